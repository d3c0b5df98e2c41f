"""Who is who in the document: one entity for all the forms in which a unit is named.

The directory is built from the headings first, because a unit's name is what the heading over its duties has; then
mentions resolve to it by their words, by canonical type and level, by the issuer's name. What stays open is a unit of its
own when it is named, nobody when it is generic. Digits and place names are a hard gate before any likeness.
"""

import re
from collections.abc import KeysView, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz

from extractor.assembly.closing_paragraphs import addresses, follows_items, speaks_of_plan
from extractor.assembly.unit_headings import adopted, units_of_heading
from extractor.assembly.unit_names import (
    TRAILING_SCOPE,
    digits,
    group_kind,
    identity_key,
    level_of,
    levels_agree,
    ranks_agree,
    shortens,
)
from extractor.assembly.workspace import Workspace
from extractor.language.abbreviations import document_definitions, expand
from extractor.language.matches import UnitMatch
from extractor.language.unit_heading_lists import heading_units
from extractor.language.unit_lexicon import UnitType, type_of
from extractor.language.unit_lists import Member, UnitList, noun_pattern, opening_pattern, parse_list, plural_pattern
from extractor.language.units import unit_abbreviations, unit_at
from extractor.lexicons import load
from extractor.structure.outline import Node, Paragraph, Zone
from extractor.text.folding import fold, match_form, strip_tones
from extractor.text.letters import UPPER
from schemas.header import Header

_TITLE = re.compile(rf"^(?:[đĐ]ồng chí|[đĐ]/[cC]|[đĐ]\.[cC]|[ôÔ]ng|[bB]à|[tT]hầy|[cC]ô)\s(?=[{UPPER}])")
_LIKENESS = 92
_INITIALS = re.compile(r"(?<=\s)[A-ZĐ]{3,7}$")
"""An abbreviation at the end of a name, made of the initials of the words that it stands for."""


@dataclass(slots=True, eq=False)
class Entity:
    """A unit of the document. ``headed``: it has a heading of its own; ``generic``: it is a class without a proper name."""

    name: str
    kind: str
    unit_type: UnitType | None
    generic: bool
    headed: bool
    paragraph: Paragraph
    start: int
    end: int
    aliases: dict[str, None] = field(default_factory=dict)


