"""The fingerprint covers all that a plan depends on, and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

import extractor
from extractor.batch import version
from extractor.batch.version import COLUMN, extractor_version, recipe

PROJECT = Path(__file__).resolve().parents[3]
_NOT_OF_A_PLAN = {"garbage", "settings"}
"""The collector of cycles, and bounds: they decide how fast and whether a document is read, not what it says."""


def test_it_covers_every_module_that_extracting_loads() -> None:
    script = (
        "import sys; from extractor import extract; extract('KẾ HOẠCH'.encode());"
        "print(*sorted(name.split('.')[1] for name in sys.modules if name.startswith('extractor.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, cwd=PROJECT, text=True)
    rooms = {Path(name).stem for name in COLUMN}
    assert set(done.stdout.split()) <= rooms | _NOT_OF_A_PLAN


def test_every_room_is_there() -> None:
    for name in COLUMN:
        assert (PROJECT / "extractor" / name).exists()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("language/units.py", True),
        ("lexicons/unit_heads.yaml", True),
        ("lexicons/administrative/wards.csv", True),
        ("lexicons/administrative/README.md", False),
        ("language/__pycache__/units.pyc", False),
    ],
)
def test_a_changed_file_changes_it(name: str, changes: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("__init__.py", "language/units.py", "lexicons/unit_heads.yaml", "lexicons/administrative/wards.csv", name):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("before")
    monkeypatch.setattr(extractor, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(version, "COLUMN", ("__init__.py", "language", "lexicons"))
    before = extractor_version.__wrapped__()
    assert before == extractor_version.__wrapped__()
    (tmp_path / name).write_text("after")
    assert (extractor_version.__wrapped__() != before) == changes


def test_the_least_confidence_is_part_of_a_recipe() -> None:
    assert recipe(0.0) != recipe(0.5)
    assert recipe(0.5).startswith(extractor_version())
