"""Which files are versions of one plan: its draft, signed copy, scan, Word file and PDF.

Two plans of one office resemble each other more than most versions of one plan do: this year's repeats nine tenths of last
year's, a department's inspection in July that of April. What parts them are numbers: those of the title, the plan's own number,
its date. So these are hard gates, and the text decides only among what passes them.

Measured on 97 real documents (5-word shingles): versions of one plan resemble each other by 0.90 or more, different plans
that pass the gates by at most 0.53; a scan of the same plan by less, as each misread word costs five shingles.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.collection.cards import Card
from extractor.collection.similarity import resemblance

_SAME_TEXT = 0.8
"""Resemblance of two files of which neither was read by OCR."""
_SAME_TEXT_OCR = 0.5
"""Resemblance where one was: 93 % of its words read rightly."""
_SAME_TITLE = 90.0
"""Likeness of two titles (rapidfuzz ``ratio``, 0–100) whose numbers agree."""

TextOf = Callable[[Card], frozenset[int]]
"""The shingles of a card's text, read when asked for."""


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """One plan: its best version, then the others, best first."""

    versions: tuple[Card, ...]

    @property
    def best(self) -> Card:
        """The version that tables, totals, comparison and audit count."""
        return self.versions[0]

    @property
    def others(self) -> tuple[Card, ...]:
        """Further versions, counted nowhere."""
        return self.versions[1:]


def group_versions(cards: Iterable[Card], shingles_of: TextOf) -> tuple[PlanGroup, ...]:
    """The plans that ``cards`` are versions of, in the order of each plan's first card.

    A card joins a plan where it is the same as one of its versions and differs from none. ``shingles_of`` gives a card's
    text; it is asked only for cards that pass the gates with another.
    """
    groups: list[list[Card]] = []
    keys: dict[str, list[int]] = defaultdict(list)
    for card in cards:
        place = _place(card, [(index, groups[index]) for index in _near(card, keys)], shingles_of)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(card)
        for key in _keys(card):
            if place not in keys[key]:
                keys[key].append(place)
    return tuple(PlanGroup(_best_first(group)) for group in groups)


def _near(card: Card, keys: dict[str, list[int]]) -> list[int]:
    """Plans that share a key with the card, each once, in order."""
    return sorted({index for key in _keys(card) for index in keys.get(key, ())})


def _keys(card: Card) -> list[str]:
    """By what a card is looked up; two versions share at least one."""
    found = [f"sha256 {card.sha256}"]
    if card.title:
        found.append(f"title {card.title}")
    if card.issuer:
        found.append(f"issuer {card.issuer} {' '.join(card.title_numbers)}")
    if card.number:
        found.append(f"number {card.number}")
    return found


def _place(card: Card, near: Sequence[tuple[int, list[Card]]], shingles_of: TextOf) -> int | None:
    for index, group in near:
        if all(_may_be_one(card, other) for other in group) and any(_are_one(card, other, shingles_of) for other in group):
            return index
    return None


def _may_be_one(first: Card, second: Card) -> bool:
    """Whether nothing that the two state for themselves parts them."""
    if first.sha256 == second.sha256:
        return True
    return (
        first.status != "failed"
        and second.status != "failed"
        and first.document_class == second.document_class
        and first.title_numbers == second.title_numbers
        and _agree(first.ward_code, second.ward_code)
        and _agree(first.province_code, second.province_code)
        and _agree(first.number, second.number)
        and _agree(first.day, second.day)
        and _same_issuer(first, second)
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _same_issuer(first: Card, second: Card) -> bool:
    """Issuers are the same, or one is named without its province (``Sở Y tế``), or misread on a scan, or not at all."""
    shorter, longer = sorted((first.issuer, second.issuer), key=len)
    if longer.startswith(shorter):
        return True
    return "ocr" in (first.read_as, second.read_as) and fuzz.ratio(shorter, longer) >= _SAME_TITLE


def _are_one(first: Card, second: Card, shingles_of: TextOf) -> bool:
    if first.sha256 == second.sha256:
        return True
    if fuzz.ratio(first.title, second.title) < _SAME_TITLE:
        return False
    if first.number and first.number == second.number and first.year is not None and first.year == second.year and first.issuer:
        return True
    likeness = resemblance(shingles_of(first), shingles_of(second))
    read_by_ocr = "ocr" in (first.read_as, second.read_as)
    return likeness >= (_SAME_TEXT_OCR if read_by_ocr and _agree(first.month, second.month) else _SAME_TEXT)


def _best_first(group: Iterable[Card]) -> tuple[Card, ...]:
    """Read whole before in part, issued before draft, text before OCR; then the latest, the longest, the first by name."""
    by_name = sorted(group, key=lambda card: (card.source_name, str(card.path)))
    latest = sorted(by_name, key=lambda card: ((card.issued and card.issued.start) or "", card.characters), reverse=True)
    return tuple(sorted(latest, key=lambda card: (card.status != "complete", card.draft, card.read_as == "ocr")))