class UnitDirectory:
    """Resolves mentions of units to the document's units; see ``build_directory``."""

    def __init__(self, workspace: Workspace, header: Header) -> None:
        self._workspace = workspace
        self.definitions: Mapping[str, str] = document_definitions(
            paragraph.text for paragraph in workspace.outline.paragraphs if "(" in paragraph.text
        )
        self._short = unit_abbreviations(self.definitions)
        self._issuers = tuple(issuer.name for issuer in (header.issuer, *header.co_issuers) if issuer is not None)
        self._of_school = header.issuer is not None and header.issuer.level == "school"
        own_names = load("own_names").get(header.issuer.level, ()) if header.issuer is not None else ()
        self._own_names = frozenset(map(identity_key, own_names))
        self._entities: dict[str, Entity] = {}
        self._holders: dict[Node, tuple[str, ...]] = {}
        self._adopters: dict[Node, Node] = {}
        self._adopted: dict[Node, list[Node]] = {}
        self._alike: dict[tuple[str, str], list[str]] = {}
        self._of_family: dict[str, list[Entity]] = {}
        self._apart: dict[Node, bool] = {}
        self._founded: dict[str, list[Entity]] = {}
        self._memo: dict[tuple[str, bool], str | None] = {}
        self._lists: dict[tuple[str, int], UnitList] = {}

    # -- names -----------------------------------------------------------------------------------------------------

    def full_name(self, name: str) -> str:
        """The name in full: plural, scope and a person's title left out, abbreviations expanded."""
        name = _TITLE.sub("", name)
        form = match_form(name)
        if plural := plural_pattern().match(form):
            name = name[plural.end() :]
        name = TRAILING_SCOPE.sub("", name).strip(" :;,.-")
        return expand(name, self.definitions)

    def add(
        self, paragraph: Paragraph, start: int, end: int, kind: str, *, generic: bool, headed: bool, name: str | None = None
    ) -> str:
        """Put a unit into the directory, or find it there; its canonical name.

        ``name`` is its name where the text gives it in two places: ``Các Sở: …, Nội vụ`` is ``Sở Nội vụ``.
        """
        name = self.full_name(name or paragraph.text[start:end])
        if known := self._find(name, generic=generic):
            if headed and not known.headed:
                known.headed, known.paragraph, known.start, known.end = True, paragraph, start, end
            known.aliases.setdefault(paragraph.text[start:end], None)
            return known.name
        key = identity_key(name)
        entity = Entity(name, kind, type_of(name), generic, headed, paragraph, start, end)
        self._entities[key] = entity
        self._alike.setdefault(_gate(key), []).append(key)
        if entity.unit_type is not None:
            self._of_family.setdefault(entity.unit_type.family, []).append(entity)
        self._memo.clear()
        return name

    def entity(self, name: str) -> Entity | None:
        """The unit of a canonical name."""
        return self._entities.get(identity_key(name))

    # -- resolution ------------------------------------------------------------------------------------------------

    def list_at(self, text: str, form: str, start: int) -> UnitList:
        """The list of units at ``start``, the document's own abbreviations understood."""
        found = self._lists.get((text, start))
        if found is None:
            found = self._lists[text, start] = parse_list(text, form, start, self._short)
        return found

    def heading_of(self, text: str) -> UnitList | None:
        """The units of a heading that is nothing but units; None for other headings."""
        return heading_units(text, self._short)

    def issuer_meant(self, name: str) -> str | None:
        """The issuing body that a full name means: ``UBND phường``, bare ``Ủy ban nhân dân``; None for others."""
        given = identity_key(name)
        if given in self._own_names:
            return self._issuers[0]
        for issuer in self._issuers:
            own = identity_key(issuer)
            if own == given or (own.startswith(f"{given} ") and shortens(given, own[len(given) + 1 :])):
                return issuer
        return None

    def is_issuer(self, name: str) -> bool:
        """True for the canonical name of an issuing body."""
        return name in self._issuers

    def issuer_of_level(self, word: str) -> str | None:
        """The issuer that the bare word means as a subject: ``Xã`` a committee of that level, ``Sở``, ``Hội`` the body itself."""
        if word in self._own_names:
            return self._issuers[0]
        for issuer in self._issuers:
            key = identity_key(issuer)
            if level_of(key)[0] == word or key.startswith(f"{word} "):
                return issuer
        return None

    def _find(self, name: str, *, generic: bool) -> Entity | None:
        """The known unit that a full name means, None where none or several are."""
        key = identity_key(name)
        if key in self._entities:
            return self._entities[key]
        unit_type = type_of(name)
        if unit_type is not None:
            family = self._of_family.get(unit_type.family, ())
            same = [entity for entity in family if self._same_type(entity, name, unit_type, generic)]
            if same:
                return same[0] if len(same) == 1 else None
        if spelled := self._spelled_out(name):
            return spelled
        near = [
            self._entities[known]
            for known in self._alike.get(_gate(key), ())
            if levels_agree(known, key) and fuzz.ratio(known, key) >= _LIKENESS
        ]
        return near[0] if len(near) == 1 else None

    def _spelled_out(self, name: str) -> Entity | None:
        """The one known unit whose words a name's capitals are the initials of: ``phòng DVKT`` is ``phòng Dịch vụ kỹ thuật``."""
        if _INITIALS.search(name) is None:
            return None
        found = [entity for key, entity in self._entities.items() if _spells_out(key, name)]
        return found[0] if len(found) == 1 else None

    def _spelled_in_text(self, name: str) -> str | None:
        """The one name in full that the text has somewhere for a name whose capitals are its initials."""
        if _INITIALS.search(name) is None:
            return None
        found = {identity_key(full): full for full in self._mentioned if _spells_out(identity_key(full), name)}
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _mentioned(self) -> list[str]:
        """The names, as written, of all bodies that the text mentions."""
        return sorted({unit.name for annotated in self._workspace.annotated for unit in annotated.units if not unit.generic})

    def _same_type(self, entity: Entity, name: str, unit_type: UnitType, generic: bool) -> bool:
        """True where an entity of a type's family and a name of that type can only be the same unit."""
        if unit_type.is_class:
            return entity.generic and generic
        if " các " in f"{entity.name} {name}":
            return False  # bodies of several places are told apart by all their words
        return unit_type.single and levels_agree(entity.name, name) and ranks_agree(entity.name, name)

    def resolve(self, match: UnitMatch, *, paragraph: Paragraph | None = None) -> str | None:
        """Canonical name of the unit that the mention means; None for a generic mention without a heading of its own."""
        memo = (match.name, match.generic)
        if memo not in self._memo or (self._memo[memo] is None and not match.generic):
            self._memo[memo] = self._resolve(match, paragraph)
        return self._memo[memo]

    def _resolve(self, match: UnitMatch, paragraph: Paragraph | None) -> str | None:
        """``resolve`` without its memory."""
        name = self.full_name(match.name)
        if issuer := self.issuer_meant(name):
            return issuer
        known = self._find(name, generic=match.generic) or (self._qualified_class(name) if match.generic else None)
        if known is None and (spelled := self._spelled_in_text(name)):
            name, known = spelled, self._find(spelled, generic=match.generic)
        if known is not None:
            known.aliases.setdefault(match.name, None)
            return known.name
        if match.generic or match.kind == "citizens" or paragraph is None:
            return None
        return self.add(paragraph, match.start, match.end, match.kind, generic=False, headed=False, name=name)

    def resolve_member(self, member: Member, paragraph: Paragraph) -> str | None:
        """Canonical name of a list's member; None for a generic group without a heading of its own."""
        if member.unit is not None:
            return self.resolve(member.unit, paragraph=paragraph)
        words = paragraph.text[member.start : member.end]
        key = identity_key(self.full_name(words))
        known = self._entities.get(key) or self._founded_as(fold(words), paragraph) or self._headed_class(key)
        return known.name if known else None

    def _qualified_class(self, name: str) -> Entity | None:
        """The one class with a heading of its own whose name qualifies that of a class: ``chi bộ`` of ``chi bộ trực thuộc``."""
        key = identity_key(name)
        found = [
            entity
            for known, entity in self._entities.items()
            if entity.headed and entity.generic and known.startswith(f"{key} ") and key not in _ANY_BODIES
        ]
        return found[0] if len(found) == 1 else None

    def _headed_class(self, key: str) -> Entity | None:
        """The one class with a heading of its own that a class of the same noun means: ``các phòng ban thuộc Sở``.

        Words that may mean bodies of any kind (``đơn vị``) and others than those named (``khác``) mean none.
        """
        noun = _class_noun(key)
        if noun is None or noun in _ANY_BODIES or key.endswith(" khác"):
            return None
        found = [
            entity for known, entity in self._entities.items() if entity.headed and entity.generic and _class_noun(known) == noun
        ]
        return found[0] if len(found) == 1 else None

    def _founded_as(self, noun: str, paragraph: Paragraph) -> Entity | None:
        """The body founded by name that a bare noun means: the nearest before it."""
        before = [entity for entity in self._founded.get(noun, []) if entity.paragraph.index <= paragraph.index]
        return max(before, key=lambda entity: entity.paragraph.index, default=None)

    def resolve_list(
        self, units: UnitList, paragraph: Paragraph, *, headed: bool = False, heading: bool = False, written: bool = False
    ) -> tuple[str, ...]:
        """Canonical names of a list's members that are units, each once.

        With ``headed`` generic members are units too; with ``heading`` the list is the mention that names its units; with
        ``written`` generic members are given as written (partners).
        """
        names: dict[str, None] = {}
        position = 0
        while position < len(units.members):
            run = _generic_run(units.members, position)
            joined = _joined(units.members, position, run)
            name = None if written and joined.unit is not None else self.resolve_member(joined, paragraph)
            if name is None and headed:
                name = self._add_member(joined, paragraph)
            elif name is not None and heading:
                self._head(name, joined, paragraph)
            if name is not None:
                position = run
            else:
                member = units.members[position]
                name = self._as_partner(member, paragraph) if written else self.resolve_member(member, paragraph)
                position += 1
            if name:
                names.setdefault(name, None)
        return tuple(names)

    def _head(self, name: str, member: Member, paragraph: Paragraph) -> None:
        """Have the heading be the mention that gives a known unit its evidence."""
        known = self.entity(name)
        if known is not None and not known.headed:
            known.headed, known.paragraph, known.start, known.end = True, paragraph, member.start, member.end

    def _as_partner(self, member: Member, paragraph: Paragraph) -> str:
        """A partner's name: a body in full, a class of bodies as written where it is no unit or qualified."""
        if member.unit is not None and member.is_class and member.full_end > member.end:
            return self.as_written(member, paragraph)
        return self.resolve_member(member, paragraph) or self.as_written(member, paragraph)

    def as_written(self, member: Member, paragraph: Paragraph) -> str:
        """A generic member with its plural words and qualifiers; a body's name in full."""
        first, last = member.written
        words = paragraph.text[first:last]
        return words if member.unit is None or last > member.end or member.unit.generic else self.full_name(words)

    def _add_member(self, member: Member, paragraph: Paragraph) -> str:
        """Put a heading's member into the directory; its canonical name."""
        kind = member.unit.kind if member.unit else self._group_kind(paragraph, member)
        generic = member.unit is None or member.unit.generic
        name = member.unit.name if member.unit else None
        return self.add(paragraph, member.start, member.end, kind, generic=generic, headed=True, name=name)

    def _group_kind(self, paragraph: Paragraph, member: Member) -> str:
        """The kind of a generic member; the holder of a post (``Giám đốc Sở Xây dựng``) has that of the body."""
        words = paragraph.text[member.start : member.end]
        body = next((unit for unit in self._workspace.of(paragraph).units if member.start <= unit.start < member.end), None)
        if body is not None and (body.start > member.start or not body.generic):
            return body.kind
        kind = group_kind(words)
        return "school" if kind == "other" and self._of_school else kind

    def kind(self, name: str) -> str:
        """The kind of a canonical name."""
        entity = self.entity(name)
        if entity is not None:
            return entity.kind
        unit = unit_at(name, match_form(name), 0)
        return unit.kind if unit else "other"

    # -- headings --------------------------------------------------------------------------------------------------

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

    def add_founded(self, paragraph: Paragraph, start: int, end: int) -> None:
        """Make a class of bodies known that the plan founds by name; ``mỗi tổ`` then means it, where it is the only one."""
        name = self.add(paragraph, start, end, "community", generic=False, headed=False)
        noun = fold(paragraph.text[start:end]).split(" ", 1)[0]
        self._founded.setdefault(noun, []).append(self._entities[identity_key(name)])

    def add_person(self, paragraph: Paragraph, start: int, end: int) -> str:
        """Make a person known by name; the canonical name."""
        return self.add(paragraph, start, end, "person", generic=False, headed=False)

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


