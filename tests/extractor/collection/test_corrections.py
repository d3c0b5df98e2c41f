"""What people say of records, applied to a plan."""

from pathlib import Path

import pytest
from pydantic import JsonValue

from extractor.collection import read_collection
from extractor.collection.corrections import apply_corrections, corrections_path, values_of
from extractor.errors import CorrectionsUnreadable
from schemas import Plan
from schemas.corrections import Correction, Corrections, Verdict
from schemas.serialization import plan_to_json
from tests.plans import example_plan


def answer(plan: Plan, verdict: Verdict, **values: JsonValue) -> Correction:
    """An answer about the plan's first target."""
    target = plan.targets[0]
    return Correction(
        record=target.id,
        layer="targets",
        sha256=plan.document.source.sha256,
        verdict=verdict,
        machine=values_of(target),
        values=values,
        quote=target.evidence.quote,
        by="Nguyễn Văn An",
        at="2026-06-05T07:30:00Z",
    )


def test_a_confirmed_record_is_verified() -> None:
    plan = example_plan()
    reviewed = apply_corrections(plan, [answer(plan, "right")])
    assert reviewed.plan == plan
    assert set(reviewed.verified) == {plan.targets[0].id}
    assert reviewed.orphans == ()


def test_a_corrected_record_has_the_persons_value_and_the_machines_is_kept() -> None:
    plan = example_plan()
    reviewed = apply_corrections(plan, [answer(plan, "corrected", value=300)])
    assert reviewed.plan.targets[0].value == 300
    assert reviewed.machine.targets[0].value == plan.targets[0].value != 300


def test_a_rejected_record_is_left_out_with_the_findings_about_it() -> None:
    plan = example_plan()
    reviewed = apply_corrections(plan, [answer(plan, "wrong")])
    assert plan.targets[0].id not in [target.id for target in reviewed.plan.targets]
    assert len(reviewed.rejected) == 1
    assert all(plan.targets[0].id not in finding.records for finding in reviewed.plan.findings)


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("right", (200, True, 0)),  # the value that the person saw
        ("corrected", (300, True, 0)),
        ("wrong", (250, False, 1)),  # it was said of another value
    ],
)
def test_a_record_that_the_machine_reads_otherwise_now(verdict: Verdict, expected: tuple[int, bool, int]) -> None:
    plan = example_plan()
    said = answer(plan, verdict, **({"value": 300} if verdict == "corrected" else {}))
    now = plan.model_copy(update={"targets": (plan.targets[0].model_copy(update={"value": 250}), *plan.targets[1:])})
    reviewed = apply_corrections(now, [said])
    value, verified, orphans = expected
    assert reviewed.plan.targets[0].value == value
    assert bool(reviewed.verified) is verified
    assert len(reviewed.orphans) == orphans


@pytest.mark.parametrize("other", [{"record": "target-of-old"}, {"sha256": "f" * 64}, {"machine": {"colour": "red"}}])
def test_answers_that_fit_no_record_are_orphans(other: dict[str, object]) -> None:
    plan = example_plan()
    said = answer(plan, "right").model_copy(update=other)
    reviewed = apply_corrections(plan, [said])
    assert reviewed.plan == plan
    assert reviewed.orphans == (said,)


def test_corrections_lie_beside_the_plan_and_are_no_plan(tmp_path: Path) -> None:
    plan = example_plan()
    path = tmp_path / "a.pdf.json"
    path.write_bytes(plan_to_json(plan))
    file = Corrections(source="a.pdf", corrections=(answer(plan, "corrected", value=300),))
    assert corrections_path(path).name == "a.pdf.corrections.json"
    corrections_path(path).write_text(file.model_dump_json(), encoding="utf-8")
    collection = read_collection([tmp_path])
    assert [one.plan.targets[0].value for one in collection.plans()] == [300]
    assert collection.unread == ()


def test_a_broken_file_of_corrections_stops_rather_than_be_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(plan_to_json(example_plan()))
    corrections_path(path).write_text("{", encoding="utf-8")
    with pytest.raises(CorrectionsUnreadable, match=r"a\.corrections\.json"):
        list(read_collection([tmp_path]).files())
