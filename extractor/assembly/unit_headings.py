"""Headings of units: paragraphs that say whose duties stand under them, or after them.

``1. Sở Nội vụ``, ``Đề nghị Tòa án nhân dân tỉnh:``, ``2. Phòng Tài chính: cân đối kinh phí``,
``Giao Sở Tư pháp chủ trì, phối hợp với các cơ quan liên quan:``.
"""

import re
from functools import cache
from itertools import takewhile

from extractor.assembly.section_kinds import SectionKind, kind_of, own_kind
from extractor.assembly.unit_headings_by_company import unit_by_company
from extractor.language.person_posts import post_opens
from extractor.language.sentences import sentences
from extractor.language.speech import opens_with_verb
from extractor.language.unit_groups import alternatives
from extractor.language.unit_heading_lists import heading_units
from extractor.language.unit_lists import parse_list
from extractor.language.unit_members import UnitList
from extractor.language.units import Short
from extractor.language.verbs import group, opens_task
from extractor.structure.outline import BULLETS, NUMBERED, Marker, Node, Zone
from extractor.text.folding import match_form

_NOT_HELD_IN = frozenset(
    {
        SectionKind.PURPOSE,
        SectionKind.ATTENDANCE,
        SectionKind.PROGRAMME,
        SectionKind.SPECIFIC_TARGET,
        SectionKind.TARGET,
        SectionKind.GENERAL_TARGET,
        SectionKind.BASIS,
        SectionKind.SITUATION,
        SectionKind.SCOPE,
        SectionKind.PLACE,
    }
)
_ZONES = frozenset({Zone.BODY, Zone.ANNEX})
_LONGEST_NAMES = 160
"""Characters before the colon of a heading that goes on in its line."""
_ASSIGNING = re.compile(r"(?:^|[.;:,]\s)(?:riêng\s)?(?:giao|đề nghị|yêu cầu|phân công)\s(?:nhiệm vụ\s)?(?:cho\s)?")
_LEADING = re.compile(
    r"\s?(?:\([^()]{1,80}\))?,?\s?(?:(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ động)[,\s]{0,2}){0,2}"
    r"(?:chủ trì[,\s]{0,2})?(?:và\s)?(?P<with>(?:phối hợp(?:\schặt chẽ)?(?:\svới|\scùng(?:\svới)?)?|chỉ đạo)\s)?"
)
"""What may stand between the units and the end of an introduction: who leads, with whom."""
_GENERAL_TASK = re.compile(
    r"(?:tập trung\s|tổ chức\s)?(?:(?:triển khai|thực hiện)[,\s]{0,2}(?:và\s)?){1,2}(?:tốt\s)?(?:các|một số|những)\s"
    r"(?:nhiệm vụ|nội dung|công việc|biện pháp|giải pháp|công tác)[^.;:]{0,30}"
)
_LONGEST_REST = 30
_LONGEST_EACH = 40
"""Characters from ``mỗi`` to the end of the verb after the units."""


def units_of_heading(node: Node, short: Short, *, held: bool) -> UnitList | None:
    """The units of a node that is a heading of units; None for others.

    ``short``: the document's own abbreviations of units; ``held``: the node already stands under such a heading.
    """
    paragraph = node.paragraph
    if paragraph is None or paragraph.zone not in _ZONES or kind_of(node.parent) in _NOT_HELD_IN:
        return None
    units = heading_units(paragraph.text, short) if node.children else None
    if units is None:
        return _run_in(node, short, held=held) or _introduction(node, short) or _by_company(node, short)
    if SectionKind.ASSIGNMENT in (kind_of(node.parent), own_kind(node)):
        return units
    if _holds_tasks(node) or not (_has_group(units) or _holds_descriptions(node)):
        return units
    return None


def _by_company(node: Node, short: Short) -> UnitList | None:
    """The unit of a heading that stands among headings of units, with its tasks below or in its line."""
    found = unit_by_company(node, short)
    if found is None:
        return None
    units, end = found
    start = end + 1 + node.text[end + 1 : end + 2].startswith(" ")
    below = bool(node.children) and not node.text[start:].strip()
    return units if below or opens_task(match_form(node.text), start) else None


def _has_group(units: UnitList) -> bool:
    """True where some member is a class of bodies without a proper name."""
    return any(member.unit is None or member.unit.generic for member in units.members)


def _holds_tasks(node: Node) -> bool:
    """True when what stands first under a heading opens with a verb: tasks, no descriptions."""
    first = node.children[0]
    return bool(first.text) and opens_task(match_form(first.text))


def _holds_descriptions(node: Node) -> bool:
    """True when what stands first under a heading names a subject, no task: ``Công tác cấp giấy phép`` of an inspection."""
    return _description().match(match_form(node.children[0].text)) is not None


@cache
def _description() -> re.Pattern[str]:
    """The nouns with which descriptions open."""
    return re.compile(alternatives("descriptions"))


