"""Rows of a programme that contradict themselves or each other (chương trình, kịch bản)."""

from collections.abc import Iterator
from itertools import pairwise

from extractor.assembly.findings.making import make_finding
from extractor.assembly.findings.parts import PlanParts
from extractor.assembly.findings.places_in_text import ParagraphFinder
from extractor.assembly.findings.vocabulary import pattern
from extractor.assembly.workspace import Workspace
from extractor.text.folding import fold
from schemas.records import AgendaRow, Finding

_DAY = 24 * 60
_EVENING, _MORNING = 17 * 60, 8 * 60


def check(workspace: Workspace, parts: PlanParts) -> Iterator[Finding]:
    """``agenda_length_mismatch`` and ``agenda_overlap``."""
    for row in parts.agenda:
        yield from _length(workspace, row)
    for earlier, later in _neighbours(workspace, parts.agenda):
        if _overlap(earlier, later):
            messages = (
                f"Hai mục chương trình chồng giờ: “{earlier.activity}” đến {earlier.end}, “{later.activity}” từ {later.start}.",
                f"Two agenda rows overlap: “{earlier.activity}” until {earlier.end}, “{later.activity}” from {later.start}.",
            )
            yield make_finding(workspace, "agenda_overlap", messages, [earlier.evidence, later.evidence], [earlier, later])


def minutes_of(clock: str) -> int:
    """Minutes since midnight of ``07:30``."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def length_of(start: str, end: str) -> int | None:
    """Minutes from start to end, over midnight only from evening to morning; None where the end lies before the start."""
    first, last = minutes_of(start), minutes_of(end)
    if last >= first:
        return last - first
    return last + _DAY - first if first >= _EVENING and last <= _MORNING else None


def _length(workspace: Workspace, row: AgendaRow) -> Iterator[Finding]:
    """A row whose stated length is not that of its times, or whose end lies before its start."""
    if row.start is None or row.end is None:
        return
    length = length_of(row.start, row.end)
    if length is None:
        messages = (
            f"Giờ kết thúc ({row.end}) trước giờ bắt đầu ({row.start}): “{row.activity}”.",
            f"The end ({row.end}) lies before the start ({row.start}): “{row.activity}”.",
        )
    elif row.minutes is not None and row.minutes != length:
        messages = (
            f"Từ {row.start} đến {row.end} là {length} phút, thời lượng ghi {row.minutes} phút: “{row.activity}”.",
            f"From {row.start} to {row.end} are {length} minutes, the stated length is {row.minutes}: “{row.activity}”.",
        )
    else:
        return
    yield make_finding(workspace, "agenda_length_mismatch", messages, [row.evidence], [row])


def _neighbours(workspace: Workspace, rows: tuple[AgendaRow, ...]) -> Iterator[tuple[AgendaRow, AgendaRow]]:
    """Rows that follow each other in one table or under one heading."""
    if len(rows) < 2:
        return
    finder = ParagraphFinder(workspace)
    for earlier, later in pairwise(rows):
        if finder.block(earlier.evidence) is finder.block(later.evidence):
            yield earlier, later


def _overlap(earlier: AgendaRow, later: AgendaRow) -> bool:
    """True when the later row begins while the earlier one lasts; rows with one start run side by side by intent."""
    if earlier.start is None or earlier.end is None or later.start is None:
        return False
    if not minutes_of(earlier.start) < minutes_of(later.start) < minutes_of(earlier.end):
        return False
    return not any(pattern("parallel").search(fold(row.evidence.text)) for row in (earlier, later))
