"""Duties to report results (chế độ báo cáo): who reports to whom, in which rhythm, by when."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.assembly.duties.closing_lines import closing_line
from extractor.assembly.duties.dues import is_cited, settled, timetable_date
from extractor.assembly.report_mentions import Mention, clause_of, mentions
from extractor.assembly.report_parties import addressees, is_asked_of_all, reporters
from extractor.assembly.report_sections import introduces, stands_in_reporting, stated_once
from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.assembly.table_columns import columns_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import TimeMatch
from extractor.structure.outline import Paragraph, Zone
from schemas.base import DateValue, Due, Recurrence
from schemas.records import Duty, Report

_NO_REPORTS = frozenset({SectionKind.BASIS, SectionKind.PURPOSE, SectionKind.SITUATION})
_LONGEST_HEADING = 110
When = tuple[tuple[Recurrence, ...], DateValue | None]


def assemble_reports(
    workspace: Workspace, directory: UnitDirectory, duties: Sequence[Duty], calendar: Calendar
) -> tuple[Report, ...]:
    """The reports layer.

    ``duties`` give the units and the time of a sentence that is a row's or closing line's duty; ``calendar`` settles dates
    that state no year.
    """
    rows = {duty.evidence.start: duty for duty in duties if duty.rule in ("duty.table_row", "duty.closing_line")}
    return tuple(
        report
        for paragraph in workspace.outline.paragraphs
        if paragraph.zone in (Zone.BODY, Zone.ANNEX, Zone.CLOSING) and _may_report(paragraph)
        for report in _of_paragraph(workspace, directory, paragraph, rows, calendar)
    )


def _may_report(paragraph: Paragraph) -> bool:
    """True for a paragraph with the word in a section that obliges; of a table, for the task's cell."""
    node = paragraph.node if paragraph.table is None else paragraph.table.node
    if "áo cáo" not in paragraph.text or kind_of(node) in _NO_REPORTS:
        return False
    if paragraph.table is not None:
        return paragraph.row >= paragraph.table.header_rows and columns_of(paragraph.table).get("task") == paragraph.column
    return node is None or not node.children or len(paragraph.text) >= _LONGEST_HEADING  # no heading over reporting rules


def _of_paragraph(
    workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph, rows: Mapping[int, Duty], calendar: Calendar
) -> Iterator[Report]:
    """A report for each clause that obliges someone and says who, to whom or when."""
    row = rows.get(workspace.evidence(paragraph).start)
    closing = closing_line(paragraph.text)
    reached = 0
    reporting = stands_in_reporting(paragraph)
    if reporting and introduces(workspace, paragraph):
        return
    for mention in mentions(workspace.of(paragraph), reporting=reporting):
        if mention.start < reached or (closing is not None and mention.start >= closing.start):
            continue
        span = clause_of(mention)
        reached = span[1]
        units = row.units if row is not None else reporters(mention, directory)
        recurrences, due = _when(workspace, mention, span, row, calendar)
        to = addressees(mention, directory, reached)
        if reporting and (to or due or recurrences):
            section_units, section_to = stated_once(workspace, directory, paragraph)
            units, to = units or section_units, to or section_to
        if units or to or due or recurrences or is_asked_of_all(mention):
            evidence = workspace.evidence(paragraph, *span)
            yield Report(
                id=workspace.record_id("report", evidence),
                evidence=evidence,
                rule="report.clause",
                confidence=0.85,
                units=units,
                to=to,
                recurrence=recurrences,
                due=due,
            )


def _when(workspace: Workspace, mention: Mention, span: tuple[int, int], row: Duty | None, calendar: Calendar) -> When:
    """Rhythm and date of a report: its own words', else its row's, else the date of the timetable heading above it."""
    annotated = mention.annotated
    times = [
        match for match in annotated.times if span[0] <= match.start and match.end <= span[1] and not is_cited(annotated, match)
    ]
    if row is not None and not times:
        return _of_row(row.due)
    recurrences = tuple(match.recurrence for match in times if match.recurrence is not None)
    dated = min((match for match in times if _is_date(match)), key=lambda match: _remoteness(match, mention), default=None)
    if dated is not None:
        return recurrences, settled(calendar, annotated.paragraph, dated)
    return recurrences, None if recurrences else timetable_date(workspace, annotated.paragraph, calendar)


def _remoteness(match: TimeMatch, mention: Mention) -> tuple[bool, bool, int]:
    """Sorts the dates of a clause: a deadline to the day first, else what stands behind ``báo cáo``, else what before."""
    bound = match.first or match.last
    deadline = match.open_start and bound is not None and bool(bound.day or bound.hour is not None)
    return not deadline, match.start < mention.start, match.start


def _of_row(due: Sequence[Due]) -> When:
    """Rhythm and first date of a duty's due times."""
    dates = (DateValue(start=item.start, end=item.end, precision=item.precision) for item in due if not item.recurrence)
    return tuple(item.recurrence for item in due if item.recurrence), next(dates, None)


def _is_date(match: TimeMatch) -> bool:
    """True for a deadline, or a day, month or quarter; a bare year is the subject of the report."""
    first = match.first
    if match.kind not in ("date", "interval"):
        return False
    return match.open_start or (first is not None and bool(first.day or first.month or first.quarter))
