"""Whether a page's text layer can be trusted to say what the page shows."""

import re
from collections import Counter
from collections.abc import Mapping

from extractor.text.folding import nfc
from extractor.text.syllables import unlikely_share

_LETTER = re.compile(r"[^\W\d_]")
_DIACRITIC = re.compile(r"[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", re.IGNORECASE)
_FOREIGN = re.compile(r"[\x01-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\u0370-\u052f\u0180-\u019f\u01a4-\u01ae\u01b1-\u024f]")
_ENOUGH = 200
"""Letters below which a page is not judged by them: a page may hold figures only."""
_ENOUGH_FOR_WORDS = 80
"""Letters below which its words say nothing either."""
_LEAST_DIACRITICS = 0.10
"""In Vietnamese prose about a quarter of the letters bear a diacritic or are đ; fewer than a tenth are lost ones."""
_MOST_FOREIGN = 0.02
_MOST_UNLIKELY = 0.2
_MOST_UNLIKELY_OF_FEW = 0.35
"""Share of words that are no Vietnamese syllables: measured, up to 0.09 in good text layers, from 0.22 on in bad ones.

On a page of few words a dozen foreign ones weigh more."""


def is_garbled(text: str) -> bool:
    """Whether the text of a page has lost its diacritics, its characters (a font without Unicode map) or its words (poor OCR)."""
    text = nfc(text)
    counts = Counter(text)
    letters = _count(_LETTER, counts)
    if letters < _ENOUGH:
        return letters >= _ENOUGH_FOR_WORDS and unlikely_share(text) > _MOST_UNLIKELY_OF_FEW
    if _count(_FOREIGN, counts) > _MOST_FOREIGN * len(text) or _count(_DIACRITIC, counts) < _LEAST_DIACRITICS * letters:
        return True
    return unlikely_share(text) > _MOST_UNLIKELY


def _count(kind: re.Pattern[str], counts: Mapping[str, int]) -> int:
    """How many of the characters that were counted are of a kind."""
    return sum(count for character, count in counts.items() if kind.match(character))
