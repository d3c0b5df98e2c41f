"""Who is who in the document, and who is told to act where.

The directory is built from the headings first, because a unit's name is what the heading over its duties has. What stands
under a heading of units, or after it as its items, is theirs, save for what speaks of the plan or to others.
"""

import re
from collections.abc import KeysView, Sequence

from extractor.assembly.closing_paragraphs import addresses, follows_items, speaks_of_plan
from extractor.assembly.unit_headings import adopted, units_of_heading
from extractor.assembly.unit_resolver import UnitResolver
from extractor.assembly.workspace import Workspace
from extractor.language.unit_groups import opening_pattern
from extractor.language.unit_members import UnitList
from extractor.structure.outline import Node, Paragraph, Zone
from extractor.text.folding import match_form
from schemas.header import Header

_LIST_STARTS = re.compile(
    r"(?:^|(?<=[.;:,])\s|(?<=\()|(?<!\w)(?:giao|chỉ đạo|yêu cầu|đề nghị|mời)\s)\s?(?=(?:mỗi|các|những|từng|toàn thể)\s)|^"
)
_ADVERBS_ONLY = re.compile(
    r"\s?(?:trên địa bàn(?: \w{1,10}){0,4}\s?)?"
    r"(?:(?:sẽ|phải|cần|có trách nhiệm|chủ động|tích cực|thực hiện|mỗi đơn vị|mỗi tổ chức|:|,|-)\s?){0,4}"
)
_FOUNDS = re.compile(
    r"[Tt]hành lập (?:các |một |mỗi thôn (?:một |01 )?)?(?P<name>(?:Tổ|Đội|Nhóm|Câu lạc bộ|CLB)(?:\s[^\W\d_]{1,8}){2,8}?)"
    r"(?=\s(?:tại|ở|để|do|gồm|theo|trên|thuộc|nhằm|với|của|và|cấp|kiêm|trực)\s|[,.;:(]|$)"
)


