"""The committed fixtures: what they were made from is read from them again."""

import json
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from corpus.fixtures import FOLDER, legacy, truth
from extractor import extract
from extractor.reading import read
from extractor.reading.document import ReadAs
from extractor.text.legacy import Encoding


def squeezed(text: str) -> str:
    """Without white space, and without capitals, which TCVN3 has in fonts of their own only."""
    return "".join(text.lower().split())


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
def test_files_from_before_unicode(encoding: Encoding, suffix: str) -> None:
    plan = extract(FOLDER / f"{encoding}.{suffix}")
    assert plan.document.converted_from == encoding
    assert squeezed(plan.document.text) == squeezed((FOLDER / "legacy.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("encoding", Encoding)
def test_fixtures_are_those_of_the_samples(encoding: Encoding) -> None:
    assert (FOLDER / "legacy.txt").read_text(encoding="utf-8") == truth()["legacy.txt"]
    made = legacy(encoding)[f"{encoding}.txt"]
    assert (FOLDER / f"{encoding}.txt").read_bytes() == made


@pytest.mark.usefixtures("vietnamese_ocr")
@pytest.mark.parametrize(("name", "least"), [("clean.pdf", 0.985), ("mixed.pdf", 0.985), ("degraded.pdf", 0.92)])
def test_scans(name: str, least: float) -> None:
    born, scanned = read(FOLDER / "text.pdf"), read(FOLDER / name)
    words, found = sorted(born.text.split()), sorted(scanned.text.split())  # columns and rows in any order
    distance = Levenshtein.distance(words, found)
    assert 1 - distance / len(words) >= least
    assert not scanned.problems
    assert [page.scan is not None for page in scanned.pages] == [name != "mixed.pdf", True]


@pytest.mark.usefixtures("vietnamese_ocr")
@pytest.mark.parametrize("name", ["clean.pdf", "mixed.pdf"])
def test_scanned_headers(name: str) -> None:
    born, scanned = (json.loads(extract(FOLDER / each).model_dump_json())["header"] for each in ("text.pdf", name))
    for field in ("document_type", "number", "issuer", "issued", "title", "draft"):
        assert scanned[field] == born[field], field


@pytest.mark.usefixtures("vietnamese_ocr")
def test_every_evidence_of_a_crooked_scan_has_boxes_on_its_page() -> None:
    plan = extract(FOLDER / "degraded.pdf")
    sizes = {page.number: (page.width or 0.0, page.height or 0.0) for page in plan.document.pages}
    evidence = [record.evidence for layer in (plan.units, plan.temporals, plan.references, plan.duties) for record in layer]
    assert evidence
    for each in evidence:
        assert each.boxes
        for box in each.boxes:
            width, height = sizes[box.page]
            assert 0 <= box.x0 < box.x1 <= width
            assert 0 <= box.top < box.bottom <= height


def test_the_scan_of_all_pages_is_read_as_such() -> None:
    assert read(FOLDER / "text.pdf").read_as is ReadAs.TEXT_LAYER
    assert sum(path.stat().st_size for path in Path(FOLDER).iterdir()) < 2_000_000
