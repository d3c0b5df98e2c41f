"""Comparisons for tests of their page: plans of the family with their documents, and a hostile one."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extractor.collection import read_collection
from extractor.comparison import compare
from schemas.comparison import Comparison
from schemas.serialization import plan_to_json
from tests.extractor.audit.family import gold, plan_file
from tests.extractor.web.hostile import HOSTILE


@cache
def family_comparison(*, versions: bool = False) -> Comparison:
    """The plans of the family's wards, or, as versions of one plan, the first two of them."""
    stems = list(gold()["plans"])[: 2 if versions else None]
    with TemporaryDirectory() as folder:
        for stem in stems:
            Path(folder, f"{stem}.json").write_bytes(plan_to_json(plan_file(stem).plan))
        return compare(read_collection([Path(folder)]), versions=versions)


def hostile_comparison() -> Comparison:
    """The comparison with hostile words wherever free text stands."""
    comparison = family_comparison().model_dump(mode="json")
    written = json.dumps({**_poisoned(comparison), "producer": comparison["producer"]}, ensure_ascii=False)
    return Comparison.model_validate_json(written)


_FREE = frozenset(
    {"label", "source", "title", "name", "name_en", "shown", "shown_en", "why", "why_en", "words", "words_en", "quote", "text", "what", "unit",
     "population", "message", "message_en", "meaning", "meaning_en", "reason", "path", "issuer_name", "why_not", "how"}
)  # fmt: skip


def _poisoned(value: Any, name: str = "") -> Any:
    match value:
        case dict():
            return {key: _poisoned(each, key) for key, each in value.items()}
        case list():
            return [_poisoned(each, name) for each in value]
        case str() if name in _FREE:
            return f"{value} {HOSTILE}"
        case _:
            return value
