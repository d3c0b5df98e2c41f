"""A comparison as XLSX: the tables side by side, and every value's words with file, page and place."""

from io import BytesIO

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from extractor.comparison.outputs.labels import Labels, Language
from extractor.comparison.outputs.sheets import Sheet, Sheets
from extractor.spreadsheet import MOST_ROWS, heading_format, new_workbook, text_format, write_cell
from schemas.comparison import Comparison


def report_workbook(comparison: Comparison, language: Language = "vi") -> bytes:
    """The workbook's bytes; the same comparison gives the same."""
    stream = BytesIO()
    with new_workbook(stream, row_by_row=True) as book:
        head = heading_format(book)
        text = text_format(book)
        for sheet in Sheets(comparison, Labels(language)).all():
            _write(book.add_worksheet(sheet.name), sheet, head, text)
    return stream.getvalue()


def _write(target: Worksheet, sheet: Sheet, head: Format, text: Format) -> None:
    for column, (name, width) in enumerate(sheet.columns):
        target.set_column(column, column, width)
        write_cell(target, 0, column, name, head)
    for number, row in enumerate(sheet.rows[:MOST_ROWS], start=1):
        for column, value in enumerate(row):
            write_cell(target, number, column, value, text)
    target.freeze_panes(1, sheet.fixed)
    target.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
