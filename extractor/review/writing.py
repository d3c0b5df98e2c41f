"""The workbook that people fill in."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import JsonValue
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from extractor.collection import PlanFile
from extractor.collection.corrections import values_of
from extractor.review.columns import WORDS
from extractor.review.sheets import SHEETS, Sheet
from extractor.spreadsheet import MOST_ROWS, heading_format, new_workbook, text_format
from schemas import Record

_WIDTHS = {"file": 28, "issuer": 28, "page": 7, "quote": 60, "confidence": 10, "answer": 11}
_FIELD_WIDTH = 22


def write_review(plans: Iterable[PlanFile], target: Path, *, below: float, language: str) -> int:
    """Write the records less sure than ``below`` that nobody has judged yet; how many they are.

    Records that restate another are left out: they are judged with it.
    """
    rows: dict[str, list[tuple[PlanFile, Record]]] = {sheet.layer: [] for sheet in SHEETS}
    for plan in plans:
        for sheet in SHEETS:
            rows[sheet.layer].extend((plan, record) for record in _unsure(plan, sheet, below))
    with new_workbook(target) as book:
        _guide(book, language)
        for sheet in SHEETS:
            if rows[sheet.layer]:
                _Filling(book, sheet, language).fill(rows[sheet.layer][:MOST_ROWS])
    return sum(map(len, rows.values()))


def _unsure(plan: PlanFile, sheet: Sheet, below: float) -> Iterator[Record]:
    for record in getattr(plan.plan, sheet.layer):
        if record.confidence < below and record.restates is None and record.id not in plan.reviewed.verified:
            yield record


def shown_value(value: JsonValue) -> str | float | bool | None:
    """A value as a cell shows it: lists parted by semicolons."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return value if isinstance(value, str | int | float | bool) else None


def _guide(book: Workbook, language: str) -> None:
    words = WORDS[language]
    sheet = book.add_worksheet(words.guide_sheet)
    sheet.set_column(0, 0, 110)
    sheet.set_column(1, 1, 30)
    sheet.write_string(0, 0, words.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, words.by, book.add_format({"bold": True}))
    sheet.write_blank(1, 1, None, book.add_format({"border": 1, "bg_color": "#FFF8DC", "num_format": "@"}))
    for row, line in enumerate(words.guide, start=3):
        sheet.write_string(row, 0, line)


class _Filling:
    """One layer's sheet in the making."""

    def __init__(self, book: Workbook, sheet: Sheet, language: str) -> None:
        self._layer, self._language, self._words = sheet, language, WORDS[language]
        self._sheet: Worksheet = book.add_worksheet(sheet.heading(language))
        self._head = heading_format(book)
        self._read = text_format(book)
        self._write = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF8DC", "border": 1, "num_format": "@"})

    def fill(self, rows: list[tuple[PlanFile, Record]]) -> None:
        """Write headings and rows; answers are chosen from a list."""
        for position, (heading, width) in enumerate(self._headings()):
            self._sheet.set_column(position, position, width)
            self._sheet.write_string(0, position, heading, self._head)
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, len(rows), len(self._headings()) - 1)
        answer = list(_WIDTHS).index("answer")
        choice = {"validate": "list", "source": list(self._words.answers.values())}
        self._sheet.data_validation(1, answer, len(rows), answer, choice)
        for number, (plan, record) in enumerate(rows, start=1):
            self._row(number, plan, record)

    def _headings(self) -> list[tuple[str, int]]:
        words = self._words
        known = [(str(getattr(words, name)), width) for name, width in _WIDTHS.items()]
        fields = [
            pair
            for field in self._layer.fields
            for heading in [field.heading(self._language)]
            for pair in [(heading, _FIELD_WIDTH), (words.correct.format(field=heading), _FIELD_WIDTH)]
        ]
        return [*known, *fields, (words.note, 30), (words.record, 24), (words.sha256, 24)]

    def _row(self, number: int, plan: PlanFile, record: Record) -> None:
        header, said = plan.plan.header, values_of(record)
        issuer = header.issuer.name if header and header.issuer else None
        known: list[object] = [plan.card.source_name, issuer, record.evidence.page, record.evidence.text, record.confidence]
        cells: list[tuple[object, bool]] = [(value, False) for value in known] + [(None, True)]
        for field in self._layer.fields:
            cells += [(shown_value(said.get(field.name)), False), (None, True)]
        cells += [(None, True), (record.id, False), (plan.card.sha256, False)]
        for position, (value, to_fill) in enumerate(cells):
            self._cell(number, position, value, to_fill=to_fill)

    def _cell(self, row: int, position: int, value: object, *, to_fill: bool) -> None:
        if to_fill or value is None:
            self._sheet.write_blank(row, position, None, self._write if to_fill else self._read)
        elif isinstance(value, bool):
            self._sheet.write_boolean(row, position, value, self._read)
        elif isinstance(value, int | float):
            self._sheet.write_number(row, position, value, self._read)
        else:
            self._sheet.write_string(row, position, str(value), self._read)
