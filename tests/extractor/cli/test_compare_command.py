"""``kehoach compare``: reports, what the terminal says, usage errors."""

import json
from pathlib import Path

import openpyxl
import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from extractor.cli.main import app
from schemas.generate import model_schema
from schemas.serialization import plan_to_json
from tests.extractor.comparison.plans import plan

RUNNER = CliRunner()
FIRST = (
    "II. CHỈ TIÊU CỤ THỂ\n- Trồng ít nhất 10.000 cây xanh.\n- =cmd|' /C calc'!A0 đạt 100% hộ gia đình phân loại rác tại nguồn.\n"
)
SECOND = "II. CHỈ TIÊU CỤ THỂ\n- Trồng tối thiểu 1.000 cây xanh.\n"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.json").write_bytes(plan_to_json(plan("An Bình", FIRST)))
    (folder / "b.json").write_bytes(plan_to_json(plan("Bình Minh", SECOND, number=25)))
    return folder


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "An Bình: ít nhất 10.000 cây xanh; Bình Minh: ít nhất 1.000 cây xanh; gấp 10 lần"),
        ("en", "An Bình: at least 10,000 cây xanh; Bình Minh: at least 1,000 cây xanh; 10 times as much"),
    ],
)
def test_summary(plans: Path, language: str, words: str) -> None:
    outcome = RUNNER.invoke(app, ["compare", str(plans), "--lang", language])
    assert outcome.exit_code == 0, outcome.output
    assert words in outcome.output


def test_reports(plans: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"report{suffix}" for suffix in (".json", ".xlsx", ".md", ".html")]
    outcome = RUNNER.invoke(app, ["compare", str(plans), *(part for path in paths for part in ("-o", str(path)))])
    assert outcome.exit_code == 0, outcome.output
    data = json.loads(paths[0].read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(model_schema("comparison")).iter_errors(data)] == []
    book = openpyxl.load_workbook(paths[1])
    assert "Chỉ tiêu" in book.sheetnames
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    assert any(cell.value == "ít nhất 10.000 cây xanh" for cell in cells)
    assert "gấp 10 lần" in paths[2].read_text(encoding="utf-8")
    page = paths[3].read_text(encoding="utf-8")
    assert "gấp 10 lần" in page
    assert "- Trồng ít nhất 10.000 cây xanh." in page  # the paragraph, which stands in the plan's text alone


def test_the_same_bytes_again(plans: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    for path in (first, second):
        assert RUNNER.invoke(app, ["compare", str(plans), "-o", str(path)]).exit_code == 0
    assert first.read_bytes() == second.read_bytes()


def test_versions(tmp_path: Path) -> None:
    for name, body in (("1", FIRST), ("2", SECOND)):
        (tmp_path / f"{name}.json").write_bytes(plan_to_json(plan("An Bình", body)))
    outcome = RUNNER.invoke(app, ["compare", str(tmp_path / "1.json"), str(tmp_path / "2.json"), "--versions"])
    assert outcome.exit_code == 0, outcome.output
    assert "An Bình.txt → An Bình.txt" in outcome.output


def test_a_database(plans: Path, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'plans.db'}"
    assert RUNNER.invoke(app, ["load", str(plans), "--to", address]).exit_code == 0
    outcome = RUNNER.invoke(app, ["compare", address])
    assert outcome.exit_code == 0, outcome.output
    assert "gấp 10 lần" in outcome.output


@pytest.mark.parametrize("arguments", [["-o", "report.docx"], []])
def test_usage(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(plan_to_json(plan("An Bình", FIRST)))
    assert RUNNER.invoke(app, ["compare", str(tmp_path), *arguments]).exit_code == 2


def test_a_broken_file_costs_itself_alone(plans: Path) -> None:
    (plans / "broken.json").write_text("{", encoding="utf-8")
    outcome = RUNNER.invoke(app, ["compare", str(plans)])
    assert outcome.exit_code == 0
    assert "broken.json" in outcome.output
