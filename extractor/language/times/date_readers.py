"""One reader a form of clock time, date or length of time: from the words of a match to the pieces they stand for."""

import re
from collections.abc import Callable

from extractor.language.matches import Instant
from extractor.language.times.forms import QUARTER
from extractor.language.times.pieces import Piece, Shape, edge_of_year
from extractor.language.times.vocabulary import LEXICON, MONTHS, ROMAN, THIRDS, YEAR
from extractor.text.alternatives import any_of
from extractor.text.numbers import parse_number

Reader = Callable[[str, int], list[Piece]]
"""Takes the words of a match and their offset in the text."""

_NUMBERS = re.compile(r"\d+")
_MONTH = re.compile(rf"tháng ?(?:(\d{{1,2}})|({any_of(MONTHS)}))")
_YEAR = re.compile(rf"(?<!\d){YEAR}")
_QUARTER = re.compile(rf"(?:(?<=[ýí])|(?<!\w)){QUARTER}")
_QUARTER_RANGE = re.compile(r" ?[–-] ?| đến (?:qu[ýí] )?")
_LENGTH = re.compile(r"([\d,]+)(?: \([^)]*\))? ?([^\W\d]+)")
_LENGTH_SIGNS = {"phút": "PT{}M", "giờ": "PT{}H", "ngày": "P{}D", "tuần": "P{}W", "tháng": "P{}M", "năm": "P{}Y"}
"""ISO 8601 durations."""


def numbers_in(words: str) -> list[int]:
    """All runs of digits."""
    return [int(digits) for digits in _NUMBERS.findall(words)]


def _year(words: str) -> int | None:
    """The last year named in the words."""
    years = _YEAR.findall(words)
    return int(years[-1]) if years else None


def _month(words: str) -> tuple[int | None, bool]:
    """The month after ``tháng``, and whether its name is one of the lunar calendar."""
    match = _MONTH.search(words)
    if match is None:
        return None, False
    return (int(match[1]), False) if match[1] else (MONTHS[match[2]], match[2] in LEXICON["lunar_months"])


def _piece(words: str, start: int, shape: Shape, first: Instant, *, settled: bool = True, cue: str = "") -> Piece:
    """A piece of all the words."""
    return Piece(start, start + len(words), shape, first, settled=settled, cue=cue)


def _read_clock(words: str, start: int) -> list[Piece]:
    """``7h30``, ``7 giờ``; a bare ``7 giờ`` may be a length of time."""
    hour, *minutes = numbers_in(words)
    minute = minutes[0] if minutes else None
    settled = (minute is not None or "giờ" not in words) and hour < 24
    return [_piece(words, start, Shape.CLOCK, Instant(hour=hour, minute=minute), settled=settled)]


def _read_numeric_day(words: str, start: int) -> list[Piece]:
    """``05/6/2026``; two digits of a year only in the full form ``05/06/26``."""
    day, month, year = numbers_in(words)
    settled = year > 1900 or len(words) == len("05/06/26")
    year += 2000 if year < 100 else 0
    return [_piece(words, start, Shape.DAY, Instant(year, month, day), settled=settled)] if 1800 <= year <= 2200 else []


def _read_worded_day(words: str, start: int) -> list[Piece]:
    """``01 tháng 6 năm 2026``."""
    month, lunar = _month(words)
    return [_piece(words, start, Shape.DAY, Instant(_year(words), month, numbers_in(words)[0], lunar=lunar), settled=False)]


def _read_part_year(words: str, start: int) -> list[Piece]:
    """``6 tháng đầu năm 2026``, ``9 tháng đầu năm``."""
    count = parse_number(words.split(maxsplit=1)[0])
    if not isinstance(count, int) or not 1 < count < 12:
        return []
    first, last = (1, count) if " đầu" in words else (13 - count, 12)
    piece = _piece(words, start, Shape.HALF, Instant(_year(words), first), cue="tháng")
    piece.last = Instant(_year(words), last)
    return [piece]


def _read_numeric_month(words: str, start: int) -> list[Piece]:
    """``6/2026``."""
    month, year = numbers_in(words)
    return [_piece(words, start, Shape.MONTH, Instant(year, month))]


