"""Where lines stand between the margins: which were wrapped, and which begin a paragraph by their indentation.

Decree 30/2020/NĐ-CP (annex I, II.5) sets body text justified, the first line of a paragraph indented by 1 to 1.27 cm. Many
documents do not justify; so a line counts as wrapped where the next line's first word would not have fitted behind it.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.reading.pdf.lines import Line

_SAME_EDGE = 3.0
"""Points within which two lines have the same edge."""
_INDENTED = 8.0
"""Points by which a paragraph's first line is set in at least."""
_FEW_LINES = 6
"""A page with fewer lines takes its margins from the pages of its width."""
_WORD_SPACE = 0.15
"""The least space between two words, in heights of the font's box."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of body text: its offset in the text, its page and that page's width, its edges in points.

    ``second`` is the left edge of its second word, at which the further lines of a hanging paragraph begin.
    """

    start: int
    page: int
    page_width: float
    x0: float
    x1: float
    second: float
    first_word: float
    size: float


def placed(line: Line, start: int, page: int, page_width: float) -> PlacedLine:
    """The place of a line that stands at an offset of the text."""
    words = line.words
    first = words[0]
    x1 = max(word.x1 for word in words)
    second = words[1].x0 if len(words) > 1 else x1
    return PlacedLine(start, page, page_width, first.x0, x1, second, first.x1 - first.x0, line.bottom - line.top)


def wrapped_and_indented(lines: Sequence[PlacedLine]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Offsets of the wrapped lines, and of the lines that their indentation tells to begin a paragraph, both sorted."""
    right = _margins(lines, [line.x1 for line in lines], _right_edge)
    wrapped = {line.start for line, after in pairwise(lines) if _is_wrapped(line, after, right[line.page])}
    after_wrapped = [after for line, after in pairwise(lines) if line.start in wrapped]
    left = _margins(after_wrapped, [line.x0 for line in after_wrapped], _left_edge)
    return tuple(sorted(wrapped)), tuple(_indented(lines, wrapped, left))


def _is_wrapped(line: PlacedLine, after: PlacedLine, right: float) -> bool:
    return line.x1 + _WORD_SPACE * line.size + after.first_word > right + 1.0


def _indented(lines: Sequence[PlacedLine], wrapped: Container[int], left: Mapping[int, float]) -> Iterator[int]:
    """Offsets of the lines set in from the left margin, but for the further lines of a hanging paragraph."""
    hanging: float | None = None
    before: PlacedLine | None = None
    for line in lines:
        margin = left.get(line.page)
        if margin is None or line.x0 - margin < _INDENTED:
            hanging = None
        elif before and before.start in wrapped and abs(line.x0 - (hanging or before.second)) <= _SAME_EDGE:
            hanging = line.x0
        else:
            hanging = None
            yield line.start
        before = line


def _margins(lines: Sequence[PlacedLine], values: Sequence[float], edge: Callable[[Sequence[float]], float]) -> dict[int, float]:
    """Each page's margin; a page with few lines takes it from all pages of its width."""
    by_page: dict[int, list[float]] = defaultdict(list)
    by_width: dict[int, list[float]] = defaultdict(list)
    widths: dict[int, int] = {}
    for line, value in zip(lines, values, strict=True):
        widths[line.page] = round(line.page_width)
        by_page[line.page].append(value)
        by_width[widths[line.page]].append(value)
    few = {widths[page] for page, own in by_page.items() if len(own) < _FEW_LINES}
    shared = {width: edge(by_width[width]) for width in few}
    return {page: edge(own) if len(own) >= _FEW_LINES else shared[widths[page]] for page, own in by_page.items()}


def _right_edge(values: Sequence[float]) -> float:
    """Where justified lines end; in ragged text, where nearly the longest does."""
    return max(_shared(values), default=sorted(values)[len(values) * 95 // 100])


def _left_edge(values: Sequence[float]) -> float:
    """Where the further lines of paragraphs begin."""
    return min(_shared(values), default=min(values))


def _shared(values: Sequence[float]) -> list[float]:
    """The edges that at least a fifth of the lines, and three of them, have."""
    places: dict[int, list[float]] = defaultdict(list)
    for value in values:
        places[round(value / _SAME_EDGE)].append(value)
    return [sum(place) / len(place) for place in places.values() if len(place) >= max(3, len(values) / 5)]
