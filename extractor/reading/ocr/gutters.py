"""Blocks of text that stand side by side: title and national motto, recipients and signature.

Tesseract joins lines of two such blocks to one where they lie nearly level, and then reads neither (measured on simulated scans:
the last recipient beside the signer's name). The blocks are told apart by the white strip (gutter) between them, so that they
can be read one below the other, as a table's cells are. Justified prose has no strip that goes on over several lines.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.reading.ocr.skew import Mask

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""

_GUTTER = 14
"""Points: the narrowest strip between blocks; a space of justified text is narrower, or does not stand over another."""
_FROM, _TO = 0.28, 0.72
"""Shares of the page's width between which the strip lies: Decree 30/2020/NĐ-CP sets the blocks on the page's two halves."""
_STEP = 3
_LEAST_LINES = 3
"""Lines that stand on both sides of the strip at least."""
_LEAST_LEVEL = 12
"""Points that they are high together."""
_BORDER = 0.04
"""Share of each side in which shadows of the sheet's edge stand."""
_MOST_PAIRS = 2
"""Pairs of blocks on a page: each costs a look at all strips."""


class _Pair(NamedTuple):
    """A strip's middle, the upper and lower end of the blocks beside it, in points."""

    x: int
    top: int
    bottom: int


def blocks_beside(ink: Mask, scale: float) -> list[tuple[Box, Box]]:
    """The boxes of blocks that stand side by side, the left and the right one, top down; in points.

    Args:
        ink: the dark pixels of a levelled page, ruled tables left out.
        scale: pixels a point.
    """
    points = _in_points(ink, scale)
    width = points.shape[1]
    pairs: list[_Pair] = []
    while len(pairs) < _MOST_PAIRS:
        pair = max(_pairs(points), key=lambda pair: pair.bottom - pair.top, default=None)
        if pair is None:
            break
        pairs.append(pair)
        points[pair.top : pair.bottom] = False
    return [
        ((0.0, float(top), float(x), float(bottom)), (float(x), float(top), float(width), float(bottom)))
        for x, top, bottom in sorted(pairs, key=lambda pair: pair.top)
    ]


def _in_points(ink: Mask, scale: float) -> Mask:
    """The picture with a pixel a point, dark where any of the pixels is; its borders white."""
    height, width = (int(side / scale) for side in ink.shape)
    rows, columns = ((np.arange(count) * scale).astype(int) for count in (height, width))
    small = np.logical_or.reduceat(np.logical_or.reduceat(ink, rows, axis=0), columns, axis=1)
    down, across = int(height * _BORDER), int(width * _BORDER)
    inner = np.zeros_like(small)
    inner[down : height - down, across : width - across] = small[down : height - down, across : width - across]
    return inner


def _pairs(points: Mask) -> Iterator[_Pair]:
    """The blocks on both sides of every strip that has some."""
    width = points.shape[1]
    sums = np.cumsum(np.pad(points, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    for start in range(int(width * _FROM), int(width * _TO) - _GUTTER, _STEP):
        end = start + _GUTTER
        left, right = sums[:, start] > 0, sums[:, -1] > sums[:, end]
        for top, bottom in zip(*_runs(sums[:, end] == sums[:, start]), strict=True):
            blocks = _blocks(left[top:bottom], right[top:bottom])
            if blocks is not None:
                yield _Pair((start + end) // 2, int(top) + blocks[0], int(top) + blocks[1])


def _blocks(left: NDArray[np.bool_], right: NDArray[np.bool_]) -> tuple[int, int] | None:
    """Upper and lower end of what stands beside a strip's part; None where that is too little to be two blocks.

    The part begins and ends within lines that go across the strip; what is left of them is trimmed. Lines above the first
    ones that stand side by side are the end of a paragraph; those below the last go with the blocks: the signer's name stands
    below the position, recipients go on for longer than either.

    Args:
        left, right: the rows in which there is ink on each side.
    """
    level = left & right
    if level.sum() < _LEAST_LEVEL:
        return None
    white = np.flatnonzero(~(left | right))
    if not len(white):
        return None
    first, last = int(white[0]), int(white[-1])
    starts = _runs(level[first:last])[0] + first
    if len(starts) < _LEAST_LINES:
        return None
    ink = np.flatnonzero((left | right)[:last])
    return int(white[white < starts[0]][-1]), int(ink[-1]) + 2


def _runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Starts and ends (exclusive) of the runs of true values."""
    changes = np.flatnonzero(np.diff(np.pad(mask, 1).astype(np.int8)))
    return changes[::2], changes[1::2]
