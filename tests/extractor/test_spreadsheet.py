"""What all workbooks have in common: words stay words, and the same input gives the same bytes."""

from io import BytesIO

import openpyxl
import pytest

from extractor.spreadsheet import LONGEST_TEXT, new_workbook, text_format, write_cell


def _written(*values: object, row_by_row: bool = False) -> bytes:
    stream = BytesIO()
    with new_workbook(stream, row_by_row=row_by_row) as book:
        sheet, look = book.add_worksheet("A"), text_format(book)
        for row, value in enumerate(values):
            write_cell(sheet, row, 0, value, look)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (12.5, 12.5),
        ("00583", "00583"),  # digits that are no number
        ("=1+1", "=1+1"),  # no formula
        ("https://example.vn", "https://example.vn"),  # no link
        ("", None),
        (None, None),
        ("x" * (LONGEST_TEXT + 1), "x" * LONGEST_TEXT),
    ],
)
@pytest.mark.parametrize("row_by_row", [False, True])
def test_cells(value: object, read: object, row_by_row: bool) -> None:
    sheet = openpyxl.load_workbook(BytesIO(_written("first", value, row_by_row=row_by_row))).active
    assert sheet is not None
    cell = sheet.cell(2, 1)
    assert (cell.value, cell.hyperlink) == (read, None)
    assert cell.data_type == ("n" if not isinstance(value, str) or not value else "s")


def test_the_same_bytes() -> None:
    assert _written("a", 1) == _written("a", 1)
