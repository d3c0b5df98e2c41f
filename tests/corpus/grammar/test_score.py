"""The extractor's score on forty generated plans does not fall: a floor for the mean, and one for each layer."""

import json
from typing import Any

import pytest

from corpus.grammar import generate
from extractor import extract
from extractor.evaluation import Scores, score_plans
from schemas.serialization import plan_to_json

SEEDS = range(1000, 1040)
MEAN = 0.985
"""Floor of the mean exact F1; 0.994 was measured."""
FLOORS = {
    "header": 0.985, "recipients": 0.985, "references": 0.985, "temporals": 0.985, "places": 0.98, "units": 0.98, "duties": 0.98,
    "headcounts": 0.985, "targets": 0.95, "agenda": 0.98, "resources": 0.97, "reports": 0.955, "budget": 0.985,
}  # fmt: skip
"""Floor of each layer's exact F1, 0.01 to 0.02 below what was measured; raised as the extractor learns, never lowered for it."""


@pytest.fixture(scope="module")
def scores() -> Scores:
    """The scores of all seeds, as text."""
    return score_plans({str(seed): _pair(seed) for seed in SEEDS})


def _pair(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Gold and prediction of a seed; the generator says nothing of events."""
    plan = generate(seed)
    gold = {layer: records for layer, records in plan.gold.items() if layer != "events"}
    return gold, json.loads(plan_to_json(extract(plan.text.encode())))


def test_the_mean_holds(scores: Scores) -> None:
    assert scores.mean >= MEAN


@pytest.mark.parametrize(("layer", "floor"), FLOORS.items())
def test_no_layer_falls(scores: Scores, layer: str, floor: float) -> None:
    assert scores.exact[layer].gold >= 20
    assert scores.exact[layer].f1 >= floor


def test_every_layer_has_a_floor(scores: Scores) -> None:
    assert set(scores.layers) == set(FLOORS)
