"""The lexicons of comparators and of what numbers count (``comparators``, ``numbered_names``, ``counted_nouns``), as patterns.

Patterns are for text in match form (``folding.match_form``) with single spaces.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_of

LOOK_BACK = 48
"""Characters before a number in which its comparator and the noun that it names are looked for."""
PERCENT = re.compile(r"\s?%|\sphần trăm\b")
"""The sign after a percentage, also apart (``70 %``)."""


@dataclass(frozen=True, slots=True)
class QuantityLexicon:
    """The lexicons of comparators and of what numbers count, as patterns and sets; every word lower case."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    comparators: dict[str, str]
    range: re.Pattern[str]
    becoming: re.Pattern[str]
    named: frozenset[str]
    strong: re.Pattern[str]
    symbols: frozenset[str]
    wholes: re.Pattern[str]
    shares: re.Pattern[str]
    sites: re.Pattern[str]
    not_counting: dict[str, re.Pattern[str] | None]
    not_counting_after: tuple[str, ...]


def _opening(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for one of the words at the place where it is matched, after at most one space."""
    return re.compile(rf"\s?{any_of(words)}(?!\w)")


@cache
def quantity_lexicon() -> QuantityLexicon:
    """The lexicons, read once. Raises LexiconError where a key is missing."""
    try:
        comparators, names, nouns = load("comparators"), load("numbered_names"), load("counted_nouns")
        before = {word: sign for sign, words in comparators["before"].items() for word in words}
        after = {word: sign for sign, words in comparators["after"].items() for word in words}
        fillers = any_of(comparators["fillers"])
        compared = any_of(before)
        distributed = r"(?:\s(?:mỗi|một|từng|hằng|hàng)(?:\s\w{1,12}){1,4})?"
        return QuantityLexicon(
            before=re.compile(
                rf"(?<!\w)(?:(?:từ|đạt) )?(?P<comparator>{compared})(?:\s{fillers}(?!\w)){{0,2}}"
                rf"(?:\s?(?P<second>{compared})(?!\w))?{distributed}\s?$"
            ),
            after=re.compile(rf"(?P<noun>(?:[\s/][^\W\d_]{{1,12}}){{0,12}}?)\s(?P<comparator>{any_of(after)})(?!\w)"),
            comparators=before | after,
            range=re.compile(rf"\s?(?:{any_of(comparators['range'])}|–|—)\s?(?:(?:dưới|hết|trên) )?(?=[0-9])"),
            becoming=re.compile(rf"(?P<between>[^;:]{{0,40}}?)\s{any_of(comparators['becoming'])}\s"),
            named=frozenset(word for group in ("citations", "identifiers", "places") for word in names[group]),
            strong=_opening([*nouns["strong"], *nouns["people"]]),
            symbols=frozenset(nouns["symbols"]),
            wholes=_opening(nouns["wholes"]),
            shares=_opening(nouns["shares"]),
            sites=_opening(nouns["sites"]),
            not_counting={word: _opening(after) if after else None for word, after in names["not_counting"].items()},
            not_counting_after=tuple(names["not_counting_after"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"comparators.yaml, numbered_names.yaml, counted_nouns.yaml: {error}") from error
