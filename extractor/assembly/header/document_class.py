"""The class of a document: plan, directive, conclusion, letter, decision, report, other."""

from extractor.assembly.header.vocabulary import bare
from extractor.assembly.workspace import Workspace
from extractor.language.document_types import document_types, type_named
from extractor.structure.outline import Zone
from schemas.header import Header
from schemas.plan import DocumentClass


def classify(header: Header, workspace: Workspace) -> DocumentClass:
    """The class by the type word, else by the symbol's code; a text with ``Kính gửi`` and no type word is a letter."""
    if header.document_type is not None and (kind := type_named(header.document_type)):
        return kind.document_class
    if _is_addressed(workspace):
        return "letter"
    code = (header.symbol or "").split("-")[0].split("/")[0].upper()
    matching = {kind.document_class for kind in document_types().values() if code and code in kind.codes}
    return matching.pop() if len(matching) == 1 else "other"


def _is_addressed(workspace: Workspace) -> bool:
    """True where the text opens with ``Kính gửi``."""
    opening = [
        paragraph for paragraph in workspace.outline.paragraphs[:40] if paragraph.zone in (Zone.HEAD, Zone.PREAMBLE, Zone.BODY)
    ]
    return any(bare(paragraph.text[:20]).lstrip(" -*").startswith("kinh gui") for paragraph in opening)
