"""A comparison as XLSX: the tables side by side, and every value's words with file, page and place.

Strings are written as strings: a cell never holds a formula or a link that a document's words make.
"""

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from extractor.comparison.outputs.labels import Labels, Language
from extractor.comparison.outputs.sheets import Cell, Sheet, Sheets
from schemas.comparison import Comparison

_SETTINGS = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001 (the same input gives the same bytes; Excel knows no time zones)
_LONGEST = 32_767
"""Characters of a cell: Excel's bound."""
_MOST_ROWS = 1_048_575
"""Rows of a sheet below its headings: Excel's bound."""


def report_workbook(comparison: Comparison, language: Language = "vi") -> bytes:
    """The workbook's bytes; the same comparison gives the same."""
    stream = BytesIO()
    with Workbook(stream, _SETTINGS) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1, "text_wrap": True, "valign": "top"})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in Sheets(comparison, Labels(language)).all():
            _write(book.add_worksheet(sheet.name), sheet, head, text)
    return stream.getvalue()


def _write(target: Worksheet, sheet: Sheet, head: Format, text: Format) -> None:
    for column, (name, width) in enumerate(sheet.columns):
        target.set_column(column, column, width)
        _cell(target, 0, column, name, head)
    for number, row in enumerate(sheet.rows[:_MOST_ROWS], start=1):
        for column, value in enumerate(row):
            _cell(target, number, column, value, text)
    target.freeze_panes(1, sheet.fixed)
    target.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)


def _cell(target: Worksheet, row: int, column: int, value: Cell, look: Format) -> None:
    if isinstance(value, int | float):
        target.write_number(row, column, value, look)
    elif value:
        target.write_string(row, column, value[:_LONGEST], look)
