"""Resources (vật tư, phương tiện): counted things that a unit must provide or prepare."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.assembly.forces_tables import row_things
from extractor.assembly.section_kinds import SectionKind, stands_under
from extractor.assembly.statement_sections import section_of
from extractor.assembly.told_units import told_units
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.clauses import Span, statements
from extractor.language.matches import Annotated, QuantityMatch
from extractor.language.phrases import counted_noun_end
from extractor.lexicons import load
from extractor.structure.outline import Paragraph, Zone
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from schemas.records import Resource

_CONFIDENCE = 0.85
_NO_RESOURCES = frozenset(
    {
        SectionKind.SITUATION,
        SectionKind.BASIS,
        SectionKind.SPECIFIC_TARGET,
        SectionKind.TARGET,
        SectionKind.BUDGET,
        SectionKind.PURPOSE,
    }
)


def assemble_resources(workspace: Workspace, directory: UnitDirectory) -> tuple[Resource, ...]:
    """The resources layer, in reading order: ``Chuẩn bị 5 cây chò chỉ và 5 hố trồng cây`` is two.

    Source: annotation guide, ``resources``. Things that nobody of the document is told to provide give none.
    """
    found = [record for annotated in workspace.annotated for record in _of_paragraph(workspace, directory, annotated)]
    for table in workspace.outline.tables:
        for cell, unit in row_things(workspace, directory, table):
            span = (0, len(cell.text))
            things = _things(match_form(cell.text), span, 0, workspace.of(cell).quantities)
            found.extend(_record(workspace, cell, quantity, end, (unit,)) for quantity, end in things)
    return tuple(sorted(found, key=lambda resource: resource.evidence.start))


def _of_paragraph(workspace: Workspace, directory: UnitDirectory, annotated: Annotated) -> Iterator[Resource]:
    """The resources of one paragraph of the body."""
    paragraph = annotated.paragraph
    if (
        not annotated.quantities
        or paragraph.table is not None
        or paragraph.node is None
        or paragraph.zone not in (Zone.BODY, Zone.ANNEX)
    ):
        return
    if section_of(paragraph.node) in _NO_RESOURCES or stands_under(paragraph.node, SectionKind.SITUATION):
        return
    form = match_form(paragraph.text)
    for span in statements(paragraph.text):
        verb = _providing().search(form, *span)
        units = told_units(directory, annotated, verb.start()) if verb else ()
        if verb is None or not units:
            continue
        for quantity, end in _things(form, span, verb.end(), annotated.quantities):
            yield _record(workspace, paragraph, quantity, end, units)


def _record(workspace: Workspace, paragraph: Paragraph, quantity: QuantityMatch, end: int, units: Sequence[str]) -> Resource:
    """The record of one counted thing."""
    evidence = workspace.evidence(paragraph, quantity.start, end)
    return Resource(
        id=workspace.record_id("resource", evidence, *units),
        evidence=evidence,
        rule="provided_thing",
        confidence=_CONFIDENCE,
        units=tuple(units),
        item=paragraph.text[quantity.end : end].strip(),
        value=quantity.value,
    )


def _things(form: str, span: Span, start: int, quantities: Sequence[QuantityMatch]) -> Iterator[tuple[QuantityMatch, int]]:
    """The counted things from ``start`` on, each with the end of its noun."""
    for quantity in quantities:
        if not start <= quantity.start < span[1] or quantity.percent or quantity.rule == "words":
            continue
        end = counted_noun_end(form, quantity.end, span[1], verbs=False)
        noun = form[quantity.end : end].strip()
        if noun and not _no_thing().match(noun):
            yield quantity, end


@cache
def _providing() -> re.Pattern[str]:
    """The verbs of providing."""
    return re.compile(rf"(?<!\w){any_of(_words('providing'))}(?!\w)")


@cache
def _no_thing() -> re.Pattern[str]:
    """Nouns that are no things to provide: people, bodies, acts, money, time."""
    nouns = load("counted_nouns")
    no_things = any_of([*_words("no_things"), *nouns["people"], *nouns["classifiers"], *nouns["symbols"]])
    return re.compile(rf"(?!{any_of(_words('things'))}){no_things}(?!\w)")


def _words(group: str) -> list[str]:
    """One group of the lexicon. Raises LexiconError where it is missing."""
    try:
        return list(load("resource_words")[group])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"resource_words.yaml: {error}") from error
