"""Measure each rule's share of right records on gold and write the lexicon ``confidence``.

    python -m benchmarks.calibrate [--check]

Gold: the project's own ``corpus/gold``, the annotated real documents of ``corpus/real`` (but those kept out) and
``../shared/gold`` where they are at hand; beside them what the program made of real documents in its first runs
(``corpus/real/first_run.yaml``).

``--check`` writes nothing. Each document in turn is left out of the table, and its records are given the confidence that the
others' table says; printed is what is said beside what is right, by what is said and by layer. The last column is the layer's
share of right records in first runs: gold known while the rules were written flatters them.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold import gold_plans
from extractor.assembly.calibration import confidence_in
from extractor.evaluation.disagreements import Kind
from extractor.evaluation.scored_values import EXACT, EXTRA
from extractor.evaluation.scoring import Scores, score_plan

LEXICON = Path(__file__).parent.parent / "extractor" / "lexicons" / "confidence.yaml"
FIRST_RUN = Path(__file__).parent.parent / "corpus" / "real" / "first_run.yaml"
_HEAD = """# Measured by `python -m benchmarks.calibrate`: of the records
# that a rule made on gold, how many are right in every scored value.
# A rule with fewer than 20 records takes its layer's rate. Made by the program; do not edit.
"""

Counts = Counter[tuple[str, str, bool]]


def counts_of(scores: Scores) -> Counts:
    """(layer, rule, right) counts of a document's predicted records."""
    counts: Counts = Counter((pair.layer, str(pair.predicted.get("rule")), not pair.wrong) for pair in scores.pairs)
    counts.update((error.layer, str(error.rule), False) for error in scores.errors if error.kind is Kind.SPURIOUS and error.rule)
    return counts


def measured() -> Iterator[tuple[str, Counts]]:
    """(document, counts) of every document with gold at hand."""
    for stem, gold, predicted in gold_plans():
        scores = Scores()
        score_plan(scores, stem, gold, predicted)
        yield stem, counts_of(scores)


def table(counts: Counts) -> dict[str, Any]:
    """The lexicon's content: right and total by layer and by rule."""
    layers: dict[str, Any] = {}
    for layer in (*EXACT, *EXTRA):
        rules = sorted({rule for found, rule, _ in counts if found == layer})
        own = {
            rule: {"right": counts[layer, rule, True], "total": counts[layer, rule, True] + counts[layer, rule, False]}
            for rule in rules
        }
        if own:
            layers[layer] = {
                "right": sum(entry["right"] for entry in own.values()),
                "total": sum(entry["total"] for entry in own.values()),
                "rules": own,
            }
    return {"layers": layers}


@dataclass(slots=True)
class Reliability:
    """Records that were given some confidence: how many, the sum of what was said, and how many are right."""

    records: int = 0
    said: float = 0.0
    right: int = 0

    def add(self, said: float, right: bool, count: int) -> None:
        """Count records of one rule."""
        self.records += count
        self.said += said * count
        self.right += count if right else 0

    def __str__(self) -> str:
        return f"{self.records:>7}  {self.said / self.records:.3f}  {self.right / self.records:.3f}"


def left_out(documents: list[tuple[str, Counts]], unseen: dict[str, Any]) -> Iterator[tuple[str, float, bool, int]]:
    """(layer, confidence said, right, how many) of each document's records, by the table that the other documents make."""
    whole: Counts = Counter()
    for _, counts in documents:
        whole.update(counts)
    for _, own in documents:
        others = whole.copy()
        others.subtract(own)
        content = {**table(+others), "unseen": unseen}
        for (layer, rule, right), count in own.items():
            yield layer, confidence_in(content, layer, rule), right, count


def check(documents: list[tuple[str, Counts]], unseen: dict[str, Any]) -> None:
    """Print what is said beside what is right, each document left out of the table it is judged by."""
    by_said: dict[str, Reliability] = defaultdict(Reliability)
    by_layer: dict[str, Reliability] = defaultdict(Reliability)
    for layer, said, right, count in left_out(documents, unseen):
        twentieth = int(said * 20) / 20
        by_said[f"{twentieth:.2f} - {twentieth + 0.05:.2f}"].add(said, right, count)
        by_layer[layer].add(said, right, count)
    print("said         records   said  right")
    for name in sorted(by_said):
        print(f"{name}  {by_said[name]}")
    print("\nlayer        records   said  right   right in first runs")
    for layer, reliability in by_layer.items():
        first = unseen.get(layer)
        told = f"{first['right'] / first['total']:.3f} ({first['right']} of {first['total']})" if first else "none"
        print(f"{layer:<11}  {reliability}   {told}")


def main() -> None:
    """Write the lexicon, or print how well it says what is measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print the calibration, write nothing")
    arguments = parser.parse_args()
    documents = list(measured())
    unseen = yaml.safe_load(FIRST_RUN.read_text(encoding="utf-8"))
    if arguments.check:
        check(documents, unseen)
        return
    counts: Counts = Counter()
    for _, own in documents:
        counts.update(own)
    content = {**table(counts), "unseen": unseen}
    LEXICON.write_text(_HEAD + yaml.safe_dump(content, sort_keys=True, allow_unicode=True), encoding="utf-8")
    print(json.dumps({layer: [entry["right"], entry["total"]] for layer, entry in table(counts)["layers"].items()}))


if __name__ == "__main__":
    main()
