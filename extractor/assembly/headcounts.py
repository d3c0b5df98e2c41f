"""Headcounts (nhân lực huy động): people whom a unit sends or mobilises, or who must all take part."""

import re
from collections.abc import Iterator, Sequence

from extractor.assembly.headcount_statements import People, listed_people, sent_people
from extractor.assembly.section_kinds import SectionKind, kind_of, stands_under
from extractor.assembly.table_columns import columns_of, meaning_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Annotated, QuantityMatch, UnitMatch
from extractor.language.phrases import any_of, counted_noun_end
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Table, Zone
from extractor.text.folding import match_form
from schemas.base import Comparator, Evidence
from schemas.records import Headcount

_CONFIDENCE = {
    "sent_number": 0.95, "sent_share": 0.95, "sent_everyone": 0.85, "sent_unnumbered": 0.9, "sent_by_each": 0.85,
    "sent_listed": 0.8, "forces_table": 0.8,
}  # fmt: skip
_NO_HEADCOUNTS = frozenset(
    {SectionKind.SITUATION, SectionKind.BASIS, SectionKind.SPECIFIC_TARGET, SectionKind.BUDGET, SectionKind.PURPOSE}
)
_CUES = (
    "cử",
    "huy động",
    "điều động",
    "bố trí",
    "triệu tập",
    "phân công",
    "mỗi",
    "toàn thể",
    "toàn bộ",
    "tất cả",
    "100%",
    "100 %",
    "tăng cường",
    "đăng ký",
    "chọn",
)
_FORCES_HEADING = re.compile(r"lực lượng|thành phần|số lượng|phân bổ|huy động|đại biểu|quân số")


def assemble_headcounts(workspace: Workspace, directory: UnitDirectory) -> tuple[Headcount, ...]:
    """The headcounts layer, in reading order.

    Source: annotation guide, ``headcounts``. Appeals, invitations without a number, crowds of nobody's, capacities and
    populations give none; items of target lists are targets.
    """
    found = [record for annotated in workspace.annotated for record in _of_paragraph(workspace, directory, annotated)]
    for table in workspace.outline.tables:
        found.extend(_of_table(workspace, directory, table))
    return tuple(sorted(found, key=lambda headcount: headcount.evidence.start))


def _of_paragraph(workspace: Workspace, directory: UnitDirectory, annotated: Annotated) -> Iterator[Headcount]:
    """The headcounts of one paragraph of the body."""
    paragraph = annotated.paragraph
    if paragraph.node is None or paragraph.table is not None or paragraph.zone not in (Zone.BODY, Zone.ANNEX):
        return
    if kind_of(paragraph.node) in _NO_HEADCOUNTS or stands_under(paragraph.node, SectionKind.SITUATION):
        return
    form = match_form(paragraph.text)
    found = sent_people(paragraph.text, annotated.quantities) if any(cue in form for cue in _CUES) else []
    for people in found:
        yield _record(workspace, paragraph, people, _senders(directory, annotated, people))
    if not found and annotated.quantities and annotated.units and _lists_forces(paragraph):
        unit = annotated.units[0]
        name = directory.resolve(unit, paragraph=paragraph) if unit.start <= 2 else None
        for people in listed_people(paragraph.text, annotated.quantities, unit.end) if name else []:
            yield _record(workspace, paragraph, people, (name or "",))


def _lists_forces(paragraph: Paragraph) -> bool:
    """True where the paragraph stands in a list of those who come: attendance, or a heading that speaks of forces."""
    node = paragraph.node
    if kind_of(node) is SectionKind.ATTENDANCE:
        return True
    return bool(node and node.parent and _FORCES_HEADING.search(match_form(node.parent.text[:160])))


def _senders(directory: UnitDirectory, annotated: Annotated, people: People) -> Sequence[str]:
    """Who sends them: the units that ``mỗi`` distributes over where they are units of the document, else who is told to."""
    if people.sender is not None:
        unit = _unit_in(annotated.units, *people.sender)
        name = directory.resolve(unit, paragraph=annotated.paragraph) if unit else None
        if name:
            return (name,)
    return directory.obligees(annotated.paragraph, people.at)


def _unit_in(units: Sequence[UnitMatch], start: int, end: int) -> UnitMatch | None:
    """The first mention of a unit within a span."""
    return next((unit for unit in units if start - len("mỗi ") <= unit.start and unit.end <= end), None)


