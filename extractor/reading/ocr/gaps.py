"""The ends of words, put where their ink ends.

Tesseract's recogniser places words by its own steps, which may cut a letter off a word's box; a space that is seen too wide
so parts a line into columns. Where a gap is wide the picture tells how wide it is.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.skew import Mask

_WIDE = 0.6
"""Share of a line's height from which on a gap is looked at: a space has about a quarter."""
_WIDEST = 4.0
"""Heights of a line; farther apart are columns, with whatever between them."""


def with_true_gaps(words: Sequence[ReadWord], ink: Mask) -> list[ReadWord]:
    """The words, in pixels and reading order, with wide gaps between two of a line no wider than they are in the picture."""
    mended = list(words)
    for index in range(1, len(mended)):
        before, after = mended[index - 1], mended[index]
        height = before.bottom - before.top
        if _WIDE * height < after.left - before.right < _WIDEST * height and abs(before.bottom - after.bottom) < height / 2:
            right, left = _gap(before, after, ink)
            mended[index - 1], mended[index] = replace(before, right=right), replace(after, left=left)
    return mended


def _gap(before: ReadWord, after: ReadWord, ink: Mask) -> tuple[float, float]:
    """Where the widest white between two words begins and ends; the words' ends where there is nothing but white."""
    first, last = int(before.right) + 1, int(after.left)
    top, bottom = int(min(before.ink_top, after.ink_top)), int(max(before.ink_bottom, after.ink_bottom)) + 1
    dark = np.flatnonzero(ink[top:bottom, first:last].any(axis=0))
    if not len(dark):
        return before.right, after.left
    ends = np.concatenate(([-1], dark, [last - first]))
    widest = int(np.argmax(np.diff(ends)))
    return max(before.right, first + float(ends[widest]) + 1), min(after.left, first + float(ends[widest + 1]))
