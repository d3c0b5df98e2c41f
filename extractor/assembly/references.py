"""References: the mentions of other documents as records."""

import re
from collections.abc import Iterator, Mapping

from extractor.assembly.workspace import Workspace
from extractor.language.abbreviations import document_definitions, expand
from extractor.language.matches import ReferenceMatch
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.header import Header
from schemas.records import Reference

_CONFIDENCE = {
    "number_with_type": 0.97,
    "number_in_list": 0.9,
    "number_alone": 0.8,
    "type_issuer_date": 0.85,
    "law_name_date": 0.9,
}
_SKIPPED = frozenset({Zone.HEAD, Zone.SIGNATURE, Zone.RECIPIENTS})
"""Blocks that state the document's own number and date, or names."""
_ENCLOSED_WITH = re.compile(r"kèm theo\s{1,2}$", re.IGNORECASE)


def assemble_references(workspace: Workspace, header: Header) -> tuple[Reference, ...]:
    """The document's references, one record a mention, in reading order.

    The plan's mention of itself is none. ``basis`` holds for mentions before the first numbered section (căn cứ ban hành).
    """
    definitions = document_definitions(paragraph.text for paragraph in workspace.outline.paragraphs)
    first_section = _first_section(workspace)
    records = []
    for paragraph, match in _mentions(workspace):
        if not _is_itself(paragraph, match, header):
            records.append(_record(workspace, paragraph, match, definitions, basis=paragraph.index < first_section))
    return tuple(records)


def _mentions(workspace: Workspace) -> Iterator[tuple[Paragraph, ReferenceMatch]]:
    """The annotators' matches outside the title and signature blocks."""
    for annotated in workspace.annotated:
        if annotated.paragraph.zone not in _SKIPPED:
            for match in annotated.references:
                yield annotated.paragraph, match


def _first_section(workspace: Workspace) -> int:
    """Index of the first paragraph of the body."""
    return next((p.index for p in workspace.outline.paragraphs if p.zone is Zone.BODY), len(workspace.outline.paragraphs))


def _is_itself(paragraph: Paragraph, match: ReferenceMatch, header: Header) -> bool:
    """True for the plan's mention of itself: its own number, or, in an annex (``Kèm theo Kế hoạch số …``), its own symbol."""
    if match.number is None or match.document_type not in (None, header.document_type, "kế hoạch"):
        return False
    if header.number is not None and fold(match.number) == fold(header.number):
        return match.date is None or header.issued is None or header.issued.start is None or match.date >= header.issued.start
    enclosed = paragraph.zone is Zone.ANNEX and _ENCLOSED_WITH.search(paragraph.text, 0, match.start) is not None
    return enclosed and header.number is None and (header.symbol is None or match.number.endswith(header.symbol))


def _record(
    workspace: Workspace, paragraph: Paragraph, match: ReferenceMatch, definitions: Mapping[str, str], *, basis: bool
) -> Reference:
    """The record of one mention."""
    evidence = workspace.evidence(paragraph, match.start, match.end)
    issuer = None
    if match.issuer_start is not None and match.issuer_end is not None:
        issuer = expand(paragraph.text[match.issuer_start : match.issuer_end], definitions)
    return Reference(
        id=workspace.record_id("reference", evidence, match.number, match.date),
        evidence=evidence,
        rule=match.rule,
        confidence=_CONFIDENCE[match.rule],
        document_type=match.document_type,
        number=match.number,
        date=match.date,
        issuer=issuer,
        basis=basis,
    )
