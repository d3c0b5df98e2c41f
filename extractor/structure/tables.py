"""Tables: regions that the format tells, tab and pipe tables in text, and the grids made of both.

A table without borders that holds a title or signature block is no table: its cells are read as lines.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from extractor.reading.document import Cell, Document, TableRegion
from extractor.structure import cues
from extractor.structure.lines import clean
from extractor.structure.outline import Node, Paragraph, Table, Zone
from extractor.text.offsets import OffsetMap

_ROW = re.compile(r"^[^\n]*(?:\t|\|)[^\n]*$", re.MULTILINE)
_PIPE_RULE = re.compile(r"[\s|:+-]{3,}$")
_ORDINAL_HEADING = re.compile(r"^[ \t*]{0,8}(?:S?TT|Stt|Số TT)[ \t*.]{0,8}$", re.MULTILINE)
_CONTENT_LINE = re.compile(r"[^\s][^\n]*")
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})\s?[./]\s")
_MOST_STACKED = 600
_MOST_COLUMNS = 10
_LONGEST_CELL = 400
_COLUMN_NUMBERS = re.compile(r"\(?\d{1,2}\)?$")
_NUMBER = re.compile(r"[\d.,]{1,15}\s?%?$")
_HAS_DIGIT_CELL = re.compile(r"\d{1,3}\.?$")


def tables_of(document: Document) -> list[TableRegion]:
    """The regions that are tables, in order: told by the format, or found in the text of a file without such regions."""
    if document.tables:
        return [region for region in document.tables if not is_block(document.text, region)]
    found = text_tables(document.text) if "\t" in document.text or "|" in document.text else []
    return found or list(stacked_tables(document.text))


def is_block(text: str, region: TableRegion) -> bool:
    """True for a table that only sets a title or signature block, or the addressees, in two columns, and for a frame."""
    if len({cell.row for cell in region.cells}) > 8:
        return False
    if len(region.cells) == 1:
        return True  # a text box: 'DỰ THẢO'
    cells = [text[cell.start : cell.end] for cell in region.cells]
    lines = [line.strip() for cell in cells for line in cell.split("\n") if line.strip()]
    if any(cues.is_motto(line) or cues.is_recipients_head(line) or cues.is_salutation(line) for line in lines):
        return True
    if any(cues.is_table_heading(line) for line in lines[:2]):
        return False
    signs = sum(cues.is_authority(line) or cues.is_head_cue(line) for line in lines)
    return not region.bordered and signs > 0 and len(lines) < 60


def text_tables(text: str) -> list[TableRegion]:
    """Tab and pipe tables of a plain text: at least two rows in a row that have the same number of columns or a heading."""
    regions: list[TableRegion] = []
    run: list[tuple[int, int]] = []
    for match in _ROW.finditer(text):
        if run and text[run[-1][1] : match.start()].strip():
            regions.extend(_region(text, run))
            run = []
        run.append(match.span())
    regions.extend(_region(text, run))
    return regions


def _region(text: str, rows: list[tuple[int, int]]) -> Iterable[TableRegion]:
    """The region of a run of rows, none where the run is no table."""
    if len(rows) < 2:
        return
    pipes = sum(text.count("|", *row) for row in rows) >= 2 * len(rows)
    grid = [cells for row in rows if (cells := _row_cells(text, *row, pipes=pipes))]
    if len(grid) < 2:
        return
    widest = max(len(row) for row in grid)
    first = [text[start:end].strip(" *#") for start, end in grid[0]]
    headed = sum(cues.is_table_heading(cell) for cell in first) >= 2
    if any(cues.is_head_cue(cell) or cues.is_recipients_head(cell) for cell in first):
        return
    if not headed and (widest < 3 or sum(len(row) == widest for row in grid) * 2 < len(grid)):
        return
    places = (Cell(start, end, index, column) for index, row in enumerate(grid) for column, (start, end) in enumerate(row))
    yield TableRegion(rows[0][0], rows[-1][1], tuple(places))


def _row_cells(text: str, start: int, end: int, *, pipes: bool) -> list[tuple[int, int]]:
    """Slices of a row's cells; [] for the rule under a Markdown heading row."""
    if not pipes:
        return _split(text, start, end, "\t")
    if _PIPE_RULE.match(text, start, end):
        return []
    row = text[start:end]
    if row.lstrip().startswith("|"):
        start += row.index("|") + 1
    if row.rstrip().endswith("|"):
        end -= len(row) - row.rindex("|")
    return _split(text, start, max(start, end), "|")


def _split(text: str, start: int, end: int, separator: str) -> list[tuple[int, int]]:
    """Slices between the separators of ``text[start:end]``."""
    slices: list[tuple[int, int]] = []
    while (bar := text.find(separator, start, end)) != -1:
        slices.append((start, bar))
        start = bar + 1
    slices.append((start, end))
    return slices


