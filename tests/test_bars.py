"""What the program promises of its own documents and, where they are at hand, of the real ones."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from benchmarks.gold import ROOT, extracted, gold_plans
from extractor import ReadingError, extract
from extractor.evaluation import Scores, score_plans
from schemas.serialization import plan_to_json

LAYERS = (
    "references", "temporals", "events", "places", "units", "duties", "headcounts", "targets", "scope", "agenda",
    "resources", "reports", "findings",
)  # fmt: skip
SAMPLES = sorted((ROOT / "corpus" / "samples").iterdir())


@pytest.fixture(scope="module")
def own_scores() -> Scores:
    return score_plans({stem: (gold, predicted) for stem, gold, predicted in gold_plans(real=False)})


def test_own_documents_mean(own_scores: Scores) -> None:
    assert own_scores.mean >= 0.95, "\n".join(map(str, own_scores.errors))


def test_own_documents_positions(own_scores: Scores) -> None:
    places = [counts for (_, name), counts in own_scores.aside.items() if name == "position"]
    assert sum(right for right, _ in places) >= 0.99 * sum(total for _, total in places)


@pytest.fixture(scope="module")
def real_scores(shared: Path) -> Scores:
    plans = {}
    for path in sorted((shared / "gold").glob("*.json")):
        plans[path.stem] = (json.loads(path.read_text(encoding="utf-8")), extracted(shared / "seeds" / f"{path.stem}.txt"))
    return score_plans(plans)


def test_real_plans_mean_and_header(real_scores: Scores) -> None:
    assert real_scores.mean >= 0.93
    assert real_scores.exact["header"].f1 == 1.0


def test_real_plans_layers(real_scores: Scores) -> None:
    for layer in real_scores.layers:
        tally = real_scores.exact[layer]
        if tally.gold >= 15:
            assert tally.f1 >= 0.85, layer
        else:
            assert tally.gold - tally.hits <= 1, layer


@pytest.mark.parametrize("layer", ["headcounts", "targets", "temporals", "references"])
def test_real_plans_precision(real_scores: Scores, layer: str) -> None:
    assert real_scores.exact[layer].precision >= 0.95


def test_real_plans_values_aside(real_scores: Scores) -> None:
    for key, (right, total) in real_scores.aside.items():
        assert right >= 0.9 * total, key


def evidence_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every evidence in a plan's JSON, at whatever depth."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        for entry in value.values():
            yield from evidence_of(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from evidence_of(entry)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_quote_is_an_exact_slice(path: Path) -> None:
    plan = extracted(path)
    text = plan["document"]["text"]
    found = list(evidence_of(plan))
    assert len(found) > 20
    assert all(text[evidence["start"] : evidence["end"]] == evidence["quote"] for evidence in found)


def test_every_quote_is_an_exact_slice_in_real_documents(shared: Path) -> None:
    """All text documents and DOCX of the shared corpus; PDFs are read by the tests of the reading room."""
    read = 0
    for path in [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "corpus").glob("*.[td][xo][tc]*"))]:
        if path.suffix not in (".txt", ".docx"):
            continue
        try:
            plan = extracted(path)
        except ReadingError:
            continue
        read += 1
        text = plan["document"]["text"]
        assert all(text[item["start"] : item["end"]] == item["quote"] for item in evidence_of(plan)), path.name
    assert read > 30


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_ids_are_unique_and_survive(path: Path) -> None:
    first, second = extracted(path), extracted(path)
    ids = [record["id"] for layer in LAYERS for record in first[layer]]
    assert len(ids) == len(set(ids))
    assert first == second


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_restates_names_an_earlier_record(path: Path) -> None:
    plan = extracted(path)
    for layer in LAYERS[:-1]:
        seen: set[str] = set()
        for record in plan[layer]:
            assert record["restates"] is None or record["restates"] in seen
            seen.add(record["id"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_json_validates_and_is_deterministic(path: Path) -> None:
    schema = json.loads((ROOT / "schemas" / "json" / "plan.schema.json").read_text(encoding="utf-8"))
    content = plan_to_json(extract(path))
    Draft202012Validator(schema).validate(json.loads(content))
    assert content == plan_to_json(extract(path))
    source = json.loads(content)["document"]["source"]
    assert source == {**source, "name": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def test_units_of_records_are_in_the_units_layer() -> None:
    for path in SAMPLES:
        plan = extracted(path)
        names = {unit["name"] for unit in plan["units"]}
        for layer in ("duties", "headcounts", "resources", "reports"):
            for record in plan[layer]:
                assert set(record["units"]) <= names, (path.name, layer, record["units"])
