"""Which pieces are expressions of time, and their final form as matches."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from extractor.language.matches import TimeKind, TimeMatch
from extractor.language.recurrences import recurrence_of
from extractor.language.times.context import left, right
from extractor.language.times.pieces import Piece, Shape, edge_of_year
from extractor.language.times.vocabulary import LEXICON, LIST
from extractor.text.alternatives import any_of

_NAME_OF_MONTH = f"{any_of(LEXICON['month_names'])} "
_CLOSED = re.compile(r" ?(?:[,.;:)\]\"”…?!/-]|$|(?:và|hoặc|đến|là|thì|được|của|tại|trên|cho|theo|như|sẽ|do|với|về|có|phải)\b)")
_QUOTED_NAME = re.compile(r'[“"][^“”"]{1,100}[”"]|“[^“”"]{1,100}$')
"""A name in quotation marks, also one that a title's line breaks off."""
_END_OF_PHRASE = re.compile(r" ?(?:[.,;:)\"”]|$)")
_ANNIVERSARY = (
    rf"{any_of(LEXICON['anniversary_names'])}\b(?:[^,.;:()\d\"“”]{{0,48}}(?:ngày )?|[^.;:()\d\"“”]{{0,56}}\((?:ngày )?)"
)
_ANNIVERSARY_WORD = re.compile(rf"(?<!\w){any_of(LEXICON['anniversary_names'])}\b")
_JUBILEE = rf"{any_of(LEXICON['jubilees'])}(?: \w+){{0,2}} "
_AT_CLOCK = f"{any_of(LEXICON['at_clock'])} "
_ALLOWANCE = f"({any_of(LEXICON['allowances'])}) "
_LONG_ALLOWANCE = (
    r"(?:trong|trong vòng|trong suốt|suốt|trong thời gian|trong thời hạn|thời gian:?|thời gian(?: \w{1,6}){0,3}:|thời hạn:?"
    r"|kéo dài|giai đoạn) "
)
_COUNTED_FROM = r" (?:kể|tính) từ"
_BEFORE_EVENT = r" trước (?:ngày (?!\d)|khi\b)"
_BESIDE_SOLAR = rf"\d{{4}} ?\((?:{any_of(LEXICON['beside'])} )?"
_OTHER_YEAR = rf" (?:của )?năm {any_of(LEXICON['other_years'])}\b"
_MEMBER_GAP = re.compile(rf" ?(?:{LIST}|-|–|đến) ?(?:ngày )?")


def accept(pieces: list[Piece], low: str) -> tuple[TimeMatch, ...]:
    """The pieces that are expressions of time, as matches sorted by start and without overlap."""
    _mark_anniversaries(pieces, low)
    accepted = _outside_names([piece for piece in pieces if _is_expression(piece, low)], low)
    matches: list[TimeMatch] = []
    for piece in accepted:
        if not matches or piece.start >= matches[-1].end:
            matches.append(_match(piece))
    return tuple(matches)


def _is_expression(piece: Piece, low: str) -> bool:
    """True for a quarter or half year, and for what passes its shape's test; a bare weekday or number is none."""
    test = _TESTS.get(piece.shape)
    return test(piece, low) if test else piece.shape in (Shape.QUARTER, Shape.HALF)


def _outside_names(pieces: list[Piece], low: str) -> list[Piece]:
    """The pieces that are not part of a quoted name (``mô hình “10 phút mỗi tuần vì …”``); one with a year always counts."""
    if "“" not in low and '"' not in low:
        return pieces
    names = [match.span() for match in _QUOTED_NAME.finditer(low)]
    starts = [start for start, _ in names]

    def is_inside(piece: Piece) -> bool:
        """True where the nearest name that opens before the piece also closes after its start."""
        position = bisect_left(starts, piece.start) - 1
        return position >= 0 and piece.start < names[position][1]

    return [piece for piece in pieces if piece.first.year or not is_inside(piece)]


def _mark_anniversaries(pieces: list[Piece], low: str) -> None:
    """Days without a year beside the name of a day of commemoration: ``Quốc khánh (2/9)``, ``dịp 30/4 và 1/5``."""
    previous: Piece | None = None
    for piece in pieces:
        if (
            piece.shape is Shape.DAY
            and piece.first.year is None
            and piece.last is None
            and not piece.clocked
            and not piece.weekdays
        ):
            chained = previous and previous.anniversary and _MEMBER_GAP.fullmatch(low[previous.end : piece.start])
            piece.anniversary = bool(chained) or _beside_name(piece, low)
        previous = piece


def _beside_name(piece: Piece, low: str) -> bool:
    """True where the name of a day stands right before the date and nothing counted after it."""
    if piece.open_start or piece.open_end or piece.first.lunar:
        return False
    name = left(_ANNIVERSARY, low, piece.start)
    if name is None:
        return False
    words = name[0].split()
    if piece.cue == "ngày" and words[0] == "ngày":
        return False
    bracketed = name[0].rstrip().endswith(("(", "(ngày"))
    named = len(words) > 1 or words[0] in ("dịp", "lễ", "tết", "kỷ niệm", "kỉ niệm")
    return named and (bracketed or bool(_CLOSED.match(low, piece.end)))


def _accept_day(piece: Piece, low: str) -> bool:
    """A day whose words make it more than a fraction, and whose year is not named relative to another."""
    if piece.anniversary:
        return True
    if piece.first.month is None or (piece.first.lunar and left(_BESIDE_SOLAR, low, piece.start)):
        return False
    if low[piece.start - 1 : piece.start] in ("/", "-", ".") and piece.start:
        return False
    if piece.first.year is None and right(_OTHER_YEAR, low, piece.end):
        return False
    if piece.rule in ("day_month", "hyphen_day_month", "bound", "from_to") and not piece.first.year and not piece.settled:
        return piece.rule == "bound" and _is_no_fraction(piece, low)
    return piece.settled or piece.first.year is not None


