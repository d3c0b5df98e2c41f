"""Workbooks (XLSX): what all that the program writes have in common.

Strings are written as strings: a cell never holds a formula or a link that a document's words make. The same input gives the
same bytes.
"""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Rows of a sheet below its headings: Excel's bound."""
LONGEST_TEXT = 32_767
"""Characters of a cell: Excel's bound."""
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001 (Excel knows no time zones)


def new_workbook(target: Path | BytesIO, *, row_by_row: bool = False) -> Workbook:
    """A workbook to be written to ``target``; ``row_by_row`` keeps a single row in memory, cells then come in order."""
    settings = {
        "in_memory": isinstance(target, BytesIO),
        "constant_memory": row_by_row,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(target, settings)
    book.set_properties({"created": _MADE})
    return book


def heading_format(book: Workbook) -> Format:
    """The look of a column's heading."""
    return book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True, "valign": "top"})


def text_format(book: Workbook) -> Format:
    """The look of words that may take several lines."""
    return book.add_format({"text_wrap": True, "valign": "top"})


def write_cell(sheet: Worksheet, row: int, column: int, value: object, look: Format) -> None:
    """Write a number as one and all else as words, cut to what a cell holds; nothing for None and the empty string."""
    if isinstance(value, int | float):
        sheet.write_number(row, column, value, look)
    elif value is not None and (text := str(value)):
        sheet.write_string(row, column, text[:LONGEST_TEXT], look)
