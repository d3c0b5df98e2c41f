"""Page headers, footers and page numbers, told by position and repetition.

Decree 30/2020/NĐ-CP sets the page number in the middle of the top margin, from the second page on; older documents and
other offices set it below.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extractor.reading.pdf.lines import Row

_MARGIN = 0.12
"""Share of the page's height, at its top and bottom, in which furniture stands."""
_OUTERMOST = 2
"""How many rows from the page's edge may be furniture."""
_NUMBER = re.compile(r"[-–—\s]{0,3}(?:Trang\s)?(\d{1,4})(?:\s?/\s?\d{1,4})?[-–—\s]{0,3}\Z")
_DIGITS = re.compile(r"\d+")
_LEVEL = 4.0
"""Points within which rows of two pages stand at one height."""

Place = tuple[int, int]
"""Index of a page and of a row on it."""


def furniture_of(pages: Sequence[tuple[Sequence[Row], float]]) -> set[Place]:
    """The rows that are furniture. ``pages``: each page's rows, top down, and its height in points."""
    candidates = [(page, row, *pages[page]) for page in range(len(pages)) for row in _outer(*pages[page])]
    texts = {(page, row): rows[row].line.text for page, row, rows, _ in candidates}
    heights = {(page, row): rows[row].top for page, row, rows, _ in candidates}
    return _page_numbers(texts, heights) | _running(texts, heights, len(pages))


def _outer(rows: Sequence[Row], height: float) -> Iterator[int]:
    """The rows in the margins, the outermost ones only."""
    for index, row in enumerate(rows):
        at_top = index < _OUTERMOST and row.bottom <= _MARGIN * height
        at_foot = index >= len(rows) - _OUTERMOST and row.top >= (1 - _MARGIN) * height
        if at_top or at_foot:
            yield index


def _page_numbers(texts: dict[Place, str], heights: dict[Place, float]) -> set[Place]:
    """Rows that hold nothing but a number which counts on with the pages, or stands as high as those that do.

    The pages of annexes are counted anew (Decree 30/2020/NĐ-CP, annex I, III.1), so that a short one has but one number.
    """
    shifts: dict[Place, int] = {}
    for place, text in texts.items():
        match = _NUMBER.match(text)
        if match:
            shifts[place] = int(match[1]) - place[0] - 1
    pages_by_shift = defaultdict(set)
    for (page, _), shift in shifts.items():
        pages_by_shift[shift].add(page)
    counted = {(page, row) for (page, row), shift in shifts.items() if shift == 0 or pages_by_shift[shift] & {page - 1, page + 1}}
    levels = [heights[place] for place in counted]
    return {place for place in shifts if place in counted or any(abs(heights[place] - level) < 1 for level in levels)}


def _running(texts: dict[Place, str], heights: dict[Place, float], count: int) -> set[Place]:
    """Rows that come back at one height with the same words, numbers aside, on most pages."""
    keys = {place: (_DIGITS.sub("#", text), round(heights[place] / _LEVEL)) for place, text in texts.items()}
    often = Counter(keys.values())
    least = max(3, (count + 1) // 2)
    return {place for place, key in keys.items() if often[key] + often[key[0], key[1] + 1] + often[key[0], key[1] - 1] >= least}
