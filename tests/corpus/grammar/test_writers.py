"""Documents and gold on disk: every format says the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from corpus import check
from corpus.grammar import generate
from corpus.grammar.__main__ import main
from corpus.grammar.writers import FORMATS, Format, write
from corpus.grammar.writers.located import NotLocatedError, located_gold
from extractor.reading import read

SEEDS = (1, 2, 3, 8, 24, 30)


def written(seed: int, folder: Path, kind: Format) -> tuple[dict[str, Any], str]:
    """The gold on disk, and the text that the reader publishes."""
    plan = generate(seed)
    path = write(plan, folder, kind)
    return json.loads((folder / "gold" / f"{plan.stem}.json").read_text(encoding="utf-8")), read(path).text


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("seed", SEEDS)
def test_gold_lies_at_its_quotes_in_the_published_text(seed: int, kind: Format, tmp_path: Path) -> None:
    gold, text = written(seed, tmp_path, kind)
    assert list(check.faults(gold, text)) == []


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("seed", SEEDS)
def test_formats_hold_the_same_records(seed: int, kind: Format, tmp_path: Path) -> None:
    gold, _ = written(seed, tmp_path, kind)
    plain = generate(seed).gold
    for layer in ("references", "temporals", "duties", "headcounts", "targets", "agenda", "resources", "reports"):
        assert [bare(record) for record in gold[layer]] == [bare(record) for record in plain[layer]]


def bare(record: dict[str, Any]) -> dict[str, Any]:
    """A record without what layout changes."""
    return {key: value for key, value in record.items() if key not in ("quote", "at")}


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_plan_gives_the_same_bytes(kind: Format, tmp_path: Path) -> None:
    first = write(generate(8), tmp_path / "a", kind).read_bytes()
    assert first == write(generate(8), tmp_path / "b", kind).read_bytes()


def test_a_line_that_is_not_there_is_an_error() -> None:
    plan = generate(1)
    with pytest.raises(NotLocatedError):
        located_gold(plan.blocks, plan.header, "Một văn bản khác.")


def test_the_command_writes_the_formats_in_turn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "4", "--count", "3", "--to", str(tmp_path), "--format", "mixed"]) == 0
    assert sorted(path.suffix for path in (tmp_path / "documents").iterdir()) == [".docx", ".pdf", ".txt"]
    assert len(list((tmp_path / "gold").iterdir())) == len(capsys.readouterr().out.splitlines()) == 3
