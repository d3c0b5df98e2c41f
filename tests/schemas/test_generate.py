"""The written JSON Schema is that of the models, and refuses what is no plan."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from schemas.generate import MODELS, SCHEMA_PATH, drift, main, model_schema, plan_schema
from schemas.serialization import plan_to_json
from tests.plans import example_plan

SCHEMA = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def plan_data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(plan_to_json(example_plan()))
    return data


def test_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(SCHEMA)[:3] == ["$schema", "$id", "title"]


def test_a_plan_is_valid_for_an_independent_validator() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(plan_data())] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("header", "issuer", "province_code"), "1"),  # codes have two digits
        (("header", "issuer", "province_code"), 27),  # and are strings
        (("header", "issued", "precision"), "week"),  # a closed list
        (("header", "draft"), None),  # true or false
        (("temporals", 0, "start"), "05/6/2026"),  # ISO 8601 only
        (("agenda", 0, "start"), "7h00"),
        (("targets", 0, "comparator"), "ít nhất"),
        (("targets", 0, "value"), "200"),  # a number, no string
        (("targets", 0, "confidence"), 1.0),  # nothing is certain
        (("targets", 0, "evidence", "start"), -1),
        (("units", 0, "kind"), "công an"),
        (("document", "status"), "ok"),
        (("document", "source", "path"), "/home/x"),  # no unknown keys, a path least of all
        (("duties", 0, "deadline"), None),
        (("references",), None),  # a layer is a list, empty where there is nothing
    ],
)
def test_wrong_values_are_refused(path: tuple[str | int, ...], value: object) -> None:
    data = plan_data()
    place: Any = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("key", ["header", "targets", "budget", "problems", "schema_version"])
def test_every_key_must_stand(key: str) -> None:
    data = plan_data()
    del data[key]
    assert not VALIDATOR.is_valid(data)


def test_every_field_of_the_plan_is_in_the_schema() -> None:
    assert list(plan_schema()["properties"]) == list(plan_data())


def test_written_schema_has_not_drifted() -> None:
    assert drift(SCHEMA_PATH) is None
    assert main(["--check"]) == 0


@pytest.mark.parametrize("name", list(MODELS))
@pytest.mark.parametrize("content", [None, "{}\n"])  # missing, and of other models
def test_drift_is_said(name: str, content: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], tmp_path / "json") == 0
    assert main(["--check"], tmp_path / "json") == 0
    path = tmp_path / "json" / f"{name}.schema.json"
    path.unlink() if content is None else path.write_text(content, encoding="utf-8")
    assert main(["--check"], tmp_path / "json") == 1
    error = capsys.readouterr().err
    assert path.name in error
    assert "make schema" in error


@pytest.mark.parametrize("name", list(MODELS))
def test_every_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(model_schema(name))
