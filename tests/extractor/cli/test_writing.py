"""Results are written whole or not at all."""

from pathlib import Path

import pytest

from extractor.cli.writing import write
from extractor.errors import OutputUnwritable


def test_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "plan.json"
    write(b"old", target)
    write(b"new", target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("blocked", ["plan.json", "."])  # a folder where the file should be; a file where a folder should be
def test_what_cannot_be_written_leaves_nothing(blocked: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "plan.json"
    if blocked == ".":
        (tmp_path / "out").touch()
    else:
        target.mkdir(parents=True)
    with pytest.raises(OutputUnwritable):
        write(b"x", target)
    assert not list(tmp_path.rglob("*.tmp"))
