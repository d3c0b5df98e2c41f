"""Targets (chỉ tiêu): items of lists of specific targets, quantified commitments elsewhere, and tables of targets."""

from collections.abc import Iterator

from extractor.assembly.calendar import date_value
from extractor.assembly.headcount_statements import sent_people
from extractor.assembly.section_kinds import SectionKind, kind_of, stands_under
from extractor.assembly.statement_sections import section_of
from extractor.assembly.table_columns import columns_of
from extractor.assembly.targets.statements import Statement, plain_statement, target_statements, zero_statements
from extractor.assembly.targets.tables import table_targets
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Annotated, QuantityMatch, TimeMatch
from extractor.structure.outline import BULLETS, Marker, Node, Paragraph, Table, Zone
from extractor.text.folding import match_form
from schemas.base import Evidence
from schemas.records import Target, TargetPeriod

_CONFIDENCE = {"target_share": 0.95, "target_count": 0.92, "target_frequency": 0.92, "target_zero": 0.9, "target_plain": 0.85}
_OUTSIDE = 0.85
"""Confidence of a commitment outside a list of targets."""
_OPENING = 9
_LONGEST_HEADING = 120
"""Characters of a heading inside a list of targets; longer ones state something themselves."""
_NO_TARGETS = frozenset(
    {
        SectionKind.SITUATION,
        SectionKind.BASIS,
        SectionKind.BUDGET,
        SectionKind.PROGRAMME,
        SectionKind.PLACE,
        SectionKind.ATTENDANCE,
        SectionKind.ATTIRE,
    }
)
"""Sections that tell results of the past, sums of money, times and guests."""


def assemble_targets(workspace: Workspace, directory: UnitDirectory) -> tuple[Target, ...]:  # noqa: ARG001 (called as the other layers are)
    """The targets layer, in reading order. ``indicator_id`` and ``restates`` are left to ``identity``.

    Source: annotation guide, ``targets``. Under a bare ``Mục tiêu`` only what has a number counts.
    """
    year = document_year(workspace)
    found = [
        _record(workspace, annotated, statement, year, listed=listed)
        for annotated in workspace.annotated
        for statement, listed in _statements(annotated, year)
    ]
    for table in workspace.outline.tables:
        listed = list(table_targets(workspace, table))
        found.extend(listed or _of_tasks(workspace, table, year))
    return tuple(sorted(found, key=lambda target: target.evidence.start))


def document_year(workspace: Workspace) -> int | None:
    """The year that the title block names, None where it names none."""
    for zone in (Zone.HEAD, Zone.TITLE):
        for paragraph in workspace.outline.zone(zone):
            for time in workspace.of(paragraph).times:
                if time.first and time.first.year:
                    return time.first.year
    return None


def _statements(annotated: Annotated, year: int | None) -> Iterator[tuple[Statement, bool]]:
    """The statements of one paragraph, each with whether it stands in a list of targets."""
    paragraph, node = annotated.paragraph, annotated.paragraph.node
    if node is None or paragraph.table is not None or paragraph.zone not in (Zone.BODY, Zone.ANNEX):
        return
    has_number = bool(annotated.quantities) or any(_counts(time) for time in annotated.times)
    kind = section_of(node)
    specific = kind is SectionKind.SPECIFIC_TARGET
    if not (has_number or specific) or kind in _NO_TARGETS or stands_under(node, SectionKind.SITUATION):
        return
    if _introduces(node, specific=specific) and not (has_number and node.tables):
        return
    listed = specific or kind is SectionKind.TARGET
    stated = _measured(annotated, listed=listed or _commits(paragraph.text)) if has_number else []
    yield from ((statement, listed) for statement in stated if not _is_past(statement, year))
    if specific and _is_item(node):
        yield from ((statement, True) for statement in _unmeasured(annotated, stated))


def _commits(text: str) -> bool:
    """True where a paragraph opens with what it aims at: all its numbers are targets (``Phấn đấu hết năm 2026 có …; …``)."""
    return match_form(text[:_OPENING]).startswith("phấn đấu")


def _measured(annotated: Annotated, *, listed: bool) -> list[Statement]:
    """The statements with a number."""
    quantities = _own_quantities(annotated) if listed else _free_quantities(annotated)
    return target_statements(annotated.paragraph.text, annotated.times, quantities, listed=listed)


def _unmeasured(annotated: Annotated, stated: list[Statement]) -> list[Statement]:
    """The statements of a listed item without a number: ``Không để …``, and an item that states nothing else."""
    text = annotated.paragraph.text
    zeros = [zero for zero in zero_statements(text, annotated.times) if not any(_overlap(zero, each) for each in stated)]
    if stated or zeros:
        return zeros
    plain = plain_statement(text, annotated.times)
    return [plain] if plain else []


