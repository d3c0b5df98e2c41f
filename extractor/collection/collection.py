"""A collection of plans: cards in memory, plans on disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from extractor.collection.cards import Card, card_of
from extractor.collection.corrections import Reviewed, apply_corrections, load_corrections
from extractor.collection.loading import UnreadFile, load_plan, plan_paths
from extractor.collection.similarity import shingles
from extractor.collection.versions import PlanGroup, group_versions
from extractor.errors import PlanUnreadable
from schemas import Plan


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan as people have left it, with the card of its file and those of further versions of it, which nothing counts."""

    card: Card
    reviewed: Reviewed
    others: tuple[Card, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan with people's corrections applied."""
        return self.reviewed.plan

    def with_plan(self, plan: Plan) -> "PlanFile":
        """The same with another plan, such as one without its less sure records."""
        return replace(self, reviewed=replace(self.reviewed, plan=plan))


@dataclass(frozen=True)
class Collection:
    """Plans of a run. ``unread`` are JSON files that are no plans of this version."""

    cards: tuple[Card, ...]
    unread: tuple[UnreadFile, ...] = ()

    @cached_property
    def groups(self) -> tuple[PlanGroup, ...]:
        """The plans, each with its versions."""
        texts: dict[Path, frozenset[int]] = {}

        def shingles_of(card: Card) -> frozenset[int]:
            if card.path not in texts:
                texts[card.path] = shingles(load_plan(card.path).document.text)
            return texts[card.path]

        return group_versions(self.cards, shingles_of)

    def open(self, card: Card) -> PlanFile:
        """The plan of a card.

        Raises:
            PlanUnreadable: the file has gone or changed since the collection was read.
            CorrectionsUnreadable: the file of people's corrections beside it is broken.
        """
        return PlanFile(card, apply_corrections(load_plan(card.path), load_corrections(card.path)))

    def plans(self) -> Iterator[PlanFile]:
        """The best version of each plan, one at a time."""
        return (replace(self.open(group.best), others=group.others) for group in self.groups)

    def files(self) -> Iterator[PlanFile]:
        """Every file, versions too, one at a time."""
        return (self.open(card) for card in self.cards)


def read_collection(sources: Iterable[Path]) -> Collection:
    """The collection of the plan JSONs that ``sources`` name: files, and folders with all below them."""
    cards, unread = [], []
    for path in plan_paths(sources):
        try:
            cards.append(card_of(path, load_plan(path)))
        except PlanUnreadable as error:
            unread.append(UnreadFile(path, error))
    return Collection(tuple(cards), tuple(unread))
