"""The year of dates that state none, and the day of clock times that state none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extractor.assembly.calendar import date_value
from extractor.assembly.section_kinds import SectionKind, own_kind
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Instant, TimeMatch
from extractor.structure.outline import Node, Paragraph, Zone
from extractor.text.folding import fold
from schemas.base import DateValue
from schemas.header import Period

_SLACK_MONTHS = 2
"""A date without year lies at most so many months before the day of issue, else it is next year's."""


_EVENT_ZONES = frozenset({Zone.BODY, Zone.ANNEX, Zone.PREAMBLE, Zone.TITLE})


@dataclass(slots=True)
class Calendar:
    """What the document settles: day of issue, period, the days of its events with their clock times in minutes."""

    workspace: Workspace
    issued: date | None
    period: tuple[date, date] | None
    events: tuple[tuple[date, int | None], ...] = ()

    @classmethod
    def of(cls, workspace: Workspace, issued: DateValue | None, period: Period | None) -> "Calendar":
        """The calendar of a document with its header's day of issue and period."""
        start = date.fromisoformat(issued.start[:10]) if issued and issued.start else None
        span = (date.fromisoformat(period.start), date.fromisoformat(period.end)) if period else None
        calendar = cls(workspace, start, span)
        calendar.events = tuple(_events(calendar))
        return calendar

    def year_of(self, paragraph: Paragraph, match: TimeMatch) -> tuple[int | None, Paragraph | None]:
        """The year of a match that states none, and the heading that settled it where one did.

        The nearest date before it in its paragraph, else the heading it stands under, the plan's period, the day of issue.
        """
        instant = match.first
        if instant is None or instant.year is not None:
            return None, None
        for earlier in reversed(_before(self.workspace.of(paragraph).times, match)):
            if year := _only_year(earlier):
                return year + (match.open_start and self._is_over(instant, year)), None
        for heading in _headings(paragraph):
            if years := {year for found in self.workspace.of(heading).times if (year := _only_year(found))}:
                return (years.pop(), heading) if len(years) == 1 else (self._own_year(instant, due=match.open_start), None)
        return self._own_year(instant, due=match.open_start), None

    def _is_over(self, instant: Instant, year: int) -> bool:
        """True for a month that ends before the month of issue."""
        return bool(self.issued and instant.month and (year, instant.month) < (self.issued.year, self.issued.month))

    def _own_year(self, instant: Instant, *, due: bool = False) -> int | None:
        """The document's year for that day or month: the one year of its period in which it lies, else the issue's.

        ``due``: a deadline, which is not over when the plan is issued.
        """
        if self.period:
            years = [year for year in range(self.period[0].year, self.period[1].year + 1) if self._within(instant, year)]
            if len(years) == 1:
                return years[0]
        if self.issued is None:
            return None
        month = instant.month or (instant.quarter * 3 if instant.quarter else 12)
        slack = 0 if due else _SLACK_MONTHS
        return self.issued.year + (month + slack < self.issued.month)

    def _within(self, instant: Instant, year: int) -> bool:
        """True where the instant of that year overlaps the plan's period."""
        value = date_value(TimeMatch(0, 0, "date", first=instant), year, date(year, 1, 1))
        if self.period is None or value.start is None or value.start.startswith("--"):
            return False
        return value.start[:10] <= self.period[1].isoformat() and (value.end or value.start)[:10] >= self.period[0].isoformat()

    def day_of(self, paragraph: Paragraph, match: TimeMatch) -> tuple[date | None, Paragraph | None]:
        """The day of a clock time, and the paragraph that settled it: its own, its row's, its heading's, the event's."""
        if match.first is None or match.first.hour is None or match.first.day is not None:
            return None, None
        for earlier in reversed(_before(self.workspace.of(paragraph).times, match)):
            if earlier.recurrence is not None and earlier.recurrence.weekdays:
                return None, None  # `sáng thứ 7 hằng tuần (từ 6h00 đến 8h00)`
            if day := self.one_day(paragraph, earlier):
                return day, None
        for other in (*_row(paragraph), *_headings(paragraph)):
            days = {day for found in self.workspace.of(other).times if (day := self.one_day(other, found))}
            if days:
                return (days.pop(), other) if len(days) == 1 else (None, None)
        return (None if self._stands_over_days(paragraph) else self._event_day(paragraph)), None

    def _stands_over_days(self, paragraph: Paragraph) -> bool:
        """True where the rows below a clock time give several days: it is that of each (``Sáng: từ 8h30`` over a timetable)."""
        if paragraph.table is not None:
            rows = paragraph.table.rows[paragraph.row + 1 :]
        else:
            rows = [row for table in (paragraph.node.tables if paragraph.node else ()) for row in table.rows]
        cells = [cell for row in rows for cell in row if cell is not None]
        days = {day for cell in cells for found in self.workspace.of(cell).times if (day := self.one_day(cell, found))}
        return len(days) > 1

    def _event_day(self, paragraph: Paragraph) -> date | None:
        """The day of the one event; of several, the one whose clock time lies within the programme's."""
        days = {day for day, _ in self.events}
        if len(days) > 1:
            clocks = [
                minutes
                for cell in _programme(paragraph)
                for found in self.workspace.of(cell).times
                for minutes in _minutes(found)
            ]
            days = {day for day, begin in self.events if begin is not None and clocks and min(clocks) <= begin <= max(clocks)}
        return days.pop() if len(days) == 1 else None

    def one_day(self, paragraph: Paragraph, match: TimeMatch) -> date | None:
        """The one day that a match is, None where it is none."""
        if match.kind not in ("date", "interval") or match.first is None or match.first.day is None:
            return None
        year, _ = self.year_of(paragraph, match)
        value = date_value(match, year)
        if value.start is None or (value.end is not None and value.end[:10] != value.start[:10]):
            return None
        return date.fromisoformat(value.start[:10])


