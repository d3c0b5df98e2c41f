"""Real documents: each is read into a valid document, or raises a coded error."""

import json
from pathlib import Path

import pytest

from extractor.errors import PackageMissing
from extractor.reading import read
from extractor.reading.document import ReadAs
from extractor.text.syllables import unlikely_share
from tests.conftest import SHARED
from tests.extractor.reading.test_read import assert_valid

_MANIFEST = SHARED / "corpus" / "manifest.jsonl"
_RECORDS = [json.loads(line) for line in _MANIFEST.read_text("utf-8").splitlines()] if _MANIFEST.exists() else []


_READABLE = [each for each in _RECORDS if not each["scanned"] and each["text_layer"] != "bad"]
"""The others are read by OCR, which takes its time: ``test_real_scan`` takes some of them."""


@pytest.mark.parametrize("record", _READABLE, ids=lambda record: record["id"])
def test_real_document(record: dict[str, object], shared: Path) -> None:
    path = shared / "corpus" / str(record["file"])
    try:
        document = read(path)
    except PackageMissing as missing:
        pytest.skip(f"needs system package: {missing.detail}")
    assert_valid(document)
    assert "text_layer_garbled" not in {problem.code for problem in document.problems}
    if record["kind"] in {"docx", "pdf", "txt"} and record["id"] != "034":  # 034 ends in 8,000 spaces, which count there
        assert 0.9 < len(document.text) / int(str(record["chars"])) < 1.1


@pytest.mark.parametrize("number", ["077", "086", "118"])  # 077: a text layer of rubbish
def test_real_scan(number: str, shared: Path, vietnamese_ocr: None) -> None:  # noqa: ARG001
    document = read(next((shared / "corpus").glob(f"{number}-*")))
    assert_valid(document)
    assert document.read_as == ReadAs.OCR
    assert unlikely_share(document.text) < 0.08


def test_seeds_are_published_as_they_are(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert read(path).text == path.read_text("utf-8")


def test_the_same_document_as_doc_and_docx(shared: Path) -> None:
    new, old = (next((shared / "corpus").glob(pattern)) for pattern in ("025-*.docx", "026-*.doc"))
    try:
        assert read(old).text == read(new).text
    except PackageMissing as missing:
        pytest.skip(f"needs system package: {missing.detail}")
