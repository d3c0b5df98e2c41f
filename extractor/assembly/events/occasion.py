"""What a section ``Thời gian`` states the time of: the ceremony of its label, of the headings above it, of the plan's title.

Its place and who attends stand in the sections beside it (``Địa điểm``, ``Thành phần``).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from extractor.assembly.events.draft import Part
from extractor.assembly.events.naming import name_end, skip_holding
from extractor.assembly.events.vocabulary import anywhere, opens_happening
from extractor.assembly.section_kinds import SectionKind, heading_kind, own_kind
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Node, Paragraph, Zone
from extractor.text.folding import match_form

_TIME_LABEL: Final = re.compile(
    r"(?:dự kiến )?(?:thời gian|thời điểm)(?: và địa điểm|, địa điểm)?"
    r"(?: (?:tổ chức|dự kiến|thực hiện|diễn ra|tiến hành|bắt đầu)){0,3}\s?"
)
_PLAN: Final = re.compile(r"(?:kế hoạch|phương án|chương trình)\s")
_YEARS: Final = re.compile(r",?\s(?:năm (?:học )?\d{4}|giai đoạn|từ năm|quý|tháng \d)")


def time_node(paragraph: Paragraph) -> Node | None:
    """The section ``Thời gian`` in which a paragraph stands, or that it is; None elsewhere."""
    node = paragraph.node
    while node is not None and node.paragraph is not None:
        if _TIME_LABEL.match(match_form(node.text)):
            return node
        if node is not paragraph.node and own_kind(node) is not None:
            return node if own_kind(node) is SectionKind.TIME and "thời gian" in match_form(node.text) else None
        node = node.parent
    return None


def label_name(paragraph: Paragraph, high: int) -> Part | None:
    """What is named in the label before the time: ``Thời gian tổ chức Lễ ra quân từ 7h00 …``."""
    form = match_form(paragraph.text)
    label = _TIME_LABEL.match(form, 0, high)
    if label is None or not opens_happening(form, label.end()):
        return None
    end = name_end(form, label.end(), high)
    return Part(paragraph, label.end(), end) if end > label.end() else None


def heading_name(node: Node) -> Part | None:
    """The ceremony, campaign or activity of the nearest heading above a section ``Thời gian``, or of its own heading."""
    for above in (node, *node.ancestors()):
        if above.paragraph is not None and above.is_heading and (part := _named_in(above.paragraph)):
            return part
    return None


def _named_in(heading: Paragraph) -> Part | None:
    form = match_form(heading.text)
    start = skip_holding(form, 0, len(form))
    if not opens_happening(form, start):
        found = anywhere("ceremonies").search(form)
        if found is None:
            return None
        start = found.start()
    return Part(heading, start, name_end(form, start, len(form)))


def title_name(workspace: Workspace) -> tuple[str, Part] | None:
    """What the plan's title, or the sentence that announces the plan, says is held; the name with its evidence."""
    title = [p for p in workspace.outline.zone(Zone.TITLE) if not _is_type_word(p.text)]
    if title:
        text = " ".join(paragraph.text for paragraph in title)
        return _held(text, 0, title[0], len(title[0].text))
    for paragraph in workspace.outline.zone(Zone.PREAMBLE):
        for plan in _PLAN.finditer(match_form(paragraph.text)):
            if found := _held(paragraph.text, plan.end(), paragraph, len(paragraph.text)):
                return found
    return None


def _is_type_word(text: str) -> bool:
    return bool(_PLAN.fullmatch(match_form(text) + " ")) or (text.isupper() and len(text) < 25)


def _held(text: str, low: int, paragraph: Paragraph, length: int) -> tuple[str, Part] | None:
    form = match_form(text)
    start = skip_holding(form, low, len(form))
    if start >= length or not opens_happening(form, start):
        return None
    years = _YEARS.search(form, start)
    end = name_end(form, start, years.start() if years else len(form))
    return text[start:end], Part(paragraph, start, min(end, length))


def content_name(node: Node) -> Part | None:
    """The first happening with which an item of the contents beside a section ``Thời gian`` opens."""
    parent = node.parent
    for sibling in parent.children if parent is not None and parent.paragraph is not None else ():
        if own_kind(sibling) is SectionKind.CONTENT:
            for item in sibling.walk():
                if item.paragraph and opens_happening(form := match_form(item.text), 0):
                    return Part(item.paragraph, 0, name_end(form, 0, len(form)))
    return None


def beside(node: Node, kind: SectionKind) -> Iterator[Paragraph]:
    """The paragraphs of the sections of a kind that belong to a section ``Thời gian``, or to the one that it is in."""
    while node.parent is not None:
        sections = _sections_beside(node, node.parent.children, kind)
        if sections or not _TIME_LABEL.match(match_form(node.parent.text)):
            break
        node = node.parent
    else:
        return
    for section in sections:
        yield from (below.paragraph for below in section.walk() if below.paragraph is not None)


def _sections_beside(time: Node, siblings: Sequence[Node], kind: SectionKind) -> list[Node]:
    """The sections of a kind among the siblings of a section ``Thời gian``.

    Of several such sections each has those that follow it up to the next one, or that stand before it where the first of them
    stands before the first ``Thời gian``; what none has to itself is all of theirs.
    """
    position = siblings.index(time)
    before = list(takewhile(_is_no_time, reversed(siblings[:position])))[::-1]
    after = list(takewhile(_is_no_time, siblings[position + 1 :]))
    if len(before) + 1 + len(after) < len(siblings):
        first = next(sibling for sibling in siblings if _is_part(sibling, kind) or not _is_no_time(sibling))
        runs = (after, before) if first is time or not _is_no_time(first) else (before, after)
        own = ([sibling for sibling in run if _is_part(sibling, kind)] for run in runs)
        if found := next(filter(None, own), None):
            return found
    return [sibling for sibling in siblings if sibling is not time and _is_part(sibling, kind)]


def _is_no_time(node: Node) -> bool:
    return _TIME_LABEL.match(match_form(node.text)) is None


def _is_part(node: Node, kind: SectionKind) -> bool:
    """True for a section that states the event's place, or names its guests."""
    return _kind(node) is kind and (kind is not SectionKind.ATTENDANCE or _invites(node))


def _invites(node: Node) -> bool:
    """True for a section of guests; ``Đối tượng`` alone may be those whom a rule is for."""
    return anywhere("inviting").search(match_form(node.text[:80])) is not None


def _kind(node: Node) -> SectionKind | None:
    """The kind of a heading, or of the label with which a line opens: ``Địa điểm: Quảng trường …``."""
    return own_kind(node) or heading_kind(node.text.partition(":")[0]) if ":" in node.text[:60] else own_kind(node)
