"""Where lines stand between the margins: which were wrapped, and which begin a paragraph by their indentation.

Decree 30/2020/NĐ-CP (annex I, II.5) sets body text justified, the first line of a paragraph indented by 1 to 1.27 cm. Many
documents do not justify; so a line counts as wrapped where the next line's first word would not have fitted behind it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
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
    right = _edges(lines, [line.x1 for line in lines], rightmost=True)
    wrapped = {line.start for line, after in pairwise(lines) if _is_wrapped(line, after, right[line.page])}
    left_lines = [after for line, after in pairwise(lines) if line.start in wrapped]
    left = _edges(left_lines, [line.x0 for line in left_lines], rightmost=False)
    indented = []
    hanging: float | None = None
    before: PlacedLine | None = None
    for line in lines:
        margin = left.get(line.page)
        if margin is None or line.x0 - margin < _INDENTED:
            hanging = None
        elif before is not None and before.start in wrapped and _same(line.x0, before.second if hanging is None else hanging):
            hanging = line.x0
        else:
            hanging = None
            indented.append(line.start)
        before = line
    return tuple(sorted(wrapped)), tuple(sorted(indented))


def _is_wrapped(line: PlacedLine, after: PlacedLine, right: float) -> bool:
    return line.x1 + _WORD_SPACE * line.size + after.first_word > right + 1.0


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_EDGE


def _edges(lines: Sequence[PlacedLine], values: Sequence[float], *, rightmost: bool) -> dict[int, float]:
    """Each page's margin: where most lines end (begin); on pages with few lines that of the pages of their width."""
    by_page: dict[int, list[float]] = defaultdict(list)
    by_width: dict[int, list[float]] = defaultdict(list)
    width_of: dict[int, int] = {}
    for line, value in zip(lines, values, strict=True):
        width_of[line.page] = round(line.page_width)
        by_page[line.page].append(value)
        by_width[width_of[line.page]].append(value)
    return {
        page: _edge(own if len(own) >= _FEW_LINES else by_width[width_of[page]], rightmost=rightmost)
        for page, own in by_page.items()
    }


def _edge(values: Sequence[float], *, rightmost: bool) -> float:
    """The edge that several lines share, the outermost of those; where lines share none, nearly the outermost value."""
    bins = Counter(round(value / _SAME_EDGE) for value in values)
    shared = [place for place, count in bins.items() if count * 5 >= len(values) and count >= 3]
    ordered = sorted(values)
    if not shared:
        return ordered[len(ordered) * 95 // 100] if rightmost else ordered[len(ordered) * 5 // 100]
    place = max(shared) if rightmost else min(shared)
    return sum(within := [v for v in values if round(v / _SAME_EDGE) == place]) / len(within)
