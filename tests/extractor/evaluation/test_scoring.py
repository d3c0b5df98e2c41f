"""Scores of plans against gold: pairing, figures, and agreement with the guide's scorer to the last digit."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation import score_folders, score_plans
from extractor.evaluation.scoring import Tally


def duty(quote: str, role: str = "execute", **more: Any) -> dict[str, Any]:
    return {"quote": quote, "units": ["Công an xã"], "role": role, **more}


def test_a_plan_scored_against_itself_is_right() -> None:
    plan = {"duties": [duty("Tuần tra ban đêm"), duty("Xử lý vi phạm")]}
    scores = score_plans({"a": (plan, plan)})
    assert scores.mean == scores.micro.f1 == 1.0
    assert scores.errors == []


def test_a_wrong_value_is_found_but_not_exact() -> None:
    gold, predicted = {"duties": [duty("Tuần tra ban đêm")]}, {"duties": [duty("Tuần tra ban đêm", "lead")]}
    scores = score_plans({"a": (gold, predicted)})
    assert (scores.found["duties"].f1, scores.exact["duties"].f1) == (1.0, 0.0)
    assert "role" in scores.errors[0][2]


def test_one_record_pairs_once() -> None:
    gold = {"duties": [duty("Tuần tra ban đêm"), duty("Tuần tra ban đêm")]}
    scores = score_plans({"a": (gold, {"duties": [duty("Tuần tra ban đêm")]})})
    assert (scores.exact["duties"].precision, scores.exact["duties"].recall) == (1.0, 0.5)


def test_positions_are_counted_aside() -> None:
    gold = {"duties": [duty("Tuần tra", at=[5, 13])]}
    predicted = {"duties": [{**duty("Tuần tra"), "evidence": {"start": 6, "end": 14, "quote": "Tuần tra"}}]}
    assert score_plans({"a": (gold, predicted)}).aside["duties", "position"] == (0, 1)


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(4, 2, 2), 1.0, 0.5, 2 / 3),
        (Tally(0, 0, 0), 1.0, 1.0, 1.0),  # nothing to find, nothing found
        (Tally(3, 0, 0), 0.0, 0.0, 0.0),
        (Tally(0, 3, 0), 0.0, 1.0, 0.0),
    ],
)
def test_figures(tally: Tally, precision: float, recall: float, f1: float) -> None:
    assert (tally.precision, tally.recall) == (precision, recall)
    assert tally.f1 == pytest.approx(f1)


@pytest.fixture(scope="module")
def predicted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from benchmarks.gold import ROOT, extracted

    folder = tmp_path_factory.mktemp("predicted")
    for path in sorted((ROOT / "corpus" / "samples").glob("0[1-4]*")):
        (folder / f"{path.stem}.json").write_text(json.dumps(extracted(path)), encoding="utf-8")
    return folder


def test_same_figures_as_the_guides_scorer(shared: Path, predicted: Path) -> None:
    gold = Path(__file__).parents[3] / "corpus" / "gold"
    printed = subprocess.run(
        [sys.executable, shared / "score.py", gold, predicted, "--json"], capture_output=True, check=True, text=True
    )
    theirs = json.loads(printed.stdout)
    ours = score_folders(gold, predicted)
    assert round(ours.mean, 4) == theirs["mean"]
    assert round(ours.micro.f1, 4) == theirs["micro"]
    assert {layer: round(ours.exact[layer].f1, 4) for layer in ours.layers} == {layer: theirs[layer] for layer in ours.layers}
    assert {f"{layer}.{name}": round(hits / total, 4) for (layer, name), (hits, total) in ours.aside.items()} == theirs["aside"]
