"""Precision, recall and F1 a layer of extracted plans against gold, with the errors in words.

``found``: a record pairs with a gold record, their quotes overlap and they compete for no other. ``exact``: the pair also
agrees in every value that the layer is scored on. ``aside``: values worth their own figure among the pairs found.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.evaluation import comparisons as by
from extractor.evaluation.comparisons import Compare, as_list, overlap

Plan = Mapping[str, Any]
RecordDict = Mapping[str, Any]

EXACT: Mapping[str, tuple[float, Mapping[str, Compare]]] = {
    "references": (0.5, {"number": by.same, "date": by.same, "document_type": by.same}),
    "temporals": (0.34, {"kind": by.same, "start": by.same, "end": by.same, "value": by.same, "recurrence": by.same}),
    "places": (0.0, {"name": by.same, "kind": by.same}),
    "units": (0.0, {"name": by.same_unit}),
    "duties": (0.6, {"units": by.same_units, "role": by.same}),
    "headcounts": (
        0.3,
        {
            "units": by.same_units,
            "comparator": by.same,
            "value": by.same,
            "percent": by.same,
            "per_unit": by.same_truth,
            "category": by.close(0.6),
        },
    ),
    "targets": (
        0.3,
        {
            "comparator": by.same,
            "value": by.same,
            "value_max": by.same,
            "unit": by.same_counted,
            "per": by.same,
            "indicator": by.close(0.5),
        },
    ),
    "agenda": (0.3, {"start": by.same, "end": by.same, "minutes": by.same, "activity": by.close(0.7)}),
    "resources": (0.2, {"item": by.close(0.6), "value": by.same, "units": by.same_units}),
    "reports": (
        0.3,
        {"units": by.same_units, "to": by.near_names, "recurrence": by.same_recurrences, "due": by.same_ends},
    ),
}
"""Layer to (how well quotes must overlap, 0 for pairing by name; the values that make a pair exact)."""

EXTRA: Mapping[str, tuple[float, Mapping[str, Compare]]] = {
    "events": (0.3, {"start": by.same, "end": by.same, "recurrence": by.same, "name": by.close(0.6)}),
    "scope": (0.3, {"noun": by.same_counted, "value": by.same}),
}
"""Layers of the project's own gold that the guide's scorer does not know: scored alike, outside mean and micro figures."""

ASIDE: Mapping[str, Mapping[str, Compare]] = {
    "temporals": {"role": by.same, "precision": by.same},
    "places": {"ward_code": by.same, "province_code": by.same},
    "units": {"kind": by.same},
    "references": {"issuer": by.close(0.8), "basis": by.same_truth},
    "duties": {"partners": by.same_set},
    "targets": {"population": by.close(0.6), "direction": by.same, "period": by.same},
    "headcounts": {"attire": by.close(0.6)},
}
HEADER = (
    "document_type", "number", "serial", "symbol", "issuer.name", "issuer.level", "issuer.province_code",
    "issuer.ward_code", "issued_place", "issued.start", "issued.end", "issued.precision", "title", "campaign",
    "period.start", "period.end", "signatory.authority", "signatory.position", "signatory.name", "draft",
)  # fmt: skip
LAYERS = ("header", "recipients", *EXACT, "budget")


@dataclass(slots=True)
class Tally:
    """Counts of gold records, predicted records and hits."""

    gold: int = 0
    predicted: int = 0
    hits: int = 0

    def add(self, gold: int, predicted: int, hits: int) -> None:
        """Add the counts of one document."""
        self.gold += gold
        self.predicted += predicted
        self.hits += hits

    @property
    def precision(self) -> float:
        """Hits among the predicted; 1 where neither predicted nor gold records exist."""
        if self.predicted:
            return self.hits / self.predicted
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """Hits among the gold records; 1 where there are none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Pair:
    """A predicted record with its gold record; ``wrong`` names the scored values that differ."""

    layer: str
    gold: RecordDict
    predicted: RecordDict
    wrong: tuple[str, ...]