def _before(matches: Sequence[TimeMatch], match: TimeMatch) -> list[TimeMatch]:
    """The matches of a paragraph that end before one of them."""
    return [other for other in matches if other.end <= match.start]


def _only_year(match: TimeMatch) -> int | None:
    """The one year of a date or interval."""
    if match.kind not in ("date", "interval") or match.first is None or match.first.school_year:
        return None
    last = match.last.year if match.last else match.first.year
    return match.first.year if last == match.first.year else None


def _headings(paragraph: Paragraph) -> Iterator[Paragraph]:
    """What a paragraph stands under: the headings of its node or table, nearest first."""
    node: Node | None = paragraph.table.node if paragraph.table else paragraph.node
    if node is not None and paragraph.table and node.paragraph is not None:
        yield node.paragraph
    for above in node.ancestors() if node is not None else ():
        if above.paragraph is not None:
            yield above.paragraph


def _row(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The cells of the paragraph's row and of the rows above it that have a single cell or share its first column."""
    if paragraph.table is None or paragraph.row < 0:
        return
    rows = paragraph.table.rows
    for number in range(min(paragraph.row, len(rows) - 1), -1, -1):
        cells = [cell for cell in rows[number] if cell is not None and cell is not paragraph]
        yield from cells if number == paragraph.row or len(cells) == 1 else cells[:1]


def _programme(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraphs among which a line of a programme stands: its table's cells, or its siblings in the tree."""
    if paragraph.table is not None:
        return [cell for row in paragraph.table.rows for cell in row if cell is not None]
    if paragraph.node is None or paragraph.node.parent is None:
        return [paragraph]
    return [node.paragraph for node in paragraph.node.parent.children if node.paragraph is not None]


def _minutes(match: TimeMatch) -> list[int]:
    """The clock times of a match, in minutes of the day."""
    instants = (match.first, match.last) if match.kind in ("date", "interval") else ()
    return [i.hour * 60 + (i.minute or 0) for i in instants if i is not None and i.hour is not None]


def _events(calendar: Calendar) -> list[tuple[date, int | None]]:
    """The days with a clock time, else those of the sections ``Thời gian``, each with its first clock time in minutes."""
    clocked: dict[tuple[date, int | None], None] = {}
    timed: dict[tuple[date, int | None], None] = {}
    for annotated in calendar.workspace.annotated:
        if annotated.paragraph.zone not in _EVENT_ZONES:
            continue
        for match in annotated.times:
            if match.open_start or _inside_reference(annotated.references, match):
                continue
            day = calendar.one_day(annotated.paragraph, match)
            if day is not None and (minutes := _minutes(match)):
                clocked[day, minutes[0]] = None
            elif day is not None and _speaks_of_time(annotated.paragraph):
                timed[day, None] = None
    return list(clocked or timed)


def _inside_reference(references: Sequence[object], match: TimeMatch) -> bool:
    """True where the match lies in the mention of another document."""
    return any(ref.start < match.end and match.start < ref.end for ref in references)  # type: ignore[attr-defined]


def _speaks_of_time(paragraph: Paragraph) -> bool:
    """True in a section ``Thời gian``, or in a paragraph that opens with it."""
    if fold(paragraph.text[:24]).startswith("thời gian"):
        return True
    node = paragraph.node
    while node is not None:
        if own_kind(node) is SectionKind.TIME:
            return True
        node = node.parent
    return False
