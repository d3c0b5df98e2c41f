"""Calibration: counts by rule, and what is said of a document by the others' table."""

from collections import Counter

from benchmarks.calibrate import counts_of, left_out, table
from extractor.evaluation import score_plans


def duty(quote: str, role: str, rule: str) -> dict[str, object]:
    return {"quote": quote, "units": ["Công an xã"], "role": role, "rule": rule}


def test_right_wrong_and_spurious_records_are_counted_by_rule() -> None:
    gold = {"duties": [duty("Tuần tra ban đêm", "execute", ""), duty("Xử lý vi phạm", "execute", "")]}
    predicted = {
        "header": {"number": "1/KH-UBND"},  # spurious too, but made by no rule
        "duties": [
            duty("Tuần tra ban đêm", "execute", "duty.item"),
            duty("Xử lý vi phạm", "lead", "duty.item"),
            duty("Nêu gương người tốt", "execute", "duty.subject"),
        ],
    }
    assert counts_of(score_plans({"a": (gold, predicted)})) == {
        ("duties", "duty.item", True): 1,
        ("duties", "duty.item", False): 1,
        ("duties", "duty.subject", False): 1,
    }


def test_table_sums_rules_to_layers() -> None:
    counts = Counter({("duties", "a", True): 3, ("duties", "a", False): 1, ("duties", "b", True): 2})
    assert table(counts)["layers"]["duties"] == {
        "right": 5,
        "total": 6,
        "rules": {"a": {"right": 3, "total": 4}, "b": {"right": 2, "total": 2}},
    }


def test_a_document_is_judged_by_the_others() -> None:
    """The first document's records are all wrong, the second's all right: each is told what the other shows."""
    wrong, right = Counter({("duties", "a", False): 30}), Counter({("duties", "a", True): 30})
    assert list(left_out([("wrong", wrong), ("right", right)], {})) == [("duties", 0.97, False, 30), ("duties", 0.03, True, 30)]


def test_first_runs_weigh_against_gold_known_while_writing() -> None:
    known = Counter({("duties", "a", True): 30})
    ((_, said, _, _), *_) = left_out([("first", known), ("second", known)], {"duties": {"right": 0, "total": 10}})
    assert said == 0.48  # ten records at 0.97, and ten first runs that were all wrong
