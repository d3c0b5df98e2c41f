"""Every verdict on the family is the one of gold, and none is sure where gold is not."""

import pytest

from schemas.audit import Audit
from tests.extractor.audit.family import audited, gold, gold_verdicts, made_verdicts

_SETS = {"the-thuc": "formalities", "chien-dich-moi-truong": "environment_campaign"}


@pytest.fixture(scope="module")
def result() -> Audit:
    return audited()


@pytest.mark.parametrize("rule", ["citation", "issued_in_time", "reporting"])
def test_rules_of_the_superior_plan(rule: str, result: Audit) -> None:
    names = [(made.id, rule) for made in result.rules if made.kind == rule and made.rule_set == "superior"]
    assert made_verdicts(result, names) == gold_verdicts({rule: gold()["superior_rules"][rule]})


@pytest.mark.parametrize("kind", ["target", "task"])
def test_targets_and_tasks_of_the_superior_plan(kind: str, result: Audit) -> None:
    """Each that is addressed to the wards makes one rule, and no other does."""
    of_gold = gold()[f"{kind}s"]
    names = [
        (made.id, next((begin for begin in of_gold if made.name.startswith(begin)), made.name))
        for made in result.rules
        if made.kind == kind and made.rule_set == "superior"
    ]
    assert sorted(name for _, name in names) == sorted(of_gold)
    assert made_verdicts(result, names) == gold_verdicts(of_gold)


@pytest.mark.parametrize("rule_set", list(_SETS))
def test_rule_sets_that_ship(rule_set: str, result: Audit) -> None:
    of_gold = gold()[_SETS[rule_set]]
    names = [(made.id, made.id.removeprefix(f"{rule_set}.")) for made in result.rules if made.rule_set == rule_set]
    assert sorted(name for _, name in names) == sorted(of_gold)
    assert made_verdicts(result, names) == gold_verdicts(of_gold)


def test_totals(result: Audit) -> None:
    (begins, expected), *_ = gold()["totals"].items()
    rules = {made.id: made.name for made in result.rules if made.kind == "total"}
    (verdict,) = [verdict for verdict in result.verdicts if verdict.rule in rules]
    assert rules[verdict.rule].startswith(begins)
    assert verdict.total is not None
    assert (verdict.result, verdict.total.sum, len(verdict.total.stated)) == (
        expected["verdict"], expected["sum"], expected["stated_by"],
    )  # fmt: skip
    assert len(verdict.total.missing) == gold()["wards"]["of"] - expected["stated_by"]


@pytest.mark.parametrize(("broken", "expected"), [(False, "absent"), (True, "absent_with_broken")])
def test_wards_without_a_plan(broken: bool, expected: str) -> None:
    result, wards = audited(broken=broken), gold()["wards"]
    names = {ward.code: ward.name.partition(" ")[2] for ward in result.wards}
    made = {
        names[verdict.ward]: verdict.result
        for verdict in result.verdicts
        if verdict.rule == "superior.plan_found" and verdict.ward
    }
    assert made == {name: "pass" if name in wards["found"] else wards[expected] for name in names.values()}
    assert len(made) == wards["of"]


def test_a_broken_file_is_told(result: Audit) -> None:
    with_broken = audited(broken=True)
    assert len(with_broken.plans) == len(result.plans) + 1
    (verdict,) = [one for one in with_broken.verdicts if one.plan == with_broken.plans[-1].id]
    assert (verdict.rule, verdict.result) == ("reading.readable", "unclear")
