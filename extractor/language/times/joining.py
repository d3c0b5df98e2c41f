"""Joining pieces: what one member of a list leaves out, the parts of one moment, the two ends of an interval."""

import re
from dataclasses import replace
from itertools import pairwise

from extractor.language.matches import Instant
from extractor.language.times.context import left, right
from extractor.language.times.pieces import BLANK_DATE, CALENDAR, Piece, Shape, complete, is_possible
from extractor.language.times.vocabulary import LIST, PART_OF_DAY, RANGE

_RANGE_GAP = re.compile(rf" ?{RANGE} ?(?:hết |khoảng |lúc )?(?:ngày )?")
_DASH_GAP = re.compile(r" ?[-–—÷] ?")
_LIST_GAP = re.compile(rf",? ?{LIST} ?(?:ngày )?")
_MOMENT_GAP = re.compile(rf"[ ,]*\(?(?:vào |lúc |hồi |từ |của )?(?:vào )?(?:{PART_OF_DAY},? )?(?:các |những )?(?:ngày )?")
_END_OF_SCHOOL_YEAR = 5
"""May (annotation guide, ``temporals``)."""
_FINEST = (Shape.CLOCK, Shape.WEEKDAY, Shape.DAY)


def fill_lists(pieces: list[Piece], low: str) -> None:
    """Give members of lists and ranges the type, month and year that stand only with another member."""
    neighbours = [(first, second, gap) for first, second in pairwise(pieces) if len(gap := low[first.end : second.start]) <= 12]
    for first, second, gap in neighbours:
        _pass_type_on(first, second, gap, low)
    for first, second, gap in reversed(neighbours):
        _fill_back(first, second, gap, low)
    for first, second, gap in neighbours:
        _fill_forward(first, second, gap)


def _pass_type_on(first: Piece, second: Piece, gap: str, low: str) -> None:
    """What follows in a list shares the type word: ``ngày 15, 30``, ``tháng 6, 7 năm 2026``."""
    if (
        first.shape is Shape.MONTH
        and first.rule == "number"
        and second.shape is Shape.YEAR
        and second.cue == "năm"
        and gap == " "
    ):
        first.first = replace(first.first, year=second.first.year)
        first.end, second.shape = second.end, Shape.OTHER
    elif second.shape is not Shape.NUMBER or not _joined(gap):
        return
    elif first.shape is Shape.MONTH and _may_be_month(second, low):
        second.shape, second.settled, second.cue = Shape.MONTH, True, "tháng"
        second.first = Instant(first.first.year, second.first.day)
    elif first.shape is Shape.NUMBER and not second.cue:
        second.cue = first.cue


def _joined(gap: str) -> bool:
    """True where the words between two pieces make them members of one list or range."""
    return bool(_RANGE_GAP.fullmatch(gap) or _LIST_GAP.fullmatch(gap))


def _fill_back(first: Piece, second: Piece, gap: str, low: str) -> None:
    """``12 và 13/11/2020``: the first takes month and year of the second."""
    if not _joined(gap):
        return
    if first.rule == second.rule == "day_month" and _DASH_GAP.fullmatch(gap) and low[: first.start].rstrip().endswith((":", "(")):
        first.settled = second.settled = _order(first.first) < _order(second.first)
    if first.shape is Shape.NUMBER and second.shape is Shape.DAY and second.first.month and _may_be_day(first, gap, low):
        first.shape = Shape.DAY
        second.settled = True
    if first.shape not in CALENDAR or second.shape not in CALENDAR or first.first.year is not None:
        return
    if first.shape is second.shape or _RANGE_GAP.fullmatch(gap):
        _borrow(first, second)


def _borrow(first: Piece, second: Piece) -> None:
    """Month and year for the first; December before January is the year before."""
    filled = complete(first.first, second.first)
    if filled.year and not first.first.year and _order(filled) > _order(second.first):
        filled = replace(filled, year=filled.year - 1)
    if is_possible(filled):
        first.first = filled
        if first.last is not None and first.shape is Shape.HALF:
            first.last = complete(first.last, filled)
        settled = first.settled or (second.settled and first.first.day is not None)
        first.settled, second.settled = settled, second.settled or first.settled


def _order(instant: Instant) -> tuple[int, int]:
    """Place in the year."""
    return (instant.month or (instant.quarter or 0) * 3, instant.day or 0)


def _may_be_day(number: Piece, gap: str, low: str) -> bool:
    """True where a bare number before ``13/11/2020`` can only be a day."""
    if number.cue or "&" in gap or number.start == 0:
        return True
    return bool(
        left(rf"(?:từ|trong|khoảng|dự kiến|các ngày|{PART_OF_DAY}|thứ \w+|chủ nhật) ?|[(:,] ?", low, number.start)
        or low[number.start - 1] in "(:"
    )


def _fill_forward(first: Piece, second: Piece, gap: str) -> None:
    """What follows shares the certainty of its neighbour and, in a range, the year: ``từ tháng 9/2025 đến tháng 5``."""
    if not _joined(gap):
        return
    if first.shape is Shape.YEAR and second.shape is Shape.YEAR:
        second.settled = first.settled = second.settled or first.settled or bool(_RANGE_GAP.fullmatch(gap))
    elif first.shape is second.shape is Shape.DAY and first.settled and not second.settled:
        second.settled = True
    if _RANGE_GAP.fullmatch(gap) and {first.shape, second.shape} <= CALENDAR and first.first.year and not second.first.year:
        filled = complete(second.first, first.first)
        later = _order(filled) < _order(first.first)
        second.first = replace(filled, year=first.first.year + later)


