"""Failed plans: the source as far as it is known, the problem, no path."""

from hashlib import sha256
from pathlib import Path

import pytest

from extractor.errors import ExtractionFailed, FileBroken, FileLocked
from extractor.workers.failures import failure, unexpected


def test_source_and_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 broken")
    plan = failure(path, FileLocked(page=3))
    assert plan.document.status == "failed"
    assert plan.document.source.name == "a.pdf"
    assert plan.document.source.sha256 == sha256(b"%PDF-1.7 broken").hexdigest()
    assert plan.document.source.media_type == "application/pdf"
    assert [(problem.code, problem.page) for problem in plan.problems] == [("file_locked", 3)]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(None, "application/octet-stream"), (b"", "application/octet-stream"), (b"\x89PNG\r\n\x1a\n", "image/png")],
)
def test_media_type_as_far_as_it_is_known(content: bytes | None, media_type: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    assert failure(path, FileBroken("x")).document.source.media_type == media_type


@pytest.mark.parametrize(
    ("detail", "shown"),
    [
        ("/home/an/plans/a.txt is odd", "a.txt is odd"),
        ("[Errno 13] Permission denied: '/srv/x/a.txt'", "[Errno 13] Permission denied: 'a.txt'"),
        ("1/2 and KH/UBND/2026 stay", "1/2 and KH/UBND/2026 stay"),  # numbers of documents are no paths
        ("x" * 1000, "x" * 300),
        ("/" * 100_000, "/" * 300),  # costs nothing
    ],
)
def test_no_folders_in_the_detail(detail: str, shown: str, tmp_path: Path) -> None:
    (problem,) = failure(tmp_path / "a.txt", ExtractionFailed(detail)).problems
    assert problem.message == ExtractionFailed(shown).message("vi")


def test_unexpected_is_the_last_line_of_the_traceback() -> None:
    assert unexpected(ValueError("first\nsecond")).detail.startswith("ValueError: first")
