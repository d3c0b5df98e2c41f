"""The tables of a comparison's page: targets and tasks by plan, people, cited documents, sections, findings."""

from collections.abc import Iterator, Sequence

from extractor.text.shown import shown
from extractor.web.comparison_cells import Cells
from extractor.web.matrix import Cell, Head, Matrix, Row, choices_in
from schemas.comparison import (
    DutyCell,
    DutyRow,
    FindingRow,
    PeopleEntry,
    PeopleSum,
    PlanPeople,
    ReferenceRow,
    SectionRow,
    TargetCell,
    TargetRow,
)
from schemas.records import UnitKind

_MOST_NAMES = 4
"""Units named in a cell; all are named with its evidence."""
_TARGET_STATUSES = (
    "different",
    "equal",
    "incomparable",
    "alone",
    "outlier",
    "contradicts",
    "not_sure",
    "not_stated",
    "not_readable",
)


def target_table(cells: Cells) -> Matrix:
    """One row an indicator, those of most plans first."""
    rows = sorted(cells.comparison.targets, key=lambda row: -len(row.cells))
    topics = {row.topic: cells.labels.of((row.name, row.name_en)) for row in cells.comparison.duties if row.topic}
    return Matrix(
        id="targets",
        title=cells.labels["targets"],
        corner=cells.labels["indicator"],
        columns=cells.columns(),
        rows=[Row(_target_head(row, cells), {cell.plan: _target_cell(row, cell, cells) for cell in row.cells}) for row in rows],
        note=cells.texts["note"],
        statuses=choices_in((status, cells.texts[status]) for status in _TARGET_STATUSES),
        kinds=choices_in((row.topic or "", topics.get(row.topic or "", row.topic or "")) for row in rows),
        places=choices_in(cells.names.items()),
        orders=choices_in((order, cells.texts[f"by_{order}"]) for order in ("ratio", "plans", "name")),
        empty=cells.silences(),
    )


def judgement(row: TargetRow) -> str:
    """How the plans of a row agree: ``alone``, ``incomparable``, ``equal``, ``different``."""
    if len(row.cells) < 2:
        return "alone"
    if not row.comparable:
        return "incomparable"
    return "equal" if all(group.equal for group in row.groups) else "different"


def _target_head(row: TargetRow, cells: Cells) -> Head:
    labels, name = cells.labels, shown(cells.labels.of((row.name, row.name_en)))
    lines = [
        (labels["words"], labels.in_words(row)),
        (labels["comparable"], labels.comparability(row)),
        (labels["common"], labels.common(row)),
    ]
    grounds = [target.ground for cell in row.cells for target in cell.targets]
    ratio = max((group.ratio or 0.0 for group in row.groups), default=0.0)
    return Head(
        key=row.id,
        name=name,
        note=f"{row.unit or ''} · {cells.texts[judgement(row)]}".removeprefix(" · "),
        kind=row.topic or "",
        status=judgement(row),
        item=cells.item(name, "", lines, grounds, printed=False),
        sorts={"name": name, "plans": -len(row.cells), "ratio": -ratio},
    )


def _target_cell(row: TargetRow, cell: TargetCell, cells: Cells) -> Cell:
    labels, outliers = cells.labels, {rank.record for group in row.groups for rank in group.ranks if rank.outlier}
    status = "stated"
    if cell.contradicts_itself:
        status = "contradicts"
    elif cell.state == "not_sure":
        status = "not_sure"
    elif any(target.ground.record in outliers for target in cell.targets):
        status = "outlier"
    words = [_level(labels.of((one.shown, one.shown_en)), one.population) for one in cell.targets]
    said = [*words, *([cells.texts[status].lower()] if status != "stated" else [])]
    lines = [line for target, words_of in zip(cell.targets, words, strict=True) for line in (
        (labels["level"], words_of),
        (labels["why"], labels.of((target.alignment.why, target.alignment.why_en))),
    )]  # fmt: skip
    grounds = [ground for target in cell.targets for ground in (target.ground, *target.restated)]
    item = cells.item(labels.of((row.name, row.name_en)), cell.plan, lines, grounds)
    return Cell(said, status, item, rank=0)


def _level(words: str, population: str | None) -> str:
    return shown(f"{words} ({population})" if population else words)


def duty_table(cells: Cells) -> Matrix:
    """One row a task: who leads, carries out, takes part."""
    return Matrix(
        id="duties",
        title=cells.labels["duties"],
        corner=cells.labels["task"],
        columns=cells.columns(),
        rows=[
            Row(_duty_head(row, cells), {cell.plan: _duty_cell(row, cell, cells) for cell in row.cells})
            for row in cells.comparison.duties
        ],
        statuses=choices_in((status, cells.texts[status]) for status in ("none", "several", "not_stated", "not_readable")),
        places=choices_in(cells.names.items()),
        empty=cells.silences(),
    )


def _duty_head(row: DutyRow, cells: Cells) -> Head:
    name = shown(cells.labels.of((row.name, row.name_en)))
    return Head(row.topic or "other", name)


def _duty_cell(row: DutyRow, cell: DutyCell, cells: Cells) -> Cell:
    labels = cells.labels
    by_part = [
        (labels.part(part), [holder.unit for holder in cell.holders if holder.part == part])
        for part in ("lead", "execute", "take_part")
    ]
    status = cell.leading if row.topic and cell.leading != "one" else "stated"
    said = [f"{part}: {_few(units)}" for part, units in by_part if units]
    marks = [cells.texts[status].lower()] if status != "stated" else []
    lines = [(part, ", ".join(units)) for part, units in by_part]
    grounds = [ground for holder in cell.holders for ground in holder.grounds]
    item = cells.item(labels.of((row.name, row.name_en)), cell.plan, lines, grounds)
    return Cell([*marks, *map(shown, said)], status, item, rank=0)


