"""A document with its misread words put right, for the rooms that interpret; what is quoted comes from the document as read."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from extractor.reading.document import Document, Span
from extractor.text.offsets import OffsetMap


def corrected(document: Document) -> tuple[Document, OffsetMap]:
    """The document with every correction made, and the map that leads spans of its text back to the document's.

    A correction may be longer or shorter than what was read: all offsets of the layout move with the text. Problems, words'
    boxes and confidence stay those of the document as read.
    """
    shift = _Shift(document.corrections)
    text = "".join(_pieces(document))
    right = replace(
        document,
        text=text,
        pages=tuple(replace(page, start=shift.to(page.start), end=shift.to(page.end)) for page in document.pages),
        tables=tuple(
            replace(
                table,
                start=shift.to(table.start),
                end=shift.to(table.end),
                cells=tuple(replace(cell, start=shift.to(cell.start), end=shift.to(cell.end)) for cell in table.cells),
            )
            for table in document.tables
        ),
        bold=shift.spans(document.bold),
        furniture=shift.spans(document.furniture),
        footnotes=shift.spans(document.footnotes),
        wrapped=tuple(map(shift.to, document.wrapped)),
        indented=tuple(map(shift.to, document.indented)),
    )
    return right, OffsetMap(_segments(document))


class _Shift:
    """Leads offsets of the text as read to those of the corrected text."""

    def __init__(self, corrections: Iterable[tuple[int, int, str]]) -> None:
        self._ends: list[int] = []
        self._moved = [0]
        for start, end, word in corrections:
            self._ends.append(end)
            self._moved.append(self._moved[-1] + len(word) - (end - start))

    def to(self, offset: int) -> int:
        """The offset in the corrected text; within a word that was corrected it does not go beyond the word."""
        return offset + self._moved[bisect_right(self._ends, offset)]

    def spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple((self.to(start), self.to(end)) for start, end in spans)


def _pieces(document: Document) -> Iterator[str]:
    """The corrected text in parts."""
    done = 0
    for start, end, word in document.corrections:
        yield document.text[done:start]
        yield word
        done = end
    yield document.text[done:]


def _segments(document: Document) -> Iterator[tuple[int, int]]:
    """Runs of the corrected text and where they stand in the text as read."""
    yield 0, 0
    offset = done = 0
    for start, end, word in document.corrections:
        offset += start - done
        yield from ((offset + place, start + there) for place, there in _within(document.text[start:end], word))
        offset, done = offset + len(word), end
        yield offset, end


def _within(read: str, right: str) -> Iterator[tuple[int, int]]:
    """Runs of the right reading in what was read: equal beginnings and ends lead to each other, the rest between them."""
    shorter = min(len(read), len(right))
    first = _agreeing(read, right)
    last = min(_agreeing(reversed(read), reversed(right)), shorter - first)
    yield 0, 0
    if len(read) != len(right):
        yield from ((place, min(first, len(read) - 1)) for place in range(first, len(right) - last))
        if last:
            yield len(right) - last, len(read) - last


def _agreeing(first: Iterable[str], second: Iterable[str]) -> int:
    """How many characters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
