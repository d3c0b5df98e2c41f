"""What a section of reporting says once for all the reports that it lists: who reports, and to whom.

``Các trường báo cáo về Phòng theo thời gian sau: 1. Học kỳ I: …``; ``Nơi nhận báo cáo: …`` behind the list.
"""

import re
from collections.abc import Iterator

from extractor.assembly.report_mentions import mentions, superior_at
from extractor.assembly.report_parties import addressees, reporters
from extractor.assembly.section_kinds import SectionKind
from extractor.assembly.statement_sections import section_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.unit_members import UnitList
from extractor.structure.outline import Node, Paragraph
from extractor.text.folding import match_form

Parties = tuple[tuple[str, ...], tuple[str, ...]]
"""Who reports, to whom."""

_RECEIVER = re.compile(
    r"(?:(?:nơi|đơn vị|cơ quan|bộ phận|đầu mối|người|địa chỉ)\s)?(?:tiếp\s)?nhận (?:các )?báo cáo\s?:\s?"
    r"|(?:các )?báo cáo (?:được )?(?:gửi|nộp) (?:về|đến|tới|cho)\s"
)


def stands_in_reporting(paragraph: Paragraph) -> bool:
    """True for a paragraph of a section of reporting."""
    return paragraph.table is None and section_of(paragraph.node) is SectionKind.REPORTING


def stated_once(workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph) -> Parties:
    """Who reports and to whom by the introduction over a paragraph of a section of reporting, or by its receiver's line."""
    units: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    for other in _around(paragraph.node):
        if other.text.endswith(":"):
            for mention in mentions(workspace.of(other), reporting=True):
                units = units or reporters(mention, directory)
                to = to or addressees(mention, directory, mention.last)
        to = to or _receivers(workspace, directory, other)
    return units, to


def introduces(workspace: Workspace, paragraph: Paragraph) -> bool:
    """True for the introduction of a list of reports (``… báo cáo về Phòng theo thời gian sau:``), which are told below it.

    One that gives a time of its own is a report.
    """
    node = paragraph.node
    if node is None or not paragraph.text.endswith(":") or workspace.of(paragraph).times:
        return False
    below = node.children
    if not below and node.parent is not None:
        siblings = node.parent.children
        below = siblings[siblings.index(node) + 1 :]
    first = below[0].paragraph if below else None
    return first is not None and any(True for _ in mentions(workspace.of(first), reporting=True))


def _around(node: Node | None) -> Iterator[Paragraph]:
    """The paragraph over a node and those beside it, before and behind."""
    parent = node.parent if node else None
    if parent is None:
        return
    for other in (parent, *parent.children):
        if other is not node and other.paragraph is not None:
            yield other.paragraph


def _receivers(workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph) -> tuple[str, ...]:
    """The body in a receiver's line; that of a person named there (``Đồng chí A, chuyên viên Phòng B``) is the body."""
    form = match_form(paragraph.text)
    label = _RECEIVER.match(form)
    if label is None:
        return ()
    if superior := superior_at(form, label.end()):
        return (paragraph.text[label.end() : superior],)
    bodies = [unit for unit in workspace.of(paragraph).units if unit.start >= label.end() and unit.kind != "person"]
    units = directory.list_at(paragraph.text, form, bodies[0].start) if bodies else UnitList((), 0)
    return directory.resolve_list(units, paragraph)
