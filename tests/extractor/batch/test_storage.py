"""Results are synced before they get their name, and leave nothing where they cannot be written."""

import os
from pathlib import Path

import pytest

from extractor.batch.storage import write_durably
from extractor.errors import OutputUnwritable


def test_synced_then_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, draft = tmp_path / "a" / "b" / "plan.json", tmp_path / "draft"
    synced: list[tuple[bytes, bool]] = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append((draft.read_bytes(), target.exists())))
    write_durably(b"whole", target, draft)
    assert synced == [(b"whole", False)]
    assert target.read_bytes() == b"whole"
    assert not draft.exists()


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.json").mkdir()
    with pytest.raises(OutputUnwritable):
        write_durably(b"x", tmp_path / "plan.json", tmp_path / "draft")
    assert not (tmp_path / "draft").exists()
