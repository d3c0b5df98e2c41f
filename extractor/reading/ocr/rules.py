"""Ruled lines of a picture, found for the tables they make.

They stay in the page's picture: Tesseract finds them itself and by them tells columns apart. Where they are wiped out it joins
cells to lines and loses the spaces between words (measured on simulated scans of tables).
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from extractor.reading.ocr.skew import Mask, lean_of

Edge = tuple[float, float, float, float]
"""x0, top, x1, bottom of a line in pixels; level where x1 - x0 is the larger side, upright otherwise."""

_LONGEST_STROKE = 24.0
"""Points: no letter of a title has a straight stroke as long; shorter rulings are let stand."""
_THICKEST = 4.0
"""Points: broader black is a picture or a scanner's border."""
_BORDER = 40
"""No ruling stands in a side's 40th part at each border."""
_MOST_EDGES = 5_000
"""A picture with more is a drawing or noise, not a table."""


class Rulings(NamedTuple):
    """The ruled lines of a page, the slope by which the upright ones lean (see ``lean_of``), and their pixels."""

    edges: list[Edge]
    lean: float
    ink: Mask


def ruled_lines(ink: Mask, scale: float) -> Rulings:
    """The ruled lines of a page; none where no upright ones are, for such a page has no ruled table.

    Args:
        ink: the dark pixels of a levelled page.
        scale: pixels a point.
    """
    ink = _without_border(ink)
    length, thickest = round(_LONGEST_STROKE * scale), round(_THICKEST * scale)
    upright = _strokes(ink.T, length, thickest)
    if not upright.any():
        return Rulings([], 0.0, upright.T)
    level = _strokes(ink, length, thickest)
    edges = [(top, left, bottom, right) for left, top, right, bottom in _edges(upright)]
    edges += list(_edges(level))
    if len(edges) > _MOST_EDGES:
        return Rulings([], 0.0, np.zeros_like(ink))
    return Rulings(edges, lean_of(upright.T), _widened(level) | _widened(upright).T)


def _without_border(ink: Mask) -> Mask:
    """The dark pixels without those at the sides, where the sheet's shadows make lines too."""
    inner = np.zeros_like(ink)
    down, across = (max(1, side // _BORDER) for side in ink.shape)
    inner[down:-down, across:-across] = ink[down:-down, across:-across]
    return inner


def _strokes(ink: Mask, length: int, thickest: int) -> Mask:
    """The pixels of level strokes at least ``length`` long and at most ``thickest`` high."""
    long = _opened(ink, length)
    if not long.any():
        return long
    rows = np.flatnonzero(long.any(axis=1))
    block = long[rows[0] : rows[-1] + 1]
    block &= ~_opened(block.T, thickest + 1).T
    return long


def _opened(ink: Mask, length: int) -> Mask:
    """What remains where only level runs of at least ``length`` pixels are kept."""
    kept = ink
    done = 1
    while done < length:  # a run twice as long each time
        step = min(done, length - done)
        kept = kept[:, :-step] & kept[:, step:]
        done += step
    result = np.zeros_like(ink)
    if not kept.any():
        return result
    for row, start, end in _runs(kept):
        result[row, start : end + length - 1] = True
    return result


def _runs(mask: Mask) -> Iterator[tuple[int, int, int]]:
    """Row, start and end (exclusive) of each level run."""
    rows = np.flatnonzero(mask.any(axis=1))
    padded = np.zeros((len(rows), mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask[rows]
    changes = np.diff(padded, axis=1)
    starts, ends = np.nonzero(changes == 1), np.nonzero(changes == -1)
    yield from zip(rows[starts[0]].tolist(), starts[1].tolist(), ends[1].tolist(), strict=True)


def _edges(strokes: Mask) -> Iterator[Edge]:
    """One line a stroke: the runs of its uppermost row, a pixel high."""
    top = strokes.copy()
    top[1:] &= ~strokes[:-1]
    for row, start, end in _runs(top) if top.any() else ():
        yield float(start), float(row), float(end), float(row)


def _widened(strokes: Mask) -> Mask:
    """Level strokes with the grey pixels above and below them."""
    wide = strokes.copy()
    wide[1:] |= strokes[:-1]
    wide[:-1] |= strokes[1:]
    return wide
