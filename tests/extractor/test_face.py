"""``from extractor import extract``: what it takes, what it gives, what it costs to import."""

import subprocess
import sys
from pathlib import Path

import pytest

import extractor
from extractor import ReadingError, extract
from extractor.errors import FileEmpty, FileMissing
from schemas import Plan
from tests.plans import PLAN_TEXT


def test_version_is_that_of_the_package() -> None:
    assert extractor.__version__.count(".") == 2


def test_path_text_and_bytes_give_the_same_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN_TEXT, encoding="utf-8")
    plan = extract(path)
    assert isinstance(plan, Plan)
    assert plan.document.source.name == "plan.txt"
    assert plan == extract(str(path)) == extract(PLAN_TEXT.encode(), name="plan.txt")


def test_errors_are_coded_and_have_one_root(tmp_path: Path) -> None:
    assert issubclass(FileEmpty, ReadingError)
    with pytest.raises(FileEmpty):
        extract(b"")
    with pytest.raises(FileMissing):
        extract(tmp_path / "none.txt")


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_confidence_must_be_a_share(confidence: float) -> None:
    with pytest.raises(ValueError, match="min_confidence"):
        extract(PLAN_TEXT.encode(), min_confidence=confidence)


@pytest.mark.parametrize(
    "statement",
    [
        "import extractor",
        "import extractor.cli.main",
        "import sys; sys.argv = ['kehoach', '--help']; from extractor.cli.main import app; app(standalone_mode=False)",
        "import sys; sys.argv = ['kehoach', 'extract', '--help']; from extractor.cli.main import app; app(standalone_mode=False)",
    ],
)
def test_import_and_help_load_nothing_dear(statement: str) -> None:
    dear = "{'spacy', 'underthesea', 'pdfplumber', 'pypdfium2', 'docx', 'lxml', 'rich', 'numpy'}"
    script = f"{statement}; import sys; print('LOADED', sorted({dear} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "LOADED []"
