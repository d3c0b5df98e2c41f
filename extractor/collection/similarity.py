"""How much two documents' texts have in common."""

import re

from extractor.text.folding import strip_tones

_WORD = re.compile(r"\w+")
_LENGTH = 5
"""Words of a shingle. Five in a row are the same by chance only in formulas that every plan has."""


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of five words of a text, without tone marks; they hold within one process only."""
    words = _WORD.findall(strip_tones(text))
    return frozenset(hash(tuple(words[start : start + _LENGTH])) for start in range(len(words) - _LENGTH + 1))


def resemblance(first: frozenset[int], second: frozenset[int]) -> float:
    """Share of the shingles of both that both have (Jaccard index, Broder 1997), from 0 to 1; 0 where one has none."""
    if not first or not second:
        return 0.0
    common = len(first & second)
    return common / (len(first) + len(second) - common)
