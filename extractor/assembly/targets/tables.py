"""Tables of targets (bảng chỉ tiêu): every number of a row is one, under its column's heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.assembly.comparators import comparator_of
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import meaning_of
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.matches import QuantityMatch
from extractor.language.phrases import counted_noun_end
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Table
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from schemas.records import Target, TargetPeriod

_BRACKETED_UNIT = re.compile(r"\(([^()]{1,24})\)")
_COUNTED_HEADING = re.compile(r"(?:tổng )?số (?!lượng)")
_LEVEL = "\x1f"
"""Between the heading of a group of columns and a column's own."""
_YEAR = re.compile(r"năm (20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the columns of a table of targets are.

    ``first_row``: the first row below the headings; ``titles``: the columns' headings; ``name``: the column of row names;
    ``unit``: the column of units, where rows are indicators; ``measured``: the columns of targets.
    """

    first_row: int
    titles: list[str]
    name: int
    unit: int | None
    measured: list[int]
    named_by_rows: bool


def table_targets(workspace: Workspace, table: Table) -> Iterator[Target]:
    """The targets of a table that is one of targets by its own headings or by the heading it stands under.

    ``indicator`` is the column's heading and ``population`` the row's name; where a column of indicators names what each row
    measures (``Chỉ tiêu`` | ``Đơn vị tính`` | ``Năm 2026``), the row's name is the indicator.
    """
    layout = _layout(table) if is_target_table(table) else None
    if layout is None:
        return
    for row in table.rows[layout.first_row :]:
        name = _cell(row, layout.name) or next((cell for cell in row[: layout.name] if cell and not _is_number(cell)), None)
        unit = _cell(row, layout.unit)
        for column in layout.measured if name else ():
            cell = _cell(row, column)
            quantity = _only_quantity(workspace, cell) if cell else None
            if name and cell and quantity:
                yield _record(workspace, layout, column, name, unit, cell, quantity)


def is_target_table(table: Table) -> bool:
    """True where the headings of columns, or the heading above the table, speak of targets."""
    if not table.header_rows or len(table.rows) <= table.header_rows:
        return False
    if kind_of(table.node) in (SectionKind.SPECIFIC_TARGET, SectionKind.TARGET):
        return True
    return any("chỉ tiêu" in match_form(words) for words in (table.node.text[:200], *map(table.header, range(table.columns))))


def _layout(table: Table) -> _Layout | None:
    """The columns by their headings, None where none holds targets."""
    first_row, titles = _headings(table)
    headings = [match_form(title.replace(_LEVEL, " ")) for title in titles]
    name = next((column for column, heading in enumerate(headings) if meaning_of(heading) != "number"), None)
    if name is None:
        return None
    measured = [column for column in range(name + 1, len(headings)) if _holds_targets(headings[column])]
    named_by_rows = bool(_headed("table_indicators").search(headings[name]))
    unit = next((column for column, heading in enumerate(headings) if _headed("table_units").fullmatch(heading)), None)
    return _Layout(first_row, titles, name, unit if named_by_rows else None, measured, named_by_rows)


def _holds_targets(heading: str) -> bool:
    """True for a column whose numbers are aimed at."""
    if _headed("table_results").search(heading) or _headed("table_units").fullmatch(heading):
        return False
    return meaning_of(heading) not in load("target_words")["table_not_measured"]


@cache
def _headed(group: str) -> re.Pattern[str]:
    """One group of words of headings. Raises LexiconError where it is missing."""
    try:
        return re.compile(rf"(?<!\w){any_of(load('target_words')[group])}(?!\w)")
    except (KeyError, TypeError) as error:
        raise LexiconError(f"target_words.yaml: {error}") from error


def _is_number(cell: Paragraph) -> bool:
    """True for a cell of running numbers."""
    return cell.text[:1].isdigit()


def _cell(row: list[Paragraph | None], column: int | None) -> Paragraph | None:
    """The row's cell in a column, None where it is empty."""
    return row[column] if column is not None and column < len(row) else None


def _only_quantity(workspace: Workspace, cell: Paragraph) -> QuantityMatch | None:
    """The number of a cell that holds nothing else but its unit."""
    quantities = workspace.of(cell).quantities
    if len(quantities) != 1 or quantities[0].start > 12 or len(cell.text) - quantities[0].end > 24:
        return None
    return quantities[0]


def _record(
    workspace: Workspace, layout: _Layout, column: int, name: Paragraph, unit: Paragraph | None, cell: Paragraph,
    quantity: QuantityMatch,
) -> Target:  # fmt: skip
    """The record of one cell."""
    heading, named_by_rows = layout.titles[column], layout.named_by_rows
    evidence = workspace.evidence(cell)
    indicator = name.text if named_by_rows else heading.removeprefix(_group(heading) or "")
    return Target(
        id=workspace.record_id("target", evidence, indicator, name.text),
        evidence=evidence,
        context=(workspace.evidence(name),),
        rule="target_table",
        confidence=0.85,
        indicator=" ".join(_BRACKETED_UNIT.sub("", indicator.replace(_LEVEL, " ")).split()),
        comparator=comparator_of(quantity),
        value=quantity.value,
        value_max=quantity.value_max,
        unit=_unit(cell, quantity, unit, indicator if named_by_rows else heading),
        population=None if named_by_rows else name.text,
        per=None,
        direction=None,
        period=_period(heading) if named_by_rows else None,
        baseline=quantity.baseline,
        out_of=quantity.out_of,
    )


def _unit(cell: Paragraph, quantity: QuantityMatch, unit: Paragraph | None, heading: str) -> str | None:
    """The unit: of the cell, of the column of units, of the bracket in the heading, else the per cent sign."""
    if quantity.percent:
        return "%"
    written = cell.text[quantity.end :].strip(" .;,")
    if written:
        return written
    if unit is not None:
        return unit.text
    if bracket := _BRACKETED_UNIT.search(heading):
        return re.sub(r"^(?:đvt|đơn vị tính|đơn vị)\s?:?\s?", "", bracket[1], flags=re.IGNORECASE)
    form = match_form(heading)
    if counted := _COUNTED_HEADING.match(form):
        end = form.find(_LEVEL, counted.end())  # the noun ends with its row of headings
        end = len(form) if end < 0 else end
        return heading[counted.end() : counted_noun_end(form, counted.end(), end)] or None
    return "%" if form.startswith(("tỷ lệ", "tỉ lệ")) else None


def _group(heading: str) -> str | None:
    """The heading of a group of columns that only says what is counted (``Số công dân``), None where there is none."""
    group, level, _ = heading.partition(_LEVEL)
    return group + level if level and _COUNTED_HEADING.match(match_form(group)) else None


def _period(heading: str) -> TargetPeriod | None:
    """The year that a column is headed with."""
    year = _YEAR.search(match_form(heading))
    return TargetPeriod(start=f"{year[1]}-01-01", end=f"{year[1]}-12-31") if year else None


def _headings(table: Table) -> tuple[int, list[str]]:
    """The number of the first row below the headings, and each column's heading.

    A group's heading stands over several columns and is put before each one's own; the heading rows go on while the first
    cell goes on (is None) and no cell holds a number.
    """
    rows = table.header_rows
    while rows < len(table.rows) - 1 and _goes_on(table.rows[rows]):
        rows += 1
    levels = [_spread(row) if number < rows - 1 else _texts(row) for number, row in enumerate(table.rows[:rows])]
    return rows, [
        _LEVEL.join(level[column] for level in levels if column < len(level) and level[column]) for column in range(table.columns)
    ]


def _goes_on(row: list[Paragraph | None]) -> bool:
    """True for a second row of headings."""
    return row[0] is None and any(row) and not any(cell is not None and cell.text[:1].isdigit() for cell in row)


def _texts(row: list[Paragraph | None]) -> list[str]:
    """The words of each cell, '' for an empty one."""
    return [" ".join(cell.text.split()) if cell is not None else "" for cell in row]


def _spread(row: list[Paragraph | None]) -> list[str]:
    """The words of each cell, those of a merged cell over all its columns."""
    texts = _texts(row)
    for column in range(1, len(texts)):
        if row[column] is None:
            texts[column] = texts[column - 1]
    return texts