def _overlap(one: Statement, other: Statement) -> bool:
    """True where two statements share words."""
    return one.start < other.end and other.start < one.end


def _of_tasks(workspace: Workspace, table: Table, year: int | None) -> Iterator[Target]:
    """Quantified commitments in the tasks of an assignment table."""
    column = columns_of(table).get("task")
    if column is None or kind_of(table.node) in _NO_TARGETS:
        return
    for row in table.rows[table.header_rows :]:
        cell = row[column] if column < len(row) else None
        if cell is None:
            continue
        annotated = workspace.of(cell)
        for statement in _measured(annotated, listed=False):
            if not _is_past(statement, year):
                yield _record(workspace, annotated, statement, year, listed=False)


def _introduces(node: Node, *, specific: bool) -> bool:
    """True for headings and for sentences that only introduce the items under them."""
    return node.is_heading and (node.text.endswith(":") or (specific and len(node.text) < _LONGEST_HEADING))


def _own_quantities(annotated: Annotated) -> list[QuantityMatch]:
    """The paragraph's quantities outside mentions of other documents."""
    return [
        quantity
        for quantity in annotated.quantities
        if not any(reference.start <= quantity.start < reference.end for reference in annotated.references)
    ]


def _free_quantities(annotated: Annotated) -> list[QuantityMatch]:
    """The paragraph's own quantities that are no headcounts."""
    quantities = _own_quantities(annotated)
    people = sent_people(annotated.paragraph.text, quantities) if quantities else []
    return [quantity for quantity in quantities if not any(each.start <= quantity.start < each.end for each in people)]


def _counts(time: TimeMatch) -> bool:
    """True for a counted frequency and for a duration: a target may aim at either."""
    return time.kind == "duration" or bool(time.recurrence and time.recurrence.times)


def _is_item(node: Node) -> bool:
    """True for an item of a list of targets: a bullet or number, or a plain paragraph among plain paragraphs."""
    if node.is_heading or node.paragraph is None or len(node.text) < 12 or node.text.endswith(":"):
        return False
    if node.paragraph.marker in BULLETS or node.paragraph.number is not None:
        return True
    siblings = node.parent.children if node.parent else []
    return all(sibling.paragraph is not None and sibling.paragraph.marker is Marker.NONE for sibling in siblings)


def _is_past(statement: Statement, year: int | None) -> bool:
    """True where the statement's own time lies wholly before the document's year: a result, no target."""
    last = statement.period and (statement.period.last or statement.period.first)
    first = statement.period and statement.period.first
    if first and first.school_year and statement.period and statement.period.start <= statement.start:
        return bool(year and first.year and first.year < year)  # `Năm học 2021-2022 có 85% …` in a plan of 2022
    return bool(year and last and last.year and last.year < year)


def _period(time: TimeMatch | None, year: int | None) -> TargetPeriod | None:
    """The period of a time, open where the words leave it so; a day, a clock time and what cannot be settled are none.

    A school year that began before the document's tells of a result: ``học sinh đạt giải năm học 2025 - 2026``.
    """
    if time is None or (time.first and time.first.school_year and time.first.year and year and time.first.year < year):
        return None
    value = date_value(time, year)
    ends = [end for end in (value.start, value.end) if end is not None]
    if not ends or any(len(end) != len("2026-01-01") for end in ends) or (time.kind == "date" and value.precision == "day"):
        return None
    return TargetPeriod(start=value.start, end=value.end)


def _record(workspace: Workspace, annotated: Annotated, statement: Statement, year: int | None, listed: bool) -> Target:
    """The record of one statement."""
    paragraph = annotated.paragraph
    evidence = workspace.evidence(paragraph, statement.start, statement.end)
    return Target(
        id=workspace.record_id("target", evidence, statement.value, statement.per and statement.per.per),
        evidence=evidence,
        context=() if not listed else _heading_evidence(workspace, paragraph),
        rule=statement.rule if listed else f"{statement.rule}_outside",
        confidence=_CONFIDENCE[statement.rule] if listed else _OUTSIDE,
        indicator=statement.indicator,
        comparator=statement.comparator,
        value=statement.value,
        value_max=statement.value_max,
        unit=statement.unit,
        population=statement.population,
        per=statement.per,
        direction=statement.direction,
        period=_period(statement.period, year),
        baseline=statement.baseline,
        out_of=statement.out_of,
    )


def _heading_evidence(workspace: Workspace, paragraph: Paragraph) -> tuple[Evidence, ...]:
    """Evidence of the heading under which an item stands."""
    parent = paragraph.node.parent if paragraph.node else None
    return (workspace.evidence(parent.paragraph),) if parent and parent.paragraph and parent.paragraph.text else ()
