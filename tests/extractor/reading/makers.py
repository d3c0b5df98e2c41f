"""Makers of small files: DOCX from snippets of its XML, PDF from drawing instructions."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FONTS = Path("/usr/share/fonts/truetype/dejavu")

Drawing = Callable[[Canvas], None]


def paragraph(text: str, properties: str = "") -> str:
    """A ``w:p`` with one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this content of ``w:body``; other parts by name: ``numbering``, ``styles``, ``footnotes``."""
    relations = "".join(f'<Relationship Id="{p}" Type="{_OFFICE}/{p}" Target="{p}.xml"/>' for p in parts)
    members = {
        "_rels/.rels": f'<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>',
        "word/_rels/document.xml.rels": relations,
    }
    files = {name: f'<Relationships xmlns="{_RELATIONS}">{text}</Relationships>' for name, text in members.items()}
    files["word/document.xml"] = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
    files |= {f"word/{part}.xml": f"<w:{part} {_NAMESPACES}>{text}</w:{part}>" for part, text in parts.items()}
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf(*pages: Drawing, encrypt: str | None = None, invariant: bool = True) -> bytes:
    """A PDF of A4 pages in a font with Vietnamese letters; the test is skipped where that font is absent."""
    if not _FONTS.is_dir():
        pytest.skip("needs system package: fonts-dejavu-core")
    pdfmetrics.registerFont(TTFont("Serif", _FONTS / "DejaVuSerif.ttf"))
    pdfmetrics.registerFont(TTFont("Serif-Bold", _FONTS / "DejaVuSerif-Bold.ttf"))
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=invariant, encrypt=encrypt)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, y: float, text: str, size: float = 12, font: str = "Serif") -> None:
    """Text at a point from the page's lower left corner."""
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def lines(*texts: str, x: float = 85, y: float = 700, size: float = 12) -> Drawing:
    """A page of lines, one under the other."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            write(canvas, x, y - 18 * number, text, size)

    return draw
