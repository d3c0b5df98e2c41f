"""What part a date plays in the plan: event, deadline, period, reference and so on.

A role is told by where the date stands (zone, section, column), by what the words make of it (deadline, open end) and by
the words before it.
"""

import re
from dataclasses import dataclass
from datetime import date

from extractor.assembly.events.vocabulary import anywhere
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import meaning_of
from extractor.language.document_types import type_named, type_words
from extractor.language.matches import Annotated, TimeMatch
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import fold
from schemas.base import DateValue
from schemas.records import TemporalRole

_WORDS = load("temporal_roles")
_LOOK_BACK = 70
_LOOK_BACK_FOR_PROGRAMME = 160
_LONGEST_EVENT = 7
"""Days: a longer stretch is a period."""


def _pattern(group: str) -> re.Pattern[str]:
    """Any of the group's words."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(_WORDS[group], key=len, reverse=True))) + r")(?!\w)")


_DEADLINE, _START, _COMMEMORATION, _PAST = map(_pattern, ("deadline", "start", "commemoration", "past"))
_TERM = re.compile(r"(?:trong thời hạn|trong vòng|chậm nhất|muộn nhất)(?: là)? $|(?:báo cáo|gửi|nộp) [^.;]{0,50}trong $")
_COUNTED_FROM = re.compile(r"(?:kể|tính) từ|sau khi")
_IN_FORCE = re.compile(r"có hiệu lực[^,]{0,30}$")
_WITHIN = re.compile(r"(?<!\w)trong (?:(?:tháng|quý) [^;:]{1,16}(?:,| và) )?$")
_REVIEW = re.compile(r"(?<!\w)(?:sơ|tổng) kết (?:\w+ ){0,4}trong $")
_DELIVERED_WITHIN = re.compile(r"(?<!\w)(?:báo cáo|gửi|nộp|trình) [^;]{0,60}(?<!\w)trong $")
_BY = re.compile(r"(?:(?<!\w)(?:trong|vào|là|dự kiến)|:) $")
"""Words that put a month, quarter or year under the verb before it; else it belongs to the noun: ``chỉ tiêu năm 2026``."""
_ENCLOSED = re.compile(r"kèm theo [^;.]{0,160}$")
_DOCUMENT = re.compile(
    rf"(?:{type_words().pattern})(?: liên tịch)?(?: [Ss][ốỐ]:?)? ?[^\s;]{{0,30}},?"
    r"(?: ngày [^\s;]{1,3})?(?: của [^;,.]{1,40})? ?$"
)
_LAW = re.compile(r"(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:,? [^\s;,.:()“”\"]{1,10}){0,12} $")
_PROGRAMME = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['programmes'])})(?!\w)")
_COMMITMENT = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['commitments'])})(?!\w)|[%:]")


_ROLE_OF_KIND: dict[str, TemporalRole] = {"recurrence": "recurrence", "anniversary": "anniversary"}


@dataclass(frozen=True, slots=True)
class Timeframe:
    """The plan's own time: day of issue and period (ISO days), None where unstated; the date line as printed."""

    issued: date | None
    period: tuple[str, str] | None
    date_line: DateValue | None = None
    since: str | None = None
    """The day of the latest document that an undated plan cites: it is later."""

    def covers(self, value: DateValue) -> bool:
        """True for what is not over when the plan is issued; a year or school year, and all of an undated plan, by the period.

        A deadline, and a day of an undated plan, may lie after the period: ``Xong trước ngày 15/6`` in a plan for a school year.
        """
        start, end = (value.start or "")[:10], (value.end or value.start or "")[:10]
        if self.period and (value.precision == "year" or self.issued is None or _is_school_year(value)):
            is_open = value.precision != "year" and _days(value) <= _LONGEST_EVENT
            first = min(self.since or self.period[0], self.period[0]) if value.precision != "year" else self.period[0]
            return first <= end and (start <= self.period[1] or is_open) and not self._is_over_within(value)
        return self.issued is None or end >= self.issued.isoformat()

    def is_issue(self, value: DateValue) -> bool:
        """True for the day of issue, or where either of the two is printed without its day or month and they agree so far."""
        line = self.date_line
        if line is None or line.start is None or line.end is None or value.start is None or value.end is None:
            return False
        if line.precision == value.precision:
            return (value.start, value.end) == (line.start, line.end)
        return line.start <= value.end and value.start <= line.end

    def _is_over_within(self, value: DateValue) -> bool:
        """True for a calendar year that ended before the issue though the plan's school year began in it."""
        if self.issued is None or self.period is None or value.precision != "year" or value.start is None or value.end is None:
            return False
        return value.end < self.issued.isoformat() and value.start < self.period[0]


