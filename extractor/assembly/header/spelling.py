"""Names in capitals restored to the spelling of names: ``SỞ CÔNG THƯƠNG`` is ``Sở Công Thương``.

Decree 30/2020/NĐ-CP, Annex II, section III.1: the words for kind, function and field of a body begin with a capital; of a
place's name every syllable does, the word for its level none.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from extractor.assembly.header.vocabulary import bare, group
from extractor.lexicons import load
from extractor.text.folding import fold_word

_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]|\s+")
_LONGEST = 8


@cache
def _spellings() -> Mapping[tuple[str, ...], str]:
    """Folded words to the phrase as a name has it: the lexicon's names, then the fields of work with one capital."""
    found: dict[tuple[str, ...], str] = {}
    for phrase in [*(field[0].upper() + field[1:] for field in load("unit_domains")["domains"]), *group("names")]:
        found[_key(phrase)] = phrase
    for level in group("levels"):
        found[_key(level)] = "TP" if level == "tp" else level
    for word in group("small_words"):
        found[_key(word)] = word
    return found


@cache
def _spellings_without_tones() -> Mapping[tuple[str, ...], str]:
    """The spellings of phrases of several words by their words without diacritics, for names that have lost them."""
    return {tuple(bare(word) for word in words): phrase for words, phrase in _spellings().items() if len(words) > 1}


@lru_cache(maxsize=4096)
def _key(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(fold_word(word) for word in phrase.split())


def is_upper(text: str) -> bool:
    """True when no letter but at most one in eight is small."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(character.islower() for character in letters) * 8 <= len(letters)


def restore_case(name: str) -> str:
    """A name in capitals in the spelling of names; any other name unchanged.

    Words that no lexicon has are taken for a proper name: each syllable with a capital. Abbreviations stay.
    """
    if not is_upper(name):
        return name
    words = re.findall(r"[^\s]+", name)
    restored: list[str] = []
    position = 0
    while position < len(words):
        length, spelled = _phrase_at(words, position, placed=_after_level(restored))
        restored.append(spelled)
        position += length
    text = " ".join(restored)
    return text[:1].upper() + text[1:]


def _after_level(restored: list[str]) -> bool:
    """True where the word before is a level: what follows is a place's name, whatever the words mean."""
    return bool(restored) and restored[-1].lower() in _level_words()


@cache
def _level_words() -> frozenset[str]:
    return frozenset(group("levels"))


def _phrase_at(words: list[str], position: int, placed: bool) -> tuple[int, str]:
    """How many words from ``position`` on make a known phrase, and its spelling; one word in title case where none do."""
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        phrase = words[position : position + length]
        core = tuple(fold_word(word.strip(",;.()")) for word in phrase)
        known = _spellings().get(core) or (_spellings_without_tones().get(core) if "".join(core).isascii() else None)
        if known and not (placed and bare(known) not in map(bare, group("levels"))):
            tail = phrase[-1][len(phrase[-1].rstrip(",;.()")) :]
            return length, known + tail
    return 1, _titled(words[position])


def _titled(word: str) -> str:
    """One word with a capital first letter in each part; abbreviations (no vowel, or digits) and Roman numerals stay."""
    if "/" in word:  # a document's symbol
        return word
    return "".join(part if _is_abbreviation(part) else part[:1].upper() + part[1:].lower() for part in re.split(r"(\W)", word))


def _is_abbreviation(part: str) -> bool:
    """True for letters that are no Vietnamese syllable: UBND, THPT, TNCS, IV."""
    letters = bare(part)
    vowels = re.search(r"[aeiouy]", letters)
    return (
        len(part) > 1
        and part.isupper()
        and (
            not vowels
            or re.fullmatch(r"[ivx]+", letters) is not None
            or re.fullmatch(r"ubnd|ubmttq|ubmttqvn|ub|cand|ubkt", letters) is not None
        )
    )
