"""XLSX: one sheet a table, for people who work in Excel."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from extractor.export.flat import FlatTable
from extractor.spreadsheet import LONGEST_TEXT, MOST_ROWS, heading_format, new_workbook
from extractor.tables import Column

_MOST_LINKS = 65_530
"""Links of a sheet: Excel's bound; further pages are numbers without a link."""
_WIDEST, _NARROWEST = 60, 8
"""Widths of columns in characters; what is longer is wrapped."""
_LOOKED_AT = 1_000
"""Rows by which the width of a column is judged."""
_DATES = ("start", "end")

Links = Mapping[str, str]
"""Addresses of the plans' sources by the id of the plan."""


def write_workbook(tables: list[FlatTable], target: Path, language: str, links: Links) -> None:
    """Write all tables; pages lead to the source where its address is known."""
    with new_workbook(target, row_by_row=True) as book:
        sheets = _Sheets(book, language, links)
        for flat in tables:
            for part, start in enumerate(range(0, max(flat.frame.height, 1), MOST_ROWS), start=1):
                sheets.add(flat, start, part)


class _Sheets:
    """The sheets of one workbook, with the formats that they share."""

    def __init__(self, book: Workbook, language: str, links: Links) -> None:
        self._book = book
        self._language = language
        self._links = links
        self._head = heading_format(book)
        self._text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self._number = book.add_format({"valign": "top"})
        self._day = book.add_format({"valign": "top", "num_format": "dd/mm/yyyy"})
        self._moment = book.add_format({"valign": "top", "num_format": "dd/mm/yyyy hh:mm"})
        self._link = book.add_format({"valign": "top", "font_color": "#0563C1", "underline": 1})

    def add(self, flat: FlatTable, start: int, part: int) -> None:
        """A sheet of the table's rows from ``start``."""
        name = flat.table.heading(self._language)
        sheet = self._book.add_worksheet(name if part == 1 else f"{name} ({part})")
        rows = flat.frame.slice(start, MOST_ROWS)
        for position, (column, heading) in enumerate(zip(flat.columns, flat.headings(self._language), strict=True)):
            sheet.set_column(position, position, _width(heading, rows[column.name].head(_LOOKED_AT).to_list()))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, rows.height, len(flat.columns) - 1)
        for position, heading in enumerate(flat.headings(self._language)):
            sheet.write_string(0, position, heading, self._head)
        identity = next(position for position, column in enumerate(flat.columns) if column.name == "plan_id")
        for number, row in enumerate(rows.iter_rows(), start=1):
            source = self._links.get(row[identity]) if number <= _MOST_LINKS else None
            for position, (column, value) in enumerate(zip(flat.columns, row, strict=True)):
                self._cell(sheet, number, position, column, value, source)

    def _cell(self, sheet: Worksheet, row: int, position: int, column: Column, value: object, source: str | None) -> None:
        if value is None:
            return
        if column.name == "page" and source:
            sheet.write_url(row, position, f"{source}#page={value}", self._link, str(value))
        elif isinstance(value, bool):
            sheet.write_boolean(row, position, value, self._number)
        elif isinstance(value, int | float):
            sheet.write_number(row, position, value, self._number)
        else:
            self._words(sheet, row, position, column, str(value))

    def _words(self, sheet: Worksheet, row: int, position: int, column: Column, text: str) -> None:
        moment = _moment_of(text) if column.name.endswith(_DATES) else None
        if moment is not None:
            sheet.write_datetime(row, position, moment, self._moment if "T" in text else self._day)
        else:
            sheet.write_string(row, position, text[:LONGEST_TEXT], self._text)


def _moment_of(text: str) -> datetime | None:
    """The moment that a cell holds; None for a day of every year, and for days before Excel's first."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.year >= 1900 else None


def _width(heading: str, values: list[object]) -> int:
    """A width that fits the longest word of the heading and nine tenths of the values."""
    lengths = sorted(len(str(value)) for value in values if value is not None)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    return min(_WIDEST, max(_NARROWEST, usual + 1, *(len(word) + 2 for word in heading.split())))
