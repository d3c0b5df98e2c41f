"""Headcounts (nhân lực huy động): people whom a unit sends or mobilises, or who must all take part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.assembly.comparators import comparator_of
from extractor.assembly.forces_tables import ForceRow, force_rows, row_evidence
from extractor.assembly.headcount_statements import People, listed_people, sent_people
from extractor.assembly.section_kinds import SectionKind, stands_under
from extractor.assembly.statement_sections import section_of
from extractor.assembly.targets.tables import is_target_table
from extractor.assembly.told_units import told_units
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.clauses import trimmed
from extractor.language.matches import Annotated, UnitMatch
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import match_form
from schemas.base import Evidence
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


_FORCES_LABEL = re.compile(r"(?:lực lượng|thành phần|nhân lực|quân số)(?:\s[^\W\d_]{1,9}){0,5}$")
"""What a line of forces is headed by: ``Lực lượng ra quân:``."""
_BLOCK = re.compile(r"khối\s[^:;,.\d]{2,40}(?=:)")
"""A block of people whom several bodies send, none of them named: ``Khối đoàn thể: 30 hội viên``."""
_COUNT_AFTER = re.compile(r" \d+$")
"""``mỗi thôn 03 đại biểu``: the number is no part of the unit's name."""


def assemble_headcounts(workspace: Workspace, directory: UnitDirectory) -> tuple[Headcount, ...]:
    """The headcounts layer, in reading order.

    Source: annotation guide, ``headcounts``. Appeals, invitations without a number, crowds of nobody's, capacities and
    populations give none; items of target lists are targets.
    """
    found = [record for annotated in workspace.annotated for record in _of_paragraph(workspace, directory, annotated)]
    for table in workspace.outline.tables:
        if not is_target_table(table):
            found.extend(_of_row(workspace, row) for row in force_rows(workspace, directory, table))
    return tuple(sorted(found, key=lambda headcount: headcount.evidence.start))


def _of_paragraph(workspace: Workspace, directory: UnitDirectory, annotated: Annotated) -> Iterator[Headcount]:
    """The headcounts of one paragraph of the body."""
    paragraph = annotated.paragraph
    if paragraph.node is None or paragraph.table is not None or paragraph.zone not in (Zone.BODY, Zone.ANNEX):
        return
    if section_of(paragraph.node) in _NO_HEADCOUNTS or stands_under(paragraph.node, SectionKind.SITUATION):
        return
    form = match_form(paragraph.text)
    found = sent_people(paragraph.text, annotated.quantities) if any(cue in form for cue in _CUES) else []
    for people in found:
        if people.rule == "sent_by_each" and people.category == "thành viên":
            continue  # the size of a body that is founded
        each = people.per_unit or (people.sends_number and directory.distributes(paragraph, people.at))
        yield _record(workspace, paragraph, replace(people, per_unit=each), _senders(directory, annotated, people))
    found_at = [(people.start, people.end) for people in found]
    if annotated.quantities and (label := paragraph.text.find(":")) > 0 and _FORCES_LABEL.match(form[:label]):
        yield from _listed_in_line(workspace, directory, annotated, label, found_at)
    elif not found and annotated.quantities and annotated.units and _lists_forces(paragraph):
        unit = annotated.units[0]
        name = directory.resolve(unit, paragraph=paragraph) if unit.start <= 2 else None
        for people in listed_people(paragraph.text, annotated.quantities, unit.end) if name else []:
            yield _record(workspace, paragraph, people, (name or "",))
    elif not found and annotated.quantities and (block := _BLOCK.match(form)) and _lists_forces(paragraph):
        for people in listed_people(paragraph.text, annotated.quantities, block.end()):
            yield _record(workspace, paragraph, people, ())


def _listed_in_line(
    workspace: Workspace, directory: UnitDirectory, annotated: Annotated, label: int, found: Sequence[tuple[int, int]]
) -> Iterator[Headcount]:
    """The people of units listed behind a label: ``Lực lượng ra quân: Công an phường 15 đồng chí; Hội Phụ nữ 30 hội viên``."""
    text = annotated.paragraph.text
    for start, end in (trimmed(text, *part) for part in _parts(text, label + 1)):
        unit = next((unit for unit in annotated.units if start <= unit.start <= start + 1 and unit.end <= end), None)
        name = directory.resolve(unit, paragraph=annotated.paragraph) if unit else None
        for people in listed_people(text[:end], annotated.quantities, unit.end) if unit and name else []:
            if not any(people.start < last and first < people.end for first, last in found):
                yield _record(workspace, annotated.paragraph, people, (name or "",))


def _parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons from ``start`` on."""
    while (mark := text.find(";", start)) >= 0:
        yield start, mark
        start = mark + 1
    yield start, len(text)


def _lists_forces(paragraph: Paragraph) -> bool:
    """True where the paragraph stands in a list of those who come: attendance, or a heading that speaks of forces."""
    node = paragraph.node
    if section_of(node) is SectionKind.ATTENDANCE:
        return True
    return bool(node and node.parent and _FORCES_HEADING.search(match_form(node.parent.text[:160])))


def _senders(directory: UnitDirectory, annotated: Annotated, people: People) -> Sequence[str]:
    """Who sends them: the units that ``mỗi`` distributes over where they are units of the document, else who is told to."""
    if people.sender is not None:
        unit = _unit_in(annotated.units, *people.sender)
        name = directory.resolve(unit, paragraph=annotated.paragraph) if unit else None
        named = (name or directory.full_name(_COUNT_AFTER.sub("", unit.name)),) if unit else ()
        told = directory.obligees(annotated.paragraph, people.at)
        if people.rule == "sent_by_each" and unit and any(directory.kind(each) != unit.kind for each in told):
            return named  # invited beside them: `lãnh đạo xã, mỗi thôn 03 đại biểu`
        return told_units(directory, annotated, people.at) or named
    return told_units(directory, annotated, people.at)


def _unit_in(units: Sequence[UnitMatch], start: int, end: int) -> UnitMatch | None:
    """The mention of a unit that begins a span, or stands right before it (``mỗi``)."""
    return next((unit for unit in units if start - len("mỗi ") <= unit.start < end), None)


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


def _of_row(workspace: Workspace, row: ForceRow) -> Headcount:
    """The record of one row of a table of forces."""
    evidence = row_evidence(workspace, row.cells)
    quantity = row.quantity
    return Headcount(
        id=workspace.record_id("headcount", evidence, row.unit, row.category),
        evidence=evidence,
        context=(workspace.evidence(row.name),),
        rule="forces_table",
        confidence=_CONFIDENCE["forces_table"],
        units=(row.unit,),
        category=row.category,
        comparator=comparator_of(quantity),
        value=None if quantity.percent else quantity.value,
        value_max=None if quantity.percent else quantity.value_max,
        percent=quantity.value if quantity.percent else None,
        per_unit=False,
        attire=row.attire,
    )