def _run_in(node: Node, short: Short, *, held: bool) -> UnitList | None:
    """The units with which a heading begins that goes on in its line: ``2. Phòng Tài chính: chủ trì …``."""
    text = node.text
    colon = text.find(":")
    if not 0 < colon < _LONGEST_NAMES or (colon + 1 >= len(text.rstrip()) and not node.children):
        return None
    units = heading_units(text[:colon], short)
    if units is None:
        units = _spread_list(text, short)
        colon = units.end if units else colon
    if units is None:
        return None
    form = match_form(text)
    start = colon + 1 + form[colon + 1 :].startswith(" ")
    tasks = opens_task(form, start) or _each_acts(form, start) or _opens_with_rare_verb(text, start)
    if kind_of(node.parent) is not SectionKind.ASSIGNMENT:
        return units if tasks and not held and all(member.unit and not member.unit.generic for member in units.members) else None
    if node.paragraph is not None and node.paragraph.number:
        return units if tasks or _is_no_post(form[colon + 1 :].strip()) else None
    return units if tasks and not held else None


def _each_acts(form: str, start: int) -> bool:
    """True where each of the units is told what to do: ``Các thôn: mỗi thôn cử 03 người``."""
    return form.startswith("mỗi ", start) and group("actions").search(form, start, start + _LONGEST_EACH) is not None


def _opens_with_rare_verb(text: str, start: int) -> bool:
    """True where the words open with a verb that the lexicon has not; a capital in the second word makes them a name."""
    words = text[start : start + 40].split(" ")
    return len(words) > 2 and words[1][:1].islower() and opens_with_verb(match_form(" ".join(words)))


def _spread_list(text: str, short: Short) -> UnitList | None:
    """The units of ``Các Sở: Tài chính, Nội vụ: chủ trì …``, where the first colon belongs to the list."""
    units = parse_list(text, match_form(text), 0, short)
    return units if units.members and text[units.end : units.end + 1] == ":" else None


def _is_no_post(rest: str) -> bool:
    """True where neither a number nor a post follows: ``Đồng chí A: Trưởng ban`` assigns no task."""
    return not rest[:1].isdigit() and not post_opens(rest)


def _introduction(node: Node, short: Short) -> UnitList | None:
    """The named units of ``Giao X chủ trì, phối hợp với Y:``, where items stand under or after the paragraph."""
    text = node.text
    if not (text.endswith(":") if not node.children else text[-1:] not in ".;"):
        return None
    if not node.children and not adopted(node):
        return None
    form = match_form(text)
    end = len(text.rstrip(" :"))
    first = sentences(text)[-1][0]
    for start in sorted({first, *(match.end() for match in _ASSIGNING.finditer(form, max(0, end - 260)))}, reverse=True):
        units = parse_list(text, form, start, short)
        if any(member.unit and not member.unit.generic for member in units.members) and _only_leads(text, form, units.end, end):
            return units
    return None


def _only_leads(text: str, form: str, start: int, end: int) -> bool:
    """True when the words after the units say who leads and with whom, and no task of their own."""
    leading = _LEADING.match(form, start, end)
    position = leading.end() if leading else start
    if leading and leading.group("with"):
        partners = parse_list(text, form, position)
        position = partners.end if partners.members else position
        return bool(partners.members) and (
            end - position <= _LONGEST_REST or _GENERAL_TASK.fullmatch(form[position:end].strip(" ,")) is not None
        )
    rest = form[position:end].strip(" ,")
    return not rest or _GENERAL_TASK.fullmatch(rest) is not None


def _goes_on(marker: Marker, sibling: Node) -> bool:
    """True for a sibling numbered alike that opens with no unit: an item of the introduction before it."""
    same = sibling.paragraph is not None and sibling.paragraph.marker is marker
    return same and not parse_list(sibling.text, match_form(sibling.text), 0).members


def adopted(node: Node) -> list[Node]:
    """The items after a paragraph that introduces them and has none under it: ``Giao Sở Nội vụ:`` before a), b), c).

    The introduction may be numbered with its items (``1. Giao phòng X … các công việc:`` before 2, 3): these are adopted up
    to one that names units of its own.
    """
    paragraph = node.paragraph
    if paragraph is None or node.parent is None or node.children or paragraph.marker not in NUMBERED | {Marker.NONE}:
        return []
    siblings = node.parent.children
    following = siblings[siblings.index(node) + 1 :]
    if paragraph.marker is not Marker.NONE:
        if not paragraph.text.endswith(":"):
            return []
        return list(takewhile(lambda sibling: _goes_on(paragraph.marker, sibling), following))
    found: list[Node] = []
    for sibling in following:
        marker = sibling.paragraph.marker if sibling.paragraph else Marker.NONE
        if marker not in NUMBERED | BULLETS or (found and found[0].paragraph and marker is not found[0].paragraph.marker):
            break
        found.append(sibling)
    return found