_LIST_STARTS = re.compile(
    r"(?:^|(?<=[.;:,])\s|(?<=\()|(?<!\w)(?:giao|chỉ đạo|yêu cầu|đề nghị|mời)\s)\s?(?=(?:mỗi|các|những|từng|toàn thể)\s)|^"
)
_ADVERBS_ONLY = re.compile(
    r"\s?(?:trên địa bàn(?: \w{1,10}){0,4}\s?)?"
    r"(?:(?:sẽ|phải|cần|có trách nhiệm|chủ động|tích cực|thực hiện|mỗi đơn vị|mỗi tổ chức|:|,|-)\s?){0,4}"
)


def _gate(key: str) -> tuple[str, str]:
    """What must be the same in two names before any likeness: the digits and the first word (a Sở is no Bộ)."""
    return digits(key), key.split(" ", 1)[0]


_ANY_BODIES = frozenset({"đơn vị", "cơ quan", "tổ chức", "địa phương", "ban ngành", "cá nhân", "lực lượng", "bộ phận"})
"""Nouns of classes that say nothing of which bodies are meant."""


def _class_noun(key: str) -> str | None:
    """The noun of two syllables and more with which the name of a class begins; None for other names."""
    noun = noun_pattern().match(key)
    return noun.group() if noun and " " in noun.group() else None


