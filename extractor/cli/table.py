"""The table at the end: one row a plan, what was found in it, what went wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from extractor.cli.messages import Messages
from extractor.text.shown import shown
from extractor.workers.outcome import Summary
from schemas import DateValue

WIDTH = 100
"""Columns that the table takes at most."""
_LONGEST_TITLE = 90
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """What the table shows of a plan; records that restate another are not counted."""

    file: str
    status: str
    title: str
    issuer: str
    issued: DateValue | None
    draft: bool
    duties: int
    headcounts: int
    targets: int
    findings: int
    problems: int


def row(file: Path, summary: Summary) -> Row:
    """The row of a plan; ``file`` is its input as it is to be shown."""
    return Row(
        file=shown(str(file)),
        status=summary.status,
        title=shown(_title(summary)),
        issuer=shown(summary.issuer) if summary.issuer else _NOTHING,
        issued=summary.issued,
        draft=summary.draft,
        duties=summary.duties,
        headcounts=summary.headcounts,
        targets=summary.targets,
        findings=summary.findings,
        problems=len(summary.problems),
    )


def plan_table(rows: Iterable[Row], messages: Messages) -> Table:
    """The table of all plans of a call."""
    table = Table(box=SIMPLE_HEAD, expand=True, collapse_padding=True, pad_edge=False, show_lines=True)
    table.add_column(messages.plan, ratio=3, overflow="fold")
    table.add_column(messages.issuer, ratio=2, overflow="fold")
    table.add_column(messages.issued)
    for heading in (messages.duties, messages.headcounts, messages.targets, messages.findings, messages.problems):
        table.add_column(heading, justify="right", no_wrap=True)
    for entry in rows:
        counts = (entry.duties, entry.headcounts, entry.targets, entry.findings, entry.problems)
        failed = entry.status == "failed"
        shown_counts = [_NOTHING] * 4 + [str(entry.problems)] if failed else [str(count) for count in counts]
        table.add_row(_plan_cell(entry, messages), entry.issuer, _date_cell(entry, messages), *shown_counts)
    return table


def _title(summary: Summary) -> str:
    """``Kế hoạch 130/KH-UBND: title``, cut at a word."""
    name = " ".join(part for part in (summary.document_type or "", summary.number or "") if part)
    title = ": ".join(part for part in (name[:1].upper() + name[1:], summary.title or "") if part)
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _plan_cell(entry: Row, messages: Messages) -> Text:
    cell = Text(entry.file, style="bold")
    if entry.title:
        cell.append(f"\n{entry.title}", style="not bold")
    if entry.status == "failed":
        cell.append(f"\n{messages.failed}", style="not bold red")
    elif entry.status == "partial":
        cell.append(f"\n{messages.partial}", style="not bold yellow")
    return cell


def _date_cell(entry: Row, messages: Messages) -> str:
    date = _date(entry.issued, messages)
    return f"{date}\n{messages.draft}" if entry.draft else date


def _date(issued: DateValue | None, messages: Messages) -> str:
    """``05/6/2026``, ``6/2026``, ``quý 2/2026``, ``2026``, as precise as the document."""
    if issued is None or issued.start is None:
        return _NOTHING
    year, month, day = issued.start[:10].split("-")
    match issued.precision:
        case "month":
            return f"{int(month)}/{year}"
        case "quarter":
            return messages.quarter.format(quarter=(int(month) + 2) // 3, year=year)
        case "year":
            return year
    return f"{day}/{month}/{year}"
