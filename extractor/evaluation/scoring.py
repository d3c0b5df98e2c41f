"""Precision, recall and F1 a layer of extracted plans against gold, with every disagreement.

``found``: a record pairs with a gold record, their quotes overlap and they compete for no other. ``exact``: the pair also
agrees in every value that the layer is scored on. ``aside``: values worth their own figure among the pairs found. The figures
are those of the annotation guide's scorer, to the last digit; a test holds the two together.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.evaluation import comparisons as by
from extractor.evaluation.comparisons import as_list, overlap
from extractor.evaluation.disagreements import Disagreement, Kind
from extractor.evaluation.pairing import RecordDict, pair_up, start_of
from extractor.evaluation.scored_values import ASIDE, EXACT, EXTRA, HEADER, LAYERS
from extractor.evaluation.tally import Tally

Plan = Mapping[str, Any]
"""A plan, or its gold, as JSON data."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A predicted record with its gold record; ``wrong`` names the scored values that differ."""

    layer: str
    gold: RecordDict
    predicted: RecordDict
    wrong: tuple[str, ...]


@dataclass(slots=True)
class Scores:
    """The figures of one document or of many, with the pairs and disagreements that they rest on."""

    found: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    aside: dict[tuple[str, str], tuple[int, int]] = field(default_factory=lambda: defaultdict(lambda: (0, 0)))
    errors: list[Disagreement] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)

    @property
    def layers(self) -> list[str]:
        """The layers that gold or prediction has records of."""
        return [layer for layer in LAYERS if self.exact[layer].gold or self.exact[layer].predicted]

    @property
    def mean(self) -> float:
        """Mean of the layers' exact F1."""
        layers = self.layers
        return sum(self.exact[layer].f1 for layer in layers) / len(layers) if layers else 1.0

    @property
    def micro(self) -> Tally:
        """All layers' exact counts together."""
        return _together(self.exact[layer] for layer in self.layers)

    @property
    def micro_found(self) -> Tally:
        """All layers' counts of records found together."""
        return _together(self.found[layer] for layer in self.layers)

    def count_aside(self, layer: str, name: str, right: bool) -> None:
        """Count one value of a pair found."""
        hits, total = self.aside[layer, name]
        self.aside[layer, name] = (hits + right, total + 1)

    def add(self, other: "Scores") -> None:
        """Add the counts, pairs and disagreements of further documents."""
        for ours, theirs in ((self.found, other.found), (self.exact, other.exact)):
            for layer, tally in theirs.items():
                ours[layer].add(tally.gold, tally.predicted, tally.hits)
        for key, (hits, total) in other.aside.items():
            self.aside[key] = (self.aside[key][0] + hits, self.aside[key][1] + total)
        self.errors += other.errors
        self.pairs += other.pairs


def score_folders(gold: Path, predicted: Path) -> Scores:
    """Scores of ``predicted/<stem>.json`` against each ``gold/<stem>.json``; a missing prediction counts as empty."""
    scores = Scores()
    for path in sorted(gold.glob("*.json")):
        target = predicted / path.name
        plan = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
        score_plan(scores, path.stem, json.loads(path.read_text(encoding="utf-8")), plan)
    return scores


def score_plans(plans: Mapping[str, tuple[Plan, Plan]]) -> Scores:
    """Scores of (gold, predicted) plans by document name."""
    scores = Scores()
    for stem, (gold, predicted) in plans.items():
        score_plan(scores, stem, gold, predicted)
    return scores


def score_plan(scores: Scores, stem: str, gold: Plan, predicted: Plan) -> None:
    """Add one document's counts and disagreements."""
    _score_header(scores, stem, gold, predicted)
    _score_strings(scores, stem, "recipients", _recipients(gold), _recipients(predicted))
    _score_strings(scores, stem, "budget", _sources(gold), _sources(predicted))
    for layer in (*EXACT, *(layer for layer in EXTRA if layer in gold)):
        _score_layer(scores, stem, layer, as_list(gold.get(layer)), as_list(predicted.get(layer)))


def header_items(plan: Plan) -> dict[str, Any]:
    """The header's stated values by their dotted path."""
    items: dict[str, Any] = {}
    for path in HEADER:
        value: Any = plan.get("header") or {}
        for key in path.split("."):
            value = (value or {}).get(key) if isinstance(value, dict) else None
        if value not in (None, "", [], {}):
            items[path] = value
    return items


