"""Files that offices keep of such plans, made from the samples: scans, scans among pages with text, files from before Unicode.

What each should read is known by construction: ``legacy.txt`` is the text of the files from before Unicode, ``text.pdf`` has that
of the scans. The same samples give the same bytes; the files are small enough to be committed, and tests read them.

Usage: python -m corpus.fixtures [FOLDER]
"""

import argparse
import re
import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from corpus.scans import CLEAN, DEGRADED, scan
from extractor.text.legacy import Encoding, from_unicode

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "fixtures"
PDF_SAMPLE = HERE / "samples" / "10-phuong-nghi-dinh-30.pdf"
TEXT_SAMPLE = HERE / "samples" / "03-ban-dang.txt"
LARGEST = 500_000
SMALL_CLEAN = replace(CLEAN, resolution=200, noise=0.0, quality=30)
SMALL_DEGRADED = replace(DEGRADED, noise=6.0, quality=20)
"""As in ``corpus.scans``, but with less noise, which JPEG cannot make small."""
_FONTS = {Encoding.TCVN3: b"/.VnTime", Encoding.VNI: b"/VNI-Times"}
_STANDARD = b"/Times-Roman"
_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_ID = re.compile(rb"(?<=<)[0-9A-Fa-f]{32}(?=>)")
"""A file's identifier (ISO 32000-1, 14.4), which pdfium makes by chance."""
_CREATED = re.compile(rb"(?<=CreationDate\(D:)[0-9]{14}")
_WRAP = 80
_TOP, _LEADING, _LINES = 780, 16, 44


def scanned() -> dict[str, bytes]:
    """The first and the last page of the PDF sample: as they are, scanned cleanly, badly, and one page of the two scanned."""
    first, last = _page(PDF_SAMPLE, 0), _page(PDF_SAMPLE, -1)
    both = _bound(first, last)
    return {
        "text.pdf": both,
        "clean.pdf": scan(both, SMALL_CLEAN, seed=1),
        "degraded.pdf": scan(both, SMALL_DEGRADED, seed=2),
        "mixed.pdf": _bound(first, scan(last, SMALL_CLEAN, seed=3)),
    }


def legacy(encoding: Encoding) -> dict[str, bytes]:
    """The text sample in an encoding before Unicode: as text, as DOCX and as PDF whose fonts name it."""
    lines = [line for line in _text().splitlines() if line.strip()]
    written = [from_unicode(line, encoding) for line in lines]
    return {
        f"{encoding}.txt": "\n".join(written).encode(),
        f"{encoding}.docx": _docx(written, encoding),
        f"{encoding}.pdf": _pdf(
            [from_unicode(part, encoding) for line in lines for part in textwrap.wrap(line, _WRAP)], encoding
        ),
    }


def truth() -> dict[str, str]:
    """What the legacy files say; what the scans say is the text layer of ``text.pdf``."""
    return {"legacy.txt": "\n".join(line for line in _text().splitlines() if line.strip()) + "\n"}


def _text() -> str:
    return unicodedata.normalize("NFC", TEXT_SAMPLE.read_text(encoding="utf-8"))


def _page(path: Path, index: int) -> bytes:
    document, single = pdfium.PdfDocument(path), pdfium.PdfDocument.new()
    single.import_pages(document, [index % len(document)])
    return _saved(single)


def _bound(*parts: bytes) -> bytes:
    """PDFs one after the other."""
    bound = pdfium.PdfDocument.new()
    for part in parts:
        bound.import_pages(pdfium.PdfDocument(part))
    return _saved(bound)


def _saved(document: pdfium.PdfDocument) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return _CREATED.sub(b"20260101000000", _ID.sub(b"0" * 32, buffer.getvalue()))


def _docx(lines: Sequence[str], encoding: Encoding) -> bytes:
    made = docx.Document()
    made.core_properties.created = made.core_properties.modified = _DAY
    for line in lines:
        made.add_paragraph().add_run(line).font.name = _FONTS[encoding][1:].decode()
    buffer = BytesIO()
    made.save(buffer)
    return _undated(buffer.getvalue())


def _undated(archive: bytes) -> bytes:
    """A ZIP whose members have no time of day."""
    buffer = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return buffer.getvalue()


def _pdf(lines: Sequence[str], encoding: Encoding) -> bytes:
    """Lines in a standard font under the legacy font's name: what a program shows that lacks the font."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=0)
    for number, line in enumerate(lines):
        if number and number % _LINES == 0:
            canvas.showPage()
        if number % _LINES == 0:
            canvas.setFont(_STANDARD[1:].decode(), 12)
        canvas.drawString(85, _TOP - _LEADING * (number % _LINES), line)
    canvas.save()
    return buffer.getvalue().replace(_STANDARD, _FONTS[encoding].ljust(len(_STANDARD)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write all fixtures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    files = {**scanned(), **legacy(Encoding.TCVN3), **legacy(Encoding.VNI)}
    files |= {name: text.encode() for name, text in truth().items()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")
        if len(content) > LARGEST:
            raise SystemExit(f"{name} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    main()
