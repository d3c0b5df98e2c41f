"""Tables of targets (bảng chỉ tiêu): every number of a row is one, under its column's heading."""

import re
from collections.abc import Iterator

from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import meaning_of
from extractor.assembly.workspace import Workspace
from extractor.language.matches import QuantityMatch
from extractor.language.phrases import counted_noun_end
from extractor.structure.outline import Paragraph, Table
from extractor.text.folding import match_form
from schemas.base import Comparator
from schemas.header import Period
from schemas.records import Target

_TARGET_HEADING = re.compile(r"chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|đăng ký|giao|tỷ lệ|tỉ lệ|số lượng|năm 20\d\d")
_RESULT_HEADING = re.compile(
    r"thực hiện|kết quả (?:năm|đạt|thực)|hiện trạng|ước|đã|cùng kỳ|ghi chú|kinh phí|thành tiền|đơn giá|dân số|diện tích tự nhiên|tổng số hộ|hiện có"
)
_UNIT_HEADING = re.compile(r"^(?:đvt|đơn vị tính|đơn vị|đvị tính)$")
_TITLE = re.compile(r"chỉ tiêu|mục tiêu|phân bổ|giao")
_BRACKETED_UNIT = re.compile(r"\(([^()]{1,24})\)")
_COUNTED_HEADING = re.compile(r"(?:tổng )?số (?!lượng)")
_LEVEL = "\x1f"
"""Between the heading of a group of columns and a column's own."""
_YEAR = re.compile(r"năm (20\d\d)(?!\d)")
_COMPARATORS: dict[str, Comparator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "~": "~"}


def table_targets(workspace: Workspace, table: Table) -> Iterator[Target]:
    """The targets of a table that is one of targets by its own headings or by the heading it stands under.

    ``indicator`` is the column's heading and ``population`` the row's name; where a column of indicators names what each row
    measures (``Chỉ tiêu`` | ``Đơn vị tính`` | ``Năm 2026``), the row's name is the indicator.
    """
    if not table.header_rows or len(table.rows) <= table.header_rows or not is_target_table(table):
        return
    rows, titles = _headings(table)
    headings = [match_form(title.replace(_LEVEL, " ")) for title in titles]
    name_column = _name_column(headings)
    measured = [column for column in range(table.columns) if _holds_targets(headings[column], column, name_column)]
    if name_column is None or not measured:
        return
    named_by_rows = bool(re.search(r"chỉ tiêu|mục tiêu|nội dung|tiêu chí", headings[name_column]))
    unit_column = next((column for column, heading in enumerate(headings) if _UNIT_HEADING.match(heading)), None)
    if not named_by_rows:
        unit_column = None
    for row in table.rows[rows:]:
        name = _cell(row, name_column) or next((cell for cell in row[:name_column] if cell and not cell.text[:1].isdigit()), None)
        unit = _cell(row, unit_column) if unit_column is not None else None
        for column in measured:
            cell = _cell(row, column)
            if name is None or cell is None or column == unit_column:
                continue
            quantity = _only_quantity(workspace, cell)
            if quantity is not None:
                yield _record(workspace, titles[column], name, unit, cell, quantity, named_by_rows=named_by_rows)


def is_target_table(table: Table) -> bool:
    """True where the headings of columns, or the heading above the table, speak of targets."""
    headings = " | ".join(match_form(table.header(column)) for column in range(table.columns))
    if kind_of(table.node) in (SectionKind.SPECIFIC_TARGET, SectionKind.TARGET):
        return True
    return (
        "chỉ tiêu" in headings
        or bool(_TITLE.search(match_form(table.node.text[:200])))
        and "chỉ tiêu" in match_form(table.node.text)
    )


def _name_column(headings: list[str]) -> int | None:
    """The column that names the rows: the first that is no running number."""
    return next((column for column, heading in enumerate(headings) if meaning_of(heading) != "number"), None)


def _holds_targets(heading: str, column: int, name_column: int | None) -> bool:
    """True for a column whose numbers are aimed at."""
    if name_column is None or column <= name_column or meaning_of(heading) == "number":
        return False
    return not _RESULT_HEADING.search(heading) and not _UNIT_HEADING.match(heading) and meaning_of(heading) not in (
        "lead", "partner", "monitor", "due", "note", "place", "duration",
    )  # fmt: skip


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
    workspace: Workspace, heading: str, name: Paragraph, unit: Paragraph | None, cell: Paragraph,
    quantity: QuantityMatch, *, named_by_rows: bool,
) -> Target:  # fmt: skip
    """The record of one cell."""
    evidence = workspace.evidence(cell)
    indicator = name.text if named_by_rows else heading.removeprefix(_group(heading) or "")
    return Target(
        id=workspace.record_id("target", evidence, indicator, name.text),
        evidence=evidence,
        context=(workspace.evidence(name),),
        rule="target_table",
        confidence=0.85,
        indicator=" ".join(_BRACKETED_UNIT.sub("", indicator.replace(_LEVEL, " ")).split()),
        comparator=_COMPARATORS.get(quantity.comparator, "="),
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
        return heading[counted.end() : counted_noun_end(form, counted.end(), len(form))].strip(_LEVEL) or None
    return "%" if form.startswith(("tỷ lệ", "tỉ lệ")) else None


def _group(heading: str) -> str | None:
    """The heading of a group of columns that only says what is counted (``Số công dân``), None where there is none."""
    group, level, _ = heading.partition(_LEVEL)
    return group + level if level and _COUNTED_HEADING.match(match_form(group)) else None


def _period(heading: str) -> Period | None:
    """The year that a column is headed with."""
    year = _YEAR.search(match_form(heading))
    return Period(start=f"{year[1]}-01-01", end=f"{year[1]}-12-31") if year else None


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
