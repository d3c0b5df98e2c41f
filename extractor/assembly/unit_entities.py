"""The units of a document, one entity for all the forms in which a unit is named, and which of them a name means.

A name means a known unit by its words, by canonical type and level, by the initials of the words in full. Digits and place
names are a hard gate before any likeness.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz

from extractor.assembly.unit_names import TRAILING_SCOPE, digits, identity_key, level_of, levels_agree, ranks_agree
from extractor.assembly.workspace import Workspace
from extractor.language.abbreviations import document_definitions, expand
from extractor.language.unit_groups import noun_pattern, plural_pattern
from extractor.language.unit_lexicon import UnitType, type_of
from extractor.structure.outline import Paragraph
from extractor.text.folding import fold, match_form, strip_tones
from extractor.text.letters import UPPER

_TITLE = re.compile(rf"^(?:[đĐ]ồng chí|[đĐ]/[cC]|[đĐ]\.[cC]|[ôÔ]ng|[bB]à|[tT]hầy|[cC]ô)\s(?=[{UPPER}])")
_LIKENESS = 92
_INITIALS = re.compile(r"(?<=\s)[A-ZĐ]{3,7}$")
"""An abbreviation at the end of a name, made of the initials of the words that it stands for."""
_ANY_BODIES = frozenset({"đơn vị", "cơ quan", "tổ chức", "địa phương", "ban ngành", "cá nhân", "lực lượng", "bộ phận"})
"""Nouns of classes that say nothing of which bodies are meant."""


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


class UnitEntities:
    """The units that are known, by their names."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.definitions: Mapping[str, str] = document_definitions(
            paragraph.text for paragraph in workspace.outline.paragraphs if "(" in paragraph.text
        )
        self._entities: dict[str, Entity] = {}
        self._alike: dict[tuple[str, str], list[str]] = {}
        self._of_family: dict[str, list[Entity]] = {}
        self._founded: dict[str, list[Entity]] = {}
        self._memo: dict[tuple[str, bool], str | None] = {}
        """What a name was found to mean, until a further unit is known."""

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

    def add_founded(self, paragraph: Paragraph, start: int, end: int) -> None:
        """Make a class of bodies known that the plan founds by name; ``mỗi tổ`` then means it, where it is the only one."""
        name = self.add(paragraph, start, end, "community", generic=False, headed=False)
        noun = fold(paragraph.text[start:end]).split(" ", 1)[0]
        self._founded.setdefault(noun, []).append(self._entities[identity_key(name)])

    def add_person(self, paragraph: Paragraph, start: int, end: int) -> str:
        """Make a person known by name; the canonical name."""
        return self.add(paragraph, start, end, "person", generic=False, headed=False)

    def entity(self, name: str) -> Entity | None:
        """The unit of a canonical name."""
        return self._entities.get(identity_key(name))

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


def _gate(key: str) -> tuple[str, str]:
    """What must be the same in two names before any likeness: the digits and the first word (a Sở is no Bộ)."""
    return digits(key), key.split(" ", 1)[0]


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