def _few(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    return ", ".join(unique[:_MOST_NAMES]) + (f" … ({len(unique)})" if len(unique) > _MOST_NAMES else "")


def people_table(cells: Cells) -> Matrix:
    """One row a kind of unit, and the total: sums of stated numbers."""
    kinds = list(dict.fromkeys(kind.kind for plan in cells.comparison.headcounts for kind in plan.kinds))
    heads = [(kind, cells.labels.kind(kind) or cells.texts["several_kinds"]) for kind in kinds]
    rows = [Row(Head(kind or "none", name), dict(_kind_cells(kind, name, cells))) for kind, name in heads]
    total = Row(Head("total", cells.labels["total"]), dict(_total_cells(cells)))
    return Matrix(
        id="people",
        title=cells.labels["people"],
        corner=cells.labels["kind"],
        columns=cells.columns(),
        rows=[*rows, total] if rows else [],
        places=choices_in(cells.names.items()),
    )


def _kind_cells(kind: UnitKind | None, name: str, cells: Cells) -> Iterator[tuple[str, Cell]]:
    for plan in cells.comparison.headcounts:
        for found in plan.kinds:
            if found.kind == kind:
                entries = [entry for entry in plan.entries if entry.kind == kind]
                yield plan.plan, _people_cell(name, plan, found.sum, entries, cells)


def _total_cells(cells: Cells) -> Iterator[tuple[str, Cell]]:
    for plan in cells.comparison.headcounts:
        if plan.entries:
            yield plan.plan, _people_cell(cells.labels["total"], plan, plan.total, plan.entries, cells)


def _people_cell(name: str, plan: PlanPeople, total: PeopleSum, entries: Sequence[PeopleEntry], cells: Cells) -> Cell:
    labels = cells.labels
    rest = cells.texts["not_added"].format(count=total.rest) if total.rest else ""
    said = [labels.people(total) or cells.texts["no_number"], *([rest] if rest else [])]
    lines = [(", ".join(entry.units) or "–", _counted(entry, cells)) for entry in entries]
    grounds = [ground for entry in entries for ground in (entry.ground, *([entry.scope] if entry.scope else []))]
    return Cell(said, "stated", cells.item(name, plan.plan, lines, grounds), rank=-float(total.value or 0))


def _counted(entry: PeopleEntry, cells: Cells) -> str:
    quote = f"“{entry.ground.evidence.text}”"
    if entry.counted is None:
        return f"{quote}: {cells.labels.of((entry.why_not, entry.why_not_en))}"
    times = f" × {entry.times:g}" if entry.times and entry.times != 1 else ""
    return f"{quote}{times}: {entry.counted:g}"


def reference_table(cells: Cells) -> Matrix:
    """One row a cited document, those that most plans cite first."""
    labels = cells.labels
    rows = [_reference_row(row, cells) for row in sorted(cells.comparison.references, key=lambda row: -len(row.cells))]
    return _presence("references", labels["references"], labels["document"], rows, cells)


def _reference_row(row: ReferenceRow, cells: Cells) -> Row:
    name = shown(" ".join(filter(None, (row.document_type, row.number))) or row.issuer or "–")
    made = {
        cell.plan: Cell(
            [cells.texts["basis" if cell.basis else "cited"]], "stated", cells.item(name, cell.plan, [], cell.grounds), rank=0
        )
        for cell in row.cells
    }
    note = shown(" · ".join(filter(None, (row.date, row.issuer))))
    return Row(Head(row.number or name, name, note, status="missing" if row.not_citing else ""), made)


def section_table(cells: Cells) -> Matrix:
    """One row a section, in the order of the plans."""
    labels = cells.labels
    rows = [_section_row(row, cells) for row in cells.comparison.structure]
    return _presence("structure", labels["structure"], labels["section"], rows, cells)


def _section_row(row: SectionRow, cells: Cells) -> Row:
    made: dict[str, Cell] = {}
    for cell in row.cells:
        item = cells.item(row.name, cell.plan, [], [cell.ground], printed=False)
        made[cell.plan] = Cell([shown(" ".join(filter(None, (cell.number, cell.title))))], "stated", item, rank=0)
    return Row(Head(row.kind or row.name, shown(row.name), status="missing" if row.lacking else ""), made)


def finding_table(cells: Cells) -> Matrix:
    """One row a kind of finding."""
    labels = cells.labels
    rows = [_finding_row(row, cells) for row in cells.comparison.findings]
    return _presence("findings", labels["findings"], labels["finding"], rows, cells, missing=False)


def _finding_row(row: FindingRow, cells: Cells) -> Row:
    name = shown(cells.labels.of((row.meaning, row.meaning_en)))
    made: dict[str, Cell] = {}
    for plan in dict.fromkeys(cell.plan for cell in row.cells):
        found = [cell for cell in row.cells if cell.plan == plan]
        words = [shown(cells.labels.of((one.message, one.message_en))) for one in found]
        grounds = [ground for one in found for ground in one.grounds]
        made[plan] = Cell(words, "stated", cells.item(name, plan, [(cells.labels["finding"], "\n".join(words))], grounds), rank=0)
    return Row(Head(row.code, name), made)


def _presence(key: str, title: str, corner: str, rows: Sequence[Row], cells: Cells, *, missing: bool = True) -> Matrix:
    """A table of what each plan has or has not."""
    statuses = choices_in([("missing", cells.texts["missing"])] if missing else [])
    return Matrix(key, title, corner, cells.columns(), rows, statuses=statuses, places=choices_in(cells.names.items()))
