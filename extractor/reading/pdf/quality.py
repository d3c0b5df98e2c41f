"""Whether a page's text layer can be trusted to say what the page shows."""

import re

_LETTERS = re.compile(r"[^\W\d_]")
_DIACRITICS = re.compile(r"[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", re.IGNORECASE)
_FOREIGN = re.compile(r"[\x01-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\u0370-\u052f\u0180-\u019f\u01a4-\u01ae\u01b1-\u024f]")
_ENOUGH = 200
"""Letters below which a page is not judged: a page may hold figures only."""
_LEAST_DIACRITICS = 0.10
"""In Vietnamese prose about a quarter of the letters bear a diacritic or are đ; fewer than a tenth are lost ones."""
_MOST_FOREIGN = 0.02


def is_garbled(text: str) -> bool:
    """Whether the text of a page has lost its diacritics (poor OCR) or its characters (a font without Unicode map)."""
    letters = len(_LETTERS.findall(text))
    if letters < _ENOUGH:
        return False
    return len(_FOREIGN.findall(text)) > _MOST_FOREIGN * len(text) or len(_DIACRITICS.findall(text)) < _LEAST_DIACRITICS * letters
