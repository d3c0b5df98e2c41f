"""``kehoach audit``: reports, exit codes, usage errors."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.main import app
from schemas import Issuer, Plan
from schemas.serialization import plan_to_json
from tests.extractor.audit.records import header, plan

RUNNER = CliRunner()


def _write(folder: Path, name: str, made: Plan) -> Path:
    path = folder / f"{name}.json"
    source = made.document.source.model_copy(update={"name": f"{name}.txt", "sha256": f"{len(name):064d}"})
    document = made.document.model_copy(update={"source": source})
    path.write_bytes(plan_to_json(made.model_copy(update={"document": document})))
    return path


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "so.yaml"
    path.write_text("tên: Số\nquy tắc:\n- mã: so\n  tên: Có số\n  thể thức: số\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("values", "code"),
    [({}, 0), ({"number": None}, 1), ({"number": None, "symbol": None}, 0)],  # kept, broken, unclear
)
def test_exit_code(values: dict[str, None], code: int, tmp_path: Path, rules: Path) -> None:
    made = _write(tmp_path, "plan", plan(of=header(**values)))
    outcome = RUNNER.invoke(app, ["audit", str(made), "--rules", str(rules)])
    assert outcome.exit_code == code, outcome.output
    assert "# Kết quả rà soát kế hoạch" in outcome.output


def test_reports_are_written(tmp_path: Path, rules: Path) -> None:
    made = _write(tmp_path, "plan", plan())
    paths = [tmp_path / "out" / f"report.{suffix}" for suffix in ("json", "xlsx", "md", "html")]
    options = [option for path in paths for option in ("-o", str(path))]
    summary = tmp_path / "out" / "summary.md"
    outcome = RUNNER.invoke(app, ["audit", str(made), "--rules", str(rules), *options, "--summary", str(summary)])
    assert outcome.exit_code == 0, outcome.output
    assert all(path.stat().st_size > 100 for path in (*paths, summary))
    written = json.loads(paths[0].read_text(encoding="utf-8"))
    assert [verdict["result"] for verdict in written["verdicts"]] == ["pass", "pass"]  # it was read, and has a number


def test_against_and_province(tmp_path: Path) -> None:
    issuer = Issuer(name="UBND thành phố Huế", level="province", province_code="46", ward_code=None)
    city = header(number="112/KH-UBND", issuer=issuer)
    above = _write(tmp_path, "city plan", plan(of=city))
    _write(tmp_path, "ward", plan())
    (tmp_path / "broken.json").write_text("{}", encoding="utf-8")
    report = tmp_path / "report.json"
    command = ["audit", str(tmp_path), "--against", str(above), "-o", str(report), "--lang", "en"]
    outcome = RUNNER.invoke(app, command)
    assert outcome.exit_code == 1, outcome.output  # the city's plan is not cited
    written = json.loads(report.read_text(encoding="utf-8"))
    assert [one["source"]["name"] for one in written["plans"]] == ["ward.txt"]
    found = [verdict["result"] for verdict in written["verdicts"] if verdict["rule"] == "superior.plan_found"]
    assert (found.count("pass"), found.count("unclear"), found.count("fail")) == (1, 39, 0)  # broken.json may be anybody's
    assert RUNNER.invoke(app, command).exit_code == 1
    again = json.loads(report.read_text(encoding="utf-8"))
    assert len(again["unread"]) == 1  # the report of the run before is none


@pytest.mark.parametrize(
    "options",
    [
        ["-o", "report.pdf"],
        ["--rules", "absent.yaml"],
        ["--against", "absent.json"],
        ["--province", "99"],
    ],
)
def test_wrong_usage(options: list[str], tmp_path: Path) -> None:
    made = _write(tmp_path, "plan", plan())
    assert RUNNER.invoke(app, ["audit", str(made), *options]).exit_code == 2


def test_nothing_to_audit(tmp_path: Path) -> None:
    assert RUNNER.invoke(app, ["audit", str(tmp_path)]).exit_code == 2
