"""Temporals: every expression of time as a record, in reading order (biểu thức thời gian)."""

from collections.abc import Iterator

from extractor.assembly.calendar import date_value
from extractor.assembly.temporal_roles import role_of
from extractor.assembly.timeframe import Timeframe
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated, TimeMatch
from extractor.structure.outline import Paragraph, Zone
from schemas.base import DateValue
from schemas.header import Period
from schemas.records import Temporal

_SKIPPED = frozenset({Zone.RECIPIENTS})
_CONFIDENCE = 0.95
_LESS_SURE = {"length": 0.85, "edge": 0.8, "day_month": 0.9, "hyphen_day_month": 0.85, "weekend": 0.85, "periodic": 0.85}
_YEAR_INFERRED = 0.9
"""Factor for a year or day that the document settles, not the words."""


def assemble_temporals(workspace: Workspace, issued: DateValue | None, period: Period | None) -> tuple[Temporal, ...]:
    """The document's temporals, one record a mention, in reading order.

    ``issued`` and ``period`` are the header's: they settle the year of dates that state none. A date that no calendar has
    gives no record.
    """
    calendar = Calendar.of(workspace, issued, period)
    frame = Timeframe(calendar.issued, (period.start, period.end) if period else None, issued, _latest_cited(workspace))
    records = (_record(workspace, calendar, frame, annotated, match) for annotated, match in _mentions(workspace))
    return tuple(record for record in records if record is not None)


def _latest_cited(workspace: Workspace) -> str | None:
    """The latest ISO day of a document that is cited, None where none has one."""
    return max((ref.date for annotated in workspace.annotated for ref in annotated.references if ref.date), default=None)


def _mentions(workspace: Workspace) -> Iterator[tuple[Annotated, TimeMatch]]:
    """The matches of all paragraphs but the recipients'."""
    for annotated in workspace.annotated:
        if annotated.paragraph.zone not in _SKIPPED:
            for match in annotated.times:
                yield annotated, match


def _record(
    workspace: Workspace, calendar: Calendar, frame: Timeframe, annotated: Annotated, match: TimeMatch
) -> Temporal | None:
    """The record of one mention, None for an impossible date."""
    paragraph = annotated.paragraph
    year, heading = calendar.year_of(paragraph, match)
    day, day_source = calendar.day_of(paragraph, match)
    value = date_value(match, year, day)
    if match.kind in ("date", "interval", "anniversary") and value.precision is None:
        return None
    evidence = workspace.evidence(paragraph, match.start, match.end)
    source = _settled_by(value, year, heading, day_source)
    inferred = (year is not None or day is not None) and match.kind != "anniversary"
    return Temporal(
        id=workspace.record_id("temporal", evidence, match.kind, value.start, value.end),
        evidence=evidence,
        context=(workspace.evidence(source),) if source is not None else (),
        rule=match.rule,
        confidence=round(_LESS_SURE.get(match.rule, _CONFIDENCE) * (_YEAR_INFERRED if inferred else 1.0), 3),
        kind=match.kind,
        start=value.start,
        end=value.end,
        precision=value.precision,
        recurrence=match.recurrence,
        value=match.value,
        role=role_of(annotated, match, value, frame),
        calendar="lunar" if match.first is not None and match.first.lunar else "gregorian",
        working_days=match.working_days,
    )


def _settled_by(value: DateValue, year: int | None, heading: Paragraph | None, day_source: Paragraph | None) -> Paragraph | None:
    """The paragraph that settled year or day, where another than the match's own did."""
    if value.start is None and value.end is None:
        return None
    return day_source or (heading if year is not None else None)
