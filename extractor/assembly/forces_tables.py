"""Tables of forces (bảng phân công lực lượng): a unit, how many people it sends, who they are, what they bring."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.matches import QuantityMatch
from extractor.language.phrases import counted_noun_end
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Table
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from schemas.base import Evidence

_UNIT_HEADING = re.compile(
    r"đơn vị(?! tính)|cơ quan|tổ chức|địa phương|thôn|xóm|tổ dân phố|khu phố|trường|^xã|^phường|chi hội|chi đoàn"
)
_COUNT_HEADING = re.compile(r"^(?:tổng )?số|số lượng|quân số|số người|nhân lực|chỉ tiêu")
_WHO_HEADING = re.compile(r"lực lượng|thành phần|đối tượng")
_ATTIRE_HEADING = re.compile(r"trang phục")
_THINGS_HEADING = re.compile(r"phương tiện|trang thiết bị|vật tư|dụng cụ|công cụ")


@dataclass(frozen=True, slots=True)
class ForceRow:
    """A row of a table of forces. ``cells``: those that give category, number and attire, in the order of their columns."""

    name: Paragraph
    unit: str
    cells: tuple[Paragraph, ...]
    quantity: QuantityMatch
    category: str | None
    attire: str | None


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table of forces; None where there is no such column."""

    unit: int
    count: int | None
    who: int | None
    attire: int | None
    things: int | None


def force_rows(workspace: Workspace, directory: UnitDirectory, table: Table) -> Iterator[ForceRow]:
    """The rows of a table of forces that name a unit; nothing for other tables. Rows of totals name none."""
    columns = _columns(table)
    if columns is None or columns.count is None or not _counts_people(table, columns):
        return
    general = _people_named(table.header(columns.count))
    for row in table.rows[table.header_rows :]:
        name, unit = _unit(workspace, directory, row, columns.unit)
        cell = _cell(row, columns.count)
        quantities = workspace.of(cell).quantities if cell else ()
        if name is None or unit is None or cell is None or len(quantities) != 1 or quantities[0].start > 2:
            continue
        who, attire = _cell(row, columns.who), _cell(row, columns.attire)
        category = who.text if who else (cell.text[quantities[0].end :].strip(" .,;") or general)
        used = sorted((each for each in (who, cell, attire) if each), key=lambda each: each.index)
        yield ForceRow(name, unit, tuple(used), quantities[0], category, attire.text if attire else None)


def row_things(workspace: Workspace, directory: UnitDirectory, table: Table) -> Iterator[tuple[Paragraph, str]]:
    """The cells of a table of units that list the things they bring, each with its unit."""
    columns = _columns(table)
    if columns is None or columns.things is None:
        return
    for row in table.rows[table.header_rows :]:
        _, unit = _unit(workspace, directory, row, columns.unit)
        cell = _cell(row, columns.things)
        if unit and cell:
            yield cell, unit


def row_evidence(workspace: Workspace, cells: Sequence[Paragraph]) -> Evidence:
    """Evidence from the first to the last of a row's cells."""
    spans = [workspace.evidence(cell) for cell in cells]
    return workspace.published_evidence(spans[0].start, spans[-1].end, " ".join(cell.text for cell in cells))


def _columns(table: Table) -> _Columns | None:
    """The columns by their headings, None where none names units."""
    headings = [match_form(table.header(column)) for column in range(table.columns)]

    def first(pattern: re.Pattern[str]) -> int | None:
        return next((column for column, heading in enumerate(headings) if pattern.search(heading)), None)

    unit = first(_UNIT_HEADING)
    if unit is None:
        return None
    count = next((column for column, heading in enumerate(headings) if column != unit and _COUNT_HEADING.search(heading)), None)
    who = first(_WHO_HEADING)
    return _Columns(unit, count, who if who not in (unit, count) else None, first(_ATTIRE_HEADING), first(_THINGS_HEADING))


def _counts_people(table: Table, columns: _Columns) -> bool:
    """True where the numbers are people's: by the heading of the numbers, by a column that says who, or by the cells."""
    if columns.count is None:
        return False
    if _people_named(table.header(columns.count)) or columns.who is not None:
        return True
    cells = (_cell(row, columns.count) for row in table.rows[table.header_rows :])
    first = next((cell for cell in cells if cell is not None and cell.text), None)
    return first is not None and _people_named(first.text) is not None


def _people_named(words: str) -> str | None:
    """The people that a heading or cell names (``Số đoàn viên``), None where it names none."""
    form = match_form(words)
    found = _people().search(form)
    return words[found.start() : counted_noun_end(form, found.start(), len(form))] if found else None


@cache
def _people() -> re.Pattern[str]:
    """Nouns of people."""
    return re.compile(rf"(?<!\w){any_of(load('counted_nouns')['people'])}(?!\w)")


def _unit(
    workspace: Workspace, directory: UnitDirectory, row: list[Paragraph | None], column: int
) -> tuple[Paragraph | None, str | None]:
    """The row's cell of the unit and the unit's canonical name; None for totals and for what is no unit."""
    cell = _cell(row, column)
    units = workspace.of(cell).units if cell else ()
    if cell is None or not units or units[0].start > 4:
        return cell, None
    return cell, directory.resolve(units[0], paragraph=cell)


def _cell(row: list[Paragraph | None], column: int | None) -> Paragraph | None:
    """The row's cell in a column, None where it is empty."""
    return row[column] if column is not None and column < len(row) else None
