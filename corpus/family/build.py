"""Render the family's DOCX and PDF plans from their sources.

Usage: python -m corpus.family.build

Needs what ``corpus/build_pdf.py`` needs. From the half-unreadable plan every page after the first is taken away and a page
that is a picture of noise put in its place, as a scanner leaves it when a sheet jams. The tests read the committed files.
"""

import io
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import yaml
from PIL import Image

from corpus import build_docx, build_pdf

HERE = Path(__file__).resolve().parent
AS_PDF = ("00-thanh-pho-hue", "01-thuan-hoa", "07-phu-vang", "11-phu-loc")
AS_DOCX = ("02-vy-da", "05-huong-thuy")
HALF_UNREADABLE = "07-phu-vang"


class FamilyRenderer(build_docx.Renderer):
    """The renderer of the samples with one block more: ``pagebreak``."""

    def _pagebreak(self, _: str) -> None:
        self._paragraph("").paragraph_format.page_break_before = True


def rendered(stem: str) -> Any:
    """The Word document of a source."""
    source = yaml.safe_load((HERE / "sources" / f"{stem}.yaml").read_text(encoding="utf-8"))
    return FamilyRenderer(source).render()


def noise() -> bytes:
    """A one-page PDF of A4 size that is a picture of noise; always the same."""
    dots = np.random.default_rng(7).integers(90, 200, size=(351, 248), dtype=np.uint8)
    page = io.BytesIO()
    Image.fromarray(dots, "L").resize((1240, 1754), Image.Resampling.BILINEAR).save(page, "PDF", resolution=150, quality=20)
    return page.getvalue()


def with_noise(pdf: bytes) -> bytes:
    """The first page of a PDF, then a page of noise."""
    whole, second, result = pdfium.PdfDocument(pdf), pdfium.PdfDocument(noise()), pdfium.PdfDocument.new()
    result.import_pages(whole, [0])
    result.import_pages(second)
    out = io.BytesIO()
    result.save(out)
    return out.getvalue()


def main() -> None:
    """Render every document that has a source."""
    build_docx.FONT = "Times New Roman"
    for stem in AS_DOCX:
        build_docx.save(rendered(stem), HERE / "plans" / f"{stem}.docx")
    build_docx.FONT = build_pdf.FONT
    for stem in AS_PDF:
        with tempfile.TemporaryDirectory() as name:
            docx = Path(name) / f"{stem}.docx"
            build_docx.save(rendered(stem), docx)
            content = build_pdf.convert(docx, Path(name)).read_bytes()
        (HERE / "plans" / f"{stem}.pdf").write_bytes(with_noise(content) if stem == HALF_UNREADABLE else content)


if __name__ == "__main__":
    main()
