"""The scanner: finds the places where a piece of a time expression may begin, and reads what stands there."""

import re

from extractor.language.times.date_readers import DATE_READERS
from extractor.language.times.forms import ANCHOR, FROM_DIGIT, FROM_WORD
from extractor.language.times.pieces import Piece, is_possible
from extractor.language.times.recurrence_readers import RECURRENCE_READERS

_READERS = {**DATE_READERS, **RECURRENCE_READERS}


def _named(forms: dict[str, str]) -> re.Pattern[str]:
    """One pattern of all forms, each a named group."""
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in forms.items()))


_ANCHOR, _FROM_DIGIT, _FROM_WORD = re.compile(ANCHOR), _named(FROM_DIGIT), _named(FROM_WORD)


def scan(low: str) -> list[Piece]:
    """The pieces of a lower-case text, sorted by start, without overlap."""
    pieces: list[Piece] = []
    position = 0
    while anchor := _ANCHOR.search(low, position):
        start = anchor.start()
        position = start + 1
        match = (_FROM_DIGIT if low[start].isdigit() else _FROM_WORD).match(low, start)
        if match is None:
            continue
        position = match.end()
        if match.lastgroup != "swallowed" and not (start and low[start - 1].isalnum()):
            pieces += _read(match)
    return pieces


def _read(match: re.Match[str]) -> list[Piece]:
    """The pieces of one match that a calendar can have."""
    name = match.lastgroup or ""
    pieces = _READERS[name](match[0], match.start())
    for piece in pieces:
        piece.rule = name
    return [piece for piece in pieces if is_possible(piece.first) and (piece.last is None or is_possible(piece.last))]
