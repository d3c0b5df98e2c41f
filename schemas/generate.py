"""Writes the JSON Schema of a plan from the pydantic models, or checks that the written one is theirs.

``python -m schemas.generate`` writes ``schemas/json/plan.schema.json``; with ``--check`` nothing is written and the exit
code is 1 where the file differs from the models. The schema describes the JSON that leaves the program, in which every
key stands, also where its value is null or empty.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from schemas.base import SCHEMA_VERSION
from schemas.plan import Plan

SCHEMA_PATH = Path(__file__).parent / "json" / "plan.schema.json"


class _PlainSchema(GenerateJsonSchema):
    """JSON Schema 2020-12 without a title made up for every field; descriptions say more."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (the signature is pydantic's)
        return False


def plan_schema() -> dict[str, Any]:
    """The JSON Schema 2020-12 of a plan's JSON, keys in a stable order."""
    body = Plan.model_json_schema(mode="serialization", schema_generator=_PlainSchema)
    definitions = body.pop("$defs")
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:kehoach:schema:plan:{SCHEMA_VERSION}",
        "title": "kehoach plan",
    }
    return {**head, **{key: value for key, value in body.items() if key != "title"}, "$defs": definitions}


def schema_text() -> str:
    """The schema as it stands in the file: UTF-8 text, two spaces, a newline at the end."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"


def drift(path: Path) -> str | None:
    """What is wrong with the written schema, None where it is that of the models."""
    if not path.is_file():
        return f"{path.name} is missing"
    if path.read_text(encoding="utf-8") != schema_text():
        return f"{path.name} differs from the models in schemas/"
    return None


def main(arguments: Sequence[str] | None = None, path: Path = SCHEMA_PATH) -> int:
    """Write or check; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m schemas.generate", description="JSON Schema of a plan from the models")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where the file has drifted")
    if not parser.parse_args(arguments).check:
        path.parent.mkdir(exist_ok=True)
        path.write_text(schema_text(), encoding="utf-8")
        return 0
    problem = drift(path)
    if problem:
        sys.stderr.write(f"schema drift: {problem}; run 'make schema' and commit the result\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
