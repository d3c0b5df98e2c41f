"""Measure each rule's share of right records on gold and write the lexicon ``confidence``.

    python -m benchmarks.calibrate [--check]

Gold: the project's own ``corpus/gold``, the annotated real documents of ``corpus/real`` and ``../shared/gold`` where they
are at hand. ``--check`` prints what is said beside what is measured with each document left out in turn.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold import gold_plans
from extractor.assembly.calibration import rate
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


def check(documents: list[tuple[str, Counts]]) -> None:
    """Print, by what is said (in tenths), what is right when each document is left out of the table it is judged by."""
    said: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for index, (_, own) in enumerate(documents):
        others: Counts = Counter()
        for other, (_, counts) in enumerate(documents):
            if other != index:
                others.update(counts)
        layers = table(others)["layers"]
        for (layer, rule, hit), count in own.items():
            entry = layers.get(layer)
            if entry is None:
                continue
            found = entry["rules"].get(rule)
            basis = found if found and found["total"] >= 20 else entry
            tenth = int(rate(basis["right"], basis["total"]) * 10)
            said[tenth] += count
            right[tenth] += count if hit else 0
    print("said        records  right")
    for tenth in sorted(said):
        print(f"{tenth / 10:.1f} - {tenth / 10 + 0.1:.1f}   {said[tenth]:>7}  {right[tenth] / said[tenth]:.3f}")


def main() -> None:
    """Write the lexicon, or print how well it says what is measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="print the calibration, write nothing")
    arguments = parser.parse_args()
    documents = list(measured())
    if arguments.check:
        check(documents)
        return
    counts: Counts = Counter()
    for _, own in documents:
        counts.update(own)
    content = {**table(counts), "unseen": yaml.safe_load(FIRST_RUN.read_text(encoding="utf-8"))}
    LEXICON.write_text(_HEAD + yaml.safe_dump(content, sort_keys=True, allow_unicode=True), encoding="utf-8")
    print(json.dumps({layer: [entry["right"], entry["total"]] for layer, entry in table(counts)["layers"].items()}))


if __name__ == "__main__":
    main()
