"""The sets of annotated documents that every comparison is made on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.gold import documents_with_gold

GENERATED_SEEDS = range(1000, 1040)
"""Of the generated plans; those whose floors ``tests/corpus/grammar`` holds."""
SETS = ("five real plans", "own documents", "annotated real documents", "generated plans")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document, as a path or as bytes, and its gold."""

    name: str
    source: Path | bytes
    gold: dict[str, Any]


def annotated(name: str) -> Iterator[Annotated]:
    """The documents of a set; none of a set that is not at hand."""
    if name == "generated plans":
        yield from _generated()
        return
    for stem, path, gold in documents_with_gold(name):
        yield Annotated(stem, path, gold)


def _generated() -> Iterator[Annotated]:
    from corpus.grammar import generate

    for seed in GENERATED_SEEDS:
        plan = generate(seed)
        gold = {layer: records for layer, records in plan.gold.items() if layer != "events"}  # it says nothing of events
        yield Annotated(str(seed), plan.text.encode(), gold)
