"""``kehoach batch``: exit codes, what is written, what is said, stopping."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from extractor.cli.main import app
from extractor.workers import extract_one
from tests.extractor.batch.running import results
from tests.extractor.workers.processes import wait_for
from tests.plans import PLAN_TEXT

COMMAND = [sys.executable, "-c", "from extractor.cli.main import main; main()"]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with two plans, the one of them twice, and an empty file."""
    folder = tmp_path / "plans"
    (folder / "2026").mkdir(parents=True)
    (folder / "a.txt").write_text(PLAN_TEXT, encoding="utf-8")
    (folder / "2026" / "b.txt").write_text(PLAN_TEXT, encoding="utf-8")
    (folder / "c.txt").write_text(f"{PLAN_TEXT}\nlần 2\n", encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "photo.jpg").touch()
    return folder


def call(*arguments: object, text: str = "") -> Result:
    return CliRunner().invoke(app, ["batch", *map(str, arguments), "--workers", "1"], input=text)


def log_of(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def test_extracts_then_keeps(plans: Path, tmp_path: Path) -> None:
    first = call(plans, "-o", tmp_path / "out", "--lang", "en", "--json-log", tmp_path / "log.jsonl")
    assert first.exit_code == 1
    assert f"{plans}/empty.txt: The file has no content." in first.stderr
    assert "[file_empty]" in first.stderr
    assert "Passed over, not documents: 1 (.jpg)." in first.stderr
    assert "Extracted 3, same content 1, done before 0, failed 1." in first.stdout
    written = results(tmp_path / "out")
    assert sorted(written) == ["2026/b.txt.json", "a.txt.json", "c.txt.json", "empty.txt.json"]
    assert written["c.txt.json"] == extract_one(plans / "c.txt").data
    second = call(plans, "-o", tmp_path / "out", "--lang", "en")
    assert second.exit_code == 1
    assert "[file_empty]" not in second.stderr
    assert "Extracted 0, same content 0, done before 4, failed 1." in second.stdout
    assert "Of these, 1 failed in an earlier run" in second.stdout
    assert results(tmp_path / "out") == written
    events = log_of((tmp_path / "log.jsonl").read_text(encoding="utf-8"))
    assert [event["event"] for event in events] == ["run_started", *["input"] * 4, "run_ended"]
    assert {event["name"]: event["problems"] for event in events[1:-1]}["empty.txt"] == ["file_empty"]


def test_quiet_and_log_to_standard_output(plans: Path, tmp_path: Path) -> None:
    (plans / "empty.txt").unlink()
    result = call(plans, "-o", tmp_path / "out", "--json-log", "-", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    events = log_of(result.stdout)
    assert len(events) == len(result.stdout.splitlines()) == 5
    assert events[-1] | {"time": ""} == {
        "event": "run_ended", "time": "", "stopped": False,
        "extracted": 2, "copied": 1, "kept": 0, "failed": 0, "failed_before": 0,
    }  # fmt: skip


@pytest.mark.parametrize("how", ["argument", "file", "stdin"])
@pytest.mark.usefixtures("plans")
def test_lists(how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = "plans/a.txt\nplans/2026\n"
    (tmp_path / "list.txt").write_text(lines, encoding="utf-8")
    match how:
        case "argument":
            result = call("@list.txt")
        case "file":
            result = call("--list", "list.txt")
        case _:
            result = call("--list", "-", text=lines)
    assert result.exit_code == 0
    assert sorted(results(tmp_path / "out")) == ["b.txt.json", "plans/a.txt.json"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--list"),
        (["x", "--address", "a:1"], "--engine ray"),
        (["--list", "none.txt"], "none.txt"),
        (["x", "--retry", "all"], "failed"),
        (["x", "--engine", "abacus"], "local"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["batch", "-q", *arguments])
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = call(tmp_path / "in", "-o", tmp_path / "out", "--lang", "en")
    assert result.exit_code == 0
    assert f"There is no file to read in {tmp_path}/in." in result.stderr


def test_an_output_that_cannot_be_written_is_said(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = call(plans, "-o", tmp_path / "file" / "out")
    assert result.exit_code == 1
    assert "[output_unwritable]" in result.stderr


def test_without_ray_it_is_said(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    result = call(plans, "-o", tmp_path / "out", "--engine", "ray")
    assert result.exit_code == 1
    assert 'pip install "kehoach[ray]"' in result.stderr
    assert "[extra_missing]" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_in_good_order_and_the_run_goes_on_later(number: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for index in range(60):
        (tmp_path / "in" / f"{index:02}.txt").write_text(f"{PLAN_TEXT}\n{index}\n", encoding="utf-8")
    log = tmp_path / "log.jsonl"
    command = [*COMMAND, "batch", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--workers", "1", "--json-log", str(log)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    wait_for(lambda: log.exists() and log.read_text(encoding="utf-8").count('"input"') >= 1)
    process.send_signal(number)
    _, said = process.communicate()
    assert process.returncode == 128 + number
    assert "Chạy lại đúng lệnh này để làm tiếp." in said
    events = log_of(log.read_text(encoding="utf-8"))
    assert events[-1]["stopped"]
    assert 1 <= len(results(tmp_path / "out")) == events[-1]["extracted"] < 60
    assert subprocess.run(command, env=environment, check=False, capture_output=True).returncode == 0
    kinds = [event["kind"] for event in log_of(log.read_text(encoding="utf-8")) if event["event"] == "input"]
    assert kinds.count("extracted") == 60
    assert len(results(tmp_path / "out")) == 60
