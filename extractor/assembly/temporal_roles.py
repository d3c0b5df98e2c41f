"""What part a date plays in the plan: event, deadline, period, reference and so on.

A role is told by where the date stands (zone, section, column), by what the words make of it (deadline, open end) and by
the words before it.
"""

import re
from dataclasses import dataclass
from datetime import date

from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import meaning_of
from extractor.language.matches import Annotated, TimeMatch
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.base import DateValue
from schemas.records import TemporalRole

_WORDS = load("temporal_roles")
_LOOK_BACK = 70
_LONGEST_EVENT = 7
"""Days: a longer stretch is a period."""


def _pattern(group: str) -> re.Pattern[str]:
    """Any of the group's words."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(_WORDS[group], key=len, reverse=True))) + r")(?!\w)")


_DEADLINE, _START, _COMMEMORATION, _PAST = map(_pattern, ("deadline", "start", "commemoration", "past"))
_TERM = re.compile(r"(?:trong thời hạn|trong vòng|chậm nhất|muộn nhất)(?: là)? $|(?:báo cáo|gửi|nộp) [^.;]{0,50}trong $")
_COUNTED_FROM = re.compile(r"(?:kể|tính) từ|sau khi")
_WITHIN = re.compile(r"(?<!\w)trong $")


_ROLE_OF_KIND: dict[str, TemporalRole] = {"recurrence": "recurrence", "anniversary": "anniversary"}


@dataclass(frozen=True, slots=True)
class Timeframe:
    """The plan's own time: day of issue and period (ISO days), None where unstated."""

    issued: date | None
    period: tuple[str, str] | None

    def covers(self, value: DateValue) -> bool:
        """True for what is not over when the plan is issued; a whole year, and any time of an undated plan, by the period."""
        start, end = (value.start or value.end or "")[:10], (value.end or value.start or "")[:10]
        if self.period and (value.precision == "year" or self.issued is None):
            return self.period[0] <= end and start <= self.period[1]
        return self.issued is None or end >= self.issued.isoformat()


def role_of(annotated: Annotated, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """The role of one expression of time."""
    if role := _ROLE_OF_KIND.get(match.kind):
        return role
    if any(reference.start < match.end and match.start < reference.end for reference in annotated.references):
        return "reference"
    if annotated.paragraph.zone is Zone.HEAD:
        return "issue"
    if _is_commemorated(annotated.paragraph, match):
        return "anniversary"
    by_kind = {"duration": _role_of_length, "interval": _role_of_interval, "date": _role_of_date}
    return by_kind[match.kind](annotated.paragraph, match, value, frame)


def _before(paragraph: Paragraph, match: TimeMatch) -> str:
    """The folded words of the sentence before the match."""
    words = fold(paragraph.text[max(0, match.start - _LOOK_BACK) : match.start]) + " "
    return re.split(r"[.;] ", words)[-1]


def _role_of_length(paragraph: Paragraph, match: TimeMatch, _value: DateValue, _frame: Timeframe) -> TemporalRole:
    """``trong thời hạn 05 ngày`` is a deadline, years and months a period."""
    if _TERM.search(_before(paragraph, match)) or _COUNTED_FROM.match(fold(paragraph.text[match.end : match.end + 12])):
        return "deadline"
    return "period" if match.value and match.value.endswith(("Y", "M")) and "T" not in match.value else "other"


def _is_commemorated(paragraph: Paragraph, match: TimeMatch) -> bool:
    """True for a full day beside the name of an anniversary, in its brackets: ``Cách mạng Tháng Tám (19/8/1945 - …``."""
    if match.first is None or match.first.day is None or match.first.hour is not None or match.open_start or match.open_end:
        return False
    text = paragraph.text
    opening = text.rfind("(", max(0, match.start - 40), match.start)
    bracketed = opening >= 0 and ")" not in text[opening : match.start]
    before = _before(paragraph, match)
    return (bracketed and bool(_COMMEMORATION.search(before))) or bool(re.search(r"(?:kỷ niệm|kỉ niệm)[^,.;:]{0,50}$", before))


def _role_of_interval(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """Deadlines, starts, events with clock times, periods."""
    if match.open_start:
        return "deadline" if frame.covers(value) else "other"
    if match.first is not None and match.first.hour is not None:
        return "event"
    if match.open_end:
        return "start" if frame.covers(value) and not _PAST.search(_before(paragraph, match)) else "other"
    if not frame.covers(value):
        return "other"
    return "event" if _days(value) <= _LONGEST_EVENT else "period"


def _days(value: DateValue) -> int:
    """Length in days; open and undated intervals are long."""
    if value.start is None or value.end is None or value.start.startswith("--"):
        return 1000
    return (date.fromisoformat(value.end[:10]) - date.fromisoformat(value.start[:10])).days + 1


def _role_of_date(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """A day, month, quarter or year."""
    before = _before(paragraph, match)
    is_clocked = match.first is not None and match.first.hour is not None
    if paragraph.zone is Zone.TITLE:
        return "event" if value.precision in ("day", "hour", "minute") else "period"
    if not is_clocked and (not frame.covers(value) or _PAST.search(before)):
        return "other"
    if _DEADLINE.search(before) or _column(paragraph) == "deadline":
        return "deadline"
    if _START.search(before) and not is_clocked:
        return "start"
    return "period" if not is_clocked and _is_stretch(paragraph, match, value, before) else "event"


def _is_stretch(paragraph: Paragraph, match: TimeMatch, value: DateValue, before: str) -> bool:
    """True for a time over which something runs: a whole year, ``trong tháng 6``, the heading of a timetable."""
    if value.precision == "year" and match.rule != "edge_of_year":
        return True
    if value.precision in ("month", "quarter") and _WITHIN.search(before):
        return True
    return _is_timetable_heading(paragraph, match)


def _column(paragraph: Paragraph) -> str | None:
    """``deadline`` in a table's column of times to finish by."""
    if paragraph.table is None or meaning_of(heading := paragraph.table.header(paragraph.column)) != "due":
        return None
    return "deadline" if _DEADLINE.search(fold(heading)) else "period"


def _is_timetable_heading(paragraph: Paragraph, match: TimeMatch) -> bool:
    """True for the time over which what stands under it runs: ``2.1 Quý II, 2026:``, a cell of a timetable's column."""
    if _column(paragraph) == "period":
        return True
    is_heading = paragraph.node is not None and paragraph.node.is_heading
    alone = match.start <= 2 and len(paragraph.text) - match.end <= 2
    return (match.start <= 2 and is_heading) or (alone and kind_of(paragraph.node) is SectionKind.TIME)
