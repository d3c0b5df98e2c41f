"""A plan as JSON: bytes that stay the same, letters as they are, and back without loss."""

import json

import pytest
from pydantic import ValidationError

from schemas import Plan
from schemas.serialization import plan_from_json, plan_to_json
from tests.plans import example_plan


def test_same_plan_same_bytes() -> None:
    assert plan_to_json(example_plan()) == plan_to_json(example_plan())


def test_json_is_readable_utf8_and_ends_with_one_newline() -> None:
    data = plan_to_json(example_plan())
    assert "Ủy ban nhân dân xã Bình Minh".encode() in data
    assert data.endswith(b"}\n")
    assert b"\\u" not in data


def test_keys_stand_in_the_order_of_the_models() -> None:
    assert list(json.loads(plan_to_json(example_plan()))) == list(Plan.model_fields)


def test_round_trip() -> None:
    assert plan_from_json(plan_to_json(example_plan())) == example_plan()


@pytest.mark.parametrize("data", [b"", b"[]", b'{"schema_version": "1.0.0"}'])
def test_what_is_no_plan_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        plan_from_json(data)
