"""Whether two targets are about the same thing, why, and how sure that is."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from extractor.alignment.words import content_words, numbers, unit_key
from schemas import Target

By = Literal["indicator_id", "wording"]

ID_SURE = 0.89
"""How sure an alignment by ``indicator_id`` is: precision on the pairs that were never looked at (docs/compare.md)."""
ALIKE = 82.0
"""Likeness (0–100) from which two wordings without a common id are one indicator."""
PERHAPS = 66.0
"""Likeness from which a person should look."""
_FEWEST = 2
"""Different syllables of content that a wording must have to be aligned by likeness: one alone says too little."""
_ENOUGH = 5
"""Different syllables of content from which an indicator says by itself what it is of; ``được kiểm tra`` needs its population."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What an alignment looks at. ``direction``: ``decrease``, ``increase`` or None (annotation guide, ``targets``)."""

    indicator: str
    unit: str | None
    population: str | None
    indicator_id: str | None
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class PairAlignment:
    """``aligned``: one row. ``score`` (0–1) is how sure; ``perhaps``: not aligned, but alike enough that a person should look."""

    aligned: bool
    by: By | None
    score: float
    perhaps: bool = False


_APART = PairAlignment(aligned=False, by=None, score=0.0)


def phrase_of(target: Target) -> Phrase:
    """What an alignment looks at in a target."""
    return Phrase(target.indicator, target.unit, target.population, target.indicator_id, target.direction)


def align(first: Phrase, second: Phrase) -> PairAlignment:
    """Whether two targets belong in one row.

    Two ids decide, where unit and direction allow it; a target without id is laid beside another by its wording.
    """
    if not same_way(first, second):
        return _APART
    if first.indicator_id and second.indicator_id:
        if first.indicator_id != second.indicator_id or not units_agree(first, second):
            return _APART
        return PairAlignment(aligned=True, by="indicator_id", score=ID_SURE)
    return align_by_wording(first, second)


def same_way(first: Phrase, second: Phrase) -> bool:
    """False where one is to fall and the other to rise."""
    return first.direction is None or second.direction is None or first.direction == second.direction


def units_agree(first: Phrase, second: Phrase) -> bool:
    """Both are shares, or count the same thing; a target without figure goes with either."""
    if first.unit is None or second.unit is None:
        return True
    return same_unit(first.unit, second.unit)


def same_unit(first: str | None, second: str | None) -> bool:
    """Both count the same thing: ``mỏ`` and ``mỏ khoáng sản``, not ``hộ`` and ``hội viên``."""
    shorter, longer = sorted((unit_key(first), unit_key(second)), key=len)
    return shorter == longer or bool(shorter and longer.startswith(f"{shorter} "))


def align_by_wording(first: Phrase, second: Phrase) -> PairAlignment:
    """The alignment of two targets of which one at least has no id."""
    if not same_unit(first.unit, second.unit) or first.direction != second.direction:
        return _APART
    if numbers(first.indicator) != numbers(second.indicator):
        return _APART
    likeness = likeness_of(first, second)
    if likeness >= ALIKE:
        return PairAlignment(aligned=True, by="wording", score=likeness / 100)
    return PairAlignment(aligned=False, by=None, score=likeness / 100, perhaps=likeness >= PERHAPS)


def likeness_of(first: Phrase, second: Phrase) -> float:
    """Likeness of two wordings, 0–100: of the indicators, and of the indicators with whom they are about."""
    (own, wide), (other, other_wide) = _wordings(first), _wordings(second)
    if min(wide.count(" "), other_wide.count(" ")) < _FEWEST - 1:
        return 0.0
    likeness = fuzz.ratio(wide, other_wide)
    if min(own.count(" "), other.count(" ")) < _ENOUGH - 1:
        return likeness
    return max(likeness, fuzz.ratio(own, other))


@lru_cache(maxsize=16384)
def _wordings(phrase: Phrase) -> tuple[str, str]:
    """The content of the indicator, and of it with its population: each word once, in one order."""
    own, wide = content_words(phrase.indicator), content_words(f"{phrase.population or ''} {phrase.indicator}")
    return " ".join(sorted(set(own.split()))), " ".join(sorted(set(wide.split())))
