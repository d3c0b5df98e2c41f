"""Events, deadlines and repetitions of all plans on one time line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from extractor.comparison.times import time_in_words
from extractor.comparison.view import PlanView
from schemas import DateValue, Due, Evidence, Record, Recurrence, Temporal
from schemas.base import Moment, Precision
from schemas.comparison import CalendarEntry, CalendarKind

_LAST = "9999"
_ON_THE_LINE: dict[str, CalendarKind] = {"event": "event", "deadline": "deadline", "recurrence": "recurrence"}


_Time = tuple[Moment | None, Moment | None, Precision | None, Recurrence | None]


def calendar(views: Sequence[PlanView]) -> tuple[CalendarEntry, ...]:
    """All entries in the order of time; repetitions without a first day last, plan by plan."""
    found = [entry for view in views for entry in _entries(view)]
    return tuple(sorted(found, key=_moment))


def _moment(entry: CalendarEntry) -> str:
    """The day by which an entry stands on the line: its first, of a deadline its last; a day of every year after all others."""
    first, last = (entry.end, entry.start) if entry.kind == "deadline" else (entry.start, entry.end)
    moment = first or last or _LAST
    return _LAST + moment if moment.startswith("--") else moment


def _entries(view: PlanView) -> Iterator[CalendarEntry]:
    """Events, what is due, and times that none of these rests on."""
    plan = view.plan
    for event in plan.events:
        if event.restates is None and (event.start or event.end or event.recurrence):
            kind: CalendarKind = "recurrence" if event.recurrence else "event"
            time: _Time = (event.start, event.end, None, event.recurrence)
            yield _entry(view, event, kind, "events", event.name, event.units, time)
    reported = [(report.evidence, report.due, report.recurrence) for report in plan.reports]
    for duty in plan.duties:
        for due in duty.due:
            if any(_overlap(duty.evidence, evidence) and _same_time(due, when, often) for evidence, when, often in reported):
                continue
            time = (due.start, due.end, due.precision, due.recurrence)
            kind = "recurrence" if due.recurrence else "deadline"
            yield _entry(view, duty, kind, "duties", duty.evidence.text, duty.units, time)
    for report in plan.reports:
        if report.due:
            time = (report.due.start, report.due.end, report.due.precision, None)
            yield _entry(view, report, "deadline", "reports", report.evidence.text, report.units, time)
        for recurrence in report.recurrence:
            time = (None, None, None, recurrence)
            yield _entry(view, report, "recurrence", "reports", report.evidence.text, report.units, time)
    for temporal in _further(view):
        time = (temporal.start, temporal.end, temporal.precision, temporal.recurrence)
        yield _entry(view, temporal, _ON_THE_LINE[temporal.role], "temporals", view.surroundings[temporal.id], (), time)


def _further(view: PlanView) -> Iterator[Temporal]:
    """Times of events, deadlines and routines that stand in no event, duty or report."""
    plan = view.plan
    taken = [*_spans(plan.events), *_spans(plan.duties), *_spans(plan.reports), *_spans(plan.targets), *_spans(plan.agenda)]
    for temporal in plan.temporals:
        if temporal.role not in _ON_THE_LINE or not (temporal.start or temporal.end or temporal.recurrence):
            continue
        place = temporal.evidence
        if temporal.kind != "anniversary" and not any(start < place.end and place.start < end for start, end in taken):
            yield temporal


def _overlap(first: Evidence, second: Evidence) -> bool:
    return first.start < second.end and second.start < first.end


def _same_time(due: Due, when: DateValue | None, often: Iterable[Recurrence]) -> bool:
    """True where a report states the time by which its duty is due."""
    if due.recurrence is not None:
        return due.recurrence in often
    return when is not None and (due.start, due.end) == (when.start, when.end)


def _spans(records: Iterable[Record]) -> Iterator[tuple[int, int]]:
    """Where records and what supports them stand."""
    for record in records:
        for evidence in (record.evidence, *record.context):
            yield evidence.start, evidence.end


def _entry(
    view: PlanView,
    record: Record,
    kind: CalendarKind,
    layer: Literal["events", "duties", "reports", "temporals"],
    what: str,
    units: tuple[str, ...],
    time: _Time,
) -> CalendarEntry:
    start, end, precision, recurrence = time
    shown = time_in_words(*time)
    return CalendarEntry(
        kind=kind,
        start=start,
        end=end,
        precision=precision,
        recurrence=recurrence,
        shown=shown.vi,
        shown_en=shown.en,
        what=what,
        units=units,
        layer=layer,
        ground=view.ground(record),
    )