@dataclass(slots=True)
class Scores:
    """The figures of a run. ``errors`` are (document, layer, what is wrong)."""

    found: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    aside: dict[tuple[str, str], tuple[int, int]] = field(default_factory=lambda: defaultdict(lambda: (0, 0)))
    errors: list[tuple[str, str, str]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    spurious: list[tuple[str, RecordDict]] = field(default_factory=list)

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
        whole = Tally()
        for layer in self.layers:
            tally = self.exact[layer]
            whole.add(tally.gold, tally.predicted, tally.hits)
        return whole

    def count_aside(self, layer: str, name: str, right: bool) -> None:
        """Count one value of a pair found."""
        hits, total = self.aside[layer, name]
        self.aside[layer, name] = (hits + right, total + 1)


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
    """Add one document's counts and errors."""
    _score_header(scores, stem, gold, predicted)
    _score_strings(scores, stem, "recipients", _recipients(gold), _recipients(predicted))
    _score_strings(scores, stem, "budget", _sources(gold), _sources(predicted))
    for layer in EXACT:
        _score_layer(scores, stem, layer, as_list(gold.get(layer)), as_list(predicted.get(layer)))
    for layer in EXTRA:
        if layer in gold:
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


def _score_header(scores: Scores, stem: str, gold: Plan, predicted: Plan) -> None:
    """One item a field; title and campaign may differ in a tenth of their words."""
    ours, theirs = header_items(gold), header_items(predicted)
    hits = 0
    for key in sorted(ours.keys() | theirs.keys()):
        right = key in ours and key in theirs and _same_header_value(key, ours[key], theirs[key])
        hits += right
        if not right:
            scores.errors.append((stem, "header", f"{key}: gold {ours.get(key)!r} predicted {theirs.get(key)!r}"))
    scores.exact["header"].add(len(ours), len(theirs), hits)
    scores.found["header"].add(len(ours), len(theirs), len(ours.keys() & theirs.keys()))


def _same_header_value(key: str, gold: Any, predicted: Any) -> bool:
    return by.same(gold, predicted) or (key in ("title", "campaign") and overlap(gold, predicted) >= 0.9)


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
            scores.errors.append((stem, layer, f"missed {item!r}"))
    scores.errors.extend((stem, layer, f"spurious {item!r}") for item in left)
    scores.exact[layer].add(len(gold), len(predicted), hits)
    scores.found[layer].add(len(gold), len(predicted), hits)


def _score_layer(scores: Scores, stem: str, layer: str, gold: Sequence[RecordDict], predicted: Sequence[RecordDict]) -> None:
    threshold, fields = EXACT[layer] if layer in EXACT else EXTRA[layer]
    pairs = pair_up(gold, predicted, threshold, fields)
    hits = 0
    for first, second in pairs:
        wrong = tuple(name for name, compare in fields.items() if not compare(gold[first].get(name), predicted[second].get(name)))
        hits += not wrong
        scores.pairs.append(Pair(layer, gold[first], predicted[second], wrong))
        _score_aside(scores, layer, gold[first], predicted[second])
        if wrong:
            told = "; ".join(
                f"{name}: gold {gold[first].get(name)!r} predicted {predicted[second].get(name)!r}" for name in wrong
            )
            scores.errors.append((stem, layer, f"{quote_of(gold[first])[:90]!r} {told}"))
    scores.found[layer].add(len(gold), len(predicted), len(pairs))
    scores.exact[layer].add(len(gold), len(predicted), hits)
    for index in sorted(set(range(len(gold))) - {first for first, _ in pairs}):
        scores.errors.append((stem, layer, f"missed {quote_of(gold[index]) or gold[index].get('name')!r}"))
    for index in sorted(set(range(len(predicted))) - {second for _, second in pairs}):
        scores.spurious.append((layer, predicted[index]))
        scores.errors.append((stem, layer, f"spurious {quote_of(predicted[index])!r}"))


def _score_aside(scores: Scores, layer: str, gold: RecordDict, predicted: RecordDict) -> None:
    if "at" in gold and layer in EXACT:
        scores.count_aside(layer, "position", start_of(predicted) == gold["at"][0])
    for name, compare in ASIDE.get(layer, {}).items():
        scores.count_aside(layer, name, compare(gold.get(name), predicted.get(name)))


def _evidence(record: RecordDict) -> RecordDict:
    evidence = record.get("evidence")
    if isinstance(evidence, list):
        evidence = evidence[0] if evidence else None
    return evidence or {}


def quote_of(record: RecordDict) -> str:
    """The record's quote, of its evidence or, in gold, its own."""
    return str(_evidence(record).get("quote") or record.get("quote") or "")


def start_of(record: RecordDict) -> int | None:
    """Where the record's evidence begins in the document's text."""
    start = _evidence(record).get("start", (record.get("at") or [None])[0])
    return int(start) if start is not None else None


def pair_up(
    gold: Sequence[RecordDict], predicted: Sequence[RecordDict], threshold: float, fields: Mapping[str, Compare]
) -> list[tuple[int, int]]:
    """Greedy one-to-one pairing: agreeing values first, then overlap of quotes (of names where ``threshold`` is 0)."""
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for *_, first, second in sorted(_candidates(gold, predicted, threshold, fields), reverse=True):
        if first not in used_gold and second not in used_predicted:
            used_gold.add(first)
            used_predicted.add(second)
            pairs.append((first, second))
    return pairs


def _candidates(
    gold: Sequence[RecordDict], predicted: Sequence[RecordDict], threshold: float, fields: Mapping[str, Compare]
) -> Iterator[tuple[bool, float, float, int, int]]:
    by_name = threshold == 0.0
    for first, ours in enumerate(gold):
        for second, theirs in enumerate(predicted):
            near = overlap(ours.get("name"), theirs.get("name")) if by_name else overlap(quote_of(ours), quote_of(theirs))
            if near < (0.6 if by_name else threshold):
                continue
            agree = sum(compare(ours.get(name), theirs.get(name)) for name, compare in fields.items())
            distance = -abs(first / len(gold) - second / len(predicted))
            yield agree == len(fields), near + agree / (len(fields) + 1), distance, first, second
