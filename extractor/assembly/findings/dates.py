"""Deadlines and events before the date of issue: a plan cannot ask for what is past."""

from collections.abc import Iterator

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.findings.places_in_text import ParagraphFinder
from extractor.assembly.findings.vocabulary import pattern
from extractor.assembly.section_kinds import SectionKind, stands_under
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.records import Finding, Temporal

_ROLES = frozenset({"deadline", "event"})
_PAST_SECTIONS = (SectionKind.BASIS, SectionKind.PURPOSE, SectionKind.SITUATION)
"""Sections that tell of what was."""
_CLAUSE = 90


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``date_before_issue``: a deadline or event whose last day lies before the day of issue.

    Where the day of issue is blank, before the first day of the month that is printed. Anniversaries, references and periods
    have other roles and never count.
    """
    issued = parts.header.issued
    if issued is None or issued.start is None:
        return
    finder = ParagraphFinder(workspace)
    for temporal in parts.temporals:
        day = _last_day(temporal)
        if day is None or day >= issued.start:
            continue
        paragraph = finder.paragraph(temporal.evidence)
        if paragraph is not None and not _tells_of_the_past(paragraph, temporal):
            messages = (
                f"“{temporal.evidence.text}” trước ngày ban hành ({_shown(issued.start)}).",
                f"“{temporal.evidence.text}” lies before the date of issue ({issued.start}).",
            )
            yield make_finding(workspace, "date_before_issue", messages, [temporal.evidence], [temporal])


def _last_day(temporal: Temporal) -> str | None:
    """The last day of a deadline or event, ISO 8601; None for other temporals."""
    if temporal.role not in _ROLES or temporal.kind not in ("date", "interval"):
        return None
    moment = temporal.end or (temporal.start if temporal.kind == "date" else None)
    return moment[:10] if moment and not moment.startswith("--") else None


def _tells_of_the_past(paragraph: Paragraph, temporal: Temporal) -> bool:
    """True where the sentence or its section reports instead of asking, or the paragraph is no part of the plan's body."""
    if paragraph.zone is not Zone.BODY and paragraph.zone is not Zone.ANNEX:
        return True
    node = paragraph.node if paragraph.table is None else paragraph.table.node
    if any(stands_under(node, kind) for kind in _PAST_SECTIONS):
        return True
    before = temporal.evidence.start - paragraph.offsets.at(0)
    clause = fold(paragraph.text[max(0, before - _CLAUSE) : before + len(temporal.evidence.text) + _CLAUSE // 2])
    return pattern("past").search(clause) is not None


def _shown(day: str) -> str:
    """``2026-05-01`` as ``01/5/2026``."""
    return f"{day[8:10]}/{int(day[5:7])}/{day[:4]}"
