"""Sources as a stream of inputs."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.settings import Settings
from tests.extractor.batch.makers import contents, sources, tar_of, zip_of
from tests.extractor.reading.makers import docx, paragraph
from tests.extractor.workers import hostile

KIBIBYTE = 1024


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small files of all kinds, which is the working folder's ``plans``."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plans"
    for name in ("b.txt", "a.pdf", "2026/c.md", "2026/d.odt", "2026/.hidden.txt", ".git/e.txt", "~$a.docx", "f.jpg", "7/g"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["plans"], ["a.pdf", "b.txt", "2026/c.md", "2026/d.odt", "7/g"]),  # files by name, then folders
        (["plans/f.jpg", "plans/.git/e.txt"], ["f.jpg", "e.txt"]),  # what is named is read, whatever its name
        (["plans/*.txt"], ["b.txt"]),
        (["plans/**/*.md"], ["2026/c.md"]),  # mirrored below what is no pattern
        (["plans/2*"], ["2026/c.md", "2026/d.odt"]),  # a folder that matches
        (["@list.txt"], ["plans/2026/c.md", "b.txt"]),  # a list's files keep the folders that it names
        (["none.txt"], ["none.txt"]),
        (["@none"], ["none"]),
    ],
)
def test_names(arguments: list[str], names: list[str], plans: Path) -> None:
    (plans.parent / "list.txt").write_text(
        "\ufeffplans/2026/c.md\r\n\n../" + f"{plans.parent.name}/plans/*.txt\n", encoding="utf-8"
    )
    assert [str(found.name) for found in sources(plans.parent).inputs(arguments)] == names


def test_what_is_passed_over_is_counted(plans: Path) -> None:
    look = sources(plans.parent)
    list(look.inputs(["plans"]))
    assert look.passed_over == {".jpg": 1}


def test_results_are_no_inputs(plans: Path) -> None:
    look = sources(plans.parent)
    (plans.parent / "out" / "a.txt").write_text("x")
    assert not any("out" in str(found.name) for found in look.inputs(["."]))


def test_a_listed_path_of_any_kind(plans: Path) -> None:
    lines = io.StringIO(f"{plans / 'b.txt'}\nplans/2026\nno such file\n")
    found = list(sources(plans.parent).listed(lines))
    assert [str(each.name) for each in found][1:] == ["c.md", "d.odt", "no such file"]
    assert str(found[0].name) == str(plans / "b.txt").lstrip("/")


MEMBERS = [
    ("a.txt", b"first"),
    ("xã\\b.txt" if os.name == "nt" else "xã/b.txt", b"second"),
    ("a.txt", b"third"),
    ("__MACOSX/._a.txt", b"not a document"),
    ("photo.jpg", b"passed over"),
    ("../etc/passwd.txt", b"leads out"),
    ("/root.txt", b"leads out"),
    ("C:\\x.txt", b"leads out"),
]


@pytest.mark.parametrize(
    "make", [lambda: zip_of(MEMBERS), lambda: tar_of(MEMBERS), lambda: tar_of(MEMBERS, "w:xz"), lambda: tar_of(MEMBERS, "w")]
)
def test_an_archive_is_a_folder(make: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / "goi.tar.zip").write_bytes(make())
    look = sources(tmp_path)
    assert contents(look.inputs([str(tmp_path / "goi.tar.zip")]), look.spool) == [
        ("goi.tar.zip/a.txt", "first"),
        ("goi.tar.zip/xã/b.txt", "second"),
        ("goi.tar.zip/a.txt", "third"),  # a name may come twice: an input of its own, numbered when it is noted
        ("goi.tar.zip/etc/passwd.txt", "[unsafe_name]"),
        ("goi.tar.zip/root.txt", "[unsafe_name]"),
        ("goi.tar.zip/C_/x.txt", "[unsafe_name]"),
    ]
    assert look.passed_over == {".jpg": 1}


def test_the_same_member_has_the_same_origin_in_every_run(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of(MEMBERS[:3]))
    look = sources(tmp_path)
    origins = [found.origin for found in look.inputs([str(tmp_path / "a.zip")])]
    assert origins == [f"{tmp_path}/a.zip!/{member}" for member in ("a.txt", "xã/b.txt", "a.txt#2")]
    assert origins == [found.origin for found in look.inputs([str(tmp_path / "a.zip")])]


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(tar_of([], "w", links=[("shadow.txt", "/etc/shadow")]))
    look = sources(tmp_path)
    assert contents(look.inputs([str(tmp_path / "a.tar")]), look.spool) == [("a.tar/shadow.txt", "[unsafe_name]")]


def nested(depth: int) -> bytes:
    """An archive in an archive in an archive; a plan in each."""
    content = zip_of([("deepest.txt", b"deepest")])
    for level in range(depth - 1, 0, -1):
        content = zip_of([(f"{level}.txt", b"plan"), ("inner.zip", content)])
    return content


def test_archives_within_archives(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(nested(4))
    look = sources(tmp_path)
    assert contents(look.inputs([str(tmp_path / "a.zip")]), look.spool) == [
        ("a.zip/1.txt", "plan"),
        ("a.zip/inner.zip/2.txt", "plan"),
        ("a.zip/inner.zip/inner.zip/3.txt", "plan"),
        ("a.zip/inner.zip/inner.zip/inner.zip", "[archive_too_deep]"),
    ]
    assert not list((tmp_path / "out" / ".kehoach" / "spool").iterdir())


def test_a_word_file_named_as_an_archive_is_a_document(tmp_path: Path) -> None:
    content = docx(paragraph("Kế hoạch"))
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "b.zip").write_bytes(zip_of([("c.zip", content)]))
    look = sources(tmp_path)
    found = list(look.inputs([str(tmp_path / "a.zip"), str(tmp_path / "b.zip")]))
    assert [str(each.name) for each in found] == ["a.zip", "b.zip/c.zip"]
    assert found[1].content.fetch(look.spool).path.read_bytes() == content


SMALL = Settings(max_archive_members=3, max_archive_size=1000 * KIBIBYTE, max_file_size=100 * KIBIBYTE)


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        ("members.zip", lambda: zip_of((f"{n}.txt", b"x") for n in range(4)), {"members.zip": "archive_too_large"}),
        ("members.tar", lambda: tar_of((f"{n}.txt", b"x") for n in range(4)), {"members.tar": "archive_too_large"}),
        ("endless.zip", hostile.endless_members, {"endless.zip": "archive_too_large"}),
        ("size.zip", lambda: zip_of([("a.txt", bytes(2000 * KIBIBYTE))]), {"size.zip": "archive_too_large"}),
        # the stream ends where the bound is, in the middle of a member
        (
            "size.tgz",
            lambda: tar_of([("a.txt", bytes(2000 * KIBIBYTE))]),
            {"size.tgz/a.txt": "archive_too_large", "size.tgz": "archive_too_large"},
        ),
        ("one.zip", lambda: zip_of([("a.txt", bytes(200 * KIBIBYTE)), ("b.txt", b"x")]), {"one.zip/a.txt": "file_too_large"}),
        ("broken.zip", lambda: b"PK\x03\x04" + bytes(50), {"broken.zip": "file_broken"}),
        ("half.zip", lambda: nested(2)[:80], {"half.zip": "file_broken"}),
        ("half.tar", lambda: tar_of([("a.txt", bytes(5000))], "w")[:3000], {"half.tar/a.txt": "file_broken"}),
        ("half.tgz", lambda: tar_of([("a.txt", os.urandom(5000))])[:2500], {"half.tgz": "file_broken"}),
        ("noise.tgz", lambda: b"\x1f\x8b\x08\x00" + os.urandom(99), {"noise.tgz": "file_broken"}),
    ],
)
def test_hostile_archives_are_coded(name: str, make: Callable[[], bytes], expected: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(make())
    look = sources(tmp_path, SMALL)
    found = dict(contents(look.inputs([str(tmp_path / name)]), look.spool))
    problems = {each: text.strip("[]") for each, text in found.items() if text.startswith("[")}
    assert expected.items() <= problems.items()
    assert set(problems) <= {name, *expected}


def test_a_bomb_is_told_by_what_it_unpacks_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.archives._FREE", 0)
    (tmp_path / "bomb.zip").write_bytes(zip_of([("a.txt", bytes(10_000_000))]))
    (tmp_path / "text.zip").write_bytes(zip_of([("a.txt", os.urandom(10_000))]))
    look = sources(tmp_path)
    found = dict(contents(look.inputs([str(tmp_path / "bomb.zip"), str(tmp_path / "text.zip")]), look.spool))
    assert found["bomb.zip"] == "[archive_too_large]"
    assert len(found) == 2
    assert not found["text.zip/a.txt"].startswith("[archive")


def test_a_locked_archive(tmp_path: Path) -> None:
    content = bytearray(zip_of([("a.txt", b"secret")]))
    content[6] |= 1  # the flag of encryption, in the member and in the list
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(content)
    look = sources(tmp_path)
    assert contents(look.inputs([str(tmp_path / "a.zip")]), look.spool) == [("a.zip/a.txt", "[file_locked]")]


def test_a_closed_folder_is_said(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def closed(path: str) -> Any:
        if path.endswith("2026"):  # for the administrator no folder is closed
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    look = sources(plans.parent)
    found = contents(look.inputs(["plans"]), look.spool)
    assert ("2026", "[source_unreachable]") in found
    assert ("7/g", "7/g") in found


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    look = sources(tmp_path)
    assert contents(look.inputs([str(tmp_path / "a.txt")]), look.spool) == [("a.txt", "[unreadable]")]
