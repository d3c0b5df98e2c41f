"""Words of a PDF in a legacy Vietnamese encoding."""

import re
import string

from extractor.reading.fonts import FontDecoder
from extractor.text.legacy import Encoding, to_unicode
from extractor.text.syllables import is_syllable

_AROUND = string.punctuation.replace("-", "") + "“”‘’…"
_HYPHEN = re.compile("[-\ufffe\x02]")
"""A hyphen, and what pdfium gives for one at a line's end."""
_SOFT_HYPHEN = "\u00ad"


def decoded_word(word: str, font: str, decoder: FontDecoder) -> str:
    """A word, as pdfium gives it, in Unicode.

    WinAnsiEncoding gives the soft hyphen's code, which is ư in TCVN3, to the hyphen (ISO 32000-1, D.2, note 6), so that
    ``t-`` is what is left of ``tư`` in a PDF, and ``ng-êi`` of ``người``: hyphens are letters where they make a syllable.
    """
    letters = word.strip(_AROUND)
    if len(letters) > 1 and _HYPHEN.search(letters):
        restored = _HYPHEN.sub(_SOFT_HYPHEN, letters)
        if is_syllable(to_unicode(restored, Encoding.TCVN3)):
            decoded = decoder.decode(word.replace(letters, restored), font)
            return word if _SOFT_HYPHEN in decoded else decoded
    return decoder.decode(word, font)
