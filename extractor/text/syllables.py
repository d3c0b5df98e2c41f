"""Vietnamese syllable structure (cấu trúc âm tiết): which written words can be Vietnamese ones.

A syllable is an onset (âm đầu), a rime (vần) and at most one tone mark (thanh điệu). The inventory is that of the school
spelling (Quyết định 240/QĐ of 1984); c/k, g/gh, ng/ngh follow its rule. Where on the rime the tone mark stands is not
looked at: ``hòan`` is a slip of the pen, not another language.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED_TONES = frozenset("\u0301\u0323")
"""A syllable that ends in a stop (p, t, c, ch) is said in the tones sắc or nặng only."""
_STOPS = ("p", "t", "c", "ch")

_BEFORE_ANY = "b ch d đ gi h kh l m n nh ph r s t th tr v x"
_BEFORE_FRONT = "gh k ngh"
"""Spellings before e, ê, i, y, in place of g, c, ng."""
_BEFORE_BACK = "c g ng"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uy uya uych uyên uyêt uynh uyt uyu uyp
    uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_AFTER_QU = """
    a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eng eo et ê ên êt êch ênh êu
    i it y yên yêt ynh yt ych yêu ôc ơ
"""
_WITH_Y = "y hy ky ly my ny sy ty vy yêm yên yêng yêt yêu"
"""The vowel i written y at a syllable's end, and the rimes of iê without an onset."""
_GI = "gi gin gip giêc giêm giên giêng giêt gich"
"""``gi`` whose i is the rime's own: gì, gìn, giếng."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_ABBREVIATION = 6
"""Longest string of capitals that is taken for an abbreviation (UBND, HĐND, MTTQ)."""


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word, in any case, composed (NFC) or not, is spelled as a Vietnamese syllable can be."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(letters)
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", _TONES.sub("", letters))
    return bare in _bare_syllables() and (not bare.endswith(_STOPS) or bool(_STOPPED_TONES.intersection(tones)))


@cache
def _bare_syllables() -> frozenset[str]:
    """All syllables without their tone marks."""
    return frozenset([*f"{_RIMES} {_WITH_Y} {_GI}".split(), *("qu" + rime for rime in _AFTER_QU.split()), *_with_onsets()])


def _with_onsets() -> Iterator[str]:
    for rime in _RIMES.split():
        onsets = f"{_BEFORE_ANY} {_BEFORE_FRONT if rime[0] in 'eêi' else _BEFORE_BACK}"
        yield from (onset + rime for onset in onsets.split())


def unlikely_share(text: str) -> float:
    """Share, from 0 to 1, of a text's words that no Vietnamese syllable is spelled like.

    Words of one letter, figures and short words in capitals (abbreviations) are left out; 0 where there are no others.
    In plans a few words in a hundred are of that kind: names of minorities' places, foreign words, e-mail addresses.
    """
    words = [word for word in _WORD.findall(text) if not (len(word) <= _ABBREVIATION and word.isupper())]
    return (len(words) - sum(map(is_syllable, words))) / len(words) if words else 0.0
