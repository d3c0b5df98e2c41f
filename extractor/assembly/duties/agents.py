"""Agents: the unit that is to do what the words before it say (``do X thực hiện``, ``… – X thực hiện``, ``… (X phụ trách)``)."""

import re
from collections.abc import Iterator
from itertools import chain

from extractor.assembly.duties.subjects import Subject
from extractor.assembly.unit_directory import UnitDirectory
from extractor.language.matches import Annotated
from extractor.language.verbs import group
from extractor.text.folding import match_form

_BY_WHOM = re.compile(r"(?<!\w)do\s")
_SET_OFF = re.compile(r"\s[-–—]\s(?=\S)|(?<=\s)\((?=\S)")
"""The dash or bracket that sets off who does it from what is done."""
_SENTENCE_END = re.compile(r"[\s.;,)]*")


def agent_of(annotated: Annotated, directory: UnitDirectory, start: int, end: int) -> Subject | None:
    """The agent in the sentence ``[start, end)``, after its task; None where it names none."""
    form = match_form(annotated.paragraph.text)
    found = chain(_of_passive(annotated, directory, form, start, end), _set_off(annotated, directory, form, start, end))
    return next(found, None)


def _of_passive(annotated: Annotated, directory: UnitDirectory, form: str, start: int, end: int) -> Iterator[Subject]:
    """``Do X, Y thực hiện``: the agent of a passive."""
    for match in _BY_WHOM.finditer(form, start, end):
        yield from _doing(annotated, directory, form, match.end(), group("agents"))


def _set_off(annotated: Annotated, directory: UnitDirectory, form: str, start: int, end: int) -> Iterator[Subject]:
    """``Trang trí lễ đài – Trường X thực hiện``: units and their verb alone, with which the sentence ends."""
    for match in _SET_OFF.finditer(form, start, end):
        for subject in _doing(annotated, directory, form, match.end(), group("set_off_agents")):
            verb = group("set_off_agents").match(form, subject.verb)
            if verb is not None and _SENTENCE_END.fullmatch(form, verb.end(), end):
                yield subject


def _doing(annotated: Annotated, directory: UnitDirectory, form: str, offset: int, verbs: re.Pattern[str]) -> Iterator[Subject]:
    """The units listed at ``offset`` where one of ``verbs`` follows right after them."""
    units = directory.list_at(annotated.paragraph.text, form, offset)
    verb = verbs.match(form, units.end + 1) if units.members else None
    names = directory.resolve_list(units, annotated.paragraph) if verb is not None else ()
    if verb is not None and names:
        yield Subject(names, offset, units.end, verb.start(), False, False)
