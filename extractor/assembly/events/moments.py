"""When something happens: the expressions of time of a stretch of text, joined where they say one thing together.

``14 giờ 00 ngày 20 hằng tháng`` is one routine, ``thứ Ba hằng tuần, bắt đầu từ 07/7/2026`` a routine with its first day,
``trong ngày 12/11 và ngày 13/11`` one stretch of two days.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from extractor.assembly.calendar import date_value
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated, TimeMatch
from extractor.language.times.vocabulary import LEXICON
from extractor.text.folding import match_form
from schemas.base import DateValue, Recurrence

_JOINT: Final = re.compile(r"\)?[\s,]{0,3}(?:(?:và cả|và|cả|vào lúc|vào|lúc|trong các|trong|bắt đầu|từ|tại các)(?=\s|$))?\s?")
"""What stands between two expressions that say one time together."""
_DEADLINES: Final = frozenset((*LEXICON["before"], *LEXICON["until"]))
"""Words that make a time the last one: ``trước ngày 25 hằng tháng``."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A time at ``[start, end)`` of a paragraph's text: days or moments in ISO 8601, or a recurrence with its first and last day.

    ``deadline``: it says by when, not when; ``exact``: it names a day, a clock time or a routine's day.
    """

    start: int
    end: int
    first: str | None
    last: str | None
    recurrence: Recurrence | None
    deadline: bool
    exact: bool

    @property
    def bare(self) -> bool:
        """True for a frequency without weekday, day of the month and clock time: ``hằng tháng``."""
        return self.recurrence is not None and not _is_set(self.recurrence)


def _is_set(recurrence: Recurrence) -> bool:
    return bool(recurrence.weekdays or recurrence.month_days or recurrence.from_time)


def moments_of(annotated: Annotated, calendar: Calendar, year: int | None) -> list[Moment]:
    """The times of a paragraph that something may happen at, in reading order.

    Years, bare durations, times inside references, and dates beside a name in brackets are none.
    """
    found = [moment for group in _groups(annotated) for moment in _resolved(annotated, group, calendar, year)]
    return sorted(found, key=lambda moment: moment.start)


def _usable(annotated: Annotated, match: TimeMatch) -> bool:
    if match.kind not in ("date", "interval", "recurrence") or (match.first is not None and match.first.school_year):
        return False
    if any(reference.start < match.end and match.start < reference.end for reference in annotated.references):
        return False
    text = annotated.paragraph.text
    opened = text.rfind("(", 0, match.start)
    return opened < 0 or ")" in text[opened : match.start] or match.cue == "bắt đầu từ"


def _groups(annotated: Annotated) -> Iterator[list[TimeMatch]]:
    """Runs of expressions with nothing but joints between them; a deadline and a date are never joined."""
    form = match_form(annotated.paragraph.text)
    run: list[TimeMatch] = []
    for match in annotated.times:
        if not _usable(annotated, match):
            continue
        if run and not (_JOINT.fullmatch(form, run[-1].end, match.start) and run[-1].open_start == match.open_start):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _resolved(annotated: Annotated, run: Sequence[TimeMatch], calendar: Calendar, year: int | None) -> Iterator[Moment]:
    """The moments of a run: one routine with its days, else one for each stretch of days."""
    start, end = run[0].start, run[-1].end
    routine = next((match.recurrence for match in run if match.recurrence is not None), None)
    dated = [(match, _value(annotated, match, calendar, year)) for match in run if match.kind != "recurrence"]
    deadline = any(_is_deadline(match) for match in run)
    if routine is not None:
        yield _routine(run, routine, [value for _, value in dated if value.start or value.end], deadline)
        return
    days = [(match, value) for match, value in dated if (value.start or value.end) and value.precision not in (None, "year")]
    for stretch in _stretches(days):
        first, last = stretch[0][1], stretch[-1][1]
        exact = first.precision in ("minute", "hour", "day")
        whole = len(stretch) == len(days)
        span = (start, end) if whole else (stretch[0][0].start, stretch[-1][0].end)
        yield Moment(*span, first.start, last.end, None, deadline, exact)


def _is_deadline(match: TimeMatch) -> bool:
    """True for a time by which something is to be done; ``từ nay đến hết tháng 6/2026`` begins with the plan."""
    return (match.open_start and not match.cue.startswith("từ ")) or match.cue in _DEADLINES


def _value(annotated: Annotated, match: TimeMatch, calendar: Calendar, year: int | None) -> DateValue:
    own, _ = calendar.year_of(annotated.paragraph, match)
    return date_value(match, own or year)


def _routine(run: Sequence[TimeMatch], recurrence: Recurrence, days: Sequence[DateValue], deadline: bool) -> Moment:
    """A recurrence with the clock time beside it and its first and last day."""
    clock = next((m.first for m in run if m.kind != "recurrence" and m.first and m.first.hour is not None), None)
    if clock is not None and recurrence.from_time is None:
        extra = {"from_time": f"{clock.hour:02d}:{clock.minute or 0:02d}"}
        if clock.weekday and not recurrence.weekdays:
            extra |= {"weekdays": (clock.weekday,)}  # type: ignore[dict-item]
        recurrence = recurrence.model_copy(update=extra)
    first = days[0].start[:10] if days and days[0].start else None
    last = days[-1].end[:10] if days and days[-1].end else None
    late = deadline or (recurrence.to_time is not None and recurrence.from_time is None)
    return Moment(run[0].start, run[-1].end, first, last, recurrence, late, _is_set(recurrence))


def _stretches(days: Sequence[tuple[TimeMatch, DateValue]]) -> Iterator[list[tuple[TimeMatch, DateValue]]]:
    """Runs of values each of which begins the day after the one before ends."""
    stretch: list[tuple[TimeMatch, DateValue]] = []
    for match, value in days:
        if stretch and not _follows(stretch[-1][1], value):
            yield stretch
            stretch = []
        stretch.append((match, value))
    if stretch:
        yield stretch


def _follows(earlier: DateValue, later: DateValue) -> bool:
    if earlier.end is None or later.start is None or "T" in earlier.end or "T" in later.start:
        return False
    return date.fromisoformat(later.start) - date.fromisoformat(earlier.end) == timedelta(days=1)
