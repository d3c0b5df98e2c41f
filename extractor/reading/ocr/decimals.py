"""Decimal commas that were not read, found in the picture.

In short cells Tesseract reads ``91,5`` as 915, with confidence. A mark that stands low between two figures can be seen.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.skew import Mask

_FIGURES = re.compile(r"\d{2,4}%?\Z")
_LOW = 0.55
"""Share of the figures' height below whose upper end a mark stands."""


def with_decimals(words: Iterable[ReadWord], ink: Mask) -> list[ReadWord]:
    """The words, a comma set where the picture has one mark that was not read between as many signs as were.

    Args:
        words: in pixels.
        ink: the picture's dark pixels.
    """
    return [_with_comma(word, ink) if _FIGURES.match(word.text) else word for word in words]


def _with_comma(word: ReadWord, ink: Mask) -> ReadWord:
    signs = _signs(ink[int(word.ink_top) : int(word.ink_bottom) + 1, int(word.left) : int(word.right) + 1])
    height = max((bottom for _, bottom in signs), default=0)
    marks = [index for index, (top, _) in enumerate(signs) if top > _LOW * height]
    figures = [bottom for index, (_, bottom) in enumerate(signs) if index not in marks]
    if len(marks) != 1 or len(figures) != len(word.text) or not 0 < marks[0] < len(figures):
        return word
    is_comma = signs[marks[0]][1] > max(figures) + 1  # a full stop ends where the figures do
    return replace(word, text=word.text[: marks[0]] + "," + word.text[marks[0] :]) if is_comma else word


def _signs(ink: Mask) -> list[tuple[int, int]]:
    """Upper and lower end of each sign, left to right; signs are apart where a column has no ink."""
    columns = np.concatenate(([False], ink.any(axis=0), [False]))
    changes = np.flatnonzero(columns[1:] != columns[:-1])
    parts = (np.flatnonzero(ink[:, start:end].any(axis=1)) for start, end in zip(changes[::2], changes[1::2], strict=True))
    return [(int(rows[0]), int(rows[-1])) for rows in parts]
