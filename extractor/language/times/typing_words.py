"""Type words on the left of a piece (``ngày``, ``năm``, ``giai đoạn``, ``cuối``) and parts of the day on either side."""

from dataclasses import replace

from extractor.language.matches import Instant
from extractor.language.times.context import left, right
from extractor.language.times.pieces import BLANK_DATE, Piece, Shape
from extractor.language.times.vocabulary import BLANK, LEXICON, PART_OF_DAY, PARTS_OF_DAY, THIRDS, YEAR
from extractor.text.alternatives import any_of

_THIRD = f"({any_of(THIRDS)})(?: của)? "
_DAY_WORD = r"(ngày|mùng|mồng):? ?"
_TERM = f"({any_of([*LEXICON['terms'], *LEXICON['school_year']])}):? "
_TO_LAST_YEAR = rf" ?[-–—] ?{YEAR}"
_COUNTED_YEARS = r"(?:0?[1-9]|10|năm|mười) "
"""The ``5`` of ``kế hoạch 5 năm 2026 - 2030``."""
_BLANK_IN_WORDS = f"(?:ngày{BLANK})?tháng{BLANK}"
_GAP = "[ .…_]"
_BLANK_IN_FIGURES = rf"(?:tháng{_GAP}{{1,40}}|ngày{_GAP}{{1,40}}/{_GAP}{{0,40}})/ ?"
"""A form's date before its printed year: ``tháng …/2026``, ``ngày …/…/2026``."""
_BLANK_END = rf"(?:từ|đến|tới|hết|trước) ({_GAP}{{0,40}}/{_GAP}{{0,40}}/ ?)"
"""The same after a preposition, without ``ngày``: ``từ …/…/2026 đến …/…/2026``."""
_PARTS_BEFORE = rf"({PART_OF_DAY})(?:(?: ?, ?| và | hoặc |, hoặc | - |-){PART_OF_DAY})? "
_PART_AFTER = rf" ({PART_OF_DAY})\b(?! (?:tạo|kiến|thiểu|đa|ưu|nay|kia))"
_LUNAR_AFTER = rf",? ?(?:năm \w+ \w+ )?\(?{any_of(LEXICON['lunar'])}\b\)?"
_HOURS_ALLOWED = f"{any_of(LEXICON['hours_allowed'])} "
_NAMED_AFTER = f"{any_of(LEXICON['named_after_days'])} "
_PLURAL = r"(?:các|những) "


def attach_type_words(pieces: list[Piece], low: str) -> None:
    """Extend each piece by its type word; ``floor`` keeps it from reaching into the piece before."""
    floor = 0
    for piece in pieces:
        _ATTACH.get(piece.shape, _attach_nothing)(piece, low, floor)
        floor = piece.end


def _attach_nothing(piece: Piece, low: str, floor: int) -> None:
    """For shapes that have no type words."""


def _attach_clock(piece: Piece, low: str, floor: int) -> None:
    """``2 giờ chiều`` is 14:00; ``trong 2 giờ`` is a length of time."""
    if piece.first.minute is None and "giờ" in low[piece.start : piece.end] and left(_HOURS_ALLOWED, low, piece.start, floor):
        piece.shape, piece.value, piece.cue, piece.rule = Shape.LENGTH, f"PT{piece.first.hour}H", "giờ", "length"
        piece.first = Instant()
    elif match := right(_PART_AFTER, low, piece.end):
        hour = piece.first.hour or 0
        later = 12 if hour in PARTS_OF_DAY[match[1]] else 0
        piece.first = replace(piece.first, hour=hour + later)
        piece.end, piece.settled = match.end(), True


def _attach_day(piece: Piece, low: str, floor: int) -> None:
    """``ngày``, ``mùng`` before a day; a lunar calendar after it."""
    if piece.first.year is None and left(_NAMED_AFTER, low, piece.start, floor):
        piece.shape, piece.first = Shape.OTHER, Instant()
        return
    if match := left(_DAY_WORD, low, piece.start, floor):
        piece.start, piece.cue, piece.settled = match.start(), match[1], True
        if match[1] != "ngày":
            piece.first = replace(piece.first, lunar=True)
    elif piece.rule == "worded_day" and not _stands_free(piece, low, floor):
        _as_month(piece, low)
        _attach_month(piece, low, floor)
        return
    _attach_calendar(piece, low)
    _attach_part_before(piece, low, floor)


def _stands_free(piece: Piece, low: str, floor: int) -> bool:
    """True where ``01 tháng 6`` cannot be ``đợt 1, tháng 6``: at a beginning, after a comma, after words that ask for a day."""
    asked = rf"(?:từ|đến|tới|-|–|,|và|{PART_OF_DAY}|trước|hết|thứ \w+|chủ nhật)[ ,]*"
    return piece.start == 0 or bool(left(asked, low, piece.start, floor)) or low[max(0, piece.start - 2) : piece.start] == ", "


