"""Stand-off annotations of real documents: checked in form, for the documents themselves are not part of the project."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpus import check

FILES = sorted((Path(check.__file__).parent / "real").glob("*.json"))
HASH = re.compile(r"[0-9a-f]{64}")


def annotation(path: Path) -> tuple[dict[str, str], dict[str, Any]]:
    """The document that a file names, and its layers with an empty quote where the document has the words."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    document: dict[str, str] = gold.pop("document")
    for _, records in check.listed(gold):
        for record in records:
            record.setdefault("quote", "")
    return document, gold


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_the_document_that_it_annotates(path: Path) -> None:
    document, _ = annotation(path)
    assert Path(document["name"]).stem == path.stem
    assert HASH.fullmatch(document["sha256"])
    assert HASH.fullmatch(document["text_sha256"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_keeps_the_form_of_the_annotation_guide(path: Path) -> None:
    assert list(check.faults(annotation(path)[1], None)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_holds_offsets_in_order_and_no_words_of_the_document(path: Path) -> None:
    for layer, records in check.listed(annotation(path)[1]):
        starts = [record["at"][0] for record in records]
        assert starts == sorted(starts), layer
        assert all(start < record["at"][1] and not record["quote"] for start, record in zip(starts, records, strict=True))


def test_a_duration_may_be_part_of_a_day() -> None:
    assert check.DURATION.fullmatch("P0.5D")
    assert not check.DURATION.fullmatch("P.D")
