"""Tables are read with their cells set one below the other.

Tesseract joins cells that stand side by side to lines, whose words then lie at different heights and run into one another.
In a single column of cells each line is one, and lone figures are read at the size that their neighbours have.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.reading.bounds import MAX_OCR_PIXELS
from extractor.reading.ocr.engine import Grey, ReadWord, words_of
from extractor.reading.ocr.skew import Mask

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_RULING = 1.2
"""Points from a ruling's middle that are still its ink."""
_MARGIN = 3
"""Pixels left around a cell's ink."""
_GAP = 20
"""Pixels between two cells in the column, as much as between two lines."""
_LEAST_DOTS = 12
"""Dark pixels below which a cell is empty."""
_WHITE = 255


@dataclass(frozen=True, slots=True)
class _Cutting:
    """A cell's contents and where they stood, in pixels."""

    picture: Grey
    left: int
    top: int


def take_cells(picture: Grey, ink: Mask, cells: Iterable[Box], scale: float) -> tuple[Grey, list[_Cutting]]:
    """The picture with the cells wiped out, and their contents; cells without ink have none.

    Args:
        picture: the page, upright.
        ink: its dark pixels.
        cells: the cells' boxes.
        scale: pixels a point.
    """
    rest = picture.copy()
    cuttings = []
    for x0, top, x1, bottom in cells:
        left, upper = math.ceil((x0 + _RULING) * scale), math.ceil((top + _RULING) * scale)
        right, lower = math.floor((x1 - _RULING) * scale), math.floor((bottom - _RULING) * scale)
        cutting = _cut(rest[upper:lower, left:right], ink[upper:lower, left:right])
        if cutting is not None:
            cuttings.append(_Cutting(cutting.picture, left + cutting.left, upper + cutting.top))
        outer = math.ceil(2 * _RULING * scale)
        rest[max(0, upper - outer) : lower + outer, max(0, left - outer) : right + outer] = _WHITE
    return rest, cuttings


def words_in(cuttings: Sequence[_Cutting], resolution: float) -> list[ReadWord]:
    """The cells' words where they stand on the page, in pixels. Raises what ``words_of`` does."""
    return [word for column in _columns(cuttings) for word in _words_of_column(column, resolution)]


def _cut(picture: Grey, ink: Mask) -> _Cutting | None:
    """The part of a cell that has ink."""
    if ink.sum() < _LEAST_DOTS:
        return None
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    top, left = max(0, rows[0] - _MARGIN), max(0, columns[0] - _MARGIN)
    part = picture[top : rows[-1] + _MARGIN + 1, left : columns[-1] + _MARGIN + 1].copy()
    return _Cutting(part, int(left), int(top))


def _columns(cuttings: Sequence[_Cutting]) -> Iterator[list[_Cutting]]:
    """The cuttings in columns that are no larger than a page may be."""
    column: list[_Cutting] = []
    width = height = 0
    for cutting in cuttings:
        rows, columns = cutting.picture.shape
        width, height = max(width, columns), height + rows + _GAP
        if column and (width + 2 * _GAP) * (height + _GAP) > MAX_OCR_PIXELS:
            yield column
            column, width, height = [], columns, rows + _GAP
        column.append(cutting)
    if column:
        yield column


def _words_of_column(column: Sequence[_Cutting], resolution: float) -> Iterator[ReadWord]:
    width = max(cutting.picture.shape[1] for cutting in column) + 2 * _GAP
    height = sum(cutting.picture.shape[0] + _GAP for cutting in column) + _GAP
    canvas: Grey = np.full((height, width), _WHITE, dtype=np.uint8)
    tops = []
    top = _GAP
    for cutting in column:
        rows, columns = cutting.picture.shape
        canvas[top : top + rows, _GAP : _GAP + columns] = cutting.picture
        tops.append(top)
        top += rows + _GAP
    for word in words_of(canvas, resolution, is_block=True):
        index = max(0, bisect_right(tops, (word.ink_top + word.ink_bottom) / 2) - 1)
        yield word.moved(column[index].left - _GAP, column[index].top - tops[index])
