"""The lists of a comparison's page: the calendar, and what changed between versions."""

from collections.abc import Sequence

from extractor.text.shown import shown
from extractor.web.comparison_cells import Cells
from extractor.web.matrix import Cell, Head, Matrix, Row, choices_in
from schemas.comparison import CalendarEntry, FieldChange, RecordChange, VersionChanges

_LONGEST = 160
"""Characters of a value in a list; all of it stands with the evidence."""


def calendar_list(cells: Cells) -> Matrix:
    """One row an event, deadline or repetition, in the order of time."""
    labels, entries = cells.labels, cells.comparison.calendar
    columns = [Head("plan", labels["plan"]), Head("kind", labels["kind"]), Head("what", labels["what"])]
    kinds = choices_in((entry.kind, labels.calendar_kind(entry.kind)) for entry in entries)
    rows = [_calendar_row(entry, cells) for entry in entries]
    return Matrix(
        "calendar", labels["calendar"], labels["time"], columns, rows, kinds=kinds, places=choices_in(cells.names.items())
    )


def _calendar_row(entry: CalendarEntry, cells: Cells) -> Row:
    labels, when = cells.labels, shown(cells.labels.of((entry.shown, entry.shown_en)))
    lines = [(labels["what"], entry.what), (labels["body"], ", ".join(entry.units))]
    item = cells.item(when, entry.ground.plan, lines, [entry.ground], printed=False)
    name, kind = cells.names.get(entry.ground.plan, ""), labels.calendar_kind(entry.kind)
    made = {"plan": Cell([name], "stated"), "kind": Cell([kind], "stated"), "what": Cell([_short(entry.what)], "stated", item)}
    return Row(Head(when, when, kind=entry.kind, place=entry.ground.plan), made)


def version_list(version: VersionChanges, number: int, cells: Cells) -> Matrix:
    """One row a change between two versions of a plan."""
    labels = cells.labels
    columns = [Head("change", labels["change"]), Head("before", labels["before"]), Head("after", labels["after"])]
    rows = [_change_row(change, cells) for change in version.changes]
    kinds = choices_in((change.change, labels.change(change.change)) for change in version.changes)
    title = shown(f"{labels['versions']}: {version.before.source} → {version.after.source}")
    return Matrix(f"version-{number}", title, labels["layer"], columns, rows, kinds=kinds)


def _change_row(change: RecordChange, cells: Cells) -> Row:
    labels = cells.labels
    grounds = [ground for ground in (change.before, change.after) if ground]
    lines = [(each.field, f"{_value(each.before)} → {_value(each.after)}") for each in change.fields]
    plan = grounds[0].plan if grounds else ""
    item = cells.item(f"{labels.change(change.change)}: {change.layer}", plan, lines, grounds)
    made = {
        "change": Cell([labels.change(change.change), *_fields(change.fields)], "stated", item),
        "before": Cell([_short(change.before.evidence.text)] if change.before else [], "stated"),
        "after": Cell([_short(change.after.evidence.text)] if change.after else [], "stated"),
    }
    return Row(Head(change.layer, change.layer, kind=change.change), made)


def _fields(fields: Sequence[FieldChange]) -> list[str]:
    return [_short(f"{each.field}: {_value(each.before)} → {_value(each.after)}") for each in fields]


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _short(text: str) -> str:
    line = shown(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
