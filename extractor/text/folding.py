"""Normal forms in which Vietnamese strings are compared.

``fold`` is the comparison form of the annotation guide: NFC, case, white space, one tone-mark placement, one dash, one
quotation mark. ``strip_tones`` takes all diacritics away, for text that has lost them.
"""

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_CLUSTERS = ("oa", "oe", "uy")
"""Where old and new spelling put the tone mark on a different vowel: hoá / hóa, khoẻ / khỏe, thuỷ / thủy."""
_DASHES = re.compile("[–—−]")
_QUOTES = re.compile("[“”„«»]")
_APOSTROPHES = re.compile("[‘’]")
_WORDS = re.compile(r"\w+|[^\w\s]")


def nfc(text: str) -> str:
    """Composed form (NFC); the form of every published text."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word, lower case, its tone mark on the first vowel of a final oa, oe, uy."""
    word = word.casefold()
    letters = unicodedata.normalize("NFD", word)
    tones = [character for character in letters if character in _TONES]
    if len(tones) != 1:
        return word
    bare = "".join(character for character in letters if character not in _TONES)
    for cluster in _CLUSTERS:
        if bare.endswith(cluster) and not bare.endswith("qu" + cluster[1:]):
            return unicodedata.normalize("NFC", bare[:-1] + tones[0] + bare[-1])
    return word


def words(text: str) -> list[str]:
    """Folded words and punctuation marks of a text."""
    text = _APOSTROPHES.sub("'", _QUOTES.sub('"', _DASHES.sub("-", nfc(text))))
    return [fold_word(word) for word in _WORDS.findall(text)]


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The comparison form: folded words and marks, joined by one space."""
    return " ".join(words(text))


def strip_tones(text: str) -> str:
    """Lower case without any diacritics: ``Đường Lý Thái Tổ`` is ``duong ly thai to``."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(character for character in letters if not unicodedata.combining(character))


_OLD_PLACEMENT = re.compile(r"(o)([àáảãạ])(?!\w)|(o)([èéẻẽẹ])(?!\w)|(?<!q)(u)([ỳýỷỹỵ])(?!\w)")
_NEW_PLACEMENT = {
    **dict(zip("àáảãạ", ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip("èéẻẽẹ", ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip("ỳýỷỹỵ", ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
}


@lru_cache(maxsize=4096)
def match_form(text: str) -> str:
    """Lower case with one tone-mark placement, character for character as long as the text: offsets stay valid.

    ``Uỷ ban`` is ``ủy ban``, ``văn hoá`` is ``văn hóa``. The form that the language room's patterns are matched against.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    return _OLD_PLACEMENT.sub(_move_tone, lower)


def _move_tone(match: re.Match[str]) -> str:
    vowel = match.group(2) or match.group(4) or match.group(6)
    return _NEW_PLACEMENT[vowel]
