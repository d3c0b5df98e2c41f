"""What part a date plays in the plan: event, deadline, period, reference and so on.

A role is told by where the date stands (zone, section, column), by what the words make of it (deadline, open end) and by
the words before it.
"""

import re

from extractor.assembly.dated_documents import dates_document, is_cited, is_own_issue, is_programme_term, words_before
from extractor.assembly.events.vocabulary import anywhere
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import meaning_of
from extractor.assembly.timeframe import LONGEST_EVENT, Timeframe, days_of
from extractor.language.matches import Annotated, TimeMatch
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.alternatives import any_of
from extractor.text.folding import fold
from schemas.base import DateValue
from schemas.records import TemporalRole

_WORDS = load("temporal_roles")


def _pattern(group: str) -> re.Pattern[str]:
    """Any of the group's words."""
    return re.compile(rf"(?<!\w){any_of(_WORDS[group])}(?!\w)")


_DEADLINE, _START, _COMMEMORATION, _PAST = map(_pattern, ("deadline", "start", "commemoration", "past"))
_TERM = re.compile(r"(?:trong thời hạn|trong vòng|chậm nhất|muộn nhất)(?: là)? $|(?:báo cáo|gửi|nộp) [^.;]{0,50}trong $")
_COUNTED_FROM = re.compile(r"(?:kể|tính) từ|sau khi")
_IN_FORCE = re.compile(r"có hiệu lực[^,]{0,30}$")
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ) (?:khi|ngày|thời điểm) (?!\d)[^,;]{0,40}$")
_WITHIN = re.compile(r"(?<!\w)trong (?:(?:tháng|quý) [^;:]{1,16}(?:,| và) )?$")
_REVIEW = re.compile(r"(?<!\w)(?:sơ|tổng) kết (?:\w+ ){0,4}trong $")
_DELIVERED_WITHIN = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['delivered'])}) [^;]{{0,60}}(?<!\w)trong $")
_REACHED = re.compile(r"(?<!\w)(?:xuống|còn|lên|đạt) [^,;]{0,20}\d[^,;]{0,30} vào $")
"""``giảm … xuống còn 04 vụ vào năm 2030``: a value reached by then."""
_BY = re.compile(r"(?:(?<!\w)(?:trong(?: (?:tháng|quý) [^;:]{1,16}(?:,| và))?|vào|là|dự kiến)|:) $")
"""Words that put a month, quarter or year under the verb before it; else it belongs to the noun: ``chỉ tiêu năm 2026``."""
_ROLE_OF_KIND: dict[str, TemporalRole] = {"recurrence": "recurrence", "anniversary": "anniversary"}


def role_of(annotated: Annotated, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """The role of one expression of time."""
    paragraph = annotated.paragraph
    if role := _ROLE_OF_KIND.get(match.kind):
        return role
    if paragraph.zone is Zone.HEAD or is_own_issue(paragraph, match, value, frame):
        return "issue"
    if is_cited(annotated, match) or dates_document(paragraph, match, value, frame):
        return "reference"
    if _is_commemorated(paragraph, match):
        return "anniversary"
    if is_programme_term(paragraph, match):
        return "period"
    by_kind = {"duration": _role_of_length, "interval": _role_of_interval, "date": _role_of_date}
    return by_kind[match.kind](paragraph, match, value, frame)


def _role_of_length(paragraph: Paragraph, match: TimeMatch, _value: DateValue, _frame: Timeframe) -> TemporalRole:
    """``trong thời hạn 05 ngày`` is a deadline, years and months a period."""
    before = words_before(paragraph, match)
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
    before = words_before(paragraph, match)
    return (bracketed and bool(_COMMEMORATION.search(before))) or bool(re.search(r"(?:kỷ niệm|kỉ niệm)[^,.;:]{0,50}$", before))


def _role_of_interval(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """Deadlines, starts, events with clock times, periods."""
    if match.open_start:
        if match.cue.startswith("từ ") or _SINCE.search(words_before(paragraph, match)):
            return "period"  # `từ nay đến hết năm 2026`, `từ khi ban hành đến 31/12/2026`
        return "deadline" if frame.covers(value) else "other"
    if match.first is not None and match.first.hour is not None:
        return "event"
    if match.open_end:
        return "start" if frame.covers(value) and not _PAST.search(words_before(paragraph, match)) else "other"
    if not frame.covers(value):
        return "other"
    return "event" if days_of(value) <= LONGEST_EVENT else "period"


def _role_of_date(paragraph: Paragraph, match: TimeMatch, value: DateValue, frame: Timeframe) -> TemporalRole:
    """A day, month, quarter or year."""
    before = words_before(paragraph, match)
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
        return (
            adjacent
            or bool(_DELIVERED_WITHIN.search(before) or _REACHED.search(before))
            or (asked is not None and bool(_BY.search(before)))
        )
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
