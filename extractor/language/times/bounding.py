"""Prepositions that make a date the end or the beginning of an interval (``trước ngày``, ``đến hết``, ``bắt đầu từ``)."""

from dataclasses import replace

from extractor.language.times.context import left, right
from extractor.language.times.pieces import BLANK_DATE, CALENDAR, Piece, Shape
from extractor.language.times.vocabulary import LEXICON
from extractor.text.alternatives import any_of

_LATEST = f"(?:{any_of(LEXICON['latest'])} )?"
_BEFORE = f"{_LATEST}({any_of(LEXICON['before'])}):? "
_UNTIL = f"({any_of(LEXICON['until'])}):? "
_UNTIL_NOW = f"({any_of(LEXICON['until_now'])}) (?:đến|tới|-)(?: hết)? "
_TO_YEAR = "(đến|tới) "
_TO = r"(?<!tính )(đến|tới) "
"""``đến ngày 30/9``: by then; ``tính đến ngày 30/9`` tells of a state."""
_FROM = f"({any_of(LEXICON['from'])}) "
_ONWARD = f" {any_of(LEXICON['onward'])}"
_BOUNDED = CALENDAR | {Shape.CLOCK}


def attach_prepositions(pieces: list[Piece], low: str) -> None:
    """Extend each piece by the preposition that changes its value."""
    floor = 0
    for piece in pieces:
        if piece.shape is Shape.EVERY:
            _bound_recurrence(piece, low, floor)
        elif piece.shape in _BOUNDED and piece.last is not None and piece.shape is not Shape.HALF:
            _begin(piece, low, floor)
        elif piece.shape in _BOUNDED:
            _bound(piece, low, floor)
        floor = piece.end


def _begin(piece: Piece, low: str, floor: int) -> None:
    """``từ`` before ``… đến …``; before a term of years (``từ năm học 2026 - 2027``) it opens the end."""
    is_term = piece.shape is Shape.YEAR and piece.cue not in ("", "năm")
    if is_term and (match := left(_UNTIL, low, piece.start, floor)):
        piece.open_start = True
    elif match := left(_FROM, low, piece.start, floor):
        piece.open_end = is_term
    else:
        return
    piece.start, piece.cue = match.start(), piece.cue or match[1]
    piece.rule, piece.settled = "from_to", True


def _bound(piece: Piece, low: str, floor: int) -> None:
    """One end is open."""
    if match := left(_UNTIL_NOW, low, piece.start, floor):
        piece.open_start = True
    elif match := left(_BEFORE, low, piece.start, floor):
        piece.open_start = True
        piece.exclusive_end = piece.rule != BLANK_DATE  # before some day of that month or year
    elif match := left(_UNTIL, low, piece.start, floor):
        piece.open_start = True
    elif piece.shape is Shape.YEAR and (match := left(_TO_YEAR, low, piece.start, floor)):
        piece.open_start = True  # `đến năm 2030`: by then
    elif _is_sure(piece) and (match := left(_TO, low, piece.start, floor)):
        piece.open_start = True
    elif match := left(_FROM, low, piece.start, floor):
        piece.open_end = True
        if onward := right(_ONWARD, low, piece.end):
            piece.end = onward.end()
    else:
        return
    piece.start, piece.cue = match.start(), match[1]
    piece.rule = "bound"


def _is_sure(piece: Piece) -> bool:
    """True for a day, month or quarter of the calendar that could be no fraction."""
    return piece.shape in CALENDAR and (piece.settled or piece.first.year is not None)


def _bound_recurrence(piece: Piece, low: str, floor: int) -> None:
    """``trước 16 giờ thứ Năm hằng tuần``: the clock time is when it is due."""
    repetition = piece.repetition
    if repetition is None or not (repetition.weekdays or repetition.month_days or repetition.months or repetition.from_time):
        return
    match = left(_BEFORE, low, piece.start, floor) or left(_UNTIL, low, piece.start, floor)
    if match:
        due = repetition.to_time or repetition.from_time
        piece.repetition = replace(repetition, from_time=None, to_time=due)
    else:
        match = left("(từ) ", low, piece.start, floor) if repetition.to_time or len(repetition.month_days) > 1 else None
    if match:
        piece.start, piece.cue = match.start(), match[1]
