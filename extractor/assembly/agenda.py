"""The programme (chương trình): rows with a clock time and what is done then, in tables or as list items."""

from collections.abc import Iterator

from extractor.assembly.table_columns import columns_of
from extractor.assembly.workspace import Workspace
from extractor.language.matches import TimeMatch
from extractor.language.sentences import trim_item
from extractor.structure.outline import Node, Paragraph, Table, Zone
from schemas.base import Evidence
from schemas.records import AgendaRow


def assemble_agenda(workspace: Workspace) -> tuple[AgendaRow, ...]:
    """The agenda layer, in reading order."""
    rows = [row for table in workspace.outline.tables for row in _of_table(workspace, table)]
    rows.extend(_of_lists(workspace))
    return tuple(sorted(rows, key=lambda row: row.evidence.start))


def _of_table(workspace: Workspace, table: Table) -> Iterator[AgendaRow]:
    """Rows of a table one of whose columns holds clock times and another what is done."""
    columns = columns_of(table)
    if not {"due", "task"} <= columns.keys():
        return
    for row in range(table.header_rows, len(table.rows)):
        time, activity = table.rows[row][columns["due"]], table.rows[row][columns["task"]]
        if time is None or activity is None:
            continue
        moment = _clock_match(workspace, time)
        if moment is None:
            continue
        length = table.rows[row][columns["duration"]] if "duration" in columns else None
        yield _row(workspace, moment, activity.text, _minutes(workspace, length), _across(workspace, time, activity))


def _clock_match(workspace: Workspace, paragraph: Paragraph) -> TimeMatch | None:
    """The first clock time of a paragraph that stands at its beginning."""
    match = next(iter(workspace.of(paragraph).times), None)
    if match is None or match.start > 12 or match.first is None or match.first.hour is None:
        return None
    return match if match.kind in ("date", "interval") else None


def _minutes(workspace: Workspace, paragraph: Paragraph | None) -> int | None:
    """The stated length in minutes of a cell that holds a duration."""
    if paragraph is None:
        return None
    return next((minutes for match in workspace.of(paragraph).times if (minutes := minutes_of(match.value))), None)


def minutes_of(value: str | None) -> int | None:
    """Minutes of an ISO 8601 duration of minutes or hours: ``PT30M`` is 30, ``PT1H`` 60; None for others."""
    if value is None or not value.startswith("PT"):
        return None
    number = value[2:-1]
    if not number.isdigit() or value[-1] not in "MH":
        return None
    return int(number) * (60 if value[-1] == "H" else 1)


def _across(workspace: Workspace, first: Paragraph, second: Paragraph) -> Evidence:
    """Evidence from one cell to another of a row, whichever stands first."""
    if second.index < first.index:
        first, second = second, first
    row = first.table.rows[first.row] if first.table is not None else [first, second]
    cells = [cell for cell in row if cell is not None and first.index <= cell.index <= second.index]
    start = first.offsets.span(0, len(first.text))[0]
    end = second.offsets.span(0, len(second.text))[1]
    return workspace.published_evidence(start, end, " ".join(cell.text for cell in cells))


def _row(workspace: Workspace, moment: TimeMatch, activity: str, minutes: int | None, evidence: Evidence) -> AgendaRow:
    """The record of one row."""
    return AgendaRow(
        id=workspace.record_id("agenda", evidence),
        evidence=evidence,
        rule="agenda.row",
        confidence=0.9,
        start=_clock(moment, first=True),
        end=_clock(moment, first=False) if moment.kind == "interval" else None,
        minutes=minutes,
        activity=activity.strip(" ;."),
    )


def _clock(moment: TimeMatch, *, first: bool) -> str | None:
    """``HH:MM`` of the first or last instant of a match."""
    instant = moment.first if first else moment.last
    if instant is None or instant.hour is None or (moment.open_end and not first):
        return None
    return f"{instant.hour:02d}:{instant.minute or 0:02d}"


def _of_lists(workspace: Workspace) -> Iterator[AgendaRow]:
    """Rows of lists at least two of whose items begin with a clock time: ``- 7h00 - 7h30: Đón tiếp đại biểu``."""
    parents = {node.parent: None for node in workspace.outline.nodes() if node.parent is not None and _may_begin_with_clock(node)}
    for parent in parents:
        paragraphs = [child.paragraph for child in parent.children if child.paragraph is not None]
        items = [(paragraph, match) for paragraph in paragraphs if (match := _item_match(workspace, paragraph))]
        if len(items) >= 2:
            for paragraph, match in items:
                yield from _of_item(workspace, paragraph, match)


def _may_begin_with_clock(node: Node) -> bool:
    """True for a paragraph of body or annexes that begins with a figure or ``từ``."""
    if node.paragraph is None or node.paragraph.zone not in (Zone.BODY, Zone.ANNEX):
        return False
    return node.paragraph.text[:1].isdigit() or node.paragraph.text[:2].casefold() == "từ"


def _item_match(workspace: Workspace, paragraph: Paragraph) -> TimeMatch | None:
    """The clock time without a date with which an item begins."""
    match = _clock_match(workspace, paragraph)
    return match if match and match.start == 0 and match.first and match.first.day is None else None


def _of_item(workspace: Workspace, paragraph: Paragraph, match: TimeMatch) -> Iterator[AgendaRow]:
    """The row of a list item: time, length in brackets, activity."""
    text = paragraph.text
    _, end = trim_item(text, 0, len(text))
    first = match.end
    length = None
    following = next((time for time in workspace.of(paragraph).times if time.start >= match.end and time.value), None)
    if following is not None and not text[match.end : following.start].strip(" (-–,:"):
        length, first = minutes_of(following.value), following.end
    while first < end and text[first] in " :-–),.":
        first += 1
    if first < end:
        yield _row(workspace, match, text[first:end], length, workspace.evidence(paragraph, 0, end))
