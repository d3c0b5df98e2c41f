"""The grid of an HTML table."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from extractor.reading.blocks import GridCell, GridTable, ParagraphText
from extractor.reading.bounds import MAX_TABLE_COLUMNS

_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})


def read_table(table: HtmlElement, cell_text: Callable[[HtmlElement], list[ParagraphText]]) -> GridTable:
    """The rows of a ``table``; a span that reaches beyond the table ends with it."""
    grid = GridTable(bordered=_is_bordered(table))
    rows = list(_rows(table))
    covered: dict[int, int] = {}  # by column, how many rows below a merged cell still covers
    for number, row in enumerate(rows):
        cells: list[GridCell] = []
        column = 0
        below: dict[int, int] = {}
        for element in row.iterchildren("td", "th"):
            while covered.get(column):
                column += 1
            width = min(_span(element, "colspan"), MAX_TABLE_COLUMNS)
            height = min(_span(element, "rowspan"), len(rows) - number)
            cells.append(GridCell(column, width, height, cell_text(element)))
            below.update(dict.fromkeys(range(column, column + width), height - 1))
            column += width
        covered = {column: left - 1 for column, left in covered.items() if left > 1} | {c: h for c, h in below.items() if h}
        grid.rows.append(cells)
    return grid


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from child.iterchildren("tr")


def _span(cell: HtmlElement, name: str) -> int:
    text = cell.get(name, "1").strip()
    return max(1, int(text)) if text.isdecimal() and len(text) < 6 else 1


def _is_bordered(table: HtmlElement) -> bool:
    """Whether the table says that it has borders, or at least half of its cells draw some."""
    if table.get("border", "0").strip() not in {"", "0"}:
        return True
    cells = [cell.get("style", "") for cell in table.iter("td", "th")]
    return 2 * sum("solid" in style or "double" in style for style in cells) >= len(cells) > 0
