"""``Document`` to ``Outline``: layout and numbering of Vietnamese official documents.

The room's door is ``outline_of``.
"""

from extractor.structure.builder import outline_of

__all__ = ["outline_of"]
