"""Roman numerals at the head of a section, counted stroke by stroke.

Tesseract's Vietnamese data drops a stroke of ``III`` more often than not and takes II for H, I for L. At two fifths of a
capital's height I has one stroke and V two, which can be counted in the picture. ``I/`` looks like U to it, and
``I.`` behind other strokes like L.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.skew import Mask

_NUMERAL = re.compile(r"([IVHLỊÌl1\[|!]{1,5})([.)/-]{1,3})\Z")
_ROMAN = re.compile(r"V?I{1,3}\Z|IV\Z|V\Z")
_AS_STROKES = str.maketrans({"H": "II", **dict.fromkeys("LỊÌl1[|!", "I")})
_MAYBE_ARABIC = frozenset({"1", "l", "11", "ll", "1l", "l1"})
_BAND = (0.3, 0.5)
"""Shares of the capital's height, from above, between which strokes are counted."""


def with_numerals(words: Sequence[ReadWord], ink: Mask) -> list[ReadWord]:
    """The words with the numerals before headings in capitals set right by the picture.

    Args:
        words: in reading order, in pixels.
        ink: the picture's dark pixels.
    """
    followers = [*words[1:], None]
    return [_recounted(word, after, ink) for word, after in zip(words, followers, strict=False)]


def _recounted(word: ReadWord, after: ReadWord | None, ink: Mask) -> ReadWord:
    match = _NUMERAL.match(_parted(word.text))
    if not match or match[1] in _MAYBE_ARABIC or not _heads(match[1], word, after):
        return word
    numeral = _numeral(match[1].translate(_AS_STROKES), _strokes(word, ink) - match[2].count("/"))
    return replace(word, text=numeral + match[2]) if _ROMAN.match(numeral) else word


def _parted(read: str) -> str:
    """A numeral with what parts it from the heading, where they were read as one letter."""
    if read.startswith("U-"):
        return f"I/{read[1:]}"
    return f"{read[:-1]}I." if len(read) > 1 and read.endswith("L") else read


def _heads(read: str, word: ReadWord, after: ReadWord | None) -> bool:
    """Whether a heading follows: one in capitals, or behind a numeral that was read as one any with a capital letter."""
    if after is None or after.left < word.right:
        return False
    return after.text.isupper() or (_ROMAN.match(read) is not None and after.text[0].isupper())


def _numeral(read: str, strokes: int) -> str:
    """The numeral of I, or V and I, with so many strokes; others stay as they were read."""
    if read.startswith("V") and strokes >= 2:
        return "V" + "I" * (strokes - 2)
    return "I" * strokes if set(read) == {"I"} else read


def _strokes(word: ReadWord, ink: Mask) -> int:
    """How many strokes the word's capitals have in the middle; a full stop or dash after them stands lower, a slash counts."""
    top, bottom = int(word.ink_top), int(word.ink_bottom)
    first, last = (round(top + share * (bottom - top)) for share in _BAND)
    band = ink[first : max(last, first + 1), max(0, int(word.left) - 1) : int(word.right) + 1]
    padded = np.pad(band, ((0, 0), (1, 0))).astype(np.int8)
    counts = Counter((np.diff(padded, axis=1) == 1).sum(axis=1).tolist())
    return int(counts.most_common(1)[0][0]) if counts else 0
