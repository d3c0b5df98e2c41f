"""``kehoach extract``: exit codes, what is written, what is said."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from extractor import extract
from extractor.cli.extraction import FEW
from extractor.cli.main import app
from extractor.workers import extract_one
from schemas import Plan
from schemas.generate import plan_schema
from tests.extractor.workers.processes import wait_for
from tests.plans import PLAN_TEXT

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(16)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with a good plan at the top and one below."""
    folder = tmp_path / "plans"
    (folder / "2026").mkdir(parents=True)
    (folder / "first.txt").write_text(PLAN_TEXT, encoding="utf-8")
    (folder / "2026" / "second.md").write_text(PLAN_TEXT, encoding="utf-8")
    return folder


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)])


def read_by(reader: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command read files by ``reader``."""
    monkeypatch.setattr("extractor.cli.extraction.extract_one", partial(extract_one, reader=reader))


def group_lives(group: int) -> bool:
    """Whether a process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def written(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_folder_is_mirrored_and_valid(plans: Path, tmp_path: Path) -> None:
    result = call(plans, "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert written(tmp_path / "out") == ["2026/second.json", "first.json"]
    for name in written(tmp_path / "out"):
        data = load(tmp_path / "out" / name)
        Draft202012Validator(plan_schema()).validate(data)
        assert data["document"]["status"] == "complete"
        assert data["document"]["text"] == PLAN_TEXT


def test_shared_stems_keep_their_suffix(plans: Path, tmp_path: Path) -> None:
    (plans / "first.md").write_text(PLAN_TEXT, encoding="utf-8")
    assert call(plans, "-o", tmp_path / "out").exit_code == 0
    assert written(tmp_path / "out") == ["2026/second.json", "first.md.json", "first.txt.json"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.docx", b"", "file_empty"),
        ("blank.txt", b" \n\n", "file_empty"),
        ("picture.pdf", PICTURE, "unsupported_format"),  # told by content, not by name
        ("binary.txt", b"\xff\x00\xfe\x01" * 20, "not_text"),
    ],
)
def test_a_failing_file_costs_only_itself(name: str, content: bytes, code: str, plans: Path, tmp_path: Path) -> None:
    (plans / name).write_bytes(content)
    result = call(plans, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert f"[{code}]" in result.stderr
    failed = load(tmp_path / "out" / Path(name).with_suffix(".json"))
    Draft202012Validator(plan_schema()).validate(failed)
    assert failed["document"]["status"] == "failed"
    assert failed["document"]["source"]["size"] == len(content)
    (problem,) = failed["problems"]
    assert problem["code"] == code
    assert problem["action"] in result.stderr
    assert load(tmp_path / "out" / "first.json")["document"]["status"] == "complete"
    assert load(tmp_path / "out" / "2026" / "second.json")["document"]["status"] == "complete"


def test_a_missing_file_is_a_failing_file(plans: Path, tmp_path: Path) -> None:
    result = call(tmp_path / "none.pdf", plans / "first.txt", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert load(tmp_path / "out" / "none.json")["problems"][0]["code"] == "file_missing"
    assert load(tmp_path / "out" / "first.json")["document"]["status"] == "complete"


def test_many_files_give_the_same_bytes_as_few(plans: Path, tmp_path: Path) -> None:
    for number in range(FEW):
        (plans / f"{number}.txt").write_text(f"{PLAN_TEXT}\n{number}\n", encoding="utf-8")
    (plans / "empty.txt").touch()
    result = call(plans, "-o", tmp_path / "many")
    assert result.exit_code == 1
    assert "[file_empty]" in result.stderr
    for path in [path for path in plans.rglob("*") if path.is_file()]:
        call(path, "-o", tmp_path / "one" / path.relative_to(plans).parent, "-q")
    assert written(tmp_path / "one") == written(tmp_path / "many")
    for name in written(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "many" / name).read_bytes()


def test_ctrl_c_ends_cleanly(plans: Path, tmp_path: Path) -> None:
    for number in range(200):
        (plans / f"{number}.txt").write_text(PLAN_TEXT, encoding="utf-8")
    program: list[str | Path] = [
        sys.executable,
        "-c",
        "from extractor.cli.main import main; main()",
        "extract",
        plans,
        "-o",
        tmp_path / "out",
        "-q",
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen(program, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not (tmp_path / "out").is_dir() and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to workers too
    _, said = process.communicate()
    assert process.returncode not in (0, 2)
    assert "Traceback" not in said
    wait_for(lambda: not group_lives(process.pid))
    assert all(load(tmp_path / "out" / name)["document"]["status"] == "complete" for name in written(tmp_path / "out"))


def test_a_wrong_setting_is_wrong_usage(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_MAX_PAGES", "many")
    result = call(plans, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "first.txt/below.txt"])  # too long for the system; below a file
def test_an_impossible_path_is_a_failing_file(name: str, plans: Path, tmp_path: Path) -> None:
    result = call(plans / name, plans / "first.txt", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "[" in result.stderr
    assert load(tmp_path / "out" / "first.json")["document"]["status"] == "complete"


def test_an_unexpected_failure_is_coded_and_the_others_go_on(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(source: Path, **options: Any) -> Plan:
        if source.name == "first.txt":
            raise ZeroDivisionError(f"while reading {source.resolve()}")
        return extract(source, **options)

    read_by(stumble, monkeypatch)
    result = call(plans, "-o", tmp_path / "out")
    assert result.exit_code == 1
    failed = load(tmp_path / "out" / "first.json")
    assert failed["problems"][0]["code"] == "extraction_failed"
    assert "ZeroDivisionError: while reading first.txt" in failed["problems"][0]["message"]
    assert load(tmp_path / "out" / "2026" / "second.json")["document"]["status"] == "complete"
    assert "Traceback" not in result.stderr
    assert "Traceback" in call(plans, "-o", tmp_path / "out", "--debug").stderr


def test_a_plan_that_breaks_the_schema_is_never_written(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lie(source: Path, **options: Any) -> Plan:
        return extract(source, **options).model_copy(update={"document_class": "poem"})

    read_by(lie, monkeypatch)
    assert call(plans / "first.txt", "-o", tmp_path / "out").exit_code == 1
    assert load(tmp_path / "out" / "first.json")["problems"][0]["code"] == "extraction_failed"


@pytest.mark.parametrize(
    "arguments",
    [
        [],  # nothing to read
        ["--lang", "fr"],
        ["--min-confidence", "2"],
        ["--frobnicate"],
    ],
)
def test_wrong_usage(arguments: list[str], plans: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    path = plans if arguments else tmp_path / "nothing"
    assert call(path, "-o", tmp_path / "out", *arguments).exit_code == 2
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file_is_wrong_usage(plans: Path) -> None:
    assert call(plans, "-o", plans / "first.txt").exit_code == 2


def test_files_that_would_overwrite_each_other_are_refused_before_anything_is_written(plans: Path, tmp_path: Path) -> None:
    (plans / "2026" / "first.txt").write_text(PLAN_TEXT, encoding="utf-8")
    result = call(plans / "first.txt", plans / "2026" / "first.txt", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_result_that_cannot_be_written_is_said(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "first.json").mkdir(parents=True)  # a folder stands where the file should
    result = call(plans, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "[output_unwritable]" in result.stderr
    assert written(tmp_path / "out") == ["2026/second.json"]


def test_same_input_same_bytes_wherever_it_lies(plans: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "deeper"
    moved.mkdir(parents=True)
    (moved / "first.txt").write_bytes((plans / "first.txt").read_bytes())
    call(plans / "first.txt", "-o", tmp_path / "one")
    call(moved / "first.txt", "-o", tmp_path / "two")
    first, second = ((tmp_path / folder / "first.json").read_bytes() for folder in ("one", "two"))
    assert first == second
    assert str(tmp_path).encode() not in first


def test_same_bytes_in_processes_with_other_hash_seeds(plans: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", "from extractor.cli.main import main; main()", "extract", plans, "-o", tmp_path / seed, "-q"],
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(path for path in sys.path if path)},
        )
    assert (tmp_path / "1" / "first.json").read_bytes() == (tmp_path / "2" / "first.json").read_bytes()


def test_no_path_in_the_json_of_a_failing_file(tmp_path: Path) -> None:
    call(tmp_path / "none.txt", "-o", tmp_path / "out")
    assert str(tmp_path) not in (tmp_path / "out" / "none.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "heading", "message"),
    [("vi", "Nhiệm", "Tệp không có nội dung."), ("en", "Duties", "The file has no content.")],
)
def test_languages(language: str, heading: str, message: str, plans: Path, tmp_path: Path) -> None:
    (plans / "empty.txt").touch()
    result = call(plans, "-o", tmp_path / "out", "--lang", language)
    assert heading in result.stdout
    assert str(tmp_path / "out") in result.stdout
    assert message in result.stderr


def test_quiet_says_problems_alone(plans: Path, tmp_path: Path) -> None:
    assert call(plans, "-o", tmp_path / "out", "-q").output == ""
    (plans / "empty.txt").touch()
    result = call(plans, "-o", tmp_path / "out", "--quiet")
    assert result.stdout == ""
    assert "[file_empty]" in result.stderr


def test_files_of_a_folder_that_are_no_documents_are_counted(plans: Path, tmp_path: Path) -> None:
    (plans / "manifest.jsonl").touch()
    result = call(plans, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert ".jsonl" in result.stderr


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    try:
        (folder / "k\udce9 hoach.txt").write_text(PLAN_TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    assert call(folder, "-o", tmp_path / "out").exit_code == 0
    (path,) = (tmp_path / "out").iterdir()
    assert load(path)["document"]["source"]["name"] == "k� hoach.txt"


def test_low_confidence_is_left_out(plans: Path, tmp_path: Path) -> None:
    call(plans / "first.txt", "-o", tmp_path / "out", "--min-confidence", "1")
    data = load(tmp_path / "out" / "first.json")
    assert all(data[layer] == [] for layer in ("temporals", "places", "duties", "headcounts", "targets"))
