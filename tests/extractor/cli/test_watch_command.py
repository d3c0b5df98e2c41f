"""``kehoach watch``: what is there, what arrives, stopping, going on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.main import app
from extractor.workers import extract_one
from tests.extractor.batch.running import results
from tests.extractor.workers.processes import wait_for
from tests.plans import PLAN_TEXT

COMMAND = [sys.executable, "-c", "from extractor.cli.main import main; main()", "watch"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_is_there_and_what_arrives(number: signal.Signals, tmp_path: Path) -> None:
    inbox, output = tmp_path / "inbox", tmp_path / "inbox" / "out"  # results may lie in the folder that is watched
    inbox.mkdir()
    (inbox / "there.txt").write_text(PLAN_TEXT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [*COMMAND, str(inbox), "-o", str(output), "--settle", "0.3", "--workers", "1"]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    wait_for((output / "there.txt.json").exists)
    (inbox / "2026").mkdir()
    (inbox / "2026" / "b.txt.part").write_text(PLAN_TEXT, encoding="utf-8")
    (inbox / "photo.jpg").touch()
    (inbox / "2026" / "c.txt").write_text(f"{PLAN_TEXT}\nlần 2\n", encoding="utf-8")
    wait_for((output / "2026" / "c.txt.json").exists)
    assert not (output / "2026" / "b.txt.json").exists()
    (inbox / "2026" / "b.txt.part").rename(inbox / "2026" / "b.txt")
    wait_for((output / "2026" / "b.txt.json").exists)
    process.send_signal(number)
    told, said = process.communicate()
    assert process.returncode == 0
    assert "2026/c.txt: đã đọc" in said
    assert "Trích xuất 2, trùng nội dung 1" in told
    assert sorted(results(output)) == ["2026/b.txt.json", "2026/c.txt.json", "there.txt.json"]
    assert (output / "2026" / "c.txt.json").read_bytes() == extract_one(inbox / "2026" / "c.txt").data


@pytest.mark.parametrize(("inbox", "output", "said"), [("none", "out", "none"), ("in", "in", "kết quả")])
def test_wrong_usage(inbox: str, output: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = CliRunner().invoke(app, ["watch", str(tmp_path / inbox), "-o", str(tmp_path / output)])
    assert result.exit_code == 2
    assert said in result.stderr
