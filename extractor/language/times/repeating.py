"""Recurrences: the number of occasions, the days and the clock times that stand beside ``hằng tuần``, ``lần/tuần``."""

import re
from dataclasses import replace
from itertools import pairwise

from extractor.language.matches import Instant
from extractor.language.recurrences import Repetition
from extractor.language.times.context import left, right
from extractor.language.times.pieces import Piece, Shape
from extractor.language.times.vocabulary import COMPARATOR, COMPARATORS, LEXICON, LIST, PART_OF_DAY
from extractor.text.alternatives import any_of
from extractor.text.numbers import FIGURES, NUMBER_WORDS, Number, parse_number

_COUNT = rf"({FIGURES}|{NUMBER_WORDS})"
_COUNT_BEFORE = rf"(?:({COMPARATOR}) (?:là |từ )?)?(?:\d{{1,2}} ?(?:-|–|đến) ?)?{_COUNT} "
_COUNT_AFTER = rf",? (?:({COMPARATOR}) )?{_COUNT} lần\b(?! ?/| thứ)"
_OR_MORE = f" {any_of(LEXICON['or_more'])}"
_GAP_BEFORE = re.compile(r",? ?(?:của |vào |trong )?")
_CLOCK_GAP = re.compile(r",? ?(?:vào |các )?(?:ngày )?")
_GAP_AFTER = re.compile(rf",? ?\(?(?:vào |trước |trong |từ )?(?:các )?(?:{PART_OF_DAY} )?")
_LIST_GAP = re.compile(rf",? ?{LIST} ?(?:ngày )?")
_DAYS = frozenset({Shape.CLOCK, Shape.WEEKDAY, Shape.DAY, Shape.MONTH, Shape.NUMBER})


def join_recurrences(pieces: list[Piece], low: str) -> list[Piece]:
    """Each recurrence takes its number of occasions and the days and clock times beside it."""
    _spread_lengths(pieces, low)
    result: list[Piece] = []
    waiting = list(reversed(pieces))
    while waiting:
        piece = waiting.pop()
        if piece.shape is Shape.EVERY and piece.repetition is not None:
            _count_times(piece, low, result)
            _take_before(piece, low, result)
            _take_after(piece, low, waiting)
        result.append(piece)
    return [piece for piece in result if not (piece.repetition and piece.repetition.needs_day)]


def _spread_lengths(pieces: list[Piece], low: str) -> None:
    """``6 tháng và hằng năm``: a length of months in a list with recurrences is one itself."""
    for first, second in reversed(list(pairwise(pieces))):
        is_list = bool(_LIST_GAP.fullmatch(low[first.end : second.start]))
        if first.shape is Shape.LENGTH and first.cue == "tháng" and second.shape is Shape.EVERY and is_list:
            months = int(re.sub(r"\D", "", first.value or "") or 1)
            first.shape, first.settled, first.repetition = Shape.EVERY, True, Repetition("month", months)


def _count_times(piece: Piece, low: str, before: list[Piece]) -> None:
    """``ít nhất 3`` before ``lần/tuần``, ``ít nhất một lần`` after ``mỗi tháng``, ``hai`` before ``tuần một lần``."""
    repetition = piece.repetition
    if repetition is None:
        return
    floor = before[-1].end if before and before[-1].shape is not Shape.NUMBER else 0
    counted = left(_COUNT_BEFORE, low, piece.start, floor) if not piece.settled else None
    if counted:
        piece.start, piece.settled = counted.start(), True
        number = parse_number(counted[2])
        if piece.rule == "times":
            _set_times(repetition, number, counted[1])
        elif isinstance(number, int) and number > 0:
            repetition.interval = number
    elif match := right(_COUNT_AFTER, low, piece.end):
        piece.end = match.end()
        _set_times(repetition, parse_number(match[2]), match[1] or _comparator_before(piece, low, floor))
    while before and before[-1].start >= piece.start:
        before.pop()
    if repetition.times and (more := right(_OR_MORE, low, piece.end)):
        piece.end, repetition.comparator = more.end(), ">="


