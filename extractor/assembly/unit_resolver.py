"""Which unit of the document a mention, a member of a list or a whole list means.

Mentions resolve to known units and to the issuer by its name. What stays open is a unit of its own when it is named, nobody
when it is generic.
"""

from collections.abc import Sequence

from extractor.assembly.unit_entities import UnitEntities
from extractor.assembly.unit_names import group_kind, identity_key, level_of, shortens
from extractor.assembly.workspace import Workspace
from extractor.language.matches import UnitMatch
from extractor.language.unit_heading_lists import heading_units
from extractor.language.unit_lists import parse_list
from extractor.language.unit_members import Member, UnitList
from extractor.language.units import unit_abbreviations, unit_at
from extractor.lexicons import load
from extractor.structure.outline import Paragraph
from extractor.text.folding import fold, match_form
from schemas.header import Header


class UnitResolver(UnitEntities):
    """Resolves mentions of units to the document's units and its issuer."""

    def __init__(self, workspace: Workspace, header: Header) -> None:
        super().__init__(workspace)
        self._short = unit_abbreviations(self.definitions)
        self._issuers = tuple(issuer.name for issuer in (header.issuer, *header.co_issuers) if issuer is not None)
        self._of_school = header.issuer is not None and header.issuer.level == "school"
        own_names = load("own_names").get(header.issuer.level, ()) if header.issuer is not None else ()
        self._own_names = frozenset(map(identity_key, own_names))
        self._lists: dict[tuple[str, int], UnitList] = {}

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
