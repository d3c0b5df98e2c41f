"""Statements of a paragraph (mệnh đề): the stretch in which a number and its words belong together."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from extractor.language.sentences import sentences

Span = tuple[int, int]


class Spanned(Protocol):
    """Anything with a half-open span."""

    @property
    def start(self) -> int:
        """First offset."""

    @property
    def end(self) -> int:
        """Offset after the last."""


S = TypeVar("S", bound=Spanned)

_HOLDS_WORDS = re.compile(r"\w")
_TRIMMED = " ,;.:-–…"


@lru_cache(maxsize=512)
def statements(text: str) -> tuple[Span, ...]:
    """Spans of the sentences, and of their parts between semicolons, without white space and marks at either end."""
    found = [trimmed(text, *part) for start, end in sentences(text) for part in _parts(text, start, end)]
    return tuple((start, end) for start, end in found if _HOLDS_WORDS.search(text, start, end))


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between semicolons."""
    while (mark := text.find(";", start, end)) >= 0:
        yield start, mark
        start = mark + 1
    yield start, end


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space and marks at either end; a closing bracket or quotation mark stays."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def within(items: Sequence[S], start: int, end: int) -> list[S]:
    """The items whose span lies in ``[start, end)``; ``items`` is sorted by start."""
    first = bisect_left(items, start, key=lambda item: item.start)
    last = bisect_left(items, end, first, key=lambda item: item.start)
    return [item for item in items[first:last] if item.end <= end]
