"""Duties that are rows of assignment tables, and of programme tables that name who is in charge."""

from collections.abc import Iterator

from extractor.assembly.duties.draft import Draft
from extractor.assembly.duties.dues import dues_in
from extractor.assembly.table_columns import columns_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.sentences import trim_item
from extractor.structure.outline import Paragraph, Table
from extractor.text.folding import match_form


def row_duties(workspace: Workspace, directory: UnitDirectory, year: int | None) -> Iterator[Draft]:
    """A ``lead`` duty for each row of each table that has a column of tasks and one of leading units."""
    for table in workspace.outline.tables:
        columns = columns_of(table)
        if table.header_rows and "task" in columns and "lead" in columns:
            for row in range(table.header_rows, len(table.rows)):
                yield from _of_row(workspace, directory, table, row, columns, year)


def _of_row(
    workspace: Workspace, directory: UnitDirectory, table: Table, row: int, columns: dict[str, int], year: int | None
) -> Iterator[Draft]:
    task = table.rows[row][columns["task"]]
    lead = table.cell(row, columns["lead"])
    if task is None or lead is None or task is lead:
        return
    units = units_in_cell(lead, directory)
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
        partners=partners_in_cell(_cell(table, row, columns, "partner"), directory),
        due=list(dues_in(workspace.of(due), 0, len(due.text), year, cell=True)) if due else [],
        products=products_in(product.text) if product else (),
        monitors=units_in_cell(_cell(table, row, columns, "monitor"), directory),
        context=lead,
    )


def _cell(table: Table, row: int, columns: dict[str, int], meaning: str) -> Paragraph | None:
    return table.cell(row, columns[meaning]) if meaning in columns else None


def _cell_starts(cell: Paragraph) -> list[int]:
    """Offsets at which a cell's lines begin, bullets left out."""
    return [start + (len(cell.text[start:]) - len(cell.text[start:].lstrip(" -+•*"))) for start in (0, *cell.breaks)]


def units_in_cell(cell: Paragraph | None, directory: UnitDirectory) -> tuple[str, ...]:
    """Canonical names of the units of a cell; a cell that holds nothing but a generic group gives it as written."""
    return tuple(dict.fromkeys(_names(cell, directory, generic=True))) if cell else ()


def partners_in_cell(cell: Paragraph | None, directory: UnitDirectory) -> tuple[str, ...]:
    """Units in full and generic groups as written."""
    return tuple(dict.fromkeys(_names(cell, directory, generic=True))) if cell else ()


def _names(cell: Paragraph, directory: UnitDirectory, *, generic: bool) -> Iterator[str]:
    form = match_form(cell.text)
    position = 0
    for start in _cell_starts(cell):
        if start < position:
            continue
        units = directory.list_at(cell.text, form, start)
        position = units.end
        for member in units.members:
            name = directory.resolve_member(member, cell)
            if name is not None:
                yield name
            elif generic:
                yield directory.full_name(cell.text[member.start : member.end]) if member.unit else cell.text[member.full_start : member.end]


def products_in(text: str) -> tuple[str, ...]:
    """Products as written, one for each that a semicolon parts."""
    pieces = (piece.strip(" ;.,-–+") for piece in text.split(";"))
    return tuple(piece for piece in pieces if piece)
