"""Render the DOCX samples from their sources.

Usage: python corpus/build_docx.py

Each sources/<stem>.yaml listed in `SAMPLES` becomes samples/<stem>.docx. A source says what a document holds (letterhead,
title, body blocks, signature); this script says how an office lays it out in Word. The same source gives the same bytes.
`build_pdf.py` renders through here too.

Blocks of a body: `h1`, `h2` numbered headings (by Word, or typed into the text, as the source's `numbering` says),
`num` a paragraph numbered as `h2` is, `item` a bullet, `para` a paragraph, `head` a centred line, `line` an italic line
that closes the items above it, `table` (`<` merges a cell into the one to its left, `^` into the one above). In a text
`**x**` is bold, `*x*` italic, `{{x}}` a footnote.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).resolve().parent
SAMPLES = ("08-xa-tuyen-quan", "09-truong-nam-hoc", "11-phong-giao-duc-thu-vien")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Times New Roman"
TEXT_WIDTH = 165
"""Millimetres between the margins of Decree 30/2020/NĐ-CP (30 left, 15 right of A4)."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry of the ZIP, so that a rebuilt file is the same file."""

MARKUP = re.compile(r"\{\{(?P<note>.+?)\}\}|(?P<stars>\*{1,3})(?P<marked>.+?)(?P=stars)|(?P<plain>(?:(?!\{\{)[^*])+)")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-"))
TEXTBOX = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
     xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
     xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
     xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
     xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
     xmlns:v="urn:schemas-microsoft-com:vml">
  <mc:AlternateContent>
    <mc:Choice Requires="wps">
      <w:drawing>
        <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
                   layoutInCell="1" allowOverlap="1">
          <wp:simplePos x="0" y="0"/>
          <wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>
          <wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
          <wp:extent cx="1080000" cy="324000"/><wp:wrapNone/><wp:docPr id="1" name="DuThao"/><wp:cNvGraphicFramePr/>
          <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp><wps:cNvSpPr txBox="1"/>
              <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="324000"/></a:xfrm>
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                <a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>
              </wps:spPr>
              <wps:txbx><w:txbxContent>TEXT</w:txbxContent></wps:txbx><wps:bodyPr/>
            </wps:wsp>
          </a:graphicData></a:graphic>
        </wp:anchor>
      </w:drawing>
    </mc:Choice>
    <mc:Fallback>
      <w:pict><v:shape style="width:85pt;height:25pt">
        <v:textbox><w:txbxContent>TEXT</w:txbxContent></v:textbox>
      </v:shape></w:pict>
    </mc:Fallback>
  </mc:AlternateContent>
</w:r>
"""


def load(stem: str) -> dict[str, Any]:
    """A document's source."""
    source: dict[str, Any] = yaml.safe_load((HERE / "sources" / f"{stem}.yaml").read_text(encoding="utf-8"))
    return source


class Footnotes:
    """The footnotes part of one document, which python-docx does not know."""

    def __init__(self, document: DocxDocument) -> None:
        self.document = document
        self.notes: list[str] = []

    def call(self, paragraph: Paragraph, text: str) -> None:
        """Set a footnote's mark at the end of a paragraph's text so far."""
        self.notes.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self.notes)))
        element_of(run).append(mark)

    def close(self) -> None:
        """Write the part, if there are notes."""
        if not self.notes:
            return
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for kind, number in (("separator", -1), ("continuationSeparator", 0))
        )
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
            f'<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
            for number, text in enumerate(self.notes, 1)
        )
        xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{W}">{separators}{notes}</w:footnotes>'
        package = self.document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