def stacked_tables(text: str) -> Iterator[TableRegion]:
    """Tables whose cells an extraction has set one below the other, a line each: told by the heading ``STT`` and by ordinals.

    Only what is regular is taken: from ``1`` on every row has as many lines as there are headings.
    """
    end = 0
    for match in _ORDINAL_HEADING.finditer(text):
        if match.start() < end:
            continue
        lines = [line.span() for line in islice(_CONTENT_LINE.finditer(text, match.start()), _MOST_STACKED)]
        columns = next((index for index, span in enumerate(lines[:_MOST_COLUMNS]) if _ordinal(text, span) == 1), 0)
        headings = [text[start:stop] for start, stop in lines[:columns]]
        if columns < 3 or sum(map(cues.is_table_heading, headings)) * 2 < columns:
            continue
        rows = _stacked_rows(text, lines, columns)
        if rows > 2:
            end = lines[rows * columns - 1][1]
            places = (Cell(*lines[index], *divmod(index, columns)) for index in range(rows * columns))
            yield TableRegion(match.start(), end, tuple(places))


def _stacked_rows(text: str, lines: Sequence[tuple[int, int]], columns: int) -> int:
    """How many rows, the headings among them, have their ordinal in place and no section's number in the others."""
    rows = 1
    while (rows + 1) * columns <= len(lines) and _ordinal(text, lines[rows * columns]) == rows:
        cells = lines[rows * columns + 1 : (rows + 1) * columns]
        if any(stop - start > _LONGEST_CELL or _SECTION.match(text, start, stop) for start, stop in cells):
            break
        rows += 1
    return rows


def _ordinal(text: str, span: tuple[int, int]) -> int:
    """The number that a line holds alone, 0 for other lines."""
    digits = text[span[0] : span[1]].strip(" \t.*")
    return int(digits) if digits.isdecimal() and len(digits) <= 3 else 0


def build_table(
    text: str,
    region: TableRegion,
    node: Node,
    junk: re.Pattern[str],
    number: Callable[[], int],
    zone: Zone,
) -> tuple[Table, list[Paragraph]]:
    """The grid of a region with its cell paragraphs; ``number`` gives each new paragraph its index."""
    rows = 1 + max((cell.row for cell in region.cells), default=-1)
    columns = max((cell.column + cell.column_span for cell in region.cells), default=0)
    table = Table(rows=[[None] * columns for _ in range(rows)], node=node)
    paragraphs: list[Paragraph] = []
    for cell in region.cells:
        cell_text, segments = clean(text, cell.start, cell.end, junk)
        if not cell_text:
            continue
        paragraph = Paragraph(
            index=number(),
            text=cell_text,
            offsets=OffsetMap(segments),
            zone=zone,
            table=table,
            row=cell.row,
            column=cell.column,
            breaks=_breaks(text, cell, segments),
        )
        table.rows[cell.row][cell.column] = paragraph
        for row in range(cell.row, min(rows, cell.row + cell.row_span)):
            for column in range(cell.column, min(columns, cell.column + cell.column_span)):
                table.covered[row, column] = paragraph
        paragraphs.append(paragraph)
    table.header_rows = _header_rows(table)
    return table, paragraphs


def _breaks(text: str, cell: Cell, segments: list[tuple[int, int]]) -> tuple[int, ...]:
    """Offsets in the cell's clean text at which its second and later lines begin."""
    found: list[int] = []
    position = text.find("\n", cell.start, cell.end)
    while position != -1:
        following = next((clean_start for clean_start, published in segments if published > position), None)
        if following and (not found or found[-1] != following):
            found.append(following)
        position = text.find("\n", position + 1, cell.end)
    return tuple(found)


def _header_rows(table: Table) -> int:
    """How many of the first rows are headings: rows of column names, with the row of column numbers under them."""
    count = 0
    for row in table.rows[:4]:
        cells = [cell.text for cell in row if cell is not None]
        if not cells:
            break
        if count and len(cells) > 2 and all(_COLUMN_NUMBERS.match(cell) for cell in cells):
            return count + 1
        if not (_divides_headings(table, count, row) if count else _names_columns(cells)):
            break
        count += 1
    return count or int(_heads_numbers(table))


def _names_columns(cells: Sequence[str]) -> bool:
    """True for a first row of headings: it begins with that of the ordinals, or most of its cells are known headings."""
    if cues.heads_ordinals(cells[0]) and len(cells) > 1:
        return True
    named = sum(cues.is_table_heading(cell) for cell in cells)
    return not _HAS_DIGIT_CELL.match(cells[0]) and named * 2 >= len(cells)


def _divides_headings(table: Table, index: int, row: Sequence[Paragraph | None]) -> bool:
    """True for a further row of headings: what stands in it divides a heading merged over several columns.

    A text file has no merged cells: there the heading is followed by empty cells.
    """
    above = table.rows[index - 1]
    if row[0] is not None or above[0] is None or any(cell and _NUMBER.match(cell.text) for cell in row):
        return False
    filled = [column for column, cell in enumerate(row) if cell is not None]
    return any(column < len(above) and above[column] is None for column in filled)


def _heads_numbers(table: Table) -> bool:
    """True when the first row holds no number while most cells below it in some column are numbers."""
    if len(table.rows) < 3 or any(cell and _NUMBER.match(cell.text) for cell in table.rows[0]):
        return False
    if sum(cell is not None for cell in table.rows[0]) < 2:
        return False
    for column in range(1, table.columns):
        cells = [row[column] for row in table.rows[1:] if column < len(row)]
        if sum(cell is not None and _NUMBER.match(cell.text) is not None for cell in cells) * 2 > len(cells):
            return True
    return False