def _spells_out(key: str, name: str) -> bool:
    """True where a name ends with capitals that are the initials of the words of ``key`` after the same head."""
    match = _INITIALS.search(name)
    head = identity_key(name[: match.start()]) if match else ""
    if match is None or not key.startswith(f"{head} "):
        return False
    return _initials(key[len(head) :]) == strip_tones(match.group())


def _initials(key: str) -> str:
    """The first letters of a name's words, its level left out, without diacritics."""
    level, place = level_of(key)
    words = key.removesuffix(f"{level} {place}".rstrip()) if level else key
    return "".join(word[0] for word in strip_tones(words).split())


def _generic_run(members: Sequence[Member], position: int) -> int:
    """Index after the generic members that follow one another without a plural word of their own."""
    if not _is_generic(members[position]):
        return position + 1
    end = position + 1
    while end < len(members) and _is_generic(members[end]) and members[end].full_start == members[end].start:
        end += 1
    return end


def _is_generic(member: Member) -> bool:
    """True for a class of bodies."""
    return member.unit is None or member.unit.generic


def _joined(members: Sequence[Member], first: int, last: int) -> Member:
    """Members ``first`` to ``last - 1`` as one: a heading that joins generic nouns gives one unit."""
    if last - first == 1:
        return members[first]
    return Member(members[first].start, members[last - 1].end, members[first].full_start, None)


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


_FOUNDS = re.compile(
    r"[Tt]hành lập (?:các |một |mỗi thôn (?:một |01 )?)?(?P<name>(?:Tổ|Đội|Nhóm|Câu lạc bộ|CLB)(?:\s[^\W\d_]{1,8}){2,8}?)"
    r"(?=\s(?:tại|ở|để|do|gồm|theo|trên|thuộc|nhằm|với|của|và|cấp|kiêm|trực)\s|[,.;:(]|$)"
)
