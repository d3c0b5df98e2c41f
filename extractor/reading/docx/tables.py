"""The grid of a DOCX table: merged cells, visible borders."""

from collections.abc import Callable, Iterator

from lxml.etree import _Element

from extractor.errors import FileBroken
from extractor.reading.blocks import GridCell, GridTable, ParagraphText
from extractor.reading.bounds import MAX_TABLE_COLUMNS
from extractor.reading.docx.names import VALUE, integer, value, w
from extractor.reading.docx.paragraphs import WRAPPERS
from extractor.reading.docx.styles import Styles

_SIDES = ("top", "bottom", "left", "right")
_NEW_NAMES = {"left": "start", "right": "end"}
"""Strict OOXML calls left and right so."""
_INVISIBLE = frozenset({"nil", "none"})


def read_table(table: _Element, cell_text: Callable[[_Element], list[ParagraphText]], styles: Styles) -> GridTable:
    """The rows of a ``w:tbl``, deleted ones left out; ``cell_text`` reads the paragraphs of a ``w:tc``.

    Raises:
        FileBroken: more columns than a table can have.
    """
    grid = GridTable(bordered=_is_bordered(table, styles))
    open_cells: dict[int, GridCell] = {}  # by first column, the cells that a row below may continue
    for row in _children(table, w("tr")):
        if row.find(f"{w('trPr')}/{w('del')}") is None:
            grid.rows.append(_row(row, open_cells, cell_text))
    return grid


def _row(row: _Element, open_cells: dict[int, GridCell], cell_text: Callable[[_Element], list[ParagraphText]]) -> list[GridCell]:
    cells: list[GridCell] = []
    column = integer(value(row.find(w("trPr")), "gridBefore"), 0) or 0
    for element in _children(row, w("tc")):
        properties = element.find(w("tcPr"))
        span = max(1, integer(value(properties, "gridSpan"), 1) or 1)
        if column + span > MAX_TABLE_COLUMNS:
            raise FileBroken("table columns")
        if _continues(properties, "hMerge") and cells:
            cells[-1].column_span += span
        elif _continues(properties, "vMerge") and column in open_cells:
            open_cells[column].row_span += 1
        else:
            cell = GridCell(column, span, paragraphs=cell_text(element))
            cells.append(cell)
            for covered in range(column, column + span):
                open_cells.pop(covered, None)
            open_cells[column] = cell
        column += span
    return cells


def _continues(properties: _Element | None, merge: str) -> bool:
    """Whether a cell is a merged one's continuation: ``w:vMerge`` without value, or ``continue``."""
    element = properties.find(w(merge)) if properties is not None else None
    return element is not None and element.get(VALUE, "continue") == "continue"


def _children(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows or cells, through content controls and tracked changes."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _children(child, tag)


def _is_bordered(table: _Element, styles: Styles) -> bool:
    """Whether at least half of the cells have two visible sides or more.

    Title and signature blocks have none, or one line under a name.
    """
    cells = [cell.find(f"{w('tcPr')}/{w('tcBorders')}") for cell in table.iter(w("tc"))]
    default = _has_table_borders(table, styles, single=len(cells) == 1)
    framed = sum(sum(_visible(cell, side, default) for side in _SIDES) >= 2 for cell in cells)
    return 2 * framed >= len(cells) > 0


def _has_table_borders(table: _Element, styles: Styles, single: bool) -> bool:
    """Whether the table, or its style, draws lines between cells (around the cell, where there is a single one)."""
    sides = ("top", "left") if single else ("insideH", "insideV")
    properties = table.find(w("tblPr"))
    sources = [properties, *(style.find(w("tblPr")) for style in styles.chain(value(properties, "tblStyle")))]
    for source in sources:
        borders = source.find(w("tblBorders")) if source is not None else None
        if borders is not None:
            return any(_visible(borders, side, default=False) for side in sides)
    return False


def _visible(borders: _Element | None, side: str, default: bool) -> bool:
    setting = value(borders, side) or value(borders, _NEW_NAMES.get(side, side))
    return default if setting is None else setting not in _INVISIBLE