def _record(workspace: Workspace, paragraph: Paragraph, people: People, units: Sequence[str]) -> Headcount:
    """The record of people sent."""
    evidence = workspace.evidence(paragraph, people.start, people.end)
    return Headcount(
        id=workspace.record_id("headcount", evidence, *units),
        evidence=evidence,
        context=_heading(workspace, paragraph),
        rule=people.rule,
        confidence=_CONFIDENCE[people.rule],
        units=tuple(units),
        category=people.category,
        comparator=people.comparator,
        value=people.value,
        value_max=people.value_max,
        percent=people.percent,
        per_unit=people.per_unit,
        attire=people.attire,
    )


def _heading(workspace: Workspace, paragraph: Paragraph) -> tuple[Evidence, ...]:
    """Evidence of the heading that the paragraph stands under."""
    parent = paragraph.node.parent if paragraph.node else None
    return (workspace.evidence(parent.paragraph),) if parent and parent.paragraph and parent.paragraph.text else ()


def _of_table(workspace: Workspace, directory: UnitDirectory, table: Table) -> Iterator[Headcount]:
    """Rows of a table of forces: a unit and how many people it sends. Rows of totals give none."""
    people_column = _people_column(workspace, table)
    name_column = _name_column(table)
    if people_column is None or name_column is None or name_column == people_column:
        return
    category = _category(table, people_column)
    for row in table.rows[table.header_rows :]:
        name = row[name_column] if name_column < len(row) else None
        cell = row[people_column] if people_column < len(row) else None
        if name is None or cell is None or match_form(name.text).startswith(tuple(load("headcount_words")["totals"])):
            continue
        unit = _unit_in(workspace.of(name).units, 0, len(name.text))
        resolved = directory.resolve(unit, paragraph=name) if unit and unit.start <= 4 else None
        quantities = workspace.of(cell).quantities
        if resolved and len(quantities) == 1 and quantities[0].start <= 2:
            yield _row(workspace, name, cell, quantities[0], category or _noun(cell, quantities[0]), resolved)


def _people_column(workspace: Workspace, table: Table) -> int | None:
    """The column that counts people: by its heading, or by what its cells count."""
    for column in range(table.columns):
        heading = match_form(table.header(column))
        counts = meaning_of(heading) == "people" or heading.startswith("số ")
        if counts and (_people().search(heading) or _counts_people(table, column)):
            return column
    return None


def _counts_people(table: Table, column: int) -> bool:
    """True where the first filled cell of a column counts people (``05 đồng chí``)."""
    cells = (row[column] for row in table.rows[table.header_rows :] if column < len(row))
    first = next((cell for cell in cells if cell is not None and cell.text), None)
    return first is not None and bool(_people().search(match_form(first.text)))


def _people() -> re.Pattern[str]:
    """A noun of people in a heading or cell."""
    return re.compile(rf"(?<!\w){any_of(load('counted_nouns')['people'])}(?!\w)")


def _category(table: Table, column: int) -> str | None:
    """The people that the column's heading names, None where it names none."""
    heading = table.header(column)
    found = _people().search(match_form(heading))
    return heading[found.start() : counted_noun_end(match_form(heading), found.start(), len(heading))] if found else None


def _noun(cell: Paragraph, quantity: QuantityMatch) -> str | None:
    """The noun that a cell counts."""
    return cell.text[quantity.end :].strip(" .,;") or None


def _name_column(table: Table) -> int | None:
    """The column that names the units."""
    columns = columns_of(table)
    return next((columns[meaning] for meaning in ("unit", "lead", "task") if meaning in columns), None)


def _row(
    workspace: Workspace, name: Paragraph, cell: Paragraph, quantity: QuantityMatch, category: str | None, unit: str
) -> Headcount:
    """The record of one row."""
    comparators: dict[str, Comparator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "~": "~"}
    evidence = workspace.evidence(cell)
    return Headcount(
        id=workspace.record_id("headcount", evidence, unit, category),
        evidence=evidence,
        context=(workspace.evidence(name),),
        rule="forces_table",
        confidence=_CONFIDENCE["forces_table"],
        units=(unit,),
        category=category,
        comparator=comparators.get(quantity.comparator, "="),
        value=None if quantity.percent else quantity.value,
        value_max=None if quantity.percent else quantity.value_max,
        percent=quantity.value if quantity.percent else None,
        per_unit=False,
        attire=None,
    )
