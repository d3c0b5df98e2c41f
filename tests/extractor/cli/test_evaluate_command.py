"""``kehoach evaluate`` as its user meets it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.main import app

CORPUS = Path(__file__).parents[3] / "corpus"
RUNNER = CliRunner()


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is extracted from two documents of the corpus."""
    folder = tmp_path_factory.mktemp("results")
    documents = [str(path) for path in sorted((CORPUS / "samples").glob("0[34]*"))]
    assert RUNNER.invoke(app, ["extract", *documents, "-o", str(folder), "--quiet"]).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gold of the same two documents, in a folder away from them."""
    folder = tmp_path_factory.mktemp("gold")
    for path in sorted((CORPUS / "gold").glob("0[34]*")):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_results_are_scored(gold: Path, results: Path, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    run = RUNNER.invoke(app, ["evaluate", str(gold), "-p", str(results), "--json", str(file), "--lang", "en"])
    assert run.exit_code == 0, run.output
    data = json.loads(file.read_text(encoding="utf-8"))
    assert f"Mean exact F1 of the layers: {data['mean']:.4f}" in run.output
    assert sorted(data["documents"]) == ["03-ban-dang", "04-phong-doan-khong-gach-dau-dong"]
    assert data["layers"]["header"]["exact"]["gold"] == sum(
        figures["layers"]["header"]["exact"]["gold"] for figures in data["documents"].values()
    )
    assert sum(cause["count"] for cause in data["causes"]) == sum(len(cause["errors"]) for cause in data["causes"]) > 0
    assert "\x1b" not in run.output  # plain where it is piped


def test_documents_are_extracted_where_no_results_are_given(gold: Path, results: Path, tmp_path: Path) -> None:
    files = [tmp_path / "given.json", tmp_path / "now.json"]
    RUNNER.invoke(app, ["evaluate", str(gold), "-p", str(results), "--json", str(files[0])])
    run = RUNNER.invoke(app, ["evaluate", str(gold), "--sources", str(CORPUS / "samples"), "--json", str(files[1])])
    assert run.exit_code == 0, run.output
    assert files[0].read_bytes() == files[1].read_bytes()


def test_gold_without_its_document_says_what_to_do(gold: Path) -> None:
    run = RUNNER.invoke(app, ["evaluate", str(gold), "--lang", "en"])
    assert run.exit_code == 1
    assert "[gold_without_source]" in run.output
    assert "--sources" in run.output


def test_a_missing_result_counts_as_nothing_extracted(gold: Path, tmp_path: Path) -> None:
    run = RUNNER.invoke(app, ["evaluate", str(gold), "-p", str(tmp_path), "--lang", "en"])
    assert run.exit_code == 0
    assert "No result for 03-ban-dang" in run.output
    assert "Mean exact F1 of the layers: 0.0000" in run.output


def test_two_runs_are_compared(gold: Path, results: Path, tmp_path: Path) -> None:
    plan = json.loads((results / "03-ban-dang.json").read_text(encoding="utf-8"))
    plan["duties"] = plan["duties"][1:]
    (tmp_path / "03-ban-dang.json").write_text(json.dumps(plan), encoding="utf-8")
    arguments = ["evaluate", "-p", str(results), "--against", str(tmp_path), "--lang", "en"]
    with_gold = RUNNER.invoke(app, [*arguments, str(gold)])
    assert "Gains 1, losses 0, neither 0, without gold 0." in with_gold.output
    assert "Only one run has 04-phong-doan-khong-gach-dau-dong" in with_gold.output
    without = RUNNER.invoke(app, arguments)
    assert without.exit_code == 0
    assert "Gains 0, losses 0, neither 0, without gold 1." in without.output


def test_a_page_is_written(gold: Path, results: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    assert RUNNER.invoke(app, ["evaluate", str(gold), "-p", str(results), "--html", str(file)]).exit_code == 0
    assert "03-ban-dang" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["-p", "."], ["--against", "."], ["-p", ".", "--against", ".", "--html", "x.html"]])
def test_wrong_usage(arguments: list[str]) -> None:
    assert RUNNER.invoke(app, ["evaluate", *arguments]).exit_code == 2
