"""The pool: order, back-pressure, and that a document costs only itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.errors import WorkersFailed
from extractor.settings import Settings
from extractor.workers import Outcome, Task, WorkerPool, extract_one
from tests.extractor.reading.test_doc import BROKEN
from tests.extractor.workers.processes import is_alive, wait_for
from tests.extractor.workers.readers import example, misbehave
from tests.plans import PLAN_TEXT

MEBIBYTE = 1024 * 1024


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """What a pool with one worker makes of files of which some misbehave."""
    folder = tmp_path_factory.mktemp("plans")
    names = ["first", "hang", "abort", "abort-once", "second", "allocate", "stumble", "third"]
    for name in names:
        (folder / f"{name}.txt").write_text(f"{PLAN_TEXT}\n{name}\n", encoding="utf-8")
    bounds = Settings(workers=1, document_seconds=3, document_memory=1024 * MEBIBYTE)
    with WorkerPool(bounds, reader=misbehave) as pool:
        return list(pool.extract([folder / f"{name}.txt" for name in names] + [folder / "missing.txt"]))


@pytest.mark.parametrize(
    ("stem", "codes", "attempts"),
    [
        ("first", [], 1),
        ("hang", ["timed_out"], 2),
        ("abort", ["crashed"], 2),  # what is lost is tried again, once
        ("abort-once", [], 2),
        ("second", [], 1),
        ("allocate", ["out_of_memory"], 2),
        ("stumble", ["extraction_failed"], 1),
        ("third", [], 1),
        ("missing", ["file_missing"], 1),
    ],
)
def test_a_document_costs_only_itself(stem: str, codes: list[str], attempts: int, outcomes: list[Outcome]) -> None:
    (outcome,) = [outcome for outcome in outcomes if outcome.source.stem == stem]
    assert [problem.code for problem in outcome.summary.problems] == codes
    assert outcome.attempts == attempts
    assert outcome.failed == bool(codes)
    for problem in outcome.summary.problems:
        assert problem.message
        assert problem.action != problem.action_en


def test_outcomes_keep_the_order(outcomes: list[Outcome]) -> None:
    assert [outcome.source.stem for outcome in outcomes][:4] == ["first", "hang", "abort", "abort-once"]


def test_the_reason_of_a_crash_is_its_signal(outcomes: list[Outcome]) -> None:
    assert "SIGABRT" in outcomes[2].summary.problems[0].message


def test_same_bytes_as_in_this_process(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.source.stem in ("first", "second", "third", "missing"):
            assert outcome.data == extract_one(outcome.source).data


def test_a_traceback_comes_back(outcomes: list[Outcome]) -> None:
    assert [outcome.source.stem for outcome in outcomes if outcome.trace] == ["stumble"]


def test_inputs_are_read_as_outcomes_are_taken(tmp_path: Path) -> None:
    read = 0

    def sources() -> Iterator[Path]:
        nonlocal read
        for _ in range(100):
            read += 1
            yield tmp_path / "a.txt"

    with WorkerPool(Settings(workers=1), reader=example) as pool:
        results = pool.extract(sources())
        next(results)
        assert read < 40
        assert sum(1 for _ in results) == 99


def test_unordered_the_quick_do_not_wait_for_the_slow(tmp_path: Path) -> None:
    names = ["hang", "abort-once", "a", "b", "c", "d", "e", "f"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(PLAN_TEXT, encoding="utf-8")
    tasks = (Task(tmp_path / f"{name}.txt", f"{name}-named.txt") for name in names)
    with WorkerPool(Settings(workers=2, document_seconds=10), reader=misbehave) as pool:
        done = [(task.source.stem, outcome) for task, outcome in pool.extract_unordered(tasks)]
    assert sorted(stem for stem, _ in done) == sorted(names)
    assert done[-1][0] == "hang"
    assert {stem: (outcome.failed, outcome.attempts) for stem, outcome in done} == {
        **dict.fromkeys("abcdef", (False, 1)),
        "hang": (True, 2),
        "abort-once": (False, 2),
    }
    for stem, outcome in done:
        assert f'"name": "{stem}-named.txt"'.encode() in outcome.data


def test_workers_that_cannot_start_are_said(tmp_path: Path) -> None:
    bounds = Settings(workers=1, document_memory=1)
    with WorkerPool(bounds, reader=example) as pool, pytest.raises(WorkersFailed):
        list(pool.extract([tmp_path / "a.txt"] * 3))


@pytest.mark.skipif(sys.platform == "win32", reason="the converter is a shell script here")
def test_a_converter_ends_with_its_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    converter = tmp_path / "soffice"
    converter.write_text(f"#!/bin/sh\necho $$ >{tmp_path}/part\nmv {tmp_path}/part {tmp_path}/pid\nsleep 3600\n")
    converter.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "a.doc").write_bytes(BROKEN)
    with WorkerPool(Settings(workers=1, document_seconds=3)) as pool:
        (outcome,) = pool.extract([tmp_path / "a.doc"])
    assert outcome.has_problem("timed_out")
    wait_for(lambda: not is_alive(int((tmp_path / "pid").read_text())))


def test_a_worker_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        "from extractor.workers import WorkerPool\n"
        "from extractor.settings import Settings\n"
        "from tests.extractor.workers.readers import identify\n"
        "if __name__ == '__main__':\n"
        "    with WorkerPool(Settings(workers=1), reader=identify) as pool:\n"
        "        list(pool.extract([Path(sys.argv[1])]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    parent = subprocess.Popen([sys.executable, program, tmp_path / "a.txt"], env=environment)
    wait_for((tmp_path / "a.pid").exists)
    worker = int((tmp_path / "a.pid").read_text())
    assert is_alive(worker)
    parent.kill()
    parent.wait()
    wait_for(lambda: not is_alive(worker))
