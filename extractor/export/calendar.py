"""iCalendar (RFC 5545): what happens and what is due, of one plan or of many."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, vRecur

from extractor.collection import PlanFile
from extractor.tables.common import plan_id
from schemas import DateValue, Due, Record, Recurrence

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_SUMMARY = 120
"""Characters of a summary; the description has the whole."""
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
"""Stamp of plans without a day of issue: the same input gives the same bytes."""
_WORDS = {"vi": ("Hạn", "Báo cáo"), "en": ("Due", "Report")}

When = date | datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar. ``end`` is exclusive for days, as in RFC 5545; None for a moment."""

    record: Record
    summary: str
    category: str
    start: When
    end: When | None
    recurrence: Recurrence | None
    places: tuple[str, ...] = ()


def write_calendar(plans: Iterable[PlanFile], target: Path, language: str) -> None:
    """Write the events, deadlines and repetitions of the plans."""
    calendar = Calendar()
    calendar.add("prodid", "-//kehoach//kehoach//VI")
    calendar.add("version", "2.0")
    for plan in plans:
        components = {
            str(component["uid"]): component for component in (_component(plan, entry) for entry in entries(plan, language))
        }
        for component in components.values():
            calendar.add_component(component)
    calendar.add_missing_timezones()
    target.write_bytes(calendar.to_ical())


def entries(source: PlanFile, language: str) -> Iterator[Entry]:
    """What a plan puts into a calendar: its events, the deadlines of duties, and reports; nothing that restates another."""
    due_word, report_word = _WORDS[language]
    for event in source.plan.events:
        if event.restates is None:
            when = Due(start=event.start, end=event.end, recurrence=event.recurrence)
            yield from _entry(source, event, event.name, "event", when, event.places)
    for duty in source.plan.duties:
        if duty.restates is None:
            summary = f"{due_word}: {'; '.join(duty.units)}: {duty.evidence.text}"
            for due in duty.due:
                yield from _entry(source, duty, summary, "duty", _last_of(due))
    for report in source.plan.reports:
        if report.restates is None:
            summary = f"{report_word}: {'; '.join(report.units)}: {report.evidence.text}"
            if report.due:
                yield from _entry(source, report, summary, "report", _last_of(report.due))
            for recurrence in report.recurrence:
                yield from _entry(source, report, summary, "report", Due(recurrence=recurrence))


def _last_of(due: Due | DateValue) -> Due:
    """A deadline is its last day or moment."""
    return Due(start=due.end or due.start, recurrence=due.recurrence if isinstance(due, Due) else None)


def _entry(
    source: PlanFile, record: Record, summary: str, category: str, when: Due, places: tuple[str, ...] = ()
) -> Iterator[Entry]:
    """The entry, where there is a time for it: a repetition without a rule of its own (``3 lần/tuần``) has none."""
    rule = when.recurrence.rrule if when.recurrence else None
    if when.recurrence is not None and rule is None:
        return
    first = _moment(when.start, source)
    if when.recurrence is not None:
        first = _first_occasion(when.recurrence, first or _beginning(source))
    if first is not None:
        yield Entry(record, summary, category, first, _last(first, when.end), when.recurrence, places)


def _moment(text: str | None, source: PlanFile) -> When | None:
    if text is None:
        return None
    if text.startswith("--"):  # a day of every year: that of the plan's
        beginning = _beginning(source)
        return date.fromisoformat(f"{beginning.year}-{text[2:]}") if beginning else None
    return datetime.fromisoformat(text).replace(tzinfo=_ZONE) if "T" in text else date.fromisoformat(text)


def _beginning(source: PlanFile) -> date | None:
    """The day from which a plan's repetitions count: the first of its period, else that of its issue."""
    header = source.plan.header
    if header is None:
        return None
    text = header.period.start if header.period else header.issued.start if header.issued else None
    return date.fromisoformat(text[:10]) if text and not text.startswith("--") else None


def _first_occasion(recurrence: Recurrence, beginning: When | None) -> When | None:
    """The first time that a repetition's rule names at or after a day; RFC 5545 has a series begin with one."""
    if beginning is None or recurrence.rrule is None:
        return None
    start = datetime(beginning.year, beginning.month, beginning.day)  # noqa: DTZ001 (wall clock, as the rule's)
    first: datetime | None = rrulestr(recurrence.rrule, dtstart=start).after(start, inc=True)
    if first is None:
        return None
    if recurrence.from_time is None:
        return first.date()
    hour, minute = map(int, recurrence.from_time.split(":"))
    return first.replace(hour=hour, minute=minute, tzinfo=_ZONE)


def _last(first: When, end: str | None) -> When | None:
    if isinstance(first, datetime):
        return datetime.fromisoformat(end).replace(tzinfo=_ZONE) if end and "T" in end else None
    last = date.fromisoformat(end[:10]) if end and not end.startswith("--") else first
    return max(first, last) + timedelta(days=1)


def _component(source: PlanFile, entry: Entry) -> Event:
    plan, evidence = source.plan, entry.record.evidence
    issuer = plan.header.issuer.name if plan.header and plan.header.issuer else plan.document.source.name
    event = Event()
    event.add("uid", f"{plan_id(source)}-{entry.record.id}-{entry.start:%Y%m%d}-{entry.category}@kehoach")
    event.add("dtstamp", _stamp(source))
    event.add("summary", entry.summary if len(entry.summary) <= _SUMMARY else entry.summary[: _SUMMARY - 1] + "…")
    event.add("dtstart", entry.start)
    if entry.end is not None:
        event.add("dtend", entry.end)
    if entry.recurrence is not None and entry.recurrence.rrule is not None:
        event.add("rrule", vRecur.from_ical(entry.recurrence.rrule))
    if entry.places:
        event.add("location", "; ".join(entry.places))
    number = plan.header.number if plan.header else None
    page = f", tr. {evidence.page}" if evidence.page else ""
    event.add("description", f"{entry.summary}\n\n{issuer}{f', {number}' if number else ''}{page}:\n{evidence.text}")
    event.add("categories", [entry.category])
    return event


def _stamp(source: PlanFile) -> datetime:
    beginning = _beginning(source)
    return datetime(beginning.year, beginning.month, beginning.day, tzinfo=UTC) if beginning else _EPOCH