def _together(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.add(tally.gold, tally.predicted, tally.hits)
    return whole


def _score_header(scores: Scores, stem: str, gold: Plan, predicted: Plan) -> None:
    """One item a field; title and campaign may differ in a tenth of their words."""
    ours, theirs = header_items(gold), header_items(predicted)
    hits = 0
    for key in sorted(ours.keys() | theirs.keys()):
        if key in ours and key in theirs and same_header_value(key, ours[key], theirs[key]):
            hits += 1
        else:
            scores.errors.append(_header_disagreement(stem, key, ours, theirs))
    scores.exact["header"].add(len(ours), len(theirs), hits)
    scores.found["header"].add(len(ours), len(theirs), len(ours.keys() & theirs.keys()))


def same_header_value(key: str, gold: Any, predicted: Any) -> bool:
    """Whether a header field agrees with gold; title and campaign may differ in a tenth of their words."""
    return by.same(gold, predicted) or (key in ("title", "campaign") and overlap(gold, predicted) >= 0.9)


def _header_disagreement(stem: str, key: str, gold: Plan, predicted: Plan) -> Disagreement:
    kind = Kind.MISSING if key not in predicted else Kind.SPURIOUS if key not in gold else Kind.DIFFERENT
    ours, theirs = ({key: items[key]} if key in items else None for items in (gold, predicted))
    return Disagreement(stem, "header", kind, (key,), ours, theirs)


def _recipients(plan: Plan) -> list[str]:
    listed = as_list((plan.get("header") or {}).get("recipients"))
    return [str(item.get("name") or "") if isinstance(item, dict) else str(item) for item in listed]


def _sources(plan: Plan) -> list[str]:
    return as_list((plan.get("budget") or {}).get("sources"))


def _score_strings(scores: Scores, stem: str, layer: str, gold: Sequence[str], predicted: Sequence[str]) -> None:
    """Sets of short strings: each gold string takes the nearest that is left."""
    left = list(predicted)
    hits = 0
    for item in gold:
        best = max(left, key=lambda other: overlap(item, other), default=None)
        if best is not None and (by.folded(best) == by.folded(item) or overlap(item, best) >= 0.75):
            left.remove(best)
            hits += 1
        else:
            scores.errors.append(Disagreement(stem, layer, Kind.MISSING, gold={"name": item}))
    scores.errors.extend(Disagreement(stem, layer, Kind.SPURIOUS, predicted={"name": item}) for item in left)
    scores.exact[layer].add(len(gold), len(predicted), hits)
    scores.found[layer].add(len(gold), len(predicted), hits)


def _score_layer(scores: Scores, stem: str, layer: str, gold: Sequence[RecordDict], predicted: Sequence[RecordDict]) -> None:
    threshold, fields = EXACT[layer] if layer in EXACT else EXTRA[layer]
    pairs = pair_up(gold, predicted, threshold, fields)
    hits = 0
    for first, second in pairs:
        ours, theirs = gold[first], predicted[second]
        wrong = tuple(name for name, compare in fields.items() if not compare(ours.get(name), theirs.get(name)))
        hits += not wrong
        scores.pairs.append(Pair(layer, ours, theirs, wrong))
        _score_aside(scores, layer, ours, theirs)
        if wrong:
            scores.errors.append(Disagreement(stem, layer, Kind.DIFFERENT, wrong, ours, theirs))
    scores.found[layer].add(len(gold), len(predicted), len(pairs))
    scores.exact[layer].add(len(gold), len(predicted), hits)
    missing = sorted(set(range(len(gold))) - {first for first, _ in pairs})
    spurious = sorted(set(range(len(predicted))) - {second for _, second in pairs})
    scores.errors.extend(Disagreement(stem, layer, Kind.MISSING, gold=gold[index]) for index in missing)
    scores.errors.extend(Disagreement(stem, layer, Kind.SPURIOUS, predicted=predicted[index]) for index in spurious)


def _score_aside(scores: Scores, layer: str, gold: RecordDict, predicted: RecordDict) -> None:
    if "at" in gold and layer in EXACT:
        scores.count_aside(layer, "position", start_of(predicted) == gold["at"][0])
    for name, compare in ASIDE.get(layer, {}).items():
        scores.count_aside(layer, name, compare(gold.get(name), predicted.get(name)))
