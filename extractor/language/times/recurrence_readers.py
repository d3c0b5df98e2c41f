"""One reader a form of recurrence or day of the week: from the words of a match to the pieces they stand for."""

import re

from extractor.language.matches import Instant
from extractor.language.recurrences import WEEK, Repetition
from extractor.language.times.date_readers import Reader
from extractor.language.times.forms import EVERY, FEW, PERIODIC, SUNDAY
from extractor.language.times.pieces import Piece, Shape
from extractor.language.times.vocabulary import PART_OF_DAY, UNIT, UNITS, WEEKDAYS
from extractor.text.alternatives import any_of
from extractor.text.numbers import parse_number
from schemas.base import Weekday

_MEMBER = re.compile(rf"(?:{EVERY} )?(?:({FEW}) )?({UNIT})\b")
_OPENING = re.compile(PERIODIC)
_LAST_UNIT = re.compile(rf"(?:({FEW}) )?({UNIT})$")
_FIRST_UNIT = re.compile(rf"(?:(\d+) )?({UNIT})")
_DAY = re.compile(rf"(đến|-|–)? ?(?:{PART_OF_DAY} )?(?:thứ ?)?(?:({any_of(WEEKDAYS)})\b|({SUNDAY})\b)")


def _every(start: int, words: str, repetition: Repetition) -> Piece:
    """A piece of all the words."""
    return Piece(start, start + len(words), Shape.EVERY, repetition=repetition)


def _interval(number: str | None) -> int:
    """The number of units in one period, 0 where it is none."""
    value = parse_number(number) if number else 1
    return value if isinstance(value, int) else 0


def _read_every(words: str, start: int) -> list[Piece]:
    """Each member of ``hằng tháng, quý, năm``; ``mỗi 2 tuần``."""
    return [
        _every(start + match.start(), match[0], Repetition(UNITS[match[2]], interval))
        for match in _MEMBER.finditer(words)
        if (interval := _interval(match[1]))
    ]


def _read_periodic(words: str, start: int) -> list[Piece]:
    """What stands after ``định kỳ``: ``định kỳ 6 tháng``, ``định kỳ quý, năm``."""
    opening = _OPENING.match(words)
    skipped = opening.end() if opening else 0
    return _read_every(words[skipped:], start + skipped)


def _read_every_length(words: str, start: int) -> list[Piece]:
    """``2 tuần/lần``, ``6 tháng một lần``."""
    match = _FIRST_UNIT.match(words)
    interval = _interval(match[1]) if match else 0
    return [_every(start, words, Repetition(UNITS[match[2]], interval))] if match and interval else []


def _read_worded_length(words: str, start: int) -> list[Piece]:
    """``tuần một lần``; the number word before it is taken later."""
    pieces = _read_every_length(words, start)
    for piece in pieces:
        piece.settled = False
    return pieces


def _read_times(words: str, start: int) -> list[Piece]:
    """``lần/tuần``, ``lần mỗi 6 tháng``; the number before it is taken later."""
    match = _LAST_UNIT.search(words)
    interval = _interval(match[1]) if match else 0
    if match is None or not interval:
        return []
    piece = _every(start, words, Repetition(UNITS[match[2]], interval))
    piece.settled = False
    return [piece]


def _read_every_weekday(words: str, start: int) -> list[Piece]:
    """``mỗi`` before a day of the week."""
    return [_every(start, words.rstrip(), Repetition("week", needs_day=True))]


def _read_weekend(words: str, start: int) -> list[Piece]:
    """``cuối tuần``."""
    return [_every(start, words, Repetition("week", weekdays=("SA", "SU")))]


def _read_quarter_end(words: str, start: int) -> list[Piece]:
    """``tháng cuối quý``, which asks for a day before it."""
    return [_every(start, words, Repetition("quarter", needs_day=True))]


def _read_weekday(words: str, start: int) -> list[Piece]:
    """``thứ 7``, ``thứ Bảy hoặc Chủ nhật``, ``thứ 2 đến thứ 6``."""
    days: list[Weekday] = []
    for match in _DAY.finditer(words):
        day: Weekday = WEEKDAYS[match[2]] if match[2] else "SU"
        if match[1] and days:
            days += WEEK[WEEK.index(days[-1]) + 1 : WEEK.index(day)]
        days.append(day)
    end = start + len(words)
    return [Piece(start, end, Shape.WEEKDAY, Instant(weekday=days[0]), settled=False, weekdays=tuple(days))] if days else []


RECURRENCE_READERS: dict[str, Reader] = {
    "every": _read_every,
    "periodic": _read_periodic,
    "every_length": _read_every_length,
    "worded_length": _read_worded_length,
    "times": _read_times,
    "every_weekday": _read_every_weekday,
    "weekend": _read_weekend,
    "quarter_end": _read_quarter_end,
    "weekday": _read_weekday,
}
"""Reader of each form, by the form's name."""
