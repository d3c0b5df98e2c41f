"""Words of a PDF page in a legacy Vietnamese encoding, to Unicode."""

from collections.abc import Sequence

from extractor.reading.fonts import FontDecoder
from extractor.reading.pdf.words import Word
from extractor.text.folding import nfc
from extractor.text.legacy import Encoding, to_unicode
from extractor.text.syllables import is_syllable

_AROUND = ".,;:!?()[]\"'/“”‘’…"
_SOFT_HYPHEN = "\u00ad"


def convert(words: Sequence[Word], text: str) -> str | None:
    """Convert a page's words where ``text``, all that stands on it, is in a legacy encoding; gives that encoding."""
    decoder = FontDecoder.of(text, lambda: {word.font for word in words})
    if decoder is None:
        return None
    for word in words:
        word.text = nfc(decoder.decode(_with_horned_u(word.text), word.font))
    return decoder.converted_from


def _with_horned_u(word: str) -> str:
    """The word with its hyphens as soft ones, which TCVN3 has for ư, where that makes a syllable of it.

    WinAnsiEncoding gives the soft hyphen's code to the hyphen (ISO 32000-1, D.2, note 6), so that ``t-`` is what is left of
    ``tư`` in a PDF, and ``ng-êi`` of ``người``.
    """
    letters = word.strip(_AROUND)
    if "-" not in letters or letters == "-":
        return word
    restored = letters.replace("-", _SOFT_HYPHEN)
    return word.replace(letters, restored) if is_syllable(to_unicode(restored, Encoding.TCVN3)) else word
