"""What is expected agrees with what comes."""

from pathlib import Path

import pytest

from extractor.batch.counting import expected
from tests.extractor.batch.makers import sources, zip_of


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["in"], 5),
        (["in/*.txt"], 1),
        (["@list.txt"], 6),
        (["in/a.txt", "none.txt"], 2),
        (["@none"], 1),
        (["s3://bucket/plans"], 0),  # would have to be asked for
    ],
)
def test_count(arguments: list[str], count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "2026").mkdir(parents=True)
    for name in ("in/a.txt", "in/b.jpg", "in/.c.txt", "in/2026/d.pdf"):
        (tmp_path / name).touch()
    (tmp_path / "in" / "e.zip").write_bytes(zip_of([("a.txt", b""), ("b/c.docx", b""), ("d.jpg", b"")]))
    (tmp_path / "in" / "f.zip").write_bytes(b"broken")
    (tmp_path / "list.txt").write_text("in\nin/a.txt\n\n")
    assert sum(expected(arguments)) == count
    if "://" not in arguments[0]:
        assert len(list(sources(tmp_path).inputs(arguments))) == count
