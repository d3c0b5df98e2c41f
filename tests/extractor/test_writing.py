"""What is written is whole or not there at all, and synced before it gets its name."""

import os
from pathlib import Path

import pytest

from extractor.errors import OutputUnwritable
from extractor.writing import replacing, write


def test_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "plan.json"
    write(b"old", target)
    write(b"new", target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_synced_then_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, draft = tmp_path / "a" / "b" / "plan.json", tmp_path / "draft"
    synced: list[tuple[bytes, bool]] = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append((draft.read_bytes(), target.exists())))
    write(b"whole", target, draft)
    assert synced == [(b"whole", False)]
    assert target.read_bytes() == b"whole"
    assert not draft.exists()


@pytest.mark.parametrize("blocked", ["plan.json", "."])  # a folder where the file should be; a file where a folder should be
def test_what_cannot_be_written_leaves_nothing(blocked: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "plan.json"
    if blocked == ".":
        (tmp_path / "out").touch()
    else:
        target.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OutputUnwritable):
        write(b"x", target)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_takes_the_place_of_a_folder(tmp_path: Path) -> None:
    target = tmp_path / "tables"
    for name in ("old", "new"):
        with replacing(target) as draft:
            draft.mkdir()
            (draft / name).touch()
    assert [path.name for path in target.iterdir()] == ["new"]
    assert list(tmp_path.iterdir()) == [target]


def test_a_draft_that_fails_is_thrown_away(tmp_path: Path) -> None:
    target = tmp_path / "plans.xlsx"
    write(b"old", target)
    with pytest.raises(OutputUnwritable, match="No space left"):
        _fill_the_disk(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def _fill_the_disk(target: Path) -> None:
    with replacing(target) as draft:
        draft.write_bytes(b"half")
        raise OSError(28, "No space left on device")
