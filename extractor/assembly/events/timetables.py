"""Ceremonies in timetables (thời gian biểu): rows after a column of times, items under a heading that is a time."""

from collections.abc import Iterator

from extractor.assembly.duties.rows import units_in_cell
from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.in_charge import in_charge
from extractor.assembly.events.moments import Moment
from extractor.assembly.events.naming import name_end, skip_holding
from extractor.assembly.events.sources import Sources
from extractor.assembly.events.statements import may_speak
from extractor.assembly.events.vocabulary import opens_ceremony
from extractor.assembly.table_columns import columns_of
from extractor.language.sentences import trim_item
from extractor.structure.outline import Node, Paragraph, Table, Zone
from extractor.text.folding import match_form


def timetable_events(sources: Sources) -> Iterator[Draft]:
    """The named ceremonies of timetables; an assignment table's column of times stands after the tasks and gives none."""
    outline = sources.workspace.outline
    for table in outline.tables:
        columns = columns_of(table)
        if table.header_rows and {"due", "task"} <= columns.keys() and columns["due"] < columns["task"]:
            for row in range(table.header_rows, len(table.rows)):
                yield from _of_row(sources, table, row, columns)
    for node in outline.nodes():
        if node.is_heading and node.paragraph is not None and node.paragraph.zone is Zone.BODY and may_speak(node.paragraph):
            yield from _under_heading(sources, node, node.paragraph)


def _of_row(sources: Sources, table: Table, row: int, columns: dict[str, int]) -> Iterator[Draft]:
    task, due = table.rows[row][columns["task"]], table.cell(row, columns["due"])
    if task is None or due is None or task is due:
        return
    moment = _whole(sources, due)
    draft = _draft(task, due, moment) if moment else None
    if draft is None:
        return
    draft.units.extend(units_in_cell(table.cell(row, columns["lead"]) if "lead" in columns else None, sources.directory))
    if "place" in columns and (place := table.cell(row, columns["place"])) is not None:
        draft.sites.append(Part(place, 0, len(place.text)))
    yield draft


def _under_heading(sources: Sources, node: Node, heading: Paragraph) -> Iterator[Draft]:
    """The ceremonies with which items under a heading ``Tháng 11/2026`` open; an item with a time of its own states it."""
    moment = _whole(sources, heading)
    if moment is None:
        return
    for child in node.children:
        if child.paragraph is None or sources.moments(child.paragraph):
            continue
        draft = _draft(child.paragraph, heading, moment)
        if draft is not None:
            draft.units.extend(in_charge(sources.directory, child) or sources.directory.holders(child.paragraph))
            yield draft


def _whole(sources: Sources, paragraph: Paragraph) -> Moment | None:
    """The one time that a cell or heading is, None where it says more or other."""
    moments = sources.moments(paragraph)
    if len(moments) != 1 or moments[0].deadline or moments[0].recurrence is not None:
        return None
    rest = paragraph.text[: moments[0].start] + paragraph.text[moments[0].end :]
    return moments[0] if len(rest.strip(" :;.,()-*")) <= len("Trong và") else None


def _draft(task: Paragraph, due: Paragraph, moment: Moment) -> Draft | None:
    form = match_form(task.text)
    start = skip_holding(form, 0, len(form))
    if not opens_ceremony(form, start) or _is_plural(form[:start]):
        return None
    first, last = trim_item(task.text, 0, len(task.text))
    whole = Part(task, first, last)
    name = task.text[start : name_end(form, start, last)]
    return Draft(whole, name, moment, "event.timetable", ceremony=True, name_part=Part(due, 0, len(due.text)), sites=[whole])


def _is_plural(before: str) -> bool:
    """True where a plural word or a number above one stands before the ceremony."""
    return any(word in ("các", "những") or (word.isdigit() and int(word) > 1) for word in before.split())
