"""Pages to the published text, with offsets by construction."""

from collections.abc import Sequence
from math import floor

from extractor.reading.document import Cell, Document, Layout, Page, PartProblem, ReadAs, Source, Span, TableRegion
from extractor.reading.pdf.continuation import join_tables
from extractor.reading.pdf.footnotes import is_footnote_start
from extractor.reading.pdf.furniture import furniture_of
from extractor.reading.pdf.lines import Line, Row, lines_of
from extractor.reading.pdf.margins import PlacedLine, placed, wrapped_and_indented
from extractor.reading.pdf.pages import PageContent
from extractor.reading.pdf.placement import Placement
from extractor.reading.pdf.tables import PdfCell, PdfTable
from extractor.reading.word_boxes import WordBoxes


class _OpenTable:
    """A table that the next page may continue."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.row = 0
        self.cells: list[Cell] = []


class PdfWriter:
    """Writes page after page."""

    def __init__(self, pages: Sequence[PageContent]) -> None:
        self._contents = pages
        self._furniture_rows = furniture_of([(page.rows, page.height) for page in pages])
        join_tables(pages, self._furniture_rows)
        self._parts: list[str] = []
        self._length = 0
        self._pages: list[Page] = []
        self._bold: list[Span] = []
        self._furniture: list[Span] = []
        self._footnotes: list[Span] = []
        self._tables: list[_OpenTable] = []
        self._open: _OpenTable | None = None
        self._placed: list[PlacedLine] = []
        self._uncertain: list[tuple[int, int, float]] = []
        self._unread: list[int] = []
        self._boxes = WordBoxes()
        self._number = 0
        self._placement: Placement | None = None

    def document(self, source: Source, problems: Sequence[PartProblem]) -> Document:
        """The document of all pages."""
        for number, content in enumerate(self._contents):
            start = self._length + (1 if self._length else 0)
            width, height = content.shown or (content.width, content.height)
            self._number, self._placement, first_word = number + 1, content.placement, len(self._boxes)
            self._page(number, content)
            self._boxes.keep_within(first_word, floor(width * 100) / 100, floor(height * 100) / 100)
            start = min(start, self._length)
            self._pages.append(Page(number + 1, start, self._length, width, height, content.scan))
        wrapped, indented = wrapped_and_indented(self._placed)
        text = "".join(self._parts)
        return Document(
            source=source,
            text=text,
            read_as=ReadAs.OCR if _most_by_ocr(self._contents) else ReadAs.TEXT_LAYER,
            layout=Layout.LINES,
            pages=tuple(self._pages),
            tables=tuple(TableRegion(table.start, table.end, tuple(table.cells)) for table in self._tables),
            bold=tuple(self._bold),
            furniture=tuple(self._furniture),
            footnotes=tuple(self._footnotes),
            wrapped=wrapped,
            indented=indented,
            problems=tuple(problems),
            uncertain=tuple(self._uncertain),
            unread=tuple(self._unread),
            corrections=_corrections(text, self._uncertain),
            words=self._boxes,
            converted_from=next(filter(None, (page.converted_from for page in self._contents)), None),
        )

    def _page(self, number: int, content: PageContent) -> None:
        """Headers, then text and tables top down, then footnotes and footers."""
        furniture = [(number, index) in self._furniture_rows for index in range(len(content.rows))]
        body = [row for row, aside in zip(content.rows[: content.first_note], furniture, strict=False) if not aside]
        notes = [row for row, aside in list(zip(content.rows, furniture, strict=True))[content.first_note :] if not aside]
        aside = [row for row, is_aside in zip(content.rows, furniture, strict=True) if is_aside]
        middle = content.height / 2
        for row in (row for row in aside if row.top < middle):
            self._furniture.append(self._line(row.line))
        self._flow(body, content.tables, number, content.width)
        self._notes(notes)
        for row in (row for row in aside if row.top >= middle):
            self._furniture.append(self._line(row.line))

    def _flow(self, rows: Sequence[Row], tables: Sequence[PdfTable], page: int, width: float) -> None:
        """Text and tables in turn."""
        done = 0
        for table in tables:
            above = [row for row in rows[done:] if row.bottom <= table.top or (row.top + row.bottom) / 2 < table.top]
            self._text(above, page, width)
            done += len(above)
            self._table(table)
        self._text(rows[done:], page, width)

    def _text(self, rows: Sequence[Row], page: int, width: float) -> None:
        for line in lines_of(rows):
            self._open = None
            bold = line.bold
            start, _ = self._line(line)
            self._placed.append(placed(line, start, page, width))
            if bold:
                self._bold.append((start + bold[0], start + bold[1]))

    def _notes(self, rows: Sequence[Row]) -> None:
        for row in rows:
            start, end = self._line(row.line)
            if self._footnotes and not is_footnote_start(row):
                start = self._footnotes.pop()[0]
            self._footnotes.append((start, end))

    def _table(self, table: PdfTable) -> None:
        """A table, or the part of one that began on the page before, whose repeated heading is furniture."""
        if self._open is None or not table.is_continued:
            self._open = _OpenTable(self._length + (1 if self._length else 0))
            self._tables.append(self._open)
        for row in table.rows[: table.repeated]:
            start = self._row(row, None, 0)
            self._furniture.append((start, self._length))
        base = self._open.row - table.repeated
        for row in table.rows[table.repeated :]:
            self._row(row, self._open, base)
            self._open.row += 1
            self._open.end = self._length

    def _row(self, row: Sequence[PdfCell], table: _OpenTable | None, shift: int) -> int:
        """A table's row on a line; its cells are remembered in ``table``, their rows counted on by ``shift``."""
        self._separate()
        beginning = self._length
        for position, cell in enumerate(row):
            start = self._append("\t" if position else "")
            for number, line in enumerate(cell.lines):
                self._append("\n" if number else "")
                self._words(line)
            if table is not None:
                table.cells.append(Cell(start, self._length, cell.row + shift, cell.column, cell.row_span, cell.column_span))
        return beginning

    def _line(self, line: Line) -> Span:
        """A line of its own."""
        self._separate()
        start = self._length
        return start, self._words(line)

    def _words(self, line: Line) -> int:
        """A line's words, where they stand and how sure the recogniser is of them; gives the text's new length."""
        start, placement = self._length, self._contents[line.page - 1].placement if line.page else self._placement
        self._boxes.begin_line(line.page or self._number)
        for first, last, word in line.placed_words:
            box = (word.x0, word.top - word.over, word.x1, word.bottom + word.under)
            self._boxes.add(start + first, start + last, placement.box(*box) if placement else box)
            if word.confidence is not None:
                self._uncertain.append((start + first, start + last, word.confidence))
            if word.writing_after:
                self._unread.append(start + last)
        return self._append(line.text)

    def _separate(self) -> None:
        if self._length:
            self._append("\n")

    def _append(self, text: str) -> int:
        """Append and give the text's new length."""
        self._parts.append(text)
        self._length += len(text)
        return self._length


def _most_by_ocr(pages: Sequence[PageContent]) -> bool:
    """Whether most of the pages that hold anything were read by OCR."""
    full = [page.scan is not None for page in pages if page.rows or page.tables]
    return 2 * sum(full) > len(full)


def _corrections(text: str, words: Sequence[tuple[int, int, float]]) -> tuple[tuple[int, int, str], ...]:
    """The misread words of a text that have but one right reading."""
    if not words:
        return ()
    from extractor.reading.ocr.corrections import corrections_of

    return corrections_of(text, words)