def _as_month(piece: Piece, low: str) -> None:
    """Leave the number before ``tháng`` outside: ``đợt 1 tháng 6`` speaks of a month."""
    piece.start = low.index("tháng", piece.start)
    piece.shape, piece.cue, piece.settled, piece.rule = Shape.MONTH, "tháng", True, "month"
    piece.first = replace(piece.first, day=None)


def _attach_calendar(piece: Piece, low: str) -> None:
    """``12/8 âm lịch``."""
    if piece.shape is not Shape.NUMBER and (match := right(_LUNAR_AFTER, low, piece.end)):
        brackets = low.count("(", piece.end, match.end()) - low.count(")", piece.end, match.end())
        piece.end = match.end() - (1 if brackets < 0 else 0)
        piece.first, piece.settled = replace(piece.first, lunar=True), True


def _attach_part_before(piece: Piece, low: str, floor: int) -> None:
    """``sáng ngày 05/6``."""
    if match := left(_PARTS_BEFORE, low, piece.start, floor):
        piece.start = match.start()
        piece.settled = piece.settled or piece.shape is Shape.DAY


def _attach_month(piece: Piece, low: str, floor: int) -> None:
    """``ngày … tháng 8`` (the day is blank), ``cuối tháng 8``, ``rằm tháng 8``."""
    slash = r"ngày[ .…_]{0,40}/ ?" if piece.rule == "numeric_month" else f"ngày{BLANK}"
    if match := left(slash, low, piece.start, floor):
        piece.start, piece.cue, piece.rule = match.start(), "ngày", BLANK_DATE
    elif match := left("rằm ", low, piece.start, floor):
        piece.start, piece.shape, piece.cue = match.start(), Shape.DAY, "rằm"
        piece.first = replace(piece.first, day=15, lunar=True)
    else:
        _attach_third(piece, low, floor)


def _attach_third(piece: Piece, low: str, floor: int) -> None:
    """``đầu``, ``giữa``, ``cuối``."""
    if match := left(_THIRD, low, piece.start, floor):
        piece.start = match.start()
        piece.first = replace(piece.first, third=THIRDS[match[1]])


def _attach_year(piece: Piece, low: str, floor: int) -> None:
    """``năm``, ``giai đoạn``, ``năm học``, ``nhiệm kỳ`` …; a date of which only the year is printed."""
    match = left(_TERM, low, piece.start, floor)
    if match is None:
        _attach_blanks(piece, low, floor)
        return
    piece.start, piece.cue, piece.settled = match.start(), match[1], True
    if piece.cue.startswith(("các ", "những ")):
        piece.start += piece.cue.index(" ") + 1
    if piece.cue == "năm" and right(_TO_LAST_YEAR, low, piece.end) and (count := left(_COUNTED_YEARS, low, piece.start)):
        piece.start = count.start()
    if piece.cue in LEXICON["school_year"]:
        piece.first = replace(piece.first, school_year=True)
        return
    if piece.cue == "năm" and (blank := left(_BLANK_IN_WORDS, low, piece.start, floor)):
        piece.start, piece.rule = blank.start(), BLANK_DATE
        return
    _attach_third(piece, low, floor)


def _attach_blanks(piece: Piece, low: str, floor: int) -> None:
    """Day and month left blank before a printed year: of the date only the year is known."""
    if match := left(_BLANK_IN_FIGURES, low, piece.start, floor):
        piece.start = match.start()
    elif match := left(_BLANK_END, low, piece.start, floor):
        piece.start = match.start(1)
    else:
        return
    piece.settled, piece.rule = True, BLANK_DATE


def _attach_weekday(piece: Piece, low: str, floor: int) -> None:
    """``ngày thứ năm``; none where the word is an ordinal (``lần thứ hai``)."""
    if left(f"{any_of(LEXICON['not_weekday_after'])} ", low, piece.start, floor):
        piece.shape, piece.first = Shape.OTHER, Instant()
        return
    if (match := left("ngày ", low, piece.start, floor)) and not left(_PLURAL, low, match.start(), floor):
        piece.start = match.start()
    _attach_part_before(piece, low, floor)


_ATTACH = {
    Shape.CLOCK: _attach_clock,
    Shape.DAY: _attach_day,
    Shape.NUMBER: _attach_day,
    Shape.MONTH: _attach_month,
    Shape.QUARTER: _attach_third,
    Shape.YEAR: _attach_year,
    Shape.WEEKDAY: _attach_weekday,
}
