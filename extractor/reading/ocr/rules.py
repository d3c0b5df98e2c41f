"""Ruled lines of a picture: found for the tables they make, and taken out so that they are not read as letters."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.engine import Grey
from extractor.reading.ocr.skew import Mask

Edge = tuple[float, float, float, float]
"""x0, top, x1, bottom of a line in pixels; level where x1 - x0 is the larger side, upright otherwise."""

_LONGEST_STROKE = 24.0
"""Points: no letter of a title has a straight stroke as long; shorter rulings are let stand."""
_THICKEST = 4.0
"""Points: broader black is a picture or a scanner's border."""
_MOST_EDGES = 5_000
"""A picture with more is a drawing or noise, not a table."""
_WHITE = 255


def take_rules(picture: Grey, ink: Mask, scale: float) -> tuple[Grey, list[Edge]]:
    """The picture without its ruled lines, and the lines.

    A page without upright lines has no ruled table: it is given back as it is, for Tesseract sees to underlines itself.

    Args:
        picture: the page.
        ink: its dark pixels.
        scale: pixels a point.
    """
    length, thickest = round(_LONGEST_STROKE * scale), round(_THICKEST * scale)
    upright = _strokes(ink.T, length, thickest)
    if not upright.any():
        return picture, []
    level = _strokes(ink, length, thickest)
    edges = [(top, left, bottom, right) for left, top, right, bottom in _edges(upright)]
    edges += list(_edges(level))
    if not level.any() or len(edges) > _MOST_EDGES:
        return picture, []
    clean = picture.copy()
    clean[_widened(level) | _widened(upright).T] = _WHITE
    return clean, edges


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
    """The strokes with the grey pixels of their upper and lower sides."""
    wide: NDArray[np.bool_] = strokes.copy()
    for shift in (1, 2):
        wide[shift:] |= strokes[:-shift]
        wide[:-shift] |= strokes[shift:]
    return wide
