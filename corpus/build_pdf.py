"""Render the PDF samples: a source to DOCX, the DOCX to PDF by LibreOffice.

Usage: python corpus/build_pdf.py

Needs `soffice` with Writer and the Liberation fonts 2, the first with Vietnamese glyphs (Debian: libreoffice-writer,
fonts-liberation2; version 1 beside them must go, it lends its name to the wrong glyphs). LibreOffice sets the lines, so
another version may break them elsewhere: after a rebuild run `locate.py` again. The committed PDF is what the tests read.
"""

import subprocess
import tempfile
from pathlib import Path

from corpus import build_docx

HERE = Path(__file__).resolve().parent
SAMPLES = ("10-phuong-nghi-dinh-30",)
FONT = "Liberation Serif"
LARGEST = 150_000


def convert(docx: Path, folder: Path) -> Path:
    """Convert a DOCX with LibreOffice, in a profile of its own; gives the PDF's path."""
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{folder}/profile",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(folder),
        str(docx),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 (its own files, no shell)
    return folder / f"{docx.stem}.pdf"


def main() -> None:
    """Render every PDF sample."""
    build_docx.FONT = FONT
    for stem in SAMPLES:
        path = HERE / "samples" / f"{stem}.pdf"
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            docx = folder / f"{stem}.docx"
            build_docx.save(build_docx.Renderer(build_docx.load(stem)).render(), docx)
            path.write_bytes(convert(docx, folder).read_bytes())
        size = path.stat().st_size
        print(f"{path.relative_to(HERE.parent)}: {size} bytes")
        if size > LARGEST:
            raise SystemExit(f"{path.name} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    main()
