"""All duties of a document: in order, once, with exact evidence; and the project's own plans with their gold."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import extract
from extractor.assembly.unit_names import identity_key
from schemas import Plan
from tests.extractor.language.test_units import WORDS
from tests.extractor.written import WrittenPlan

CORPUS = Path(__file__).resolve().parents[4] / "corpus"
FLOORS = {
    "found": 0.98,
    "units": 0.98,
    "role": 0.98,
    "due": 0.98,
    "products": 0.99,
    "monitors": 0.99,
    "partners": 0.98,
    "inline": 0.99,
}
"""Shares below which a value may not fall: of the gold duties those found, of these those that agree."""
MARKERS = st.sampled_from(["I. TỔ CHỨC THỰC HIỆN\n", "1. Công an phường\n", "2. ", "- ", "+ ", "a) ", "", "Đơn vị chủ trì: "])


@settings(max_examples=40)
@given(st.lists(st.tuples(MARKERS, WORDS), max_size=10))
def test_evidence_is_exact_and_in_order(lines: list[tuple[str, str]]) -> None:
    plan = WrittenPlan.of("".join(f"{marker}{words}\n" for marker, words in lines))
    text = plan.workspace.outline.document.text
    starts = [duty.evidence.start for duty in plan.duties]
    assert starts == sorted(starts)
    assert len({(duty.evidence.start, duty.units) for duty in plan.duties}) == len(starts)
    for duty in plan.duties:
        assert text[duty.evidence.start : duty.evidence.end] == duty.evidence.quote
        assert duty.units


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], Any]]:
    """Each duty of the gold with the one extracted that has its quote, None where there is none."""
    found: list[tuple[dict[str, Any], Any]] = []
    for path in sorted((CORPUS / "gold").glob("*.json")):
        source = next(file for file in (CORPUS / "samples").iterdir() if file.stem == path.stem)
        found.extend(_paired(json.loads(path.read_text(encoding="utf-8"))["duties"], extract(source)))
    return found


def _paired(gold: list[dict[str, Any]], plan: Plan) -> list[tuple[dict[str, Any], Any]]:
    left = list(plan.duties)
    pairs: list[tuple[dict[str, Any], Any]] = []
    for duty in gold:
        duty["placed"] = plan.document.text[slice(*duty["at"])] == duty["quote"]  # else the published text has changed since
        match = next((other for other in left if _words(other.evidence.quote) == _words(duty["quote"])), None)
        if match is not None:
            left.remove(match)
        pairs.append((duty, match))
    return pairs


def _words(quote: str) -> list[str]:
    return re.findall(r"\w+", quote)


def _names(names: list[str]) -> set[str]:
    return {identity_key(name) for name in names}


def _times(dues: list[dict[str, Any]]) -> list[str]:
    """Each due time with its stated values, in one form."""
    kept = ("start", "end", "precision", "per", "interval", "times", "comparator", "weekdays", "from_time", "to_time")

    def bare(due: dict[str, Any]) -> str:
        values = {**due, **(due.get("recurrence") or {})}
        return json.dumps({key: values.get(key) for key in kept if values.get(key) not in (None, [], ())}, sort_keys=True)

    return sorted(map(bare, dues))


def _agrees(value: str, gold: dict[str, Any], duty: Any) -> bool:
    found = duty.model_dump(mode="json")
    if value == "found":
        return True
    if value == "due":
        return _times(gold["due"]) == _times(found["due"])
    if value in ("role", "inline"):
        return bool(gold[value] == found[value])
    if value == "products":
        return set(gold[value]) == set(found[value])
    return _names(gold[value]) == _names(found[value])


@pytest.mark.parametrize("value", FLOORS)
def test_own_corpus(pairs: list[tuple[dict[str, Any], Any]], value: str) -> None:
    compared = [(gold, duty) for gold, duty in pairs if duty is not None or value == "found"]
    agreeing = sum(duty is not None and _agrees(value, gold, duty) for gold, duty in compared)
    assert agreeing / len(compared) >= FLOORS[value], f"{agreeing} of {len(compared)}"


def test_positions_on_own_corpus(pairs: list[tuple[dict[str, Any], Any]]) -> None:
    placed = [(gold, duty) for gold, duty in pairs if duty is not None and gold["placed"]]
    right = sum(gold["at"] == [duty.evidence.start, duty.evidence.end] for gold, duty in placed)
    assert right / len(placed) >= 0.99, f"{right} of {len(placed)}"
