"""The words of ``lexicons/audit.yaml`` as the checks ask for them."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from extractor.assembly.identity.wording import plain
from extractor.lexicons import load
from extractor.text.folding import fold


@cache
def _words(group: str) -> re.Pattern[str]:
    """Any word of a group, whole, in plain form; the longest first."""
    words = sorted((plain(word) for word in load("audit")[group]), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, words))})(?!\S)")


def speaks_of(group: str, text: str) -> bool:
    """True where a word of the group stands in the text."""
    return _words(group).search(plain(text)) is not None


def begins_with(group: str, text: str) -> bool:
    """True where the text begins with a word of the group."""
    return _words(group).match(plain(text)) is not None


@cache
def phrase(name: str) -> str:
    """A single phrase of the lexicon, in plain form."""
    return plain(load("audit")[name])


_LISTED = re.compile(r" , | ; | và | hoặc ")


@lru_cache(maxsize=4096)
def members(population: str) -> frozenset[str]:
    """Whom a population names, each in one wording: ``hộ gia đình, cơ quan trên địa bàn xã`` is {hộ gia đình, cơ quan}."""
    text = fold(population)
    if (area := _words("area").search(text)) and area.start() > 0:
        text = text[: area.start()]
    return frozenset(filter(None, (_one_wording(piece) for piece in _LISTED.split(f"{text} "))))


def without_quantifiers(phrase_: str) -> str:
    """Plain words without what only says how many there are: ``số xã, phường`` is ``xã phường``."""
    words = plain(phrase_)
    while found := _words("quantifiers").match(words):
        words = words[found.end() :].strip()
    return words


def _one_wording(phrase_: str) -> str:
    words = without_quantifiers(phrase_)
    for synonyms in load("audit")["synonyms"]:
        words = _any_of(tuple(plain(word) for word in synonyms)).sub(plain(synonyms[0]), words)
    return words


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")


def names_all(text: str, population: frozenset[str]) -> bool:
    """True where the text names everybody of a population, in whatever wording."""
    return all(f" {member} " in f" {_one_wording(text)} " for member in population)


def contains_any(text: str, words: Iterable[str]) -> bool:
    """True where one of the words stands whole in the text."""
    padded = f" {plain(text)} "
    return any(f" {plain(word)} " in padded for word in words)
