"""Gold on disk: which document it belongs to, and the quotes of stand-off gold."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import GoldForOtherText, GoldUnusable, GoldWithoutSource
from extractor.evaluation.gold import Gold, load_gold, source_of, with_quotes

TEXT = "Cử 10 người dự lễ."


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def stand_off(name: str = "a.txt") -> dict[str, Any]:
    document = {"name": name, "sha256": digest(TEXT), "text_sha256": digest(TEXT)}
    return {"document": document, "headcounts": [{"at": [0, 11], "value": 10}], "budget": {"sources": []}}


def written(path: Path, content: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("content", ["{", "[]", '{"a": 1}'], ids=["no JSON", "no mapping", "no layer"])
def test_what_is_not_gold_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(GoldUnusable):
        load_gold(written(tmp_path / "a.json", content))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldUnusable):
        load_gold(tmp_path)


@pytest.mark.parametrize(
    "place", ["gold/a.txt", "documents/a.txt", "samples/a.pdf"], ids=["beside", "in a folder beside", "whatever its kind"]
)
def test_source_is_found_by_stem(tmp_path: Path, place: str) -> None:
    gold = load_gold(written(tmp_path / "gold" / "a.json", {"duties": []}))[0]
    document = written(tmp_path / place, TEXT)
    written(tmp_path / "other" / "b.txt", TEXT)
    assert source_of(gold) == document


def test_source_is_found_in_the_folder_that_is_named(tmp_path: Path) -> None:
    gold = load_gold(written(tmp_path / "gold" / "a.json", {"duties": []}))[0]
    written(tmp_path / "gold" / "a.txt", "khác")
    document = written(tmp_path / "elsewhere" / "deep" / "a.txt", TEXT)
    assert source_of(gold, document.parent) == document


def test_two_documents_of_one_stem_are_refused(tmp_path: Path) -> None:
    gold = load_gold(written(tmp_path / "a.json", {"duties": []}))[0]
    written(tmp_path / "a.txt", TEXT)
    written(tmp_path / "a.pdf", TEXT)
    with pytest.raises(GoldWithoutSource):
        source_of(gold)


def test_stand_off_gold_knows_its_document_by_name_and_hash(tmp_path: Path) -> None:
    gold = load_gold(written(tmp_path / "gold" / "x.json", stand_off()))[0]
    document = written(tmp_path / "documents" / "a.txt", TEXT)
    assert source_of(gold) == document
    written(document, "đã sửa")
    with pytest.raises(GoldWithoutSource):
        source_of(gold)


def test_quotes_come_from_the_text_that_was_annotated() -> None:
    gold = Gold(Path("x.json"), stand_off())
    assert with_quotes(gold, ["khác", TEXT])["headcounts"][0]["quote"] == "Cử 10 người"
    assert "quote" not in gold.content["headcounts"][0]  # what was loaded stays as it is
    with pytest.raises(GoldForOtherText):
        with_quotes(gold, ["khác"])
