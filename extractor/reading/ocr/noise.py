"""What Tesseract takes for words and is none: specks, shadows at the border, rests of rulings, seals and signatures."""

from collections.abc import Iterable
from dataclasses import replace

from extractor.reading.ocr.engine import ReadWord

_RULES = "|_¦"
"""What a ruled line beside a word is read as."""
_BULLETS = frozenset("-–—+*•.…&%")
"""Marks that stand alone in running text."""
_SPECK = 0.5
"""Confidence below which a mark, or a single character, is a speck of dirt."""
_SCRAWL = 0.3
"""Confidence below which a single letter or figure is a scrawl; two of them are below half of it."""
_BORDER = 0.02
"""Share of the picture, at each side, in which only shadows stand."""


def without_noise(words: Iterable[ReadWord], shape: tuple[int, ...]) -> list[ReadWord]:
    """The words that say something. ``shape``: height and width of the picture in the words' units."""
    height, width = shape[:2]
    bare = [replace(word, text=word.text.strip(_RULES) or word.text) for word in words]
    beside = zip([None, *bare], bare, [*bare[1:], None], strict=False)
    return [
        word
        for before, word, after in beside
        if (not _is_noise(word) or _is_written_in(before, word, after)) and not _at_border(word, height, width)
    ]


def _is_written_in(before: ReadWord | None, word: ReadWord, after: ReadWord | None) -> bool:
    """Whether an illegible word stands within a line: a number or day written in by hand; without it the place reads as blank."""
    if before is None or after is None or not any(map(str.isalnum, word.text)):
        return False
    level = all(abs(word.bottom - other.bottom) < (other.bottom - other.top) / 2 for other in (before, after))
    return level and before.right <= word.left and word.right <= after.left


def _is_noise(word: ReadWord) -> bool:
    letters = sum(map(str.isalnum, word.text))
    if not letters:
        return word.confidence < _SPECK or not set(word.text) <= _BULLETS | set("\"'“”‘’()/:;,.!?[]=<>")
    return letters <= 2 and len(word.text) <= letters + 1 and word.confidence < _SCRAWL / letters


def _at_border(word: ReadWord, height: float, width: float) -> bool:
    """Whether a word stands where the paper ends; a short one only, for a page may be cut closely."""
    beside = word.right < _BORDER * width or word.left > (1 - _BORDER) * width
    above = word.ink_bottom < _BORDER * height or word.ink_top > (1 - _BORDER) * height
    return (beside or above) and len(word.text) <= 3
