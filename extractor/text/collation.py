"""The order of the Vietnamese alphabet."""

import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters of Vietnamese, with f, j, w, z of foreign names where Latin has them."""
_LETTERS = {letter: position for position, letter in enumerate(_ALPHABET, start=100)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Level tone first, then huyền, hỏi, ngã, sắc, nặng: the order of dictionaries."""

SortKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


@lru_cache(maxsize=65536)
def vietnamese_order(text: str) -> SortKey:
    """A key by which names sort as in a Vietnamese dictionary: syllable by syllable, by letters, then by tone.

    ``a ă â … d đ e ê … o ô ơ … u ư …`` are letters of their own; numbers sort before letters.
    """
    return tuple(_syllable(word) for word in text.casefold().split())


def _syllable(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", word):
        bare, tone = _without_tone(character)
        letters.append(_LETTERS.get(bare, min(ord(bare), 99) if ord(bare) < 128 else 200 + ord(bare)))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _without_tone(character: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES)), tone
