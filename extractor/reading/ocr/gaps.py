"""What stands between the words of a line: the ends of words, put where their ink ends, and writing that was not read.

Tesseract's recogniser places words by its own steps, which may cut a letter off a word's box; a space that is seen too wide
so parts a line into columns. Where a gap is wide the picture tells how wide it is.

A clerk writes number and day by hand, over dots or into the blank (Decree 30/2020/NĐ-CP, Annex I); Tesseract reads it as nothing
as often as not. That something stands there tells an issued document from a draft.
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
_BLANK = 0.6
"""Heights of a line from which on a gap holds a figure."""
_EDGE = 0.1
"""Heights of a line beside a word in which its own ink may reach out of its box."""
_WRITTEN = 0.4
"""Share of a line's height that a written figure has at least."""


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


def with_writing(words: Sequence[ReadWord], ink: Mask) -> list[ReadWord]:
    """The words, in pixels and reading order, with those marked between which and the next one of the line writing stands."""
    pairs = zip(words, [*words[1:], None], strict=False)  # a page without words has no pair
    return [replace(word, writing_after=True) if after and _is_written(word, after, ink) else word for word, after in pairs]


def _is_written(before: ReadWord, after: ReadWord, ink: Mask) -> bool:
    """Whether the ink between two words is higher than dots, dashes and underlines are."""
    height = before.bottom - before.top
    if not _BLANK * height < after.left - before.right < _WIDEST * height or abs(before.bottom - after.bottom) > height / 2:
        return False
    edge = int(_EDGE * height)
    first, last = int(before.right) + edge, int(after.left) - edge
    rows = np.flatnonzero(ink[max(0, int(before.top)) : int(before.bottom), first:last].any(axis=1))
    runs = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    return any(len(run) >= _WRITTEN * height for run in runs)
