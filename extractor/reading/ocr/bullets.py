"""The marks at the beginnings of lines, seen in the picture: dashes and round bullets.

Tesseract leaves out a dash now and then, and takes a round bullet for ``s``, ``*``, ``e`` or nothing; an item without its mark
runs into the paragraph before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.skew import Mask

_TAKEN_FOR = frozenset("s*e°•®©«»¢@o.+·-–—=~")
"""What a mark alone at a line's beginning is read as."""
_REACH = 2.2
"""Heights of the line left of its first word within which its mark stands."""
_LEAST, _MOST = 0.12, 0.45
"""Height of a round bullet as a share of the line's."""
_FLAT = 0.14
"""A dash's height at most, as a share of the line's."""
_LONG = 2.0
"""A dash is so many times as long as high."""
_ROUND = (0.65, 1.5)
"""Width over height of a round bullet."""
_FILLED = 0.6
"""Share of a round bullet's box that is ink: a circle fills 0.79 of it, a star or letter half."""
_MIDDLE = (0.3, 0.85)
"""Shares of the line's height between which a mark's middle stands."""
_CONFIDENCE = 0.9
"""Of a mark that was seen and not read."""


def with_bullets(words: Sequence[ReadWord], ink: Mask) -> list[ReadWord]:
    """The words with the marks that begin lines as the picture shows them.

    Args:
        words: in reading order, in pixels.
        ink: the picture's dark pixels.
    """
    return list(_with_bullets(words, ink))


def _with_bullets(words: Sequence[ReadWord], ink: Mask) -> Iterator[ReadWord]:
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        if index and _level(words[index - 1], word) and words[index - 1].right <= word.left:
            yield word
        elif word.text in _TAKEN_FOR and after is not None and _level(word, after):
            box = (int(word.ink_top), int(word.ink_bottom) + 1, int(word.left), int(word.right) + 1)
            sign = _mark(ink, box, after)
            yield word if sign is None else replace(word, text=sign, confidence=max(word.confidence, _CONFIDENCE))
        else:
            mark = None if word.text[0] in "-–•*+" else _left_of(word, ink)
            if mark is not None:
                yield mark
            yield word


def _level(first: ReadWord, second: ReadWord) -> bool:
    """Whether two words stand on one line."""
    return abs(first.bottom - second.bottom) < (second.bottom - second.top) / 2


def _left_of(word: ReadWord, ink: Mask) -> ReadWord | None:
    """The mark that stands left of a line's first word and was not read."""
    height = word.bottom - word.top
    left = max(0, int(word.left - _REACH * height))
    top, bottom = max(0, int(word.top)), int(word.bottom)
    columns = np.flatnonzero(ink[top:bottom, left : int(word.left) - 1].any(axis=0))
    if not len(columns) or columns[-1] - columns[0] > height or word.left - left - columns[-1] < height / 8:
        return None
    x0, x1 = left + int(columns[0]), left + int(columns[-1]) + 1
    text = _mark(ink, (top, bottom, x0, x1), word)
    if text is None:
        return None
    return replace(word, text=text, left=float(x0), right=float(x1), confidence=_CONFIDENCE)


def _mark(ink: Mask, box: tuple[int, int, int, int], beside: ReadWord) -> str | None:
    """Whether the ink of a box (top, bottom, left, right) is a dash or a round bullet; None where it is neither."""
    top, bottom, left, right = box
    part = ink[top:bottom, left:right]
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not len(rows):
        return None
    high, wide = int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1
    line = beside.bottom - beside.top
    middle = (top + (rows[0] + rows[-1]) / 2 - beside.top) / line
    if not _MIDDLE[0] < middle < _MIDDLE[1]:
        return None
    filled = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean()
    if high <= _FLAT * line and wide >= _LONG * high:
        return "-"
    is_round = _ROUND[0] < wide / high < _ROUND[1] and _LEAST * line < high < _MOST * line
    return "•" if is_round and filled > _FILLED else None
