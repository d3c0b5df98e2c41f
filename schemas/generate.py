"""Writes the JSON Schemas of what leaves the program from the pydantic models, or checks that the written ones are theirs.

``python -m schemas.generate`` writes ``schemas/json/plan.schema.json`` and its siblings (``MODELS``); with ``--check`` nothing
is written and the exit code is 1 where a file differs from the models. A schema describes the JSON that leaves the program,
in which every key stands, also where its value is null or empty.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from schemas.audit import Audit
from schemas.base import SCHEMA_VERSION
from schemas.comparison import Comparison
from schemas.corrections import Corrections
from schemas.plan import Plan

FOLDER = Path(__file__).parent / "json"
SCHEMA_PATH = FOLDER / "plan.schema.json"
MODELS: Final[dict[str, type[BaseModel]]] = {"plan": Plan, "audit": Audit, "comparison": Comparison, "corrections": Corrections}
"""What leaves the program, by the name of its schema."""


class _PlainSchema(GenerateJsonSchema):
    """JSON Schema 2020-12 without a title made up for every field; descriptions say more."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (the signature is pydantic's)
        return False


def model_schema(name: str) -> dict[str, Any]:
    """The JSON Schema 2020-12 of one of ``MODELS`` as JSON, keys in a stable order."""
    body = MODELS[name].model_json_schema(mode="serialization", schema_generator=_PlainSchema)
    definitions = body.pop("$defs")
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:kehoach:schema:{name}:{SCHEMA_VERSION}",
        "title": f"kehoach {name}",
    }
    return {**head, **{key: value for key, value in body.items() if key != "title"}, "$defs": definitions}


def plan_schema() -> dict[str, Any]:
    """The JSON Schema 2020-12 of a plan's JSON."""
    return model_schema("plan")


def schema_text(name: str = "plan") -> str:
    """A schema as it stands in its file: UTF-8 text, two spaces, a newline at the end."""
    return json.dumps(model_schema(name), ensure_ascii=False, indent=2) + "\n"


def drift(path: Path) -> str | None:
    """What is wrong with the written schema ``<name>.schema.json``, None where it is that of the models."""
    if not path.is_file():
        return f"{path.name} is missing"
    if path.read_text(encoding="utf-8") != schema_text(_name_of(path)):
        return f"{path.name} differs from the models in schemas/"
    return None


def _name_of(path: Path) -> str:
    return path.name.removesuffix(".schema.json")


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    """Write or check; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m schemas.generate", description="JSON Schemas from the models")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where a file has drifted")
    paths = [folder / f"{name}.schema.json" for name in MODELS]
    if not parser.parse_args(arguments).check:
        folder.mkdir(exist_ok=True)
        for path in paths:
            path.write_text(schema_text(_name_of(path)), encoding="utf-8")
        return 0
    problems = [problem for path in paths if (problem := drift(path))]
    for problem in problems:
        sys.stderr.write(f"schema drift: {problem}; run 'make schema' and commit the result\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
