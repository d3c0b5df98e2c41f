"""Which files are versions of one plan."""

import json
from pathlib import Path

import pytest

from extractor import extract
from extractor.collection import read_collection
from extractor.collection.cards import Card
from extractor.collection.versions import group_versions
from schemas.serialization import plan_to_json
from tests.extractor.collection.cards import card, day, month

TEXT = frozenset(range(100))
NEAR = frozenset(range(5, 100))
OTHER = frozenset(range(50, 150))
DRAFT = {"number": None, "issued": month("2026-05"), "draft": True}


def grouped(*cards: Card, texts: dict[str, frozenset[int]] | None = None) -> list[list[str]]:
    """Names by plan; every card has the same text unless told otherwise."""
    return [
        [version.source_name for version in group.versions]
        for group in group_versions(cards, lambda one: (texts or {}).get(one.source_name, TEXT))
    ]


@pytest.mark.parametrize(
    "second",
    [
        card("b.pdf", sha256="hash of a.pdf", status="failed"),  # the same bytes, whatever came of them
        card("b.pdf"),
        card("b.pdf", **DRAFT),
        card("b.pdf", **(DRAFT | {"issued": month("2026-04")})),  # a draft of the month before
        card("b.pdf", number=None, issued=None),
        card("b.pdf", issuer="", ward_code=None, province_code=None),  # a text without title block
        card("b.pdf", title="raquanvesinhmoitruongnam2026.", read_as="ocr"),
        card("b.pdf", issuer="uybannhandanphuongdongso", read_as="ocr"),  # misread on a scan
    ],
    ids=str,
)
def test_versions(second: Card) -> None:
    assert len(grouped(card("a.pdf"), second)) == 1


@pytest.mark.parametrize(
    "second",
    [
        card("b.pdf", number="21/KH-UBND"),
        card("b.pdf", issued=day("2026-05-06")),
        card("b.pdf", title="raquanvesinhmoitruongnam2025", title_numbers=("2025",)),  # last year's
        card("b.pdf", ward_code="54321"),  # a ward of the same name elsewhere
        card("b.pdf", issuer="uybannhandanphuongtayson", ward_code=None),
        card("b.pdf", document_class="directive"),
        card("b.pdf", title="tiemphongchoganhocnam2026"),
        card("b.pdf", status="failed"),
    ],
    ids=str,
)
def test_plans_of_their_own(second: Card) -> None:
    assert len(grouped(card("a.pdf"), second)) == 2


def test_the_text_decides_where_no_number_does() -> None:
    draft = card("b.docx", **DRAFT)
    assert len(grouped(card("a.pdf"), draft, texts={"b.docx": NEAR})) == 1
    assert len(grouped(card("a.pdf"), draft, texts={"b.docx": OTHER})) == 2


def test_a_scan_may_be_misread_further_but_not_in_another_month() -> None:
    half = frozenset(range(25, 100))
    scan = card("b.pdf", read_as="ocr", **DRAFT)
    later = card("b.pdf", read_as="ocr", **(DRAFT | {"issued": month("2026-07")}))
    assert len(grouped(card("a.pdf"), scan, texts={"b.pdf": half})) == 1
    assert len(grouped(card("a.pdf"), later, texts={"b.pdf": half})) == 2


def test_a_number_says_it_even_where_the_text_is_read_badly() -> None:
    assert len(grouped(card("a.pdf"), card("b.pdf", read_as="ocr"), texts={"b.pdf": OTHER})) == 1


def test_a_version_that_contradicts_one_of_a_plan_is_not_of_it() -> None:
    unnumbered = card("b.docx", **DRAFT)
    assert grouped(card("a.pdf"), unnumbered, card("c.pdf", number="21/KH-UBND")) == [["a.pdf", "b.docx"], ["c.pdf"]]


def test_best_version_first() -> None:
    versions = [
        card("partial.pdf", status="partial"),
        card("scan.pdf", read_as="ocr"),
        card("draft.docx", **DRAFT),
        card("signed.pdf"),
        card("longer.pdf", characters=6000),
    ]
    assert grouped(*versions) == [["longer.pdf", "signed.pdf", "scan.pdf", "draft.docx", "partial.pdf"]]


def test_variants_of_the_real_documents_and_nothing_else(shared: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in (shared / "corpus" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [row for row in rows if not row["scanned"] and row["text_layer"] != "bad"]
    for row in texts:
        path = shared / "corpus" / row["file"]
        (tmp_path / f"{row['id']}.json").write_bytes(plan_to_json(extract(path)))
    expected: dict[str, set[str]] = {}
    for row in texts:
        expected.setdefault(row["variant_of"] or row["id"], set()).add(row["id"])
    found = [{version.path.stem for version in group.versions} for group in read_collection([tmp_path]).groups]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected.values()))
