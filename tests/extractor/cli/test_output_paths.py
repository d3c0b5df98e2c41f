"""Which files are read, and where their results go. Rows: the files there are, and what becomes of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.cli.output_paths import Input, gather, jobs
from extractor.errors import OutputClash


def make(top: Path, *names: str) -> Path:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return top


def targets(*sources: str) -> dict[str, str]:
    """Where the files of one folder go."""
    return {str(job.source): str(job.target) for job in jobs([Input(Path(name), Path()) for name in sources], Path("out"))}


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["a.pdf"], ["a.json"]),  # the stem
        (["a.pdf", "b.docx"], ["a.json", "b.json"]),
        (["a.pdf", "a.docx"], ["a.pdf.json", "a.docx.json"]),  # a stem shared: both keep their suffix
        (["a.pdf", "a.docx", "b.txt"], ["a.pdf.json", "a.docx.json", "b.json"]),  # the others do not
        (
            ["a.pdf", "a.docx", "a.pdf.txt"],
            ["a.pdf.json", "a.docx.json", "a.pdf.txt.json"],
        ),  # a stem that is another's whole name
        (["a", "a.txt"], ["a.json", "a.txt.json"]),  # no suffix at all
        (["kế hoạch 130.KH-UBND.txt"], ["kế hoạch 130.KH-UBND.json"]),  # full stops inside
    ],
)
def test_targets_in_one_folder(sources: list[str], expected: list[str]) -> None:
    assert targets(*sources) == {source: f"out/{target}" for source, target in zip(sources, expected, strict=True)}


@given(st.lists(st.text("ab.", min_size=1, max_size=6).filter(lambda name: name.strip(".") != ""), unique=True, max_size=8))
def test_no_two_files_of_a_folder_share_a_target(names: list[str]) -> None:
    planned = targets(*(f"in/{name}" for name in names))
    assert len(set(planned.values())) == len(names)


@pytest.mark.parametrize(
    ("first", "second"),
    [("a/x.txt", "b/x.txt")],  # one name, two folders, both named one by one: both would be out/x.txt.json
)
def test_files_that_would_overwrite_each_other_are_refused(first: str, second: str) -> None:
    with pytest.raises(OutputClash) as raised:
        targets(first, second)
    assert first in raised.value.message("vi")
    assert second in raised.value.message("vi")


def test_a_result_never_overwrites_an_input(tmp_path: Path) -> None:
    path = make(tmp_path, "notes.json") / "notes.json"
    with pytest.raises(OutputClash):
        jobs([Input(path, Path())], tmp_path)


def test_folders_are_walked_and_mirrored_in_a_stable_order(tmp_path: Path) -> None:
    top = make(tmp_path / "in", "b.txt", "a.txt", "2026/xã/c.pdf", "2025/c.pdf")
    planned = jobs(gather([top], tmp_path / "out").files, tmp_path / "out")
    assert [str(job.target.relative_to(tmp_path)) for job in planned] == [
        "out/a.json",
        "out/b.json",
        "out/2025/c.json",
        "out/2026/xã/c.json",
    ]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("plan.txt", True),
        ("plan.MD", True),  # whatever the case
        ("plan.odt", True),  # a document that is not read is said, not passed over
        ("KẾ HOẠCH", True),  # no suffix
        ("kế hoạch ngày 05.06.2026", True),  # digits are no suffix
        ("130.KH-UBND", True),  # nor is a symbol
        ("manifest.jsonl", False),
        ("photo.jpeg", False),
        ("clip.mp4", False),
        (".hidden.txt", False),
        ("~$plan.docx", False),  # Word's lock file
        (".git/config", False),
    ],
)
def test_what_is_read_in_a_folder(name: str, *, read: bool, tmp_path: Path) -> None:
    files = gather([make(tmp_path, name)], tmp_path / "out").files
    assert [file.source for file in files] == ([tmp_path / name] if read else [])


def test_what_is_passed_over_is_known(tmp_path: Path) -> None:
    inputs = gather([make(tmp_path, "a.txt", "b.json", ".c")], tmp_path / "out")
    assert [path.name for path in inputs.passed_over] == ["b.json"]


def test_any_file_named_is_read_also_one_that_is_not_there() -> None:
    assert gather([Path("x.json"), Path("none.pdf")], Path("out")).files == [
        Input(Path("x.json"), Path()),
        Input(Path("none.pdf"), Path()),
    ]


@pytest.mark.parametrize("name", ["x" * 5000, "a.txt/b.txt"])  # too long for the system; below a file
def test_a_path_that_cannot_be_looked_at_is_left_to_the_reader(name: str, tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert [file.source for file in gather([tmp_path / name], tmp_path / "out").files] == [tmp_path / name]


def test_the_output_folder_is_no_input(tmp_path: Path) -> None:
    top = make(tmp_path, "a.txt", "out/old.txt")
    assert [file.source.name for file in gather([top], tmp_path / "out").files] == ["a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = make(tmp_path, "a.txt") / "a.txt"
    assert len(gather([path, path, tmp_path], tmp_path / "out").files) == 1


def test_a_link_to_a_folder_above_does_not_loop(tmp_path: Path) -> None:
    top = make(tmp_path / "in", "a.txt")
    (top / "again").symlink_to(top, target_is_directory=True)
    assert len(gather([top], tmp_path / "out").files) == 1
