"""Inputs from storages that fsspec reaches."""

import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from extractor.errors import ExtraMissing
from tests.extractor.batch.makers import contents, sources, zip_of


@pytest.fixture
def storage() -> Iterator[fsspec.AbstractFileSystem]:
    """A storage in memory with some plans."""
    memory = fsspec.filesystem("memory")
    memory.pipe(
        {
            "/plans/b.txt": b"b",
            "/plans/a.pdf": b"a",
            "/plans/2026/c.md": b"c",
            "/plans/2026/photo.jpg": b"",
            "/plans/2026/.hidden.txt": b"",
            "/plans/d.zip": zip_of([("xã/e.txt", b"e")]),
        }
    )
    yield memory
    memory.rm("/plans", recursive=True)


@pytest.mark.usefixtures("storage")
@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("memory://plans", [("a.pdf", "a"), ("b.txt", "b"), ("d.zip/xã/e.txt", "e"), ("2026/c.md", "c")]),
        ("memory://plans/b.txt", [("b.txt", "b")]),
        ("memory://plans/**/*.md", [("2026/c.md", "c")]),
        ("memory://plans/none.txt", [("none.txt", "[file_missing]")]),
        ("nothing://plans", [("plans", "[source_unreachable]")]),  # no such storage
    ],
)
def test_inputs(url: str, found: list[tuple[str, str]], tmp_path: Path) -> None:
    look = sources(tmp_path)
    assert contents(look.inputs([url]), look.spool) == found
    assert not list((tmp_path / "out" / ".kehoach" / "spool").iterdir())


def test_a_folder_of_this_machine_by_its_url(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("a")
    (found,) = sources(tmp_path).inputs([f"file://{tmp_path}/in"])
    assert str(found.name) == "a.txt"
    assert found.origin == f"file://{tmp_path}/in/a.txt"
    stamp = found.content.stamp()
    (tmp_path / "in" / "a.txt").write_text("b, later")
    assert stamp
    assert found.content.stamp() != stamp


def test_a_storage_that_tells_nothing_of_a_file_gives_no_stamp(storage: fsspec.AbstractFileSystem, tmp_path: Path) -> None:
    storage.info = lambda path: {"name": path, "size": 1, "type": "file"}
    try:
        (found,) = sources(tmp_path).inputs(["memory://plans/b.txt"])
        assert found.content.stamp() is None
    finally:
        del storage.info


def test_without_fsspec_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ExtraMissing) as caught:
        list(sources(tmp_path).inputs(["memory://plans"]))
    assert 'pip install "kehoach[ray]"' in caught.value.action()
