"""Paragraphs behind the last item of a unit's list that are no items of it: they speak of the plan, or to other bodies.

``Kế hoạch này có hiệu lực …``, ``Các thôn, tổ dân phố căn cứ Kế hoạch này …`` stand without number or bullet where the items
before them have one.
"""

import re

from extractor.language.unit_members import UnitList
from extractor.language.verbs import opens_task
from extractor.structure.outline import BULLETS, NUMBERED, Marker, Node
from extractor.text.folding import match_form

_OF_THE_PLAN = re.compile(
    r"(?:trên đây là|(?:căn cứ|theo)\s(?:nội dung\s)?)?\s?"
    r"(?:kế hoạch|chỉ thị|quyết định|phương án|chương trình|đề án|hướng dẫn|thông báo|công văn|quy chế|quy định)\s"
    r"(?:này|có hiệu lực|được (?:phổ biến|quán triệt))(?!\w)"
)


def follows_items(node: Node, *, heading: bool) -> bool:
    """True for a paragraph without number or bullet that stands under an item, or beside items before it, that have one.

    ``heading``: whether it stands right under a heading of units.
    """
    if node.paragraph is None or node.paragraph.marker is not Marker.NONE or node.parent is None:
        return False
    siblings = node.parent.children
    before = siblings[: siblings.index(node)]
    if any(_is_marked(sibling) for sibling in before):
        return True
    return not heading and _is_marked(node.parent) and not node.parent.text.endswith(":")


def speaks_of_plan(text: str) -> bool:
    """True for a paragraph that opens with the plan itself: ``Kế hoạch này …``."""
    return _OF_THE_PLAN.match(match_form(text)) is not None


def addresses(text: str, units: UnitList) -> bool:
    """True where the units with which the paragraph opens are its subject: a class of bodies, or a body with a verb after it."""
    if not units.members:
        return False
    form = match_form(text)
    if form[units.end :].lstrip().startswith(":"):
        return False
    first = units.members[0]
    return first.full_start < first.start or opens_task(form, units.end + 1)


def _is_marked(node: Node) -> bool:
    """True for a numbered or bulleted paragraph."""
    return node.paragraph is not None and node.paragraph.marker in NUMBERED | BULLETS
