"""The filled workbook, read back."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractor.errors import ReviewUnreadable
from extractor.review.answers import Answer
from extractor.review.columns import WORDS, Words
from extractor.review.sheets import SHEETS, Sheet
from schemas.corrections import Verdict

_CLEARED = "-"


def read_review(path: Path) -> list[Answer]:
    """The answers of a filled workbook; rows without one are passed over. Either language is understood.

    Raises:
        ReviewUnreadable: not a review's workbook, no reviewer's name, or an answer that is none; says in which row.
    """
    try:
        book = load_workbook(path, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise ReviewUnreadable(f"{path}: {error}") from error
    words, language = _words_of(book, path)
    by = book[words.guide_sheet]["B2"].value
    answers = [answer for sheet in SHEETS for answer in _answers(book, sheet, words, language)]
    if answers and not (isinstance(by, str) and by.strip()):
        raise ReviewUnreadable(f"{path}: {words.by} ({words.guide_sheet}!B2)")
    return [answer.by_person(" ".join(str(by).split())) for answer in answers]


def _words_of(book: Workbook, path: Path) -> tuple[Words, str]:
    for language, words in WORDS.items():
        if words.guide_sheet in book.sheetnames:
            return words, language
    raise ReviewUnreadable(str(path))


def _answers(book: Workbook, sheet: Sheet, words: Words, language: str) -> Iterator[Answer]:
    name = sheet.heading(language)
    found = book[name] if name in book.sheetnames else None
    if not isinstance(found, Worksheet):
        return
    rows = found.iter_rows(values_only=True)
    headings = [str(heading) for heading in next(rows, ())]
    for number, row in enumerate(rows, start=2):
        cells = dict(zip(headings, row, strict=False))
        if (verdict := _verdict(cells.get(words.answer), words, f"{name}, {number}")) is not None:
            yield _answer(sheet, cells, verdict, words, language)


def _verdict(cell: object, words: Words, place: str) -> Verdict | None:
    if cell is None or not str(cell).strip():
        return None
    said = str(cell).strip().casefold()
    for verdict, word in words.answers.items():
        if said == word:
            return verdict
    raise ReviewUnreadable(f"{place}: {cell} ({', '.join(words.answers.values())})")


def _answer(sheet: Sheet, cells: Mapping[str, object], verdict: Verdict, words: Words, language: str) -> Answer:
    values = {}
    for field in sheet.fields:
        cell = cells.get(words.correct.format(field=field.heading(language)))
        if cell is not None and (text := _text(cell)):
            values[field.name] = None if text == _CLEARED else text
    return Answer(
        sheet=sheet,
        record=str(cells.get(words.record)),
        sha256=str(cells.get(words.sha256)),
        verdict=verdict,
        values=values if verdict == "corrected" else {},
        note=_text(cells.get(words.note)),
    )


def _text(cell: object) -> str:
    """What stands in a cell; Excel makes dates and numbers of what people type."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%dT%H:%M") if cell.hour or cell.minute else cell.strftime("%Y-%m-%d")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