def _is_no_fraction(piece: Piece, low: str) -> bool:
    """``trước 15/6`` is a day; ``từ 1/2 diện tích`` is a fraction."""
    return (
        (piece.first.day or 0) > 12
        or low[piece.end - 5 : piece.end].strip().startswith("0")
        or bool(_CLOSED.match(low, piece.end))
    )


def _accept_month(piece: Piece, low: str) -> bool:
    """A month that is neither part of a name nor of a document's number."""
    if piece.rule == "numeric_month" and left(rf"{any_of(LEXICON['document_words'])}:? ", low, piece.start):
        return False
    return not left(_NAME_OF_MONTH, low, piece.start)


def _accept_year(piece: Piece, low: str) -> bool:
    """A year with its type word, in a range or list with one, after a preposition, or plainly one."""
    if piece.settled:
        return True
    if piece.start and low[piece.start - 1] in "/-–.,":
        return False
    if piece.rule == "edge":
        return bool(left("(?:vào|trong|đến|dịp) ", low, piece.start))
    if piece.rule == "bound":
        return bool(_CLOSED.match(low, piece.end))
    return bool(left("tầm nhìn(?: đến| tới)? ", low, piece.start)) or _is_named_year(piece, low)


def _is_named_year(piece: Piece, low: str) -> bool:
    """``ngân sách 2026.``, ``Luật Đất đai 2024,``: a year of our time after a word that counts nothing; a cell by itself."""
    if piece.start == 0 and piece.end == len(low):
        return 2015 <= (piece.first.year or 0) <= 2050
    if not 2000 <= (piece.first.year or 0) <= 2060 or not _END_OF_PHRASE.match(low, piece.end):
        return False
    return bool(left(r"[^\W\d_]{2,} ", low, piece.start)) and not left(f"{any_of(LEXICON['counts'])} ", low, piece.start)


def _accept_clock(piece: Piece, low: str) -> bool:
    """A clock time; ``7 giờ`` without minutes only after words that ask for one (``lúc``, ``trước``)."""
    if piece.settled or piece.last is not None or piece.weekdays:
        return True
    if (piece.first.hour or 0) > 23 or piece.first.minute is not None:
        return False
    return piece.rule == "bound" or bool(left(_AT_CLOCK, low, piece.start))


def _accept_every(piece: Piece, low: str) -> bool:
    """A recurrence, but not goods (``ngân hàng năm …``) nor the name of a movement."""
    if low[piece.start : piece.start + 4] in ("hàng", "hang") and left(f"{any_of(LEXICON['goods'])} ", low, piece.start):
        return False
    if piece.rule == "weekend":
        return low[max(0, piece.start - 1) : piece.start] not in ("“", '"', "'", "‘")
    return piece.settled


def _accept_length(piece: Piece, low: str) -> bool:
    """An allowance of time: no age, jubilee, rate or count of years, nor days before an event (``20 ngày trước khi``)."""
    whole = piece.start == 0 and piece.end == len(low)
    if piece.cue == "'":
        return whole
    if left(_JUBILEE, low, piece.start) or right(rf"(?: đến| tới| ?[-–]) ?\d| qua\b|{_BEFORE_EVENT}", low, piece.end):
        return False
    if piece.settled or whole or right(_COUNTED_FROM, low, piece.end) or piece.cue == "phút":
        return True
    return bool(left(_ALLOWANCE if piece.cue in ("ngày", "giờ") else _LONG_ALLOWANCE, low, piece.start))


_TESTS: dict[Shape, Callable[[Piece, str], bool]] = {
    Shape.CLOCK: _accept_clock,
    Shape.DAY: _accept_day,
    Shape.MONTH: _accept_month,
    Shape.YEAR: _accept_year,
    Shape.EVERY: _accept_every,
    Shape.LENGTH: _accept_length,
}


def _match(piece: Piece) -> TimeMatch:
    """The final form."""
    if piece.repetition is not None:
        value = recurrence_of(piece.repetition)
        return TimeMatch(piece.start, piece.end, "recurrence", recurrence=value, cue=piece.cue, rule=piece.rule)
    if piece.shape is Shape.LENGTH:
        return TimeMatch(
            piece.start, piece.end, "duration", value=piece.value, working_days=piece.working_days, cue=piece.cue, rule=piece.rule
        )
    _settle_thirds(piece)
    return TimeMatch(
        start=piece.start,
        end=piece.end,
        kind=_kind(piece),
        first=piece.first,
        last=piece.last,
        open_start=piece.open_start,
        open_end=piece.open_end,
        exclusive_end=piece.exclusive_end,
        cue=piece.cue,
        rule=piece.rule,
    )


def _kind(piece: Piece) -> TimeKind:
    """A bound or a second end makes an interval."""
    if piece.anniversary:
        return "anniversary"
    if piece.open_start or piece.open_end or piece.last is not None or piece.first.school_year:
        return "interval"
    return "date"


def _settle_thirds(piece: Piece) -> None:
    """``cuối giai đoạn 2026 - 2030`` is its last year; ``cuối năm 2026`` its last quarter."""
    third = piece.first.third
    if piece.shape is not Shape.YEAR or third is None:
        return
    whole = replace(piece.first, third=None)
    piece.rule = "edge_of_year"
    if piece.last is not None:
        piece.first, piece.last = (piece.last if third == 3 else whole), None
    else:
        piece.first, piece.last = edge_of_year(whole.year, third)
        piece.shape = Shape.QUARTER
