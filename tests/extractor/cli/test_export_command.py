"""``kehoach export``."""

from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from extractor.cli.main import app
from schemas.serialization import plan_to_json
from tests.plans import example_plan


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("a.json", "b.json"):
        (folder / name).write_bytes(plan_to_json(example_plan()))
    (folder / "other.json").write_text("{}")
    return folder


def test_export_counts_a_plan_once_and_tells_what_it_passed_over(out: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(out), "--to", str(tmp_path / "x.csv"), "--table", "plans"])
    assert result.exit_code == 0, result.output
    assert pl.read_csv(tmp_path / "x.csv", infer_schema=False).height == 1
    assert "1 kế hoạch từ 2 tệp" in result.stdout
    assert "other.json" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--to", "x.doc"], 2, ".xlsx"),
        (["--to", "x.csv", "--table", "colours"], 2, "headcounts"),
        (["--to", "x.csv", "--sources", "nowhere"], 2, "nowhere"),
    ],
)
def test_wrong_usage(out: Path, arguments: list[str], code: int, told: str) -> None:
    result = CliRunner().invoke(app, ["export", str(out), *arguments], env={"COLUMNS": "200"})
    assert result.exit_code == code
    assert told in result.stderr


def test_nothing_to_export(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(tmp_path), "--to", str(tmp_path / "x.csv"), "--lang", "en"])
    assert result.exit_code == 2
    assert "no plan JSON" in " ".join(result.stderr.replace("│", "").split())


def test_what_cannot_be_written_is_told(out: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(app, ["export", str(out), "--to", str(tmp_path / "file" / "x.xlsx")])
    assert result.exit_code == 1
    assert "output_unwritable" in result.stderr


def test_plans_of_a_database(out: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/plans.sqlite"
    assert CliRunner().invoke(app, ["load", str(out), "--to", database]).exit_code == 0
    result = CliRunner().invoke(app, ["export", database, "--to", str(tmp_path / "x.csv"), "--table", "targets"])
    assert result.exit_code == 0, result.output
    assert pl.read_csv(tmp_path / "x.csv", infer_schema=False).height == 2
    absent = CliRunner().invoke(app, ["export", "sqlite:////nowhere/x.sqlite", "--to", str(tmp_path / "x.csv")])
    assert (absent.exit_code, "database_unusable" in absent.stderr) == (1, True)
