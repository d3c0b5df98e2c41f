"""The header layer: what the title block, the announcing sentence, the signature and the list of recipients say.

The package's doors are ``assemble_header``, ``classify`` and ``printed_year``.
"""

from extractor.assembly.header.assemble import assemble_header
from extractor.assembly.header.document_class import classify
from extractor.assembly.header.pieces import printed_year

__all__ = ["assemble_header", "classify", "printed_year"]
