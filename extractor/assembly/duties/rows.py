"""Duties that are rows of assignment tables, and of programme tables that name who is in charge."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.assembly.duties.draft import Draft
from extractor.assembly.duties.dues import dues_in
from extractor.assembly.table_columns import columns_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.sentences import trim_item
from extractor.language.unit_members import UnitList
from extractor.language.unit_name_ends import ends_name
from extractor.language.units import unit_at
from extractor.language.verbs import has_verb
from extractor.structure.outline import Paragraph, Table
from extractor.text.folding import match_form
from extractor.text.letters import UPPER

_SYLLABLE = rf"[{UPPER}][^\W\d_]{{0,7}}"
_PERSON = re.compile(rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{1,4}}|{_SYLLABLE}\s{_SYLLABLE}\s[^\W\d_]{{1,8}}\s{_SYLLABLE}")
"""A person's name; a syllable before the last may have lost its capital."""
_FIELD_REST = re.compile(r"(?:\s[^\W\d_]{1,8}){1,6}")
_WORD = re.compile(r"[^\W_]+")
_NAMED_BY_FIELD = frozenset({"unit.domain", "unit.proper"})
"""Rules of units whose name goes on after its head."""
_PART_END = re.compile(r"[;.\n]|\s[-–+]\s")


def row_duties(workspace: Workspace, directory: UnitDirectory, calendar: Calendar) -> Iterator[Draft]:
    """A ``lead`` duty for each row of each table that has a column of tasks and one of leading units."""
    for table in workspace.outline.tables:
        columns = columns_of(table)
        if table.header_rows and "task" in columns and "lead" in columns:
            for row in range(table.header_rows, len(table.rows)):
                yield from _of_row(workspace, directory, table, row, columns, calendar)


def _of_row(
    workspace: Workspace, directory: UnitDirectory, table: Table, row: int, columns: dict[str, int], calendar: Calendar
) -> Iterator[Draft]:
    """The duty of one row, none where it names no task or nobody."""
    task = table.rows[row][columns["task"]]
    lead = table.cell(row, columns["lead"])
    if task is None or lead is None or task is lead:
        return
    units = leading_units(units_in_cell(lead, directory), directory)
    if not units:
        return
    start, end = trim_item(task.text, 0, len(task.text))
    product = _cell(table, row, columns, "product")
    due = _cell(table, row, columns, "due")
    yield Draft(
        paragraph=task,
        start=start,
        end=end,
        units=units,
        role="lead",
        rule="duty.table_row",
        partners=units_in_cell(_cell(table, row, columns, "partner"), directory),
        due=list(dues_in(workspace.of(due), 0, len(due.text), calendar, cell=True)) if due else [],
        products=products_in(product.text) if product else (),
        monitors=units_in_cell(_cell(table, row, columns, "monitor"), directory),
        context=lead,
    )


def _cell(table: Table, row: int, columns: dict[str, int], meaning: str) -> Paragraph | None:
    """The row's cell in the column of that meaning."""
    return table.cell(row, columns[meaning]) if meaning in columns else None


def _cell_starts(cell: Paragraph) -> list[int]:
    """Offsets at which a cell's lines begin, bullets left out."""
    return [start + (len(cell.text[start:]) - len(cell.text[start:].lstrip(" -+•*"))) for start in (0, *cell.breaks)]


def units_in_cell(cell: Paragraph | None, directory: UnitDirectory) -> tuple[str, ...]:
    """The units that a cell names, in full, generic groups as written, each once; a line that is a person's name is one too."""
    if cell is None:
        return ()
    form = match_form(cell.text)
    starts = _cell_starts(cell)
    found: dict[str, None] = {}
    position = 0
    for start, limit in zip(starts, [*starts[1:], len(cell.text)], strict=True):
        if start < position:
            continue
        units = _whole_name(cell.text, form, _whole_parts(cell.text, directory.list_at(cell.text, form, start)), limit)
        position = units.end
        names = directory.resolve_list(units, cell, written=True)
        if not names and (person := _PERSON.fullmatch(cell.text[start:limit].strip(" ;,."))):
            names = (directory.add_person(cell, start, start + len(person.group())),)
        found.update(dict.fromkeys(names))
    return tuple(found)


def leading_units(names: Sequence[str], directory: UnitDirectory) -> tuple[str, ...]:
    """The names of units that lead: a class of bodies without its plural word, and under the name of its heading."""
    found = (directory.full_name(name) for name in names)
    return tuple(dict.fromkeys(known.name if (known := directory.entity(name)) else name for name in found))


def _whole_parts(text: str, units: UnitList) -> UnitList:
    """The list with its last generic member drawn out to the end of its part: ``các đơn vị | sử dụng ngân sách nhà nước``."""
    if not units.members or units.members[-1].unit is not None:
        return units
    part = _PART_END.search(text, units.end)
    end = part.start() if part else len(text)
    last = replace(units.members[-1], full_end=len(text[:end].rstrip(" ;,.")))
    return UnitList((*units.members[:-1], last), end)


def _whole_name(text: str, form: str, units: UnitList, limit: int) -> UnitList:
    """The list with its last unit drawn out to the end of its line, over a field of work that no lexicon has.

    A cell of units holds names alone: ``Phòng Quản lý | viễn thám``. A line that goes on with a verb, a connector, another
    unit or a person's name is no name to its end.
    """
    unit = units.members[-1].unit if units.members else None
    rest = _FIELD_REST.fullmatch(text, units.end, len(text[:limit].rstrip(" ;,."))) if unit is not None else None
    if unit is None or rest is None or unit.end != units.end or unit.generic or unit.rule not in _NAMED_BY_FIELD:
        return units
    words = [word.start() for word in _WORD.finditer(form, rest.start(), rest.end())]
    if has_verb(rest[0]) or _PERSON.search(rest[0]) or any(ends_name(form, word) or unit_at(text, form, word) for word in words):
        return units
    whole = replace(unit, end=rest.end(), name=text[unit.start : rest.end()])
    last = replace(units.members[-1], end=rest.end(), unit=whole)
    return UnitList((*units.members[:-1], last), rest.end())


def products_in(text: str) -> tuple[str, ...]:
    """Products as written, one for each that a semicolon parts."""
    pieces = (piece.strip(" ;.,-–+") for piece in text.split(";"))
    return tuple(piece for piece in pieces if piece)
