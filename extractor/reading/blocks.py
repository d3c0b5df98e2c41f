"""Paragraphs and tables of formats that store them (DOCX, HTML), and their way into the published text.

A paragraph is composed from pieces, each bold or not; offsets arise while the pieces are put together.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractor.reading.document import Cell, Document, Layout, ReadAs, Source, Span, TableRegion
from extractor.text.folding import nfc
from extractor.text.legacy import Encoding

Piece = tuple[str, bool]
"""Characters and whether they are set in bold."""

_CLEAN = {
    **dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]),  # soft hyphen, zero-width characters
    **dict.fromkeys([0x00A0, 0x202F, 0x3000, *range(0x2000, 0x200B)], " "),  # spaces of other widths
    **dict.fromkeys([0x2028, 0x2029, 0x0085], "\n"),
    0x2011: "-",  # hyphen that does not break
}


def clean(text: str) -> str:
    """Characters of one kind for one thing: plain spaces, no soft hyphens, LF."""
    return text if text.isascii() else text.translate(_CLEAN)


@dataclass(frozen=True, slots=True)
class ParagraphText:
    """A paragraph in NFC without white space at its ends; ``bold`` is the slice of its bold lead-in, or the whole."""

    text: str
    bold: Span | None = None


@dataclass(slots=True)
class GridCell:
    """A table cell with its 0-based grid column and the grid cells that it covers."""

    column: int
    column_span: int = 1
    row_span: int = 1
    paragraphs: list[ParagraphText] = field(default_factory=list)


@dataclass(slots=True)
class GridTable:
    """A table row by row, cells left to right; a merged cell stands in the row where it begins."""

    rows: list[list[GridCell]] = field(default_factory=list)
    bordered: bool = True

    def lines(self) -> list[ParagraphText]:
        """The table as paragraphs, one a row, for a table that stands in another's cell."""
        rows = ("\t".join("\n".join(p.text for p in cell.paragraphs) for cell in row) for row in self.rows)
        return [ParagraphText(row) for row in rows if row.strip()]


def compose(pieces: Iterable[Piece], label: str = "") -> ParagraphText:
    """Put a paragraph together from its pieces, ``label`` (a generated number or bullet) and a space before them."""
    composed = _normalized(pieces)
    text = "".join(characters for characters, _ in composed)
    first = len(text) - len(text.lstrip())
    bold = _lead_in(composed)
    text = text.strip()
    prefix = f"{nfc(label)} " if label and text else ""
    if bold is None:
        return ParagraphText(prefix + text)
    start = 0 if bold[0] == first else bold[0] - first + len(prefix)
    return ParagraphText(prefix + text, (start, min(bold[1] - first, len(text)) + len(prefix)))


def _normalized(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in NFC; a piece that begins with a combining mark goes to the one before, whose letter it belongs to."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and piece[0] and unicodedata.combining(piece[0][0]):
            merged[-1] = (merged[-1][0] + piece[0], merged[-1][1])
        elif piece[0]:
            merged.append(piece)
    return [(nfc(characters), bold) for characters, bold in merged]


def _lead_in(pieces: Sequence[Piece]) -> Span | None:
    """The slice of the bold beginning, a number or bullet before it left out; None where the first words are not bold."""
    start: int | None = None
    end = offset = 0
    for characters, bold in pieces:
        visible = characters.strip()
        if bold and visible:
            if start is None:
                start = offset + len(characters) - len(characters.lstrip())
            end = offset + len(characters.rstrip())
        elif any(character.isalnum() for character in visible) if start is not None else any(map(str.isalpha, visible)):
            break
        offset += len(characters)
    return None if start is None else (start, end)


class BlockWriter:
    """Writes paragraphs, tables and footnotes one after the other and knows the offsets of each."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._tables: list[TableRegion] = []
        self._bold: list[Span] = []
        self._footnotes: list[Span] = []

    def paragraph(self, paragraph: ParagraphText) -> None:
        """A paragraph on a line of its own; nothing where it is empty."""
        if paragraph.text:
            self._separate()
            self._put(paragraph)

    def footnote(self, paragraphs: Sequence[ParagraphText]) -> None:
        """A footnote's paragraphs."""
        before = self._length
        for paragraph in paragraphs:
            self.paragraph(paragraph)
        if self._length > before:
            self._footnotes.append((before + 1 if before else 0, self._length))

    def table(self, table: GridTable) -> None:
        """A table: cells separated by a tab, rows by a line end; nothing where all cells are empty."""
        if not any(cell.paragraphs for row in table.rows for cell in row):
            return
        self._separate()
        start = self._length
        cells: list[Cell] = []
        for number, row in enumerate(table.rows):
            if number:
                self._append("\n")
            for position, cell in enumerate(row):
                if position:
                    self._append("\t")
                cells.append(self._cell(cell, number))
        self._tables.append(TableRegion(start, self._length, tuple(cells), table.bordered))

    def document(self, source: Source, read_as: ReadAs, converted_from: Encoding | None = None) -> Document:
        """All that was written."""
        return Document(
            source=source,
            text="".join(self._parts),
            read_as=read_as,
            layout=Layout.PARAGRAPHS,
            tables=tuple(self._tables),
            bold=tuple(self._bold),
            footnotes=tuple(self._footnotes),
            converted_from=converted_from,
        )

    def _cell(self, cell: GridCell, row: int) -> Cell:
        start = self._length
        for number, paragraph in enumerate(cell.paragraphs):
            if number:
                self._append("\n")
            self._put(paragraph)
        return Cell(start, self._length, row, cell.column, cell.row_span, cell.column_span)

    def _put(self, paragraph: ParagraphText) -> None:
        if paragraph.bold:
            self._bold.append((self._length + paragraph.bold[0], self._length + paragraph.bold[1]))
        self._append(paragraph.text)

    def _separate(self) -> None:
        if self._length:
            self._append("\n")

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