class UnitDirectory(UnitResolver):
    """The document's units, what their headings hold, and whom its sentences oblige; see ``build_directory``."""

    def __init__(self, workspace: Workspace, header: Header) -> None:
        super().__init__(workspace, header)
        self._holders: dict[Node, tuple[str, ...]] = {}
        self._adopters: dict[Node, Node] = {}
        self._adopted: dict[Node, list[Node]] = {}
        self._apart: dict[Node, bool] = {}

    def headings(self) -> KeysView[Node]:
        """The nodes that are headings of units, in reading order."""
        return self._holders.keys()

    def read_heading(self, node: Node) -> None:
        """Where a node is a heading of units, make them known and have what stands under or after it held by them."""
        paragraph = node.paragraph
        units = units_of_heading(node, self._short, held=self._holder(node.parent) is not None) if paragraph else None
        if paragraph is None or units is None:
            return
        self._holders[node] = self.resolve_list(units, paragraph, headed=True, heading=True)
        for item in adopted(node):
            self._adopters[item] = node
        self._adopted.clear()

    def items_after(self, heading: Node) -> Sequence[Node]:
        """The items that follow a heading which introduces them, in its own place of the tree."""
        if not self._adopted:
            for item, adopter in self._adopters.items():
                self._adopted.setdefault(adopter, []).append(item)
        return self._adopted.get(heading, ())

    def holders(self, paragraph: Paragraph) -> tuple[str, ...]:
        """Canonical names of the units under whose heading the paragraph stands, or whose heading it is."""
        heading = self._holder(paragraph.node if paragraph.table is None else paragraph.table.node)
        return self._holders[heading] if heading is not None else ()

    def _holder(self, node: Node | None) -> Node | None:
        """The heading of units that a node is, or under or after which it stands; None where there is none."""
        while node is not None:
            if node in self._holders:
                return node
            if node in self._adopters:
                return self._adopters[node]
            if self.stands_apart(node):
                return None
            node = node.parent
        return None

    def stands_apart(self, node: Node) -> bool:
        """True for a paragraph behind the items of a unit's list that speaks of the plan or to other bodies."""
        if node not in self._apart:
            self._apart[node] = follows_items(node, heading=node.parent in self._holders) and self._speaks_to_others(node)
        return self._apart[node]

    def _speaks_to_others(self, node: Node) -> bool:
        """True for a paragraph about the plan itself, or whose subject is none of the units under whose heading it stands."""
        opening = self._opening_list(node)
        return speaks_of_plan(node.text) or (addresses(node.text, opening) and not self._own(node, opening))

    def _opening_list(self, node: Node) -> UnitList:
        """The units with which a node's paragraph opens, ``Giao`` before them or not."""
        form = match_form(node.text)
        opening = opening_pattern().match(form)
        return self.list_at(node.text, form, opening.end() if opening else 0)

    def _own(self, node: Node, units: UnitList) -> bool:
        """True where one of the units is one under whose heading the node stands."""
        heading = self._holder(node.parent)
        named = [member.unit.name if member.unit else node.text[member.start : member.end] for member in units.members]
        found = {known.name for name in named if (known := self._find(self.full_name(name), generic=True))}
        return heading is not None and bool(found & set(self._holders[heading]))

    def obligees(self, paragraph: Paragraph, offset: int) -> tuple[str, ...]:
        """Canonical names of the units told to act at ``offset``.

        They are the list of units right before it in its sentence, else the units with which the item opens (``A, B: mỗi
        tổ chức cử …``), else the holders.
        """
        return self.told_before(paragraph, offset) or self.holders(paragraph)

    def told_before(self, paragraph: Paragraph, offset: int) -> tuple[str, ...]:
        """``obligees`` without the holders."""
        form = match_form(paragraph.text)
        return self._units_before(paragraph, form, offset) or self._opening(paragraph, form, offset)

    def _opening(self, paragraph: Paragraph, form: str, offset: int) -> tuple[str, ...]:
        """The units with which the paragraph opens, a colon after them and before ``offset``."""
        opening = self.list_at(paragraph.text, form, 0)
        opens = opening.members and opening.end < offset and form[opening.end :].lstrip().startswith(":")
        return self.resolve_list(opening, paragraph) if opens else ()

    def distributes(self, paragraph: Paragraph, offset: int) -> bool:
        """True where a class of bodies is told to act at ``offset``: each of them (``Các phòng cử 01 chuyên viên``)."""
        before = self.list_before(paragraph, match_form(paragraph.text), offset)
        if before is not None:
            return any(member.full_start < member.start and member.is_class for member in before.members)
        told = [self.entity(name) for name in self.obligees(paragraph, offset)]
        return bool(told) and all(entity is not None and entity.generic for entity in told)

    def _units_before(self, paragraph: Paragraph, form: str, offset: int) -> tuple[str, ...]:
        """Canonical names of the units of the list that ends right before ``offset``."""
        found = self.list_before(paragraph, form, offset)
        return self.resolve_list(found, paragraph) if found else ()

    def list_before(self, paragraph: Paragraph, form: str, offset: int) -> UnitList | None:
        """The list of units that ends right before ``offset``, adverbs and modals between."""
        first = max(form.rfind(mark, 0, offset - 1) for mark in ".;") + 1
        starts = {unit.start for unit in self._workspace.of(paragraph).units if first <= unit.start < offset}
        starts.update(match.end() for match in _LIST_STARTS.finditer(form, first, offset))
        for start in sorted(starts):
            found = self.list_at(paragraph.text, form, start)
            if found.members and found.end <= offset and _ADVERBS_ONLY.fullmatch(form[found.end : offset]):
                return found
        return None


def build_directory(workspace: Workspace, header: Header) -> UnitDirectory:
    """The directory of a document, its unit headings known."""
    directory = UnitDirectory(workspace, header)
    for node in workspace.outline.nodes():
        directory.read_heading(node)
    for paragraph in workspace.outline.paragraphs:
        if paragraph.zone is Zone.BODY and "hành lập" in paragraph.text:
            for match in _FOUNDS.finditer(paragraph.text):
                directory.add_founded(paragraph, *match.span("name"))
    return directory
