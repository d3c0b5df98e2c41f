"""Whether a text is Vietnamese in a legacy encoding that was taken for Latin-1, and in which."""

import re
from collections.abc import Iterable

from extractor.text.legacy import tcvn3, vni
from extractor.text.legacy.converter import to_unicode
from extractor.text.legacy.encoding import Encoding, encoding_of_fonts
from extractor.text.letters import LOWER, UPPER
from extractor.text.syllables import is_syllable

_WORD = re.compile(r"[a-zA-Z\u00a1-\u2012\u2027-\uffff]{1,40}")
"""Letters of any encoding; dashes, quotation marks, the ellipsis (U+2013 to U+2026) part words in all of them."""
_WRITTEN = {*tcvn3.TABLE, *"".join(vni.PAIRS), *vni.SINGLE} - {*LOWER, *UPPER}
_TRACES = re.compile("[" + "".join(sorted(character for character in _WRITTEN if not character.isascii())) + "\uf0a1-\uf0fe]")
"""Characters of the encodings that Vietnamese words in Unicode do not have."""
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
    trace = _TRACES.search(text)
    if trace is None:
        return None
    sample = text[max(0, trace.start() - _SAMPLE // 2) : trace.start() + _SAMPLE // 2]
    if len(_UNICODE.findall(sample)) > _UNICODE_SHARE * len(sample):
        return None
    by_font = encoding_of_fonts(fonts)
    if by_font:
        return by_font if gain(sample, by_font) > 0 else None
    if len(_beyond_ascii(sample)) < _LEAST_WORDS:
        return None
    best = max(Encoding, key=lambda encoding: gain(sample, encoding))
    return best if gain(sample, best) >= _MARGIN and _likely_share(to_unicode(sample, best)) >= _LEAST_LIKELY else None


def has_traces(text: str) -> bool:
    """Whether a text has characters of a legacy encoding that no Vietnamese word in Unicode has (``¸``, ``ñ``)."""
    return _TRACES.search(text) is not None


def has_unicode(text: str) -> bool:
    """Whether a text has Vietnamese letters that no legacy encoding leaves as they are (``ạ``, ``ệ``)."""
    return _UNICODE.search(text) is not None


def gain(text: str, encoding: Encoding) -> float:
    """How much greater the share of likely syllables is in the decoded text than in the text as it is, from -1 to 1."""
    return _likely_share(to_unicode(text, encoding)) - _likely_share(text)


def _likely_share(text: str) -> float:
    """Share of likely Vietnamese syllables among the words with letters beyond ASCII; 0 without such words."""
    words = _beyond_ascii(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def _beyond_ascii(text: str) -> list[str]:
    """The words that a legacy encoding writes otherwise than Unicode does; a single character may be a bullet."""
    return [word for word in _WORD.findall(text) if len(word) > 1 and not word.isascii()]
