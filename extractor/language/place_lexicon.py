"""The words of ``place_types.yaml`` in the form in which the finder of places asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.folding import fold

UPPER: Final = "A-ZĐÀ-ÖØ-ÞĂĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
"""Capital letters of Vietnamese names, for use inside a character class."""


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word that stands before a place's name (danh từ chung chỉ địa danh).

    ``kind`` is the lexicon's: a kind of place, ``city``, or ``none`` for a phrase that only looks like a type word.
    """

    word: str
    kind: str
    syllables: int
    ambiguous: bool
    small_letter_only: bool
    list_head: bool


@dataclass(frozen=True, slots=True)
class PlaceLexicon:
    """The lexicon, folded; type words by their last syllable, longest first."""

    by_last_syllable: Mapping[str, tuple[TypeWord, ...]]
    abbreviations: Mapping[str, TypeWord]
    plurals: frozenset[str]
    road_words: frozenset[str]
    numbered_roads: frozenset[str]
    same_words: Mapping[str, str]
    not_names: frozenset[str]
    compound_names: tuple[str, ...]
    before_bare_names: frozenset[str]
    before_capital_type_words: frozenset[str]
    after_names: tuple[str, ...]
    bodies: frozenset[str]
    body_stops: frozenset[str]
    countries: tuple[str, ...]
    folded_countries: frozenset[str]
    regions: tuple[str, ...]
    site_heads: tuple[str, ...]
    site_ends: tuple[str, ...]
    seats: frozenset[str]
    body_endings: frozenset[str]


@cache
def place_lexicon() -> PlaceLexicon:
    """The lexicon of places.

    Raises LexiconError naming the key that is missing or wrong.
    """
    data = load("place_types")
    try:
        types = _type_words(data)
        return PlaceLexicon(
            by_last_syllable=_by_last_syllable(types),
            abbreviations={short: types[fold(word)] for short, word in data["abbreviations"].items()},
            plurals=_folded(data["plurals"]),
            road_words=_folded(data["road_words"]),
            numbered_roads=_folded(data["numbered_roads"]),
            same_words={fold(short): fold(word) for short, word in data["same_words"].items()},
            not_names=_folded(data["not_names"]),
            compound_names=tuple(data["compound_names"]),
            before_bare_names=_folded(data["before_bare_names"]),
            before_capital_type_words=_folded(data["before_capital_type_words"]),
            after_names=tuple(data["after_names"]),
            bodies=_folded(data["bodies"]),
            body_stops=_folded(data["body_stops"]),
            countries=tuple(data["countries"]),
            folded_countries=_folded(data["countries"]),
            regions=tuple(data["regions"]),
            site_heads=tuple(f"{fold(word)} " for word in data["site_heads"]),
            site_ends=tuple(fold(word) for word in data["site_ends"]),
            seats=_folded(data["seats"]),
            body_endings=_folded(data["body_endings"]),
        )
    except KeyError as error:
        raise LexiconError(f"place_types.yaml: {error}") from error


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _type_words(data: Mapping[str, Any]) -> dict[str, TypeWord]:
    ambiguous, small, heads = (_folded(data[key]) for key in ("ambiguous", "small_letter_only", "list_heads"))
    groups = {**data["types"], "none": data["not_places"]}
    words = [(fold(word), kind) for kind, group in groups.items() for word in group]
    return {
        word: TypeWord(word, kind, word.count(" ") + 1, word in ambiguous, word in small, word in heads) for word, kind in words
    }


def _by_last_syllable(types: Mapping[str, TypeWord]) -> dict[str, tuple[TypeWord, ...]]:
    index: dict[str, list[TypeWord]] = {}
    for word in types.values():
        index.setdefault(word.word.rsplit(" ", 1)[-1], []).append(word)
    return {last: tuple(sorted(words, key=lambda word: -word.syllables)) for last, words in index.items()}
