"""Runs: nothing twice, nothing lost, the same bytes."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from extractor.batch.journal import Journal
from extractor.batch.run import Choices
from extractor.errors import JournalBroken, OutputBusy, OutputUnwritable
from extractor.workers import Outcome, Task, extract_one
from tests.extractor.batch.makers import zip_of
from tests.extractor.batch.running import HereEngine, kinds, results, run
from tests.plans import PLAN_TEXT


def plan(number: int) -> str:
    return f"{PLAN_TEXT}\nSố {number}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with ``in``: two plans, one twice, an empty file, an archive."""
    inbox = tmp_path / "in"
    (inbox / "2026").mkdir(parents=True)
    (inbox / "a.txt").write_text(plan(1), encoding="utf-8")
    (inbox / "b.txt").write_text(plan(2), encoding="utf-8")
    (inbox / "2026" / "a again.txt").write_text(plan(1), encoding="utf-8")
    (inbox / "empty.txt").touch()
    (inbox / "c.zip").write_bytes(zip_of([("xã/c.txt", plan(3).encode()), ("xã/b.txt", plan(2).encode())]))
    return tmp_path


ALL = {
    "a.txt": "extracted",
    "b.txt": "extracted",
    "2026/a again.txt": "copied",
    "empty.txt": "extracted failed",
    "c.zip/xã/c.txt": "extracted",
    "c.zip/xã/b.txt": "copied",
}


def test_every_name_has_its_result_and_every_content_is_extracted_once(folder: Path) -> None:
    engine = HereEngine()
    assert kinds(run(folder, "in", engine=engine)) == ALL
    assert sorted(engine.taken) == ["a.txt", "b.txt", "c.txt", "empty.txt"]
    written = results(folder / "out")
    assert sorted(written) == sorted(f"{name}.json" for name in ALL)
    assert written["b.txt.json"] == extract_one(folder / "in" / "b.txt").data
    assert written["2026/a again.txt.json"] == extract_one(folder / "in" / "2026" / "a again.txt").data
    assert json.loads(written["empty.txt.json"])["problems"][0]["code"] == "file_empty"


def test_a_second_run_does_nothing(folder: Path) -> None:
    run(folder, "in")
    before = results(folder / "out")
    engine = HereEngine()
    assert kinds(run(folder, "in", engine=engine)) == {name: "kept failed" if name == "empty.txt" else "kept" for name in ALL}
    assert engine.taken == []
    assert results(folder / "out") == before


@pytest.mark.parametrize("died_after", range(5))
def test_a_run_that_ended_midway_is_gone_on_with(died_after: int, folder: Path) -> None:
    first, second = HereEngine(die_after=died_after), HereEngine()
    if died_after < 4:
        with pytest.raises(KeyboardInterrupt):
            run(folder, "in", engine=first)
    else:
        run(folder, "in", engine=first)
    run(folder, "in", engine=second)
    assert sorted(first.taken + second.taken) == ["a.txt", "b.txt", "c.txt", "empty.txt"]
    resumed = results(folder / "out")
    shutil.rmtree(folder / "out")
    run(folder, "in")
    assert results(folder / "out") == resumed


def test_what_a_killed_run_left_is_swept(folder: Path) -> None:
    spool = folder / "out" / ".kehoach" / "spool"
    spool.mkdir(parents=True)
    (spool / "1").write_text("half a member")
    run(folder, "in")
    assert not spool.exists()


@pytest.mark.parametrize(
    ("choices", "recipe", "again"),
    [
        (Choices(retry_failed=True), "recipe", ["empty.txt"]),
        (Choices(force=True), "recipe", ["a.txt", "b.txt", "c.txt", "empty.txt"]),
        (Choices(), "another extractor", ["a.txt", "b.txt", "c.txt", "empty.txt"]),
    ],
)
def test_what_is_done_again(choices: Choices, recipe: str, again: list[str], folder: Path) -> None:
    run(folder, "in")
    before = results(folder / "out")
    engine = HereEngine()
    run(folder, "in", engine=engine, choices=choices, recipe=recipe)
    assert sorted(engine.taken) == again
    assert results(folder / "out") == before


def test_a_failure_that_is_mended_is_a_plan(folder: Path) -> None:
    (folder / "in" / "stumble.txt").write_text(plan(4), encoding="utf-8")
    assert kinds(run(folder, "in"))["stumble.txt"] == "extracted failed"
    (folder / "in" / "stumble.txt").rename(folder / "in" / "steady.txt")
    reports = kinds(run(folder, "in", choices=Choices(retry_failed=True)))
    assert reports["steady.txt"] == "extracted"


def test_a_changed_file_replaces_its_result(folder: Path) -> None:
    run(folder, "in")
    (folder / "in" / "a.txt").write_text(plan(5), encoding="utf-8")
    assert kinds(run(folder, "in")) == {
        **dict.fromkeys(ALL, "kept"),
        "empty.txt": "kept failed",
        "a.txt": "extracted",
    }
    written = results(folder / "out")
    assert "Số 5." in written["a.txt.json"].decode()
    assert "Số 1." in written["2026/a again.txt.json"].decode()


