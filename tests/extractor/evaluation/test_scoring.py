"""Scores of plans against gold: pairing and figures."""

from typing import Any

import pytest

from extractor.evaluation import evaluate, score_plans
from extractor.evaluation.disagreements import Kind
from extractor.evaluation.tally import Tally


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
    assert (scores.errors[0].kind, scores.errors[0].fields, scores.errors[0].values("role")) == (
        Kind.DIFFERENT,
        ("role",),
        ("execute", "lead"),
    )


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


def test_documents_add_up() -> None:
    right = {"duties": [duty("Tuần tra ban đêm")]}
    wrong = {"duties": [duty("Xử lý vi phạm", "lead")]}
    evaluation = evaluate([("a", right, right), ("b", right, wrong)])
    assert [document.scores.micro.f1 for document in evaluation.documents] == [1.0, 0.0]
    assert (evaluation.whole.micro.gold, evaluation.whole.micro.predicted, evaluation.whole.micro.hits) == (2, 2, 1)
