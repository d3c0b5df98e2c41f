"""The same document as text, DOCX and born-digital PDF gives the same records: values and ``evidence.text``.

What a format cannot say is left out: the cells of a table that a converter set in lines of their own (``loose``), merged
cells in a text file. Offsets, boxes, pages and ids differ by nature; so do marks that a format does not have (bold).
"""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus import build_docx
from corpus.grammar import generate
from corpus.grammar.writers import FORMATS, write
from extractor import extract
from extractor.reading import read
from schemas.serialization import plan_to_json

SEEDS = [seed for seed in range(1, 26) if generate(seed, layout="typed").look.tables != "loose"]
LAYERS = (
    "references", "temporals", "events", "places", "units", "duties", "headcounts", "targets", "scope", "agenda", "resources",
    "budget", "reports", "sections", "findings",
)  # fmt: skip
PLACED = frozenset({"id", "parent", "end", "restates", "page", "boxes"})
"""Keys that hold or depend on offsets, in whatever layer."""


def said(value: Any) -> Any:
    """What a record says: evidence as its joined text, without offsets and ids."""
    if isinstance(value, list):
        return [said(one) for one in value]
    if not isinstance(value, dict):
        return value
    if {"start", "end", "quote", "text"} <= value.keys():
        return value["text"]
    kept = PLACED - {"end"} if "start" in value else PLACED
    return {key: said(one) for key, one in value.items() if key not in kept}


def records(source: Path | bytes) -> dict[str, Any]:
    """What the plan says, layer by layer; records that lie at one place may come in either order."""
    plan = json.loads(plan_to_json(extract(source)))
    found = {layer: said(plan[layer]) for layer in LAYERS}
    ordered = {layer: sorted(map(repr, value)) if isinstance(value, list) else value for layer, value in found.items()}
    header = {key: value for key, value in plan["header"].items() if key != "evidence"}
    return {"header": header, "header evidence": said(plan["header"]["evidence"]), **ordered}


@pytest.mark.parametrize("seed", SEEDS)
def test_generated_plans(seed: int, tmp_path: Path) -> None:
    plan = generate(seed, layout="typed")
    text, *others = (records(write(plan, tmp_path, kind)) for kind in FORMATS)
    for other in others:
        assert other == text


def test_a_word_document_and_its_text(tmp_path: Path) -> None:
    """A document of ``corpus/`` without merged cells, rendered to DOCX; the published text of it as a text file."""
    path = tmp_path / "plan.docx"
    build_docx.save(build_docx.Renderer(build_docx.load("10-phuong-nghi-dinh-30")).render(), path)
    assert records(read(path).text.encode()) == records(path)