class Renderer:
    """Lays one source out as a Word document."""

    def __init__(self, source: dict[str, Any]) -> None:
        self.source = source
        self.document = Document()
        self.footnotes = Footnotes(self.document)
        self.counts = [0, 0]
        self._set_page()
        self.numbering = self._define_numbering() if source["numbering"] == "word" else None

    def render(self) -> DocxDocument:
        """The finished document."""
        self._letterhead()
        if "textbox" in self.source:
            self._textbox(self.source["textbox"])
        self._title()
        for block in self.source["body"]:
            ((kind, content),) = block.items()
            getattr(self, f"_{kind}")(content)
        self._signature()
        self.footnotes.close()
        return self.document

    def _set_page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.top_margin = section.bottom_margin = Mm(20)
        section.header_distance = Mm(10)
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(14)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
        style.paragraph_format.space_after = Pt(6)
        self.document.styles.add_style("Item", WD_STYLE_TYPE.PARAGRAPH).base_style = style
        if self.source.get("page_numbers"):
            self._number_pages()

    def _number_pages(self) -> None:
        """Page numbers on top in the centre, from page 2."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        header = section.header
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        element_of(paragraph).append(field)

    def _define_numbering(self) -> int:
        """Add the numbering of headings and bullets; gives its id."""
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr>{"<w:rPr><w:b/></w:rPr>" * (level < 2)}</w:lvl>'
            for level, (form, text) in enumerate(LEVELS)
        )
        root = self.document.part.numbering_part.element
        abstract = (
            f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        root.insert(0, parse_xml(abstract))
        number = root.add_num(90)
        return int(number.numId)

    def _write(self, paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
        """Add text with its markup to a paragraph."""
        for match in MARKUP.finditer(text):
            if match["note"]:
                self.footnotes.call(paragraph, match["note"])
                continue
            stars = len(match["stars"] or "")
            run = paragraph.add_run(match["marked"] or match["plain"])
            run.bold = bold or stars >= 2 or None
            run.italic = italic or stars in (1, 3) or None
        return paragraph

    def _paragraph(self, text: str, *, bold: bool = False, italic: bool = False, level: int | None = None) -> Paragraph:
        """A justified paragraph of the body, numbered at a level where one is given."""
        paragraph = self.document.add_paragraph(style="Item" if level == 2 else "Normal")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(10)
        if level is not None and self.numbering is not None:
            properties = element_of(paragraph).get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = level
            properties.get_or_add_numId().val = self.numbering
        elif level is not None:
            text = f"{self._typed_number(level)} {text}"
        return self._write(paragraph, text, bold=bold, italic=italic)

    def _typed_number(self, level: int) -> str:
        """The next number of a level, where numbers are typed."""
        if level == 2:
            return "-"
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (1 - level)
        return f"{ROMAN[self.counts[0] - 1]}." if level == 0 else f"{self.counts[1]}."

    def _h1(self, text: str) -> None:
        self._paragraph(text, bold=True, level=0).paragraph_format.keep_with_next = True

    def _h2(self, text: str) -> None:
        self._paragraph(text, bold=True, level=1).paragraph_format.keep_with_next = True

    def _num(self, text: str) -> None:
        self._paragraph(text, level=1)

    def _item(self, text: str) -> None:
        self._paragraph(text, level=2)

    def _para(self, text: str) -> None:
        self._paragraph(text)

    def _line(self, text: str) -> None:
        self._paragraph(text, italic=True)

    def _head(self, text: str) -> None:
        paragraph = self._write(self.document.add_paragraph(), text, bold=True)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _title(self) -> None:
        for text in self.source["title"]:
            self._head(text)

    def _textbox(self, text: str) -> None:
        inner = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        element_of(self.document.add_paragraph()).append(parse_xml(TEXTBOX.replace("TEXT", inner)))

    def _two_columns(
        self,
        left: list[str],
        right: list[str],
        widths: tuple[float, float],
        size: int,
        sides: tuple[WD_ALIGN_PARAGRAPH, WD_ALIGN_PARAGRAPH],
    ) -> None:
        """The borderless table in which offices set the letterhead and the signature."""
        table = self.document.add_table(rows=1, cols=2)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for cell, lines, side in zip(table.rows[0].cells, (left, right), sides, strict=True):
            self._fill(cell, lines, side, size)
        set_widths(table, widths)

    def _fill(self, cell: _Cell, lines: list[str], side: WD_ALIGN_PARAGRAPH, size: int, *, bold: bool = False) -> None:
        """Write lines into a cell, one paragraph a line."""
        for index, text in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.alignment = side
            paragraph.paragraph_format.space_after = Pt(0)
            self._write(paragraph, text, bold=bold)
            for run in paragraph.runs:
                run.font.size = Pt(size)

    def _letterhead(self) -> None:
        parts = self.source["letterhead"]
        centre = WD_ALIGN_PARAGRAPH.CENTER
        self._two_columns(parts["left"], parts["right"], (66, 109), 13, (centre, centre))
        self.document.add_paragraph()

    def _signature(self) -> None:
        parts = self.source["signature"]
        self._two_columns(parts["left"], parts["right"], (85, 80), 12, (WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER))

    def _table(self, content: dict[str, Any]) -> None:
        rows: list[list[str]] = content["rows"]
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for row, column, span in merges(rows):
            table.cell(row, column).merge(table.cell(row + span[0] - 1, column + span[1] - 1))
        share = TEXT_WIDTH / sum(content["widths"])
        for row, column, text in filled(rows):
            cell = table.cell(row, column)
            header = row < content["header"]
            side = WD_ALIGN_PARAGRAPH.CENTER if header or re.fullmatch(r"[\d.,]+", text) else WD_ALIGN_PARAGRAPH.LEFT
            self._fill(cell, [text], side, 12, bold=header or rows[row][0].startswith("Tổng"))
        set_widths(table, [width * share for width in content["widths"]])
        repeat_header(table, content["header"])
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)


def element_of(proxy: Any) -> Any:
    """The XML element behind one of python-docx's objects, which shows it under no public name."""
    return proxy._element  # noqa: SLF001


def filled(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """The cells that hold text of their own: row, column, text."""
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text not in ("<", "^"):
                yield row, column, text


def merges(rows: list[list[str]]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """The merged cells: row, column, (rows, columns) spanned."""
    for row, column, _ in filled(rows):
        width = 1
        while column + width < len(rows[row]) and rows[row][column + width] == "<":
            width += 1
        height = 1
        while row + height < len(rows) and rows[row + height][column] == "^":
            height += 1
        if (height, width) != (1, 1):
            yield row, column, (height, width)


def set_widths(table: Table, widths: Sequence[float]) -> None:
    """Fix the columns' widths, in millimetres."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            if cell.grid_span == 1:
                cell.width = Mm(width)


def repeat_header(table: Table, count: int) -> None:
    """Repeat the first rows on every page; keep rows whole."""
    for index, row in enumerate(table.rows):
        properties = element_of(row).get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if index < count:
            properties.append(OxmlElement("w:tblHeader"))


def save(document: DocxDocument, path: Path) -> None:
    """Write a document so that the same content gives the same bytes."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = "kehoach"
    properties.created = properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    properties.title = properties.comments = ""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as packed, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in packed.namelist():
            out.writestr(zipfile.ZipInfo(name, EPOCH), packed.read(name), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Render every DOCX sample."""
    for stem in SAMPLES:
        path = HERE / "samples" / f"{stem}.docx"
        save(Renderer(load(stem)).render(), path)
        print(f"{path.relative_to(HERE.parent)}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
