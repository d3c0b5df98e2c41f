"""A piece of text that knows its records: words, and marks that say what a stretch of them states.

Pieces are added together; the marks' offsets shift with the words. So the gold of a composed document is right by
construction: nothing is ever found again by searching.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the characters from ``start`` to ``end`` (half-open) state: a record of a layer, or a mention of an entity."""

    layer: str
    start: int
    end: int
    values: Mapping[str, Any]

    def moved(self, by: int) -> "Mark":
        """The same mark, ``by`` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the marks that stand on them."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: "Words") -> "Piece":
        tail = piece(other)
        return Piece(self.text + tail.text, self.marks + tuple(mark.moved(len(self.text)) for mark in tail.marks))

    def __radd__(self, other: str) -> "Piece":
        return Piece(other) + self

    def __bool__(self) -> bool:
        return bool(self.text)

    def marked(self, layer: str, **values: Any) -> "Piece":
        """The piece with a further mark on all of it."""
        return Piece(self.text, (Mark(layer, 0, len(self.text), values), *self.marks))

    def upper(self) -> "Piece":
        """In capitals; offsets stay, since a Vietnamese letter is one code point in either case."""
        return Piece(self.text.upper(), self.marks)

    def capitalized(self) -> "Piece":
        """With a capital at the beginning."""
        return Piece(self.text[:1].upper() + self.text[1:], self.marks)

    def lowered(self) -> "Piece":
        """With a small letter at the beginning."""
        return Piece(self.text[:1].lower() + self.text[1:], self.marks)

    def without(self, *layers: str) -> "Piece":
        """The same words without the marks of some layers."""
        return Piece(self.text, tuple(mark for mark in self.marks if mark.layer not in layers))

    def rewritten(self, edits: Sequence[tuple[int, int, str]]) -> "Piece":
        """The piece with stretches (start, end, new words) replaced, in order and apart; marks follow their words.

        A mark must not begin or end inside a replaced stretch: layout changes the white space between words, not words.
        """
        parts: list[str] = []
        done = 0
        for start, end, words in edits:
            parts += [self.text[done:start], words]
            done = end
        shifted = _Shift(edits)
        marks = tuple(replace(mark, start=shifted.start(mark.start), end=shifted.end(mark.end)) for mark in self.marks)
        return Piece("".join([*parts, self.text[done:]]), marks)


NOTHING = Piece("")

Words: TypeAlias = str | Piece
"""What may stand where a piece is wanted: plain words carry no marks."""


class _Shift:
    """Where an offset lies after some edits."""

    def __init__(self, edits: Sequence[tuple[int, int, str]]) -> None:
        self._ends = [end for _, end, _ in edits]
        self._starts = [start for start, _, _ in edits]
        self._gains = [len(words) - (end - start) for start, end, words in edits]

    def start(self, offset: int) -> int:
        """Of a mark's first character: edits that end before or at it have moved it."""
        return offset + sum(gain for end, gain in zip(self._ends, self._gains, strict=True) if end <= offset)

    def end(self, offset: int) -> int:
        """Of the place after a mark's last character: an edit that begins there has not moved it."""
        return offset + sum(gain for start, gain in zip(self._starts, self._gains, strict=True) if start < offset)


def piece(words: Words) -> Piece:
    """Words as a piece."""
    return words if isinstance(words, Piece) else Piece(words)


def join(between: str, parts: Iterable[Words]) -> Piece:
    """Pieces with the same words between each two."""
    whole = Piece("")
    for index, part in enumerate(parts):
        whole = whole + (between if index else "") + part
    return whole


def listed(parts: Sequence[Words], last: str = " và ") -> Piece:
    """An enumeration: ``A, B và C``."""
    if len(parts) < 2:
        return piece(parts[0]) if parts else Piece("")
    return join(", ", parts[:-1]) + last + parts[-1]


def fill(template: str, **slots: Words) -> Piece:
    """A template's words with a piece in each ``{slot}``.

    Raises KeyError where a slot has no piece.
    """
    whole = Piece("")
    done = 0
    for match in _SLOT.finditer(template):
        whole = whole + template[done : match.start()] + slots[match[1]]
        done = match.end()
    return whole + template[done:]
