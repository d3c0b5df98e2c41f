"""Tables are read with their cells set one below the other.

Tesseract joins cells that stand side by side to lines, whose words then lie at different heights and run into one another.
In a single column of cells each line is one, and lone figures are read at the size that their neighbours have.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.reading.bounds import MAX_OCR_PIXELS
from extractor.reading.ocr.engine import Grey, ReadWord, words_of
from extractor.reading.ocr.skew import Mask

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_RULING = 2.0
"""Points around a cell that hold its rulings."""
_MARGIN = 3
"""Pixels left around a cell's ink."""
_GAP = 20
"""Pixels between two cells in the column, as much as between two lines."""
_SHORT_HEIGHT, _SHORT_WIDTH = 0.3, 0.35
"""Inches: a single line with a number or an abbreviation."""
_LINE_WIDTH = 5.0
"""Inches that short cells fill side by side."""
_BROAD = 0.3
"""Share of the inkiest row's ink that a row at the baseline has at least."""
_TAIL = 0.35
"""Share of a line's height that tails take at most; the stem of a 7 is longer."""
_INK = 150
"""As for the page: darker pixels are ink."""
_LEAST_DOTS = 12
"""Dark pixels below which a cell is empty."""
_WHITE = 255


@dataclass(frozen=True, slots=True)
class _Cutting:
    """A cell's contents and where they stood, in pixels."""

    picture: Grey
    left: int
    top: int


def take_blocks(picture: Grey, blocks: Iterable[Box], scale: float) -> tuple[Grey, list[_Cutting]]:
    """The picture with blocks of text wiped out, and their contents; see ``take_cells``. White surrounds a block."""
    return take_cells(picture, np.zeros(picture.shape, dtype=bool), blocks, scale, around=0.0)


def take_cells(
    picture: Grey, rulings: Mask, cells: Iterable[Box], scale: float, around: float = _RULING
) -> tuple[Grey, list[_Cutting]]:
    """The picture with the cells wiped out, and their contents; cells without ink have none.

    Args:
        picture: the page, upright.
        rulings: the pixels of its ruled lines; descenders may touch them.
        cells: the cells' boxes.
        scale: pixels a point.
        around: points around a cell that are wiped out with it.
    """
    rest = np.where(rulings, _WHITE, picture).astype(np.uint8)
    boxes = [tuple(max(0, round(side * scale)) for side in cell) for cell in cells]
    cuttings = []
    for left, upper, right, lower in boxes:
        cutting = _cut(rest[upper:lower, left:right])
        if cutting is not None:
            cuttings.append(_Cutting(cutting.picture, left + cutting.left, upper + cutting.top))
        rest[upper:lower, left:right] = _WHITE  # cells of a broken grid may overlap
    outer = round(around * scale)
    for left, upper, right, lower in boxes:
        rest[max(0, upper - outer) : lower + outer, max(0, left - outer) : right + outer] = _WHITE
    return rest, cuttings


def words_in(cuttings: Sequence[_Cutting], resolution: float) -> list[ReadWord]:
    """The cells' words where they stand on the page, in pixels. Raises what ``words_of`` does."""
    return [word for column in _columns(_lines(cuttings, resolution)) for word in _words_of_column(column, resolution)]


def _cut(picture: Grey) -> _Cutting | None:
    """The part of a cell that has ink, rests of rulings at its sides left out."""
    ink = picture < _INK
    ink[[0, -1]] = False
    ink[:, [0, -1]] = False
    if ink.sum() < _LEAST_DOTS:
        return None
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    top, left = max(0, rows[0] - _MARGIN), max(0, columns[0] - _MARGIN)
    part = picture[top : rows[-1] + _MARGIN + 1, left : columns[-1] + _MARGIN + 1].copy()
    return _Cutting(part, int(left), int(top))


def _lines(cuttings: Sequence[_Cutting], resolution: float) -> list[list[_Cutting]]:
    """Each cutting on a line of its own, but short ones side by side: alone, a row's number is hardly read at all."""
    high, wide, most = (round(share * resolution) for share in (_SHORT_HEIGHT, _SHORT_WIDTH, _LINE_WIDTH))
    short = [each for each in cuttings if each.picture.shape[0] <= high and each.picture.shape[1] <= wide]
    lines = [[each] for each in cuttings if each.picture.shape[0] > high or each.picture.shape[1] > wide]
    width = most
    for cutting in short:
        width += cutting.picture.shape[1] + 2 * _GAP
        if width > most:
            lines.append([])
            width = cutting.picture.shape[1]
        lines[-1].append(cutting)
    return lines


def _columns(lines: Iterable[list[_Cutting]]) -> Iterator[list[list[_Cutting]]]:
    """The lines in columns that are no larger than a page may be."""
    column: list[list[_Cutting]] = []
    width = height = 0
    for line in lines:
        rows, columns = _size(line)
        width, height = max(width, columns), height + rows + _GAP
        if column and (width + 2 * _GAP) * (height + _GAP) > MAX_OCR_PIXELS:
            yield column
            column, width, height = [], columns, rows + _GAP
        column.append(line)
    if column:
        yield column


def _size(line: Sequence[_Cutting]) -> tuple[int, int]:
    """Height and width of cuttings set side by side."""
    shapes = [cutting.picture.shape for cutting in line]
    return max(rows for rows, _ in shapes), sum(columns + 2 * _GAP for _, columns in shapes)


def _words_of_column(column: Sequence[Sequence[_Cutting]], resolution: float) -> Iterator[ReadWord]:
    sizes = [_size(line) for line in column]
    canvas: Grey = np.full(
        (sum(rows + _GAP for rows, _ in sizes) + _GAP, max(columns for _, columns in sizes)), _WHITE, dtype=np.uint8
    )
    tops: list[int] = []
    places: list[list[tuple[int, int, _Cutting]]] = []
    top = _GAP
    for line, (rows, _) in zip(column, sizes, strict=True):
        tops.append(top)
        places.append(list(_set(canvas, line, top + rows)))
        top += rows + _GAP
    for word in words_of(canvas, resolution, is_block=True):
        line_of_word = places[max(0, bisect_right(tops, (word.ink_top + word.ink_bottom) / 2) - 1)]
        x = (word.left + word.right) / 2
        left, upper, cutting = next((place for place in reversed(line_of_word) if place[0] - _GAP <= x), line_of_word[0])
        yield word.moved(cutting.left - left, cutting.top - upper)


def _set(canvas: Grey, line: Sequence[_Cutting], bottom: int) -> Iterator[tuple[int, int, _Cutting]]:
    """Draw cuttings side by side, their baselines level; gives the left and upper side of each."""
    left = _GAP
    for cutting in line:
        rows, columns = cutting.picture.shape
        top = bottom - rows + (_below_baseline(cutting) if len(line) > 1 else 0)
        canvas[top : top + rows, left : left + columns] = cutting.picture
        yield left, top, cutting
        left += columns + 2 * _GAP


def _below_baseline(cutting: _Cutting) -> int:
    """How many rows of a single line's cutting lie below its baseline: tails of commas and descenders, thin and short."""
    ink = (cutting.picture < _INK).sum(axis=1)
    rows = len(ink)
    last = int(np.flatnonzero(ink)[-1])
    broad = int(np.flatnonzero(ink >= _BROAD * ink.max())[-1])
    return rows - 1 - (broad if last - broad <= _TAIL * rows else last)