def _read_day_month(words: str, start: int) -> list[Piece]:
    """``30/4``, which may be a fraction."""
    day, month = numbers_in(words)
    return [_piece(words, start, Shape.DAY, Instant(None, month, day), settled=False)]


def _read_bare_year(words: str, start: int) -> list[Piece]:
    """``2026``."""
    return [_piece(words, start, Shape.YEAR, Instant(int(words)), settled=False)]


def _read_number(words: str, start: int) -> list[Piece]:
    """``15``, perhaps the day of a date that follows."""
    return [_piece(words, start, Shape.NUMBER, Instant(day=int(words)), settled=False)]


def _read_month(words: str, start: int) -> list[Piece]:
    """``tháng 8/2025``, ``tháng Giêng``."""
    month, lunar = _month(words)
    return [_piece(words, start, Shape.MONTH, Instant(_year(words), month, lunar=lunar), cue="tháng")]


def _read_quarter(words: str, start: int) -> list[Piece]:
    """``quý II/2022``, and each member of ``quý I, II năm 2026``; ``quý I - IV/2026`` is one interval."""
    year = _YEAR.search(words)
    numbers = list(_QUARTER.finditer(words, 0, year.start() if year else len(words)))
    quarters = [Instant(int(year[0]) if year else None, quarter=ROMAN[number[0]]) for number in numbers]
    if len(quarters) == 2 and _QUARTER_RANGE.fullmatch(words[numbers[0].end() : numbers[1].start()]):
        piece = _piece(words, start, Shape.QUARTER, quarters[0], cue="quý")
        piece.last = quarters[1]
        return [piece]
    starts = [0, *(number.start() for number in numbers[1:])]
    ends = [*(number.end() for number in numbers[:-1]), len(words)]
    return [
        _piece(words[first:last], start + first, Shape.QUARTER, quarter, cue="quý")
        for first, last, quarter in zip(starts, ends, quarters, strict=False)
    ]


def _read_length(words: str, start: int) -> list[Piece]:
    """A length of time as an ISO 8601 duration: ``30 phút``, ``10 ngày làm việc``."""
    match = _LENGTH.match(words)
    number = parse_number(match[1]) if match else None
    if match is None or not number or match[2] not in _LENGTH_SIGNS:
        return []
    working = words.endswith("làm việc")
    piece = _piece(words, start, Shape.LENGTH, Instant(), settled=working, cue=match[2])
    piece.value, piece.working_days = _LENGTH_SIGNS[match[2]].format(number), working
    return [piece]


def _read_half(words: str, start: int) -> list[Piece]:
    """``1/2 ngày``."""
    piece = _piece(words, start, Shape.LENGTH, Instant(), settled=False, cue="ngày")
    piece.value = "P0.5D" if words.endswith("ngày") else "PT30M"
    return [piece]


def _read_prime(words: str, start: int) -> list[Piece]:
    """``15'``: minutes, where nothing else stands in the cell."""
    minutes = numbers_in(words)[0]
    piece = _piece(words, start, Shape.LENGTH, Instant(), settled=False, cue="'")
    piece.value = f"PT{minutes}M"
    return [piece] if minutes else []


def _read_edge(words: str, start: int) -> list[Piece]:
    """``cuối năm`` without a year."""
    first, last = edge_of_year(None, THIRDS[words.split(maxsplit=1)[0]])
    piece = _piece(words, start, Shape.YEAR, first, settled=False)
    piece.last = last
    return [piece]


DATE_READERS: dict[str, Reader] = {
    "clock": _read_clock,
    "numeric_day": _read_numeric_day,
    "worded_day": _read_worded_day,
    "part_year": _read_part_year,
    "numeric_month": _read_numeric_month,
    "day_month": _read_day_month,
    "hyphen_day_month": _read_day_month,
    "bare_year": _read_bare_year,
    "number": _read_number,
    "month": _read_month,
    "quarter": _read_quarter,
    "length": _read_length,
    "half_day": _read_half,
    "prime": _read_prime,
    "edge": _read_edge,
}
"""Reader of each form, by the form's name."""