def role_of(annotated: Annotated, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """The role of one expression of time."""
    paragraph = annotated.paragraph
    if role := _ROLE_OF_KIND.get(match.kind):
        return role
    if paragraph.zone is Zone.HEAD or _is_own_issue(paragraph, match, value, frame):
        return "issue"
    if _is_cited(annotated, match) or _dates_document(paragraph, match, value, frame):
        return "reference"
    if _is_commemorated(paragraph, match):
        return "anniversary"
    if _is_programme_s_term(paragraph, match):
        return "period"
    by_kind = {"duration": _role_of_length, "interval": _role_of_interval, "date": _role_of_date}
    return by_kind[match.kind](paragraph, match, value, frame)


def _is_cited(annotated: Annotated, match: TimeMatch) -> bool:
    """True inside the mention of another document."""
    return any(reference.start < match.end and match.start < reference.end for reference in annotated.references)


def _is_own_issue(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> bool:
    """True in the line that ties an annex to its plan: ``(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/6/2026)``."""
    if (
        match.kind != "date"
        or frame.date_line is None
        or (value.start, value.end) != (frame.date_line.start, frame.date_line.end)
    ):
        return False
    return value.precision != "year" and bool(_ENCLOSED.search(_before(paragraph, match, _LOOK_BACK_FOR_PROGRAMME)))


def _dates_document(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> bool:
    """True where the date tells which document is meant, though its mention is no full reference.

    ``Văn bản ngày 22/6/2026``, ``Công văn 93/CT-05 ngày 18/6/2026``, ``Luật Giáo dục năm 2019``.
    """
    if match.kind != "date" or match.first is None or match.first.hour is not None:
        return False
    before = paragraph.text[max(0, match.start - _LOOK_BACK) : match.start]
    if value.precision == "year" and match.cue == "năm" and _LAW.search(before):
        return not frame.covers(value)
    document = _DOCUMENT.search(before)
    if document is None:
        return False
    return value.precision == "day" or any(map(str.isdigit, document[0])) or _ends_in_paper(before)


def _is_programme_s_term(paragraph: Paragraph, match: TimeMatch) -> bool:
    """True for the term of years that a programme has in its name: ``Chương trình phòng, chống ma túy giai đoạn 2021 - 2025``.

    In a title every term is one.
    Nothing aimed at stands between them (``Thực hiện Chương trình, phấn đấu đến năm 2030 …``).
    """
    if match.kind != "interval" or match.first is None or match.first.month is not None or match.first.hour is not None:
        return False
    if paragraph.zone is Zone.TITLE:
        return True
    before = _before(paragraph, match, _LOOK_BACK_FOR_PROGRAMME)
    named = list(_PROGRAMME.finditer(before))
    return bool(named) and not _COMMITMENT.search(before, named[-1].end())


def _before(paragraph: Paragraph, match: TimeMatch, reach: int = _LOOK_BACK) -> str:
    """The folded words of the sentence before the match."""
    words = fold(paragraph.text[max(0, match.start - reach) : match.start]) + " "
    return re.split(r"[.;] ", words)[-1]


def _role_of_length(paragraph: Paragraph, match: TimeMatch, _value: DateValue, _frame: Timeframe) -> TemporalRole:
    """``trong thời hạn 05 ngày`` is a deadline, years and months a period."""
    before = _before(paragraph, match)
    if _IN_FORCE.search(before):
        return "other"
    if match.working_days and _WITHIN.search(before) and "được" not in before.split():
        return "deadline"
    if _TERM.search(before) or _COUNTED_FROM.match(fold(paragraph.text[match.end : match.end + 12])):
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
        if match.cue.startswith("từ "):
            return "period"  # `từ nay đến hết năm 2026`
        return "deadline" if frame.covers(value) else "other"
    if match.first is not None and match.first.hour is not None:
        return "event"
    if match.open_end:
        return "start" if frame.covers(value) and not _PAST.search(_before(paragraph, match)) else "other"
    if not frame.covers(value):
        return "other"
    return "event" if _days(value) <= _LONGEST_EVENT else "period"


def _is_school_year(value: DateValue) -> bool:
    """True for September to May (annotation guide, ``temporals``)."""
    ends = (value.start or "")[4:], (value.end or "")[4:]
    return value.precision == "month" and ends == ("-09-01", "-05-31")


def _ends_in_paper(before: str) -> bool:
    """True where a letter or decision itself is dated; the year after a plan or report is what it is for."""
    last = next((found for found in type_words().finditer(before) if not before[found.end() :].strip()), None)
    kind = type_named(last[0]) if last else None
    return kind is not None and kind.document_class not in ("plan", "report")


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
    if _is_deadline(paragraph, value, before):
        return "deadline"
    if _START.search(before) and not is_clocked:
        return "start"
    return "period" if not is_clocked and _is_stretch(paragraph, match, value, before) else "event"


def _is_deadline(paragraph: Paragraph, value: DateValue, before: str) -> bool:
    """True where something is to be done by then; a month or year in which, only where a preposition leads it in."""
    if _column(paragraph) == "deadline":
        return True
    if value.precision in ("month", "quarter", "year"):
        asked = _DEADLINE.search(before)
        adjacent = asked is not None and not before[asked.end() :].strip()
        return adjacent or bool(_DELIVERED_WITHIN.search(before)) or (asked is not None and bool(_BY.search(before)))
    return bool(_DEADLINE.search(before))


def _is_stretch(paragraph: Paragraph, match: TimeMatch, value: DateValue, before: str) -> bool:
    """True for a time over which something runs: a whole year, ``trong tháng 6``, the heading of a timetable."""
    if value.precision == "year" and match.rule != "edge_of_year":
        return True
    if value.precision in ("month", "quarter") and _WITHIN.search(before):
        clause = before.rpartition(",")[2]
        return not (anywhere("ceremonies").search(clause) or _REVIEW.search(clause))
    return value.precision != "day" and _is_timetable_heading(paragraph, match)


def _column(paragraph: Paragraph) -> str | None:
    """``deadline`` in a table's column of times to finish by, ``period`` in any other column of times."""
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
