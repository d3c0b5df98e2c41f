"""The lexicon of units: with which words their names begin, what they go on with, of which canonical type they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_followed, any_of
from extractor.text.folding import fold, match_form

_HEAD_KEYS = {"head", "kind", "tail", "named", "class", "needs_tail", "capital"}
_TYPE_KEYS = {"id", "words", "without", "single", "family", "class", "anywhere"}


@dataclass(frozen=True, slots=True)
class Head:
    """The word with which a unit's name begins (``phòng``, ``ủy ban nhân dân``).

    ``tail``: ``domain``, ``proper``, ``post``, ``person`` or ``none``; ``named``: with its level it names one body;
    ``is_class``: it names a class of bodies; ``needs_tail``: alone it names nothing; ``capital``: it counts only with a
    capital.
    """

    words: str
    kind: str
    tail: str
    named: bool
    is_class: bool
    needs_tail: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class UnitType:
    """A canonical type of units, with the folded words that its names hold, a space at either end of each.

    ``anywhere``: the first of the words need not open the name; ``single``: an issuing body has one of them; ``is_class``:
    it is a class of bodies (``thôn``); types of one ``family`` may mean the same unit.
    """

    id: str
    words: tuple[str, ...]
    without: tuple[str, ...]
    single: bool
    is_class: bool
    family: str
    anywhere: bool

    def fits(self, folded: str) -> bool:
        """True for a folded name, a space at either end, that is of this type."""
        if not self.anywhere and not folded.startswith(self.words[0]):
            return False
        return all(word in folded for word in self.words) and not any(word in folded for word in self.without)


def _checked(entries: list[dict[str, Any]], keys: set[str], name: str) -> list[dict[str, Any]]:
    """The entries of a lexicon. Raises LexiconError for an unknown key."""
    for entry in entries:
        if unknown := entry.keys() - keys:
            raise LexiconError(f"{name}.yaml: unknown key {sorted(unknown)} in {entry}")
    return entries


@cache
def heads() -> dict[str, Head]:
    """Every head by its words in match form."""
    found: dict[str, Head] = {}
    for entry in _checked(load("unit_heads"), _HEAD_KEYS, "unit_heads"):
        for words in entry["head"]:
            form = match_form(words)
            found.setdefault(
                form,
                Head(
                    form,
                    entry["kind"],
                    entry["tail"],
                    entry.get("named", False),
                    entry.get("class", False),
                    entry.get("needs_tail", False),
                    entry.get("capital", False),
                ),
            )
    return found


@cache
def head_pattern() -> re.Pattern[str]:
    """A head at the beginning of a word, the longest first, over text in match form."""
    return re.compile(rf"(?<!\w){any_followed({word: _head_condition(word, _not_heads()) for word in heads()})}(?!\w)")


@cache
def _not_heads() -> tuple[str, ...]:
    """Words that begin like a unit's name or a level and are none (``ban hành``), in match form."""
    return tuple(match_form(word) for word in load("unit_domains")["not_heads"])


def _head_condition(head: str, others: Sequence[str]) -> str:
    """What has to hold where a head ends: it neither begins nor ends one of the words that are no heads."""
    rests = [other[len(head) :] for other in others if other.startswith(head) and other != head]
    before = "".join(rf"(?<!{re.escape(f'{word} {head}')})" for word in load("unit_domains")["not_heads_after"].get(head, []))
    return before + (rf"(?!{any_of(rests)}(?!\w))" if rests else "")


@cache
def domain_pattern() -> re.Pattern[str]:
    """A field of work, the longest first, over text in match form."""
    return re.compile(any_of(_word_set("domains")) + r"(?!\w)")


@cache
def capital_domain_pattern() -> re.Pattern[str]:
    """A field of work whose word is a verb too, and a field with a capital alone (``Phòng Tham mưu``)."""
    return re.compile(any_of(_word_set("capital_domains")) + r"(?!\w)")


@cache
def level_pattern() -> re.Pattern[str]:
    """The word for an administrative level after a unit's name (``phường``, ``xã``), over text in match form."""
    return re.compile(any_followed({word: _head_condition(word, _not_heads()) for word in _word_set("levels")}) + r"(?!\w)")


@cache
def stop_pattern() -> re.Pattern[str]:
    """A verb with which the task begins, over text in match form."""
    return re.compile(any_of(_word_set("stop_verbs")) + r"(?!\w)")


@cache
def _word_set(group: str) -> frozenset[str]:
    """The words of one group of ``unit_domains``, in match form."""
    return frozenset(match_form(word) for word in load("unit_domains")[group])


def is_function_word(word: str) -> bool:
    """True for a word in match form that belongs to no name (``và``, ``của``, ``được``)."""
    return word in _word_set("function_words")


def joins_by_comma(head: str) -> bool:
    """True for a head after which a comma may join fields of work (``Phòng Kinh tế, Hạ tầng và Đô thị``).

    Departments and ministries have names without commas but for a few, which are fields of work of their own; so
    ``Sở Tài chính, Nội vụ`` are two.
    """
    return head not in _word_set("comma_free_heads")


@cache
def unit_types() -> tuple[UnitType, ...]:
    """The canonical types in the lexicon's order."""
    return tuple(
        UnitType(
            entry["id"],
            tuple(f" {fold(word)} " for word in entry["words"]),
            tuple(f" {fold(word)} " for word in entry.get("without", [])),
            entry.get("single", False),
            entry.get("class", False),
            entry.get("family", entry["id"]),
            entry.get("anywhere", False),
        )
        for entry in _checked(load("unit_types"), _TYPE_KEYS, "unit_types")
    )


@lru_cache(maxsize=4096)
def type_of(name: str) -> UnitType | None:
    """The canonical type of a unit's name in full; None when the lexicon has none."""
    folded = f" {fold(name)} ".replace(" - ", " ")
    return next((unit_type for unit_type in unit_types() if unit_type.fits(folded)), None)
