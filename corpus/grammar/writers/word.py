"""Plans as DOCX, as an office sets them in Word: two-column title block, numbers by Word or typed, ruled tables."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.table import _Cell

from corpus.build_docx import element_of, save
from corpus.grammar.blocks import Block, Heading, Letterhead, Paragraph, Signature, Table, Title
from corpus.grammar.plan import GeneratedPlan

_NUMBERING = 77
_LIST = f"""
<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBERING}">
  <w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum>
"""
_NUM = f'<w:num {nsdecls("w")} w:numId="{_NUMBERING}"><w:abstractNumId w:val="{_NUMBERING}"/></w:num>'


def write_docx(plan: GeneratedPlan, path: Path) -> None:
    """Write a plan as DOCX; plans with the usual numbers have them made by Word, every second one."""
    by_word = plan.seed % 2 == 0 and _is_usual(plan.blocks)
    save(_Page(by_word).render(plan.blocks), path)


def _is_usual(blocks: tuple[Block, ...]) -> bool:
    """Numbered ``I.`` and ``1.`` throughout, which the list of ``_LIST`` makes."""
    labels = [(block.level, block.label) for block in blocks if isinstance(block, Heading) and block.level < 3]
    return all(label.rstrip(".").isdigit() if level == 2 else set(label) <= set("IVX.") for level, label in labels) and all(
        label.endswith(".") and label.count(".") == 1 for _, label in labels
    )


class _Page:
    """A document being written."""

    def __init__(self, by_word: bool) -> None:
        self._document: DocxDocument = Document()
        self._document.styles["Normal"].font.name = "Times New Roman"
        self._by_word = by_word
        if by_word:
            numbering = element_of(self._document.part.numbering_part)
            numbering.insert(0, parse_xml(_LIST))
            numbering.append(parse_xml(_NUM))

    def render(self, blocks: tuple[Block, ...]) -> DocxDocument:
        """The document of some blocks."""
        for block in blocks:
            self._write(block)
        return self._document

    def _write(self, block: Block) -> None:
        if isinstance(block, Letterhead):
            left = [*block.agency, block.number]
            right = [*block.motto, block.place_and_date]
            self._columns([one.text for one in left], [one.text for one in right])
        elif isinstance(block, Title):
            for line in (block.box, block.kind.text, *block.text.text.split("\n")):
                self._line(line, bold=True, centred=True)
        elif isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Paragraph):
            words = f"{block.bullet} {block.text.text}" if block.bullet else block.text.text
            self._line(words, italic=block.italic)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._signature(block)

    def _heading(self, block: Heading) -> None:
        words = f"{block.label} {block.text.text}" if block.label and not self._numbers(block) else block.text.text
        tail = f": {block.running.text}" if block.running else ""
        paragraph = self._document.add_paragraph()
        paragraph.add_run(words + tail[:1]).bold = True
        paragraph.add_run(tail[1:])
        if self._numbers(block):
            properties = element_of(paragraph).get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = block.level - 1
            properties.get_or_add_numId().val = _NUMBERING

    def _numbers(self, block: Heading) -> bool:
        """True where Word makes the heading's number."""
        return self._by_word and bool(block.label) and block.level < 3

    def _line(self, words: str, *, bold: bool = False, italic: bool = False, centred: bool = False) -> None:
        if not words:
            return
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(words)
        run.bold, run.italic = bold, italic
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _columns(self, left: list[str], right: list[str]) -> None:
        """The borderless table of title block and signature."""
        table = self._document.add_table(rows=1, cols=2)
        for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
            _fill(cell, lines)
        self._document.add_paragraph()

    def _signature(self, block: Signature) -> None:
        left = ["Nơi nhận:", *(one.text for one in block.recipients)]
        self._columns(left, [*(one.text for one in block.authority), "", "", block.name.text])

    def _table(self, block: Table) -> None:
        table = self._document.add_table(rows=len(block.rows), cols=len(block.rows[0]), style="Table Grid")
        for row, cells in zip(table.rows, block.rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                _fill(cell, [words.text])
        self._document.add_paragraph()


def _fill(cell: _Cell, lines: list[str]) -> None:
    """Lines as paragraphs of a cell."""
    for index, words in enumerate(lines):
        paragraph: Any = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(words)
