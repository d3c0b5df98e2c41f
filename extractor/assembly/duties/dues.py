"""When a duty is to be done (thời hạn): deadlines, stretches of time and rhythms in its own words, cell or closing line."""

from collections.abc import Iterator, Sequence

from extractor.assembly.calendar import date_value
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated, TimeMatch
from extractor.structure.outline import Paragraph
from schemas.base import DateValue, Due

Span = tuple[int, int]

_BEFORE_A_TIME = ("từ ", "trong ", "xong ", "hoàn thành ")
"""Words before a year or a phase that make it a time to act in, no part of a name."""
_BY_A_YEAR = frozenset({"đến", "tới"})
"""``đến năm 2030``: a time to act by where it opens a clause, elsewhere part of a name (``Đề án … đến năm 2030``)."""
_LABEL_LENGTH = 8
"""Characters that the heading of a timetable may have beside its date: ``Tháng 9/2026:``."""


def dues_of(
    workspace: Workspace, annotated: Annotated, span: Span, calendar: Calendar, without: Sequence[Span] = ()
) -> list[Due]:
    """Due times of a duty: those of its own words in ``span``, else the date of the timetable heading above it.

    ``without``: the sentences of its item that are duties of their own.
    """
    own = list(dues_in(annotated, *span, calendar, without=without))
    if own:
        return own
    value = timetable_date(workspace, annotated.paragraph, calendar)
    return [] if value is None else [_due(value)]


def dues_in(
    annotated: Annotated, start: int, end: int, calendar: Calendar, *, cell: bool = False, without: Sequence[Span] = ()
) -> Iterator[Due]:
    """Due times stated in ``[start, end)``; in a cell or closing line (``cell``) every time is one."""
    for match in annotated.times:
        if match.start < start or match.end > end or is_cited(annotated, match):
            continue
        if any(first <= match.start < last for first, last in without):
            continue
        if match.recurrence is not None:
            yield Due(recurrence=match.recurrence)
        elif match.kind in ("date", "interval") and (cell or _is_due(annotated.paragraph.text, match)):
            value = settled(calendar, annotated.paragraph, match)
            if value.start or value.end:
                yield _due(value)


def timetable_date(workspace: Workspace, paragraph: Paragraph, calendar: Calendar) -> DateValue | None:
    """The date of the nearest heading above that is nothing but a date (``Tháng 9/2026``), None where there is none."""
    node = paragraph.node if paragraph.table is None else paragraph.table.node
    for heading in node.ancestors() if node is not None else ():
        if heading.paragraph is None:
            continue
        times = [match for match in workspace.of(heading.paragraph).times if match.kind in ("date", "interval")]
        if times and len(heading.text) < times[0].end - times[0].start + _LABEL_LENGTH:
            return settled(calendar, heading.paragraph, times[0])
    return None


def settled(calendar: Calendar, paragraph: Paragraph, match: TimeMatch) -> DateValue:
    """The value of a date or interval, its year and its day those that the document settles."""
    year, _ = calendar.year_of(paragraph, match)
    day, _ = calendar.day_of(paragraph, match)
    return date_value(match, year, day)


def is_cited(annotated: Annotated, match: TimeMatch) -> bool:
    """True for the date of a cited document."""
    return any(reference.start <= match.start and match.end <= reference.end for reference in annotated.references)


def _due(value: DateValue) -> Due:
    """A date as a due time."""
    return Due(start=value.start, end=value.end, precision=value.precision)


def _is_due(text: str, match: TimeMatch) -> bool:
    """True for a deadline, or a day, month or quarter in which to act; a year or phase in a name is none."""
    first = match.first
    if match.cue in _BY_A_YEAR:
        return match.start == 0 or text[: match.start].rstrip()[-1] in ",;:.("
    if match.open_start:
        return True
    if first is not None and (first.day or first.month or first.quarter or first.half or first.hour is not None):
        return True
    return text[max(0, match.start - 14) : match.start].casefold().endswith(_BEFORE_A_TIME)
