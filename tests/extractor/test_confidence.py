"""Leaving out unsure records leaves a plan whose parts still agree."""

import pytest

from extractor.confidence import at_least, records
from tests.plans import example_plan


def test_zero_keeps_everything() -> None:
    assert at_least(example_plan(), 0.0) == example_plan()


def test_every_layer_is_looked_at() -> None:
    layers = {record.id.split("-")[0] for record in records(example_plan())}
    assert layers == {
        "reference", "temporal", "event", "place", "unit", "duty", "headcount", "target", "scope", "agenda", "resource",
        "amount", "report",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("confidence", "left_out"),
    [
        (0.5, set()),  # a record exactly as sure as wanted stays
        (0.61, {"target-1"}),  # the unit of 0.5 stays: a duty that stays names it
        (0.75, {"target-1", "scope-1"}),
        (0.91, {record.id for record in records(example_plan())} - {"temporal-1"}),
    ],
)
def test_records_left_out(confidence: float, left_out: set[str]) -> None:
    kept = {record.id for record in records(at_least(example_plan(), confidence))}
    assert {record.id for record in records(example_plan())} - kept == left_out


def test_what_restated_a_record_left_out_stands_for_itself() -> None:
    (target,) = at_least(example_plan(), 0.8).targets
    assert (target.id, target.restates) == ("target-2", None)


def test_a_finding_about_a_record_left_out_goes_with_it() -> None:
    assert at_least(example_plan(), 0.5).findings
    assert not at_least(example_plan(), 0.8).findings
