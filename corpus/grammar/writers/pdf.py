"""Plans as PDF with a text layer, an embedded font with Vietnamese letters, and page numbers at the head of a page."""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus import Table as Grid
from reportlab.platypus.doctemplate import BaseDocTemplate

from corpus.grammar.blocks import Block, Heading, Letterhead, Paragraph, Signature, Table, Title
from corpus.grammar.plan import GeneratedPlan

_FOLDERS = (
    Path("/usr/share/fonts/truetype/liberation2"),
    Path("/usr/share/fonts/truetype/dejavu"),
    Path("/usr/share/fonts/truetype/liberation"),
)
_FACES = (("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"), ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"))
_LETTERS = "ăâđêôơưẰẫệốỡự"
_WIDTH = 165 * mm
_SHARES = {2: (0.4, 0.6), 3: (0.25, 0.2, 0.55), 4: (0.08, 0.4, 0.32, 0.2), 6: (0.06, 0.3, 0.18, 0.16, 0.16, 0.14)}


class FontMissingError(Exception):
    """No font with Vietnamese letters is installed (Debian: fonts-liberation2 or fonts-dejavu)."""


@cache
def _fonts() -> tuple[str, str]:
    """The names of a regular and a bold face, registered once.

    Raises FontMissingError where none has the letters.
    """
    for folder in _FOLDERS:
        for regular, bold in _FACES:
            if (folder / regular).is_file() and (folder / bold).is_file() and _has_letters(folder / regular):
                pdfmetrics.registerFont(TTFont("Plan", folder / regular))
                pdfmetrics.registerFont(TTFont("PlanBold", folder / bold))
                return "Plan", "PlanBold"
    raise FontMissingError


def _has_letters(path: Path) -> bool:
    glyphs = TTFont("Probe", path).face.charToGlyph
    return all(ord(letter) in glyphs for letter in _LETTERS)


def write_pdf(plan: GeneratedPlan, path: Path) -> None:
    """Write a plan as PDF; the same plan gives the same bytes.

    Raises FontMissingError where no font with Vietnamese letters is installed.
    """
    regular, bold = _fonts()
    page = _Page(regular, bold)
    template = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=30 * mm, rightMargin=15 * mm, topMargin=22 * mm, bottomMargin=20 * mm, invariant=1
    )
    flow = [one for block in plan.blocks for one in page.flow(block)]
    template.build(flow, onLaterPages=page.number)


class _Page:
    """The styles of a document, and its blocks as what flows down its pages."""

    def __init__(self, regular: str, bold: str) -> None:
        self._regular = regular
        self._body = ParagraphStyle("body", fontName=regular, fontSize=13, leading=17, firstLineIndent=10 * mm, spaceAfter=4)
        self._bold = ParagraphStyle("bold", parent=self._body, fontName=bold)
        self._centred = ParagraphStyle("centred", parent=self._bold, alignment=TA_CENTER, firstLineIndent=0)
        self._cell = ParagraphStyle("cell", fontName=regular, fontSize=11, leading=14)
        self._middle = ParagraphStyle("middle", parent=self._cell, alignment=TA_CENTER)

    def number(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        """The page number, centred above the text from the second page on (Decree 30/2020/NĐ-CP)."""
        canvas.setFont(self._regular, 13)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, str(template.page))

    def flow(self, block: Block) -> list[Flowable]:
        """A block as flowing parts."""
        if isinstance(block, Letterhead):
            left = [*block.agency, block.number]
            right = [*block.motto, block.place_and_date]
            return self._columns([one.text for one in left], [one.text for one in right], self._middle)
        if isinstance(block, Title):
            return [
                self._text(line, self._centred) for line in (block.box, block.kind.text, *block.text.text.split("\n")) if line
            ]
        if isinstance(block, Heading):
            return [self._heading(block)]
        if isinstance(block, Paragraph):
            return [self._text(f"{block.bullet} {block.text.text}" if block.bullet else block.text.text, self._body)]
        if isinstance(block, Table):
            return [self._table(block), Spacer(1, 6)]
        left_lines = ["Nơi nhận:", *(one.text for one in block.recipients)]
        return self._signed(block, left_lines)

    def _signed(self, block: Signature, left: list[str]) -> list[Flowable]:
        return self._columns(left, [*(one.text for one in block.authority), "\u00a0", block.name.text], self._cell)

    def _text(self, words: str, style: ParagraphStyle) -> Flowing:
        return Flowing(escape(words), style)

    def _heading(self, block: Heading) -> Flowing:
        label = f"{block.label} " if block.label else ""
        if not block.running:
            return self._text(label + block.text.text, self._bold)
        head = f'<font name="{self._bold.fontName}">{escape(label + block.text.text)}:</font>'
        return Flowing(f"{head} {escape(block.running.text)}", self._body)

    def _columns(self, left: list[str], right: list[str], style: ParagraphStyle) -> list[Flowable]:
        """Two columns without rules."""
        cells = [[[self._text(line, style) for line in lines] for lines in (left, right)]]
        grid = Grid(cells, colWidths=[0.42 * _WIDTH, 0.58 * _WIDTH], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
        return [grid, Spacer(1, 10)]

    def _table(self, block: Table) -> Grid:
        """A ruled table whose first row is repeated."""
        count = len(block.rows[0])
        shares = _SHARES.get(count, (1 / count,) * count)
        rows = [[self._text(cell.text, self._cell) for cell in row] for row in block.rows]
        black = (0, 0, 0)
        return Grid(
            rows, colWidths=[share * _WIDTH for share in shares], repeatRows=1, style=[("GRID", (0, 0), (-1, -1), 0.6, black)]
        )