def test_a_file_whose_time_alone_changed_is_known_by_its_content(folder: Path) -> None:
    run(folder, "in")
    os.utime(folder / "in" / "a.txt", (1, 1))
    engine = HereEngine()
    assert kinds(run(folder, "in", engine=engine))["a.txt"] == "kept"
    assert engine.taken == []


@pytest.mark.parametrize("damage", ["delete", "cut"])
def test_a_result_that_is_gone_or_cut_is_made_again(damage: str, folder: Path) -> None:
    run(folder, "in")
    before = results(folder / "out")
    for name in ("b.txt.json", "c.zip/xã/c.txt.json"):  # the first has a sister of the same content
        path = folder / "out" / name
        path.unlink() if damage == "delete" else path.write_bytes(b"{")
    reports = kinds(run(folder, "in"))
    assert (reports["b.txt"], reports["c.zip/xã/c.txt"]) == ("copied", "extracted")
    assert results(folder / "out") == before


def test_sources_that_share_names_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for number, name in enumerate(("one", "two", "three")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(plan(number), encoding="utf-8")
    assert list(kinds(run(tmp_path, "one", "two"))) == ["a (2).txt", "a.txt"]
    reports = run(tmp_path, "two", "three", "one")  # the names are remembered, whatever the order
    assert {str(report.name): Path(report.origin).parent.name for report in reports} == {
        "a.txt": "one",
        "a (2).txt": "two",
        "a (3).txt": "three",
    }


def test_a_folder_that_was_moved_keeps_its_names(folder: Path) -> None:
    run(folder, "in")
    (folder / "in").rename(folder / "moved")
    engine = HereEngine()
    reports = run(folder, "moved", engine=engine)
    assert engine.taken == []
    assert sorted(str(report.name) for report in reports) == sorted(ALL)


def test_an_input_that_cannot_be_had_is_tried_in_every_run(tmp_path: Path) -> None:
    assert kinds(run(tmp_path, "late.txt")) == {"late.txt": "unreadable failed"}
    assert json.loads((tmp_path / "out" / "late.txt.json").read_text())["problems"][0]["code"] == "file_missing"
    assert str(tmp_path) not in (tmp_path / "out" / "late.txt.json").read_text()
    (tmp_path / "late.txt").write_text(plan(1), encoding="utf-8")
    assert kinds(run(tmp_path, "late.txt")) == {"late.txt": "extracted"}


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    class ChangingEngine(HereEngine):
        def _take(self, task: Task) -> tuple[Task, Outcome]:
            task.source.write_text(plan(9), encoding="utf-8")
            return super()._take(task)

    (tmp_path / "a.txt").write_text(plan(1), encoding="utf-8")
    (report,) = run(tmp_path, "a.txt", engine=ChangingEngine())
    assert [problem.code for problem in report.problems] == ["source_changed"]
    assert kinds(run(tmp_path, "a.txt")) == {"a.txt": "extracted"}


def test_a_result_that_cannot_be_written_is_made_in_the_next_run(folder: Path) -> None:
    (folder / "out" / "b.txt.json").mkdir(parents=True)
    reports = {str(report.name): report for report in run(folder, "in")}
    assert [problem.code for problem in reports["b.txt"].problems] == ["output_unwritable"]
    assert reports["a.txt"].kind == "extracted"
    (folder / "out" / "b.txt.json").rmdir()
    run(folder, "in")
    assert (folder / "out" / "b.txt.json").read_bytes() == extract_one(folder / "in" / "b.txt").data


def test_the_journal_says_names_state_attempts_problems_and_extractor(folder: Path) -> None:
    run(folder, "in")
    with sqlite3.connect(folder / "out" / ".kehoach" / "journal.sqlite") as journal:
        rows = journal.execute(
            "SELECT name, state, attempts, documents.problems, documents.recipe FROM documents JOIN inputs USING (sha256) ORDER BY name"
        ).fetchall()
        (mode,) = journal.execute("PRAGMA journal_mode").fetchone()
    assert mode == "wal"
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        (name, "failed" if name == "empty.txt" else "complete", 1, "recipe") for name in sorted(ALL)
    ]
    problems = {row[0]: [problem["code"] for problem in json.loads(row[3])] for row in rows}
    assert problems["empty.txt"] == ["file_empty"]
    assert problems["a.txt"] == []


def test_one_run_an_output_folder(tmp_path: Path) -> None:
    with Journal(tmp_path, "recipe"), pytest.raises(OutputBusy):
        Journal(tmp_path, "recipe")
    with Journal(tmp_path, "recipe"):
        pass


@pytest.mark.parametrize("content", [b"no database" * 1000, None])
def test_a_damaged_journal_is_said(content: bytes | None, tmp_path: Path) -> None:
    with Journal(tmp_path, "recipe"):
        pass
    path = tmp_path / ".kehoach" / "journal.sqlite"
    if content is None:
        with sqlite3.connect(path) as journal:
            journal.execute("PRAGMA user_version = 99")  # of a later version of the program
        journal.close()
    else:
        path.write_bytes(content)
    with pytest.raises(JournalBroken):
        Journal(tmp_path, "recipe")


def test_an_output_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputUnwritable):
        Journal(tmp_path / "out", "recipe")
