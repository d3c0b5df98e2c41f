"""Word 97, through the converters that are installed."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from extractor.errors import FileBroken, PackageMissing
from extractor.reading import read
from extractor.reading.document import ReadAs

BROKEN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1024, b"\0") + "WordDocument\0".encode("utf-16-le").ljust(1024, b"\0")


@pytest.fixture
def word97(tmp_path: Path) -> bytes:
    """A small Word 97 file."""
    document = docx.Document()
    document.add_paragraph("Kế hoạch số 12")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "một", "hai"
    document.add_paragraph("Hết")
    document.save(str(tmp_path / "plan.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "doc", "plan.docx"], cwd=tmp_path, check=True, capture_output=True
    )
    return (tmp_path / "plan.doc").read_bytes()


def only(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """Let only these programs be found."""
    found = {program: shutil.which(program) for program in programs}
    monkeypatch.setattr("extractor.reading.doc.shutil.which", found.get)


def test_no_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch)
    with pytest.raises(PackageMissing) as caught:
        read(BROKEN)
    assert "libreoffice-writer" in caught.value.detail


@pytest.mark.needs_program("soffice", "libreoffice-writer")
def test_libreoffice_keeps_tables(word97: bytes) -> None:
    document = read(word97, "plan.doc")
    assert (document.text, document.read_as) == ("Kế hoạch số 12\nmột\thai\nHết", ReadAs.DOC)
    assert (document.source.name, document.source.size) == ("plan.doc", len(word97))
    assert len(document.tables[0].cells) == 2


@pytest.mark.needs_program("soffice", "libreoffice-writer")
@pytest.mark.needs_program("antiword", "antiword")
def test_antiword_reads_the_same_words(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = next((shared / "corpus").glob("017-*.doc"))
    words = sorted(read(path).text.split())
    only(monkeypatch, "antiword")
    document = read(path)
    assert sorted(document.text.split()) == words
    assert "|" not in document.text


@pytest.mark.needs_program("antiword", "antiword")
def test_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "antiword")
    with pytest.raises(FileBroken):
        read(BROKEN)


def test_a_converter_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60 &\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr("extractor.reading.doc.shutil.which", {"soffice": str(program)}.get)
    monkeypatch.setattr("extractor.reading.doc.CONVERSION_SECONDS", 0.2)
    with pytest.raises(FileBroken):
        read(BROKEN)
