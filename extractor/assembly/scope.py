"""Scope (quy mô): the stated sizes of what the plan covers, ``tại 20 thôn và 12 trường học``."""

import re
from collections.abc import Iterator
from functools import cache

from extractor.assembly.section_kinds import SectionKind
from extractor.assembly.statement_sections import section_of
from extractor.assembly.workspace import Workspace
from extractor.errors import LexiconError
from extractor.language.matches import Annotated
from extractor.language.phrases import counted_noun_end
from extractor.lexicons import load
from extractor.structure.outline import Zone
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form
from schemas.records import Scope

_CONFIDENCE = 0.85
_LISTED = re.compile(r"(?: (?:tại|của|thuộc) [^,;.]{2,20}?)?(?:,|,? và|,? với|;)\s$")
_FROM = (" của ", " từ ")
"""What stands before the bodies whose people attend: ``Kế toán của 25 trường``."""


def assemble_scope(workspace: Workspace) -> tuple[Scope, ...]:
    """The scope layer, in reading order. Source: annotation guide, ``scope``."""
    return tuple(record for annotated in workspace.annotated for record in _of_paragraph(workspace, annotated))


def _of_paragraph(workspace: Workspace, annotated: Annotated) -> Iterator[Scope]:
    """The sizes that one paragraph states: after a word of place or extent, and the further members of such a list."""
    paragraph = annotated.paragraph
    if not annotated.quantities or paragraph.table is not None or paragraph.zone not in (Zone.BODY, Zone.PREAMBLE):
        return
    kind = section_of(paragraph.node)
    if kind in (SectionKind.SPECIFIC_TARGET, SectionKind.TARGET):
        return
    form = match_form(paragraph.text)
    last = -1
    for quantity in annotated.quantities:
        if quantity.percent or quantity.comparator != "=" or quantity.out_of is not None or quantity.value_max is not None:
            continue
        noun = _noun().match(form, quantity.end)
        listed = last >= 0 and _LISTED.fullmatch(form[last : quantity.start])
        attending = kind is SectionKind.ATTENDANCE and form.endswith(_FROM, 0, quantity.start)
        if noun is None or not (listed or attending or _before().search(form[: quantity.start]) or kind is SectionKind.SCOPE):
            continue
        end = max(noun.end(), counted_noun_end(form, quantity.end, len(form)))
        last = end
        evidence = workspace.evidence(paragraph, quantity.number_start, end)
        yield Scope(
            id=workspace.record_id("scope", evidence),
            evidence=evidence,
            rule="stated_size",
            confidence=_CONFIDENCE,
            noun=paragraph.text[quantity.end : end].strip(),
            value=quantity.value,
        )


@cache
def _noun() -> re.Pattern[str]:
    """Nouns that give the size of a scope."""
    return re.compile(rf"\s?{any_of(_words('scope_nouns'))}(?!\w)")


@cache
def _before() -> re.Pattern[str]:
    """Words of place or extent before the number."""
    return re.compile(rf"(?<!\w){any_of(_words('scope_before'))}\s$")


def _words(group: str) -> list[str]:
    """One group of the lexicon. Raises LexiconError where it is missing."""
    try:
        return list(load("resource_words")[group])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"resource_words.yaml: {error}") from error