def _may_be_month(number: Piece, low: str) -> bool:
    """True where a bare number after ``tháng 6,`` can only be a month: nothing that it could count follows."""
    return 1 <= (number.first.day or 0) <= 12 and bool(right(r" ?(?:[,;.)]|$|và \d|năm \d|-|–|hằng|hàng)", low, number.end))


def join_moments(pieces: list[Piece], low: str) -> list[Piece]:
    """Clock time, day of the week and date of one moment become one piece."""
    joined: list[Piece] = []
    for position, piece in enumerate(pieces):
        if joined and _is_one_moment(joined[-1], piece, low) and not (joined[-1].first.year and _repeats(pieces, position, low)):
            _merge(joined[-1], piece, low)
        else:
            joined.append(piece)
    return joined


def _repeats(pieces: list[Piece], position: int, low: str) -> bool:
    """True where a clock time or weekday leads on to a recurrence: ``15 giờ 30 chiều thứ Sáu hằng tuần``."""
    for first, second in zip(pieces[position:], pieces[position + 1 : position + 5], strict=False):
        if not _MOMENT_GAP.fullmatch(low[first.end : second.start]):
            return False
        if second.shape is Shape.EVERY:
            return True
    return False


def _is_one_moment(first: Piece, second: Piece, low: str) -> bool:
    """True where the second says another part of the same moment: date, weekday, clock time."""
    if first.shape not in _FINEST or second.shape not in _FINEST or _slots(first) & _slots(second):
        return False
    gap = low[first.end : second.start]
    return len(gap) <= 24 and bool(_MOMENT_GAP.fullmatch(gap))


def _slots(piece: Piece) -> set[str]:
    """Which parts of a moment a piece says."""
    said = {"clock": piece.clocked, "weekday": bool(piece.weekdays), "date": piece.dated}
    return {slot for slot, is_said in said.items() if is_said}


def _merge(first: Piece, second: Piece, low: str) -> None:
    """Put the second's parts into the first."""
    mine, its = first.first, second.first
    first.first = Instant(
        year=mine.year or its.year,
        month=mine.month or its.month,
        day=mine.day or its.day,
        hour=mine.hour if mine.hour is not None else its.hour,
        minute=mine.minute if mine.hour is not None else its.minute,
        weekday=mine.weekday or its.weekday,
        lunar=mine.lunar or its.lunar,
    )
    opened = "(" in low[first.end : second.start]
    first.end = second.end + (opened and low[second.end : second.end + 1] == ")")
    first.weekdays = first.weekdays or second.weekdays
    first.shape = max(first.shape, second.shape, key=_FINEST.index)
    first.settled = first.settled or second.settled or first.shape is Shape.DAY
    first.cue = first.cue or second.cue


def join_intervals(pieces: list[Piece], low: str) -> list[Piece]:
    """Two pieces with ``đến`` or a dash between them become one interval."""
    joined: list[Piece] = []
    for piece in _join_school_years(pieces, low):
        if joined and _is_interval(joined[-1], piece, low):
            _stretch(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def _join_school_years(pieces: list[Piece], low: str) -> list[Piece]:
    """The end of a school year, a month, for ``năm học 2026 - 2027`` in ``từ tháng 2/2027 đến hết năm học 2026 - 2027``."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is None or len(joined) < 2 or not last.first.school_year or not _is_interval(last, piece, low):
            joined.append(piece)
        elif _RANGE_GAP.fullmatch(low[joined[-2].end : last.start]) and joined[-2].shape in (Shape.DAY, Shape.MONTH):
            last.first, last.shape, last.end = Instant(piece.first.year, _END_OF_SCHOOL_YEAR), Shape.MONTH, piece.end
        else:
            joined.append(piece)
    return joined


def _is_interval(first: Piece, second: Piece, low: str) -> bool:
    """True for the two ends of an interval; the same day of two years (``19/8/1945 - 19/8/2025``) is none."""
    gap = low[first.end : second.start]
    if len(gap) > 14 or first.last or second.last or not _RANGE_GAP.fullmatch(gap):
        return False
    if first.shape is second.shape is Shape.NUMBER:
        return bool(first.cue)
    if first.shape in _FINEST and second.shape in _FINEST:
        return (first.shape is second.shape and _moves_on(first, second)) or Shape.CLOCK in (first.shape, second.shape)
    if first.shape not in CALENDAR or second.shape not in CALENDAR:
        return False
    if first.shape is second.shape:
        return _moves_on(first, second)
    return not _DASH_GAP.fullmatch(gap) and first.settled


def _moves_on(first: Piece, second: Piece) -> bool:
    """True where the second lies after the first and is not the same day of another year; days left blank may be any."""
    if first.shape is Shape.WEEKDAY:
        return True
    start, end = first.first, second.first
    if first.rule == second.rule == BLANK_DATE and start.year and end.year:
        return (start.year, *_order(start)) <= (end.year, *_order(end))
    if start.year and end.year and start.year != end.year and start.day and (start.day, start.month) == (end.day, end.month):
        return False
    if start.year and end.year:
        return (start.year, *_order(start)) < (end.year, *_order(end)) or (start.day == end.day and first.clocked)
    return first.settled or second.settled


def _stretch(first: Piece, second: Piece) -> None:
    """Make the first an interval that ends with the second; each takes the date that only the other says."""
    start, end = first.first, second.first
    if start.hour is not None and start.day is None:
        first.first = replace(end, hour=start.hour, minute=start.minute)
    elif end.hour is not None and end.day is None:
        end = replace(start, hour=end.hour, minute=end.minute)
    first.last, first.end = end, second.end
    first.weekdays = first.weekdays or second.weekdays
    first.shape = (
        max(first.shape, second.shape, key=_FINEST.index) if second.shape in _FINEST and first.shape in _FINEST else first.shape
    )
    first.settled = first.settled or second.settled
