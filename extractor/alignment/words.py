"""The words of ``lexicons/alignment.yaml``, and indicators and populations in one wording."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from extractor.assembly.identity.wording import plain
from extractor.lexicons import load
from extractor.text.folding import fold

_LISTED = re.compile(r" , | ; | và | hoặc ")
_NUMBERED = re.compile(r"\S*\d\S*|(?<!\S)[A-ZĐ](?!\S)")
"""A word with a digit (``3``, ``1A``), or a single capital that tells one of a series (``loại A``)."""


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole, in plain form, the longest first."""
    longest = sorted((plain(word) for word in words), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")


@cache
def _group(name: str) -> re.Pattern[str]:
    return _any_of(tuple(load("alignment")[name]))


@cache
def _synonyms() -> tuple[re.Pattern[str], dict[str, str]]:
    """All words that have a synonym, and the word that stands for each."""
    chosen = {plain(word): plain(words[0]) for words in load("alignment")["synonyms"] for word in words}
    return _any_of(tuple(chosen)), chosen


@lru_cache(maxsize=16384)
def one_wording(text: str) -> str:
    """The text in plain form, of words that mean the same always the first of the lexicon."""
    pattern, chosen = _synonyms()
    return pattern.sub(lambda found: chosen[found[0]], plain(text))


@lru_cache(maxsize=16384)
def content_words(text: str) -> str:
    """The words of an indicator or population that say what it is, in one wording."""
    return " ".join(_group("empty").sub(" ", one_wording(text)).split())


@lru_cache(maxsize=16384)
def numbers(text: str) -> frozenset[str]:
    """Numbers and letters of a series in a text: a hard gate before any likeness (``loại A``, ``lớp 3``)."""
    return frozenset(_NUMBERED.findall(text))


def speaks_of_remaining(text: str) -> bool:
    """True where a figure is what remains after a change (``còn 10``), not the size of the change."""
    return _group("remaining").search(plain(text)) is not None


@cache
def _unit_groups() -> tuple[tuple[str, str], ...]:
    """(word, the first of its group), the longest words first."""
    pairs = [(plain(word), plain(group[0])) for group in load("alignment")["units"] for word in group]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=4096)
def unit_key(unit: str | None) -> str:
    """What a unit counts: ``%``, the first word of its group, else its own words; '' where there is none.

    ``mô hình điểm`` and ``mô hình`` are one, ``thôn`` and ``hộ`` are not.
    """
    words = plain(unit or "")
    return next((first for word, first in _unit_groups() if f"{words} ".startswith(f"{word} ")), words)


@lru_cache(maxsize=16384)
def members(population: str) -> frozenset[str]:
    """Whom a population names, each in one wording: ``các hộ gia đình, cơ quan trên địa bàn xã`` is {hộ gia đình, đơn vị}."""
    text = fold(population)
    if (area := _group("area").search(text)) and area.start() > 0:
        text = text[: area.start()]
    return frozenset(filter(None, (_member(piece) for piece in _LISTED.split(f"{text} "))))


def _member(phrase: str) -> str:
    words = plain(phrase)
    while found := _group("quantifiers").match(words):
        words = words[found.end() :].strip()
    return one_wording(words)


def names_all(text: str, population: Iterable[str]) -> bool:
    """True where the text names everybody of a population, in whatever wording."""
    padded = f" {one_wording(text)} "
    return all(f" {member} " in padded for member in population)
