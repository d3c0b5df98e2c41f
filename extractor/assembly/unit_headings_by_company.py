"""Headings of units that no lexicon knows, told by their company: they stand among headings of units.

``3. Các mạng viễn thông chuyên dùng:`` beside ``1. Sở Thông tin:``, ``5. Nhân viên thiết bị`` beside ``4. Giáo viên chủ nhiệm``.
"""

import re
from functools import cache

from extractor.assembly.section_kinds import SectionKind, heading_kind, kind_of
from extractor.language.unit_groups import alternatives, opening_pattern, plural_pattern
from extractor.language.unit_heading_lists import heading_units
from extractor.language.unit_members import Member, UnitList
from extractor.language.units import Short
from extractor.language.verbs import has_verb, opens_task
from extractor.structure.outline import NUMBERED, Node
from extractor.text.folding import match_form

_LONGEST_CLASS = 140
_LONGEST_NAME = 45
"""Characters of a heading that names a class of bodies (``Các …``), and of any other."""
_BRACKET = re.compile(r"\s?\([^()]{1,120}\)$")
_WORD_GAP = re.compile(r"[.;?!“”\"]")


def unit_by_company(node: Node, short: Short) -> tuple[UnitList, int] | None:
    """The unit of a numbered heading of an assignment section among headings of units, and where its name's part ends.

    ``short``: the document's own abbreviations of units. None for other nodes.
    """
    paragraph = node.paragraph
    if paragraph is None or paragraph.marker not in NUMBERED or node.parent is None:
        return None
    colon = paragraph.text.find(":")
    if {kind_of(node.parent), heading_kind(paragraph.text[: colon + 1] or paragraph.text)} - {None, SectionKind.ASSIGNMENT}:
        return None
    end = colon if colon > 0 else len(paragraph.text.rstrip(" .;-"))
    member = _named_body(paragraph.text[:end])
    if member is None or (not node.children and colon < 0) or not _among_units(node, short):
        return None
    if kind_of(node.parent) is None and member.full_start == member.start:
        return None  # outside a section of duties a class alone is sure
    return UnitList((member,), end), end


def _named_body(name: str) -> Member | None:
    """The body that a heading's words name: a class in the plural, or few words with a capital; None for sentences and tasks."""
    form = match_form(name)
    opening = opening_pattern().match(form)
    full_start = opening.end() if opening else 0
    plural = plural_pattern().match(form, full_start)
    start = plural.end() if plural else full_start
    bracket = _BRACKET.search(name)
    end = bracket.start() if bracket else len(name)
    words = form[start:end]
    if not 2 <= len(words) <= (_LONGEST_CLASS if plural else _LONGEST_NAME) or _WORD_GAP.search(words):
        return None
    if (
        _no_unit().match(words)
        or has_verb(words)
        or (opens_task(words) and words != "bảo vệ")
        or not (plural or name[start].isupper())
    ):
        return None
    return Member(start, end, full_start, None)


def _among_units(node: Node, short: Short) -> bool:
    """True where headings of units stand beside a node under the same kind of number, and most of those beside it are."""
    if node.parent is None or node.paragraph is None:
        return False
    beside = [
        child
        for child in node.parent.children
        if child is not node and child.paragraph is not None and child.paragraph.marker is node.paragraph.marker
    ]
    units = [child for child in beside if heading_units(child.text[: child.text.find(":") + 1] or child.text, short)]
    return bool(units) and 2 * len(units) >= len(beside)


@cache
def _no_unit() -> re.Pattern[str]:
    """Words with which headings open that name no unit."""
    return re.compile(alternatives("no_units"))