def _comparator_before(piece: Piece, low: str, floor: int) -> str | None:
    """``ít nhất`` before ``mỗi tháng một lần``; the quote takes it in."""
    match = left(f"({COMPARATOR}) ", low, piece.start, floor)
    if match is None:
        return None
    piece.start = match.start()
    return match[1]


def _set_times(repetition: Repetition, number: Number | None, comparator: str | None) -> None:
    """Store a whole number of occasions with its comparator."""
    if isinstance(number, int) and number > 0:
        repetition.times = number
        repetition.comparator = COMPARATORS[comparator] if comparator else "="  # type: ignore[assignment]


def _take_before(piece: Piece, low: str, before: list[Piece]) -> None:
    """``sáng thứ 7`` before ``hằng tuần``, ``ngày 15 và 30`` before ``hằng tháng``, ``16 giờ thứ Năm`` before ``hằng tuần``."""
    gap = _GAP_BEFORE
    while before and _belongs(before[-1], piece) and gap.fullmatch(low[before[-1].end : piece.start]):
        day = before.pop()
        _absorb(piece, day)
        piece.start = day.start
        gap = _CLOCK_GAP if before and before[-1].shape is Shape.CLOCK else _LIST_GAP


def _take_after(piece: Piece, low: str, waiting: list[Piece]) -> None:
    """``hằng tuần vào sáng thứ 7``, ``mỗi Chủ nhật``, ``hằng năm, trước ngày 15/12``."""
    repetition = piece.repetition
    if repetition is None or repetition.weekdays or repetition.month_days:
        return
    while waiting and _belongs(waiting[-1], piece) and _GAP_AFTER.fullmatch(low[piece.end : waiting[-1].start]):
        day = waiting[-1]
        typed = day.cue or day.shape is Shape.WEEKDAY or day.clocked
        if not typed or (piece.rule == "every_weekday" and day.shape is not Shape.WEEKDAY):
            return
        opened = "(" in low[piece.end : day.start]
        _absorb(piece, waiting.pop())
        piece.end = day.end + (opened and low[day.end : day.end + 1] == ")")


def _belongs(day: Piece, every: Piece) -> bool:
    """True for a day, weekday or clock time without a year of its own that fits the recurrence's unit."""
    repetition = every.repetition
    if repetition is None or day.shape not in _DAYS or day.first.year or repetition.times:
        return False
    if day.shape is Shape.CLOCK:
        return repetition.from_time is None and repetition.per in ("day", "week", "month")
    if day.shape is Shape.WEEKDAY:
        return repetition.per in ("week", "month")
    if day.first.month:
        return repetition.per == "year"
    return repetition.per in ("month", "quarter") and (bool(day.cue) or bool(repetition.month_days) or day.last is not None)


def _absorb(every: Piece, day: Piece) -> None:
    """Put days and clock times into the repetition."""
    repetition = every.repetition
    if repetition is None:
        return
    ends = [instant for instant in (day.first, day.last) if instant]
    every.repetition = replace(
        repetition,
        weekdays=(*repetition.weekdays, *day.weekdays),
        months=(*repetition.months, *_months(ends)),
        month_days=(*repetition.month_days, *_month_days(ends)),
        from_time=repetition.from_time or _clock(day.first),
        to_time=repetition.to_time or (_clock(day.last) if day.last else None),
        needs_day=False,
    )
    every.first = day.first


def _months(ends: list[Instant]) -> tuple[int, ...]:
    """The months named, those between the ends of a range too; none for a range of days, which no list of months tells."""
    months = [instant.month for instant in ends if instant.month]
    if len(months) == 2:
        return () if ends[0].day else tuple(range(months[0], months[1] + 1))
    return tuple(months)


def _month_days(ends: list[Instant]) -> tuple[int, ...]:
    """The days named, those between the ends of a range too."""
    days = [instant.day for instant in ends if instant.day]
    if len(days) == 2 and ends[0].month:
        return ()
    if len(days) == 2 and days[0] < days[1]:
        return tuple(range(days[0], days[1] + 1))
    return tuple(days)


def _clock(instant: Instant | None) -> str | None:
    """``06:00``."""
    if instant is None or instant.hour is None or instant.hour > 23:
        return None
    return f"{instant.hour:02d}:{instant.minute or 0:02d}"
