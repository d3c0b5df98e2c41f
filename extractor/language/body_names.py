"""Tells whether a place's name is the end of a body's name: ``Ủy ban nhân dân thành phố Hải Phòng``."""

import re
from typing import Final

from extractor.language.place_lexicon import place_lexicon
from extractor.text.folding import fold_word

_REACH: Final = 70
"""Characters before the place in which the body's first word is looked for."""
_LONGEST: Final = 4
"""Syllables of the longest word of the lexicon."""
_CLAUSE = re.compile(r"[^,;.:()“”\"!?…]*$")
_WORD = re.compile(r"[\w/&-]+")


def inside_body(text: str, start: int) -> bool:
    """True when the place at ``start`` ends the name of a body that stands in the same clause before it.

    A body's first word is one of the lexicon's, of several syllables or marked by a capital letter on it or after it
    (``công an xã X``, ``Phòng Kinh tế xã X``; not ``môi trường xã X``); prepositions and verbs between end its name
    (``Công an tỉnh phối hợp với xã X``).
    """
    words = _clause_before(text, start)
    folded = [fold_word(word) for word in words]
    lexicon = place_lexicon()
    for first in range(len(words) - 1, -1, -1):
        for last in range(min(len(words), first + _LONGEST), first, -1):
            phrase = " ".join(folded[first:last])
            if phrase in lexicon.bodies and _is_marked(words, first, last):
                return True
            if phrase in lexicon.body_stops and not _in_longer_body(folded, first, last):
                return False
    return False


def _clause_before(text: str, start: int) -> list[str]:
    """The words between the last punctuation mark and ``start``, as printed; a word cut by the reach is left out."""
    first = max(0, start - _REACH)
    clause = _CLAUSE.search(text[first:start])
    words = _WORD.findall(clause[0]) if clause else []
    cut = first > 0 and clause is not None and clause.start() == 0 and text[first - 1].isalnum()
    return words[1:] if cut else words


def _is_marked(words: list[str], first: int, last: int) -> bool:
    return last - first > 1 or words[first][0].isupper() or (last < len(words) and words[last][0].isupper())


def _in_longer_body(folded: list[str], first: int, last: int) -> bool:
    """True for ``nhân dân`` in ``ủy ban nhân dân``: the stop word is part of a body's word."""
    bodies = place_lexicon().bodies
    return any(" ".join(folded[begin:last]) in bodies for begin in range(max(0, last - _LONGEST), first))
