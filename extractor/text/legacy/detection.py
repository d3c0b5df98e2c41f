"""Whether a text is Vietnamese in a legacy encoding that was taken for Latin-1, and in which."""

import re
from collections.abc import Iterable

from extractor.text.legacy.converter import to_unicode
from extractor.text.legacy.encoding import Encoding, encoding_of_fonts
from extractor.text.syllables import is_syllable

_WORD = re.compile(r"[a-zA-Z\u00a1-\uffff]{1,40}")
_MARKS = re.compile("[“”‘’„–—…••]+")
_UNICODE = re.compile("[Ạ-ỹ]")
"""Letters that Latin-1 does not have: nearly every Vietnamese sentence in Unicode does."""
_SAMPLE = 20_000
"""Characters of a text by which it is judged."""
_UNICODE_SHARE = 0.02
"""Share of a text that such letters have at most where it is in a legacy encoding; in Unicode it is about a tenth."""
_LEAST_WORDS = 8
"""Words with letters beyond ASCII, fewer of which prove nothing."""
_LEAST_LIKELY = 0.8
_MARGIN = 0.25
"""By how much the share of likely syllables must be greater than that of the text as it is."""


def detect(text: str, fonts: Iterable[str] = ()) -> Encoding | None:
    """The legacy encoding of a text: by the names of its fonts, else by which decoding gives likely syllables.

    None for text that is good as it is, that no decoding makes Vietnamese, or that is too short to tell.
    """
    sample = text[:_SAMPLE]
    if text.isascii() or len(_UNICODE.findall(sample)) > _UNICODE_SHARE * len(sample):
        return None
    by_font = encoding_of_fonts(fonts)
    if by_font:
        return by_font if is_better(sample, by_font) else None
    if len(_beyond_ascii(sample)) < _LEAST_WORDS:
        return None
    best = max(Encoding, key=lambda encoding: likely_share(to_unicode(sample, encoding)))
    share = likely_share(to_unicode(sample, best))
    return best if share >= _LEAST_LIKELY and share >= likely_share(sample) + _MARGIN else None


def is_better(text: str, encoding: Encoding) -> bool:
    """Whether the decoded text has no smaller share of likely syllables than the text as it is."""
    return likely_share(to_unicode(text, encoding)) >= likely_share(text)


def likely_share(text: str) -> float:
    """Share, from 0 to 1, of likely Vietnamese syllables among the words with letters beyond ASCII; 0 without such words."""
    words = _beyond_ascii(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def _beyond_ascii(text: str) -> list[str]:
    """The words that a legacy encoding writes otherwise than Unicode does."""
    return [word for word in _WORD.findall(_MARKS.sub(" ", text)) if not word.isascii()]
