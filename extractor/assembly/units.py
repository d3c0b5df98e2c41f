"""The units layer: every unit that holds a duty, headcount, resource or report, once, in reading order."""

from collections.abc import Iterable

from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.unit_entities import Entity
from extractor.assembly.workspace import Workspace
from extractor.language.unit_lexicon import type_of
from extractor.structure.outline import Paragraph
from schemas.base import Evidence
from schemas.header import Header
from schemas.records import Unit


def assemble_units(workspace: Workspace, directory: UnitDirectory, header: Header, holders: Iterable[str]) -> tuple[Unit, ...]:
    """The units whose canonical names are in ``holders``."""
    units = [unit for name in dict.fromkeys(holders) if (unit := _unit(workspace, directory, header, name))]
    return tuple(sorted(units, key=lambda unit: unit.evidence.start))


def _unit(workspace: Workspace, directory: UnitDirectory, header: Header, name: str) -> Unit | None:
    """The record of a canonical name; None where the document has no words for it."""
    entity = directory.entity(name)
    evidence = _evidence(workspace, directory, header, entity, name)
    if evidence is None:
        return None
    unit_type = type_of(name)
    return Unit(
        id=workspace.record_id("unit", evidence, name),
        evidence=evidence,
        rule="unit.heading" if entity and entity.headed else "unit.mention",
        confidence=0.9,
        name=name,
        kind=directory.kind(name),  # type: ignore[arg-type]
        unit_type=unit_type.id if unit_type else None,
        aliases=tuple(alias for alias in entity.aliases if alias != name) if entity else (),
    )


def _evidence(
    workspace: Workspace, directory: UnitDirectory, header: Header, entity: Entity | None, name: str
) -> Evidence | None:
    """Evidence of the mention that gives the name: the heading's or the first; the issuer's own is the header's."""
    if entity is not None:
        paragraph, start, end = _naming_mention(workspace, directory, entity)
        return workspace.evidence(paragraph, start, end)
    if header.issuer is not None and header.issuer.name == name:
        return header.evidence.get("issuer") or _first_mention(workspace, name)
    return _first_mention(workspace, name)


def _naming_mention(workspace: Workspace, directory: UnitDirectory, entity: Entity) -> tuple[Paragraph, int, int]:
    """The mention that gives an entity its name: its heading, else the first; not one by the document's own abbreviation.

    A person's title (``Đ/c``) is no part of the name.
    """
    words = entity.paragraph.text[entity.start : entity.end]
    abbreviated = any(short in words for short in directory.definitions)
    if entity.headed and not abbreviated and entity.kind != "person":
        return entity.paragraph, entity.start, entity.end
    if entity.headed and entity.kind == "person" and words.endswith(entity.name):
        return entity.paragraph, entity.end - len(entity.name), entity.end
    for annotated in workspace.annotated:
        for unit in annotated.units:
            if annotated.paragraph.text[unit.end - len(entity.name) : unit.end] == entity.name:
                return annotated.paragraph, unit.end - len(entity.name), unit.end
    if words.endswith(entity.name):
        return entity.paragraph, entity.end - len(entity.name), entity.end
    return entity.paragraph, entity.start, entity.end


def _first_mention(workspace: Workspace, name: str) -> Evidence | None:
    """Evidence of the first mention of the name's words, for units that stand in a list as written."""
    for annotated in workspace.annotated:
        offset = annotated.paragraph.text.casefold().find(name.casefold())
        if offset >= 0:
            return workspace.evidence(annotated.paragraph, offset, offset + len(name))
    for annotated in workspace.annotated:
        for unit in annotated.units:
            if unit.kind == "government":
                return workspace.evidence(annotated.paragraph, unit.start, unit.end)
    return None
