"""Changes between two runs, with and without gold."""

from typing import Any

import pytest

from extractor.evaluation.changes import RecordChange, changes

TEXT = "Công an xã tuần tra ban đêm; xử lý vi phạm."


def duty(start: int, end: int, role: str = "execute", identity: str = "") -> dict[str, Any]:
    evidence = {"start": start, "end": end, "quote": TEXT[start:end]}
    return {
        "id": identity or f"duty-{start}-{end}",
        "evidence": evidence,
        "units": ["Công an xã"],
        "role": role,
        "confidence": 0.9,
    }


def plan(*duties: dict[str, Any], text: str = TEXT, **header: Any) -> dict[str, Any]:
    return {"document": {"text": text}, "header": header, "duties": list(duties)}


PATROL, PENALTY = duty(11, 27), duty(29, 42)
GOLD = {"header": {"number": "12/KH-UBND"}, "duties": [{"quote": "tuần tra ban đêm", "units": ["Công an xã"], "role": "execute"}]}

ROWS: list[tuple[str, dict[str, Any], dict[str, Any], list[tuple[str, str, tuple[str, ...], str]]]] = [
    ("the same", plan(PATROL), plan(PATROL), []),
    ("another confidence is no change", plan(PATROL), plan({**PATROL, "confidence": 0.5, "rule": "other"}), []),
    ("a right record found", plan(), plan(PATROL), [("duties", "added", (), "gain")]),
    ("a right record lost", plan(PATROL), plan(), [("duties", "removed", (), "loss")]),
    ("a wrong record made", plan(PATROL), plan(PATROL, PENALTY), [("duties", "added", (), "loss")]),
    ("a wrong record gone", plan(PATROL, PENALTY), plan(PATROL), [("duties", "removed", (), "gain")]),
    ("a value mended", plan(duty(11, 27, "lead")), plan(PATROL), [("duties", "changed", ("role",), "gain")]),
    ("a value spoilt", plan(PATROL), plan(duty(11, 27, "lead")), [("duties", "changed", ("role",), "loss")]),
    (
        "wrong before and after",
        plan(duty(11, 27, "lead")),
        plan(duty(11, 27, "report")),
        [("duties", "changed", ("role",), "neither")],
    ),
    ("the same duty on other words", plan(PATROL), plan(duty(0, 27)), [("duties", "changed", ("evidence",), "neither")]),
    ("a header field mended", plan(number="21/KH-UBND"), plan(number="12/KH-UBND"), [("header", "changed", ("number",), "gain")]),
    ("a header field lost", plan(number="12/KH-UBND"), plan(), [("header", "removed", (), "loss")]),
    ("a recipient that gold has not", plan(), plan(recipients=[{"name": "Công an tỉnh"}]), [("recipients", "added", (), "loss")]),
    (
        "the same words elsewhere in an unchanged text are another record",
        plan(duty(11, 14, identity="a")),
        plan(duty(29, 31, identity="b")),
        [("duties", "removed", (), "gain"), ("duties", "added", (), "loss")],
    ),
    ("offsets moved by another reading", plan(PATROL, text="x"), plan({**duty(11, 27), "id": "new"}), []),
]


def told(found: list[RecordChange]) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(change.layer, change.change.value, change.fields, change.verdict.value) for change in found]


@pytest.mark.parametrize(("old", "new", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_changes_judged_by_gold(old: dict[str, Any], new: dict[str, Any], expected: list[Any]) -> None:
    assert told(changes("a", old, new, GOLD)) == expected


@pytest.mark.parametrize(("old", "new", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_changes_without_gold_are_listed_alike(old: dict[str, Any], new: dict[str, Any], expected: list[Any]) -> None:
    assert told(changes("a", old, new)) == [(*change[:3], "unknown") for change in expected]


def test_layers_that_gold_does_not_speak_of_are_not_judged() -> None:
    section = {"id": "s", "title": "Mục đích", "evidence": {"start": 0, "end": 4, "quote": "Công"}}
    (change,) = changes("a", plan(), {**plan(), "sections": [section]}, GOLD)
    assert (change.layer, change.verdict, change.quote) == ("sections", "unknown", "Công")
