"""The tables of a comparison as headings and rows of cells, for the workbook and for Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.comparison.outputs.labels import Labels, place
from schemas.comparison import Comparison, Ground, RecordChange

Cell = str | int | float
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, headings with widths in characters, rows. ``fixed``: columns that stay when scrolling."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: list[Row]
    fixed: int = 1


class Sheets:
    """Makes the tables of one comparison in one language."""

    def __init__(self, comparison: Comparison, labels: Labels) -> None:
        self._comparison = comparison
        self._labels = labels
        self._names = {plan.id: plan.label for plan in comparison.plans}

    def all(self) -> list[Sheet]:
        """Every table, those without rows left out but for the targets."""
        made = [
            self.summary(), self.targets(), self.target_quotes(), self.duties(), self.duty_quotes(), self.people_sums(),
            self.people(), self.calendar(), self.references(), self.structure(), self.findings(), self.versions(),
            self.plans(), self.unread(),
        ]  # fmt: skip
        return [sheet for number, sheet in enumerate(made) if sheet.rows or number == 1]

    def _sheet(self, name: str, columns: str, rows: list[Row], fixed: int = 1) -> Sheet:
        """A table whose columns are named ``heading:width``."""
        found = (column.partition(":") for column in columns.split())
        return Sheet(self._labels[name], tuple((self._labels[heading], int(width)) for heading, _, width in found), rows, fixed)

    def _by_plan(self, name: str, columns: str, rows: list[Row], last: str = "") -> Sheet:
        """A table with a column for each plan after the named ones, and further named ones last."""
        first, after = self._sheet(name, columns, rows), self._sheet(name, last, [])
        plans = tuple((label, 28) for label in self._names.values())
        return Sheet(first.name, (*first.columns, *plans, *after.columns), rows)

    def summary(self) -> Sheet:
        """What a leader should look at first."""
        rows: list[Row] = [(self._labels.of((one.words, one.words_en)),) for one in self._comparison.highlights]
        return self._sheet("summary", "words:120", rows)

    def plans(self) -> Sheet:
        """The plans, and their versions that are counted nowhere."""
        rows: list[Row] = [
            (
                plan.label, plan.issuer.name if plan.issuer else "", plan.number or "",
                (plan.issued.start if plan.issued else None) or "", plan.title or "", plan.source.name,
                "\n".join(version.source for version in plan.versions),
            )
            for plan in self._comparison.plans
        ]  # fmt: skip
        return self._sheet("plans", "plan:24 issuer:36 number:16 issued:14 name:60 file:28 versions_of:28", rows)

    def unread(self) -> Sheet:
        """Files that could not be taken in."""
        rows: list[Row] = [(file.path, self._labels.of((file.reason, file.reason_en))) for file in self._comparison.unread]
        return self._sheet("unread", "file:50 reason:80", rows)

    def targets(self) -> Sheet:
        """One row an indicator, one column a plan."""
        labels, comparison = self._labels, self._comparison
        rows: list[Row] = [
            (
                labels.of((row.name, row.name_en)),
                *(labels.target_cell(comparison, row, plan) for plan in self._names),
                labels.comparability(row), labels.in_words(row), labels.common(row),
            )
            for row in comparison.targets
        ]  # fmt: skip
        return self._by_plan("targets", "indicator:36", rows, "comparable:24 words:50 common:50")

    def target_quotes(self) -> Sheet:
        """Every target with its words, its place and why it stands in its row."""
        labels = self._labels
        rows: list[Row] = [
            (
                labels.of((row.name, row.name_en)), self._names[cell.plan], labels.of((target.shown, target.shown_en)),
                target.population or "", target.group + 1, labels.of((target.alignment.why, target.alignment.why_en)),
                target.alignment.score, *self._words(target.ground),
            )
            for row in self._comparison.targets
            for cell in row.cells
            for target in cell.targets
        ]  # fmt: skip
        columns = "indicator:36 plan:20 level:24 population:28 group:10 why:40 sure:10 quote:60 file:24 page:8 offsets:14"
        return self._sheet("target_quotes", columns, rows)

    def _words(self, ground: Ground) -> Row:
        """The quote, then file, page, offsets."""
        return ground.evidence.text, *place(ground)

    def duties(self) -> Sheet:
        """One row a task, one column a plan."""
        labels, comparison = self._labels, self._comparison
        rows: list[Row] = [
            (labels.of((row.name, row.name_en)), *(labels.duty_cell(comparison, row, plan) for plan in self._names))
            for row in comparison.duties
        ]
        return self._by_plan("duties", "task:36", rows)

    def duty_quotes(self) -> Sheet:
        """Every duty of every unit with its words."""
        labels = self._labels
        rows: list[Row] = [
            (
                labels.of((row.name, row.name_en)), self._names[cell.plan], labels.part(holder.part), holder.unit,
                labels.kind(holder.kind), *self._words(ground),
            )
            for row in self._comparison.duties
            for cell in row.cells
            for holder in cell.holders
            for ground in holder.grounds
        ]  # fmt: skip
        return self._sheet("duty_quotes", "task:36 plan:20 part:16 body:36 kind:20 quote:70 file:24 page:8 offsets:14", rows)

    def people_sums(self) -> Sheet:
        """Sums of each plan: in total, by kind of unit, by unit."""
        labels = self._labels
        rows: list[Row] = []
        for people in self._comparison.headcounts:
            name = self._names[people.plan]
            if people.entries:
                rows.append((name, "", labels["total"], labels.people(people.total), people.total.rest))
            rows += [(name, labels.kind(one.kind), "", labels.people(one.sum), one.sum.rest) for one in people.kinds]
            rows += [(name, labels.kind(one.kind), one.unit, labels.people(one.sum), one.sum.rest) for one in people.units]
        return self._sheet("people_sums", "plan:24 kind:26 body:44 sum:22 rest:16", rows)

    def people(self) -> Sheet:
        """Every headcount with what it counts, its words and the words of the size by which it was multiplied."""
        labels = self._labels
        rows: list[Row] = [
            (
                self._names[people.plan], ", ".join(entry.units), labels.kind(entry.kind), entry.category or "",
                _number(entry.counted), _number(entry.times), entry.scope.evidence.text if entry.scope else "",
                labels.of((entry.why_not, entry.why_not_en)), *self._words(entry.ground),
            )
            for people in self._comparison.headcounts
            for entry in people.entries
        ]  # fmt: skip
        columns = "plan:24 body:40 kind:20 category:30 counted:12 times:10 scope:24 why_not:34 quote:60 file:24 page:8 offsets:14"
        return self._sheet("people", columns, rows)

    def calendar(self) -> Sheet:
        """The common time line."""
        labels = self._labels
        rows: list[Row] = [
            (
                labels.of((entry.shown, entry.shown_en)), labels.calendar_kind(entry.kind), self._names[entry.ground.plan],
                entry.what, ", ".join(entry.units), *self._words(entry.ground),
            )
            for entry in self._comparison.calendar
        ]  # fmt: skip
        return self._sheet("calendar", "time:30 kind:12 plan:24 what:60 body:36 quote:60 file:24 page:8 offsets:14", rows)

    def references(self) -> Sheet:
        """Who cites which document."""
        rows: list[Row] = [
            (
                " ".join(part for part in (row.document_type, row.number) if part), row.date or "", row.issuer or "",
                ", ".join(self._names[cell.plan] for cell in row.cells),
                "\n".join(f"{self._names[cell.plan]}: “{cell.grounds[0].evidence.text}”" for cell in row.cells),
                ", ".join(self._names[plan] for plan in row.not_citing),
            )
            for row in self._comparison.references
        ]  # fmt: skip
        sheet = self._sheet("references", "document:30 issued:14 issuer:40 plans:40 quote:70", rows)
        lacking = self._labels.of(("Không viện dẫn (cùng tỉnh)", "Not citing (same province)"))
        return Sheet(sheet.name, (*sheet.columns, (lacking, 40)), rows)

    def structure(self) -> Sheet:
        """Which plan has which section."""
        labels = self._labels
        rows: list[Row] = []
        for row in self._comparison.structure:
            titles: dict[str, list[str]] = {}
            for cell in row.cells:
                titles.setdefault(cell.plan, []).append(f"{cell.number or ''} {cell.title}".strip())
            rows.append((row.name, *("\n".join(titles.get(plan, [f"({labels['no']})"])) for plan in self._names)))
        return self._by_plan("structure", "section:40", rows)

    def findings(self) -> Sheet:
        """What a careful reader would flag."""
        labels = self._labels
        rows: list[Row] = [
            (labels.of((row.meaning, row.meaning_en)), self._names[cell.plan], labels.of((cell.message, cell.message_en)))
            for row in self._comparison.findings
            for cell in row.cells
        ]
        return self._sheet("findings", "finding:40 plan:24 words:100", rows)

    def versions(self) -> Sheet:
        """What changed between versions, one row a changed value."""
        rows: list[Row] = []
        for version in self._comparison.versions:
            name = f"{version.before.source} → {version.after.source}"
            for change in version.changes:
                rows += [(name, *cells) for cells in self._changes(change)]
        return self._sheet("versions", "file:40 layer:14 change:10 field:18 before:60 after:60", rows)

    def _changes(self, change: RecordChange) -> Iterator[Row]:
        kind = self._labels.change(change.change)
        for field in change.fields:
            yield change.layer, kind, field.field, _shown(field.before), _shown(field.after)
        if not change.fields:
            before, after = (ground.evidence.text if ground else "" for ground in (change.before, change.after))
            yield change.layer, kind, "", before, after


def _number(value: float | None) -> Cell:
    return "" if value is None else value


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(_shown, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(one)}" for key, one in value.items() if one not in (None, [], ""))
    return "" if value is None else str(value)
