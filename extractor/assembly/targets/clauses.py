"""The clause in which a number states its target."""

import re

from extractor.assembly.targets.measures import Measure
from extractor.assembly.targets.words import target_words
from extractor.language.clauses import Span, trimmed
from extractor.language.phrases import counted_noun_end

_WORD_CHARACTER = re.compile(r"\w")
_SEPARATOR = re.compile(r",(?: và)?\s|\s(?:và|còn)\s")


def clause_of(lowered: str, sentence: Span, measure: Measure, previous: Measure | None, following: Measure | None) -> Span:
    """The stretch around the number: between colons, and between it and its neighbours."""
    start, end = sentence
    colon = lowered.rfind(": ", start, measure.start)
    if colon >= 0 and _says_more(lowered, colon + 1, measure, end):
        start = colon + 1
    for aim in target_words().fresh_aims.finditer(lowered, start, measure.start):
        start = aim.end("comma")
    colon = lowered.find(":", measure.end, end)
    end = colon if colon >= 0 else end
    if (
        previous
        and (bracket := lowered.find("(", previous.end, measure.start)) >= 0
        and lowered.find(")", bracket, measure.start) < 0
    ):
        closing = lowered.find(")", measure.end, end)
        start, end = bracket + 1, closing if closing >= 0 else end
    if (
        following
        and (bracket := lowered.find("(", measure.end, following.start)) >= 0
        and ")" not in lowered[bracket : following.start]
    ):
        end = bracket
    if previous and previous.end > start:
        start = _separator(lowered, previous.end, measure.start)[1]
    if following and following.start < end:
        end = _separator(lowered, measure.end, following.start)[0]
    return trimmed(lowered, start, end)


def _says_more(lowered: str, start: int, measure: Measure, end: int) -> bool:
    """False where behind the colon only the number and what it counts stand: ``Số hộ thoát nghèo: 120 hộ``."""
    if _WORD_CHARACTER.search(lowered, start, measure.start):
        return True
    return _WORD_CHARACTER.search(lowered, counted_noun_end(lowered, measure.end, end), end) is not None


def _separator(lowered: str, start: int, end: int) -> Span:
    """Where one statement ends and the next begins between two numbers; the next number's place where nothing parts them."""
    marks = [
        mark for mark in _SEPARATOR.finditer(lowered, start, end) if lowered[mark.end() : end].strip() or "còn" not in mark[0]
    ]
    for mark in marks:
        if target_words().heads.match(lowered, mark.end()):
            return mark.start(), mark.end()
    if marks:
        return marks[-1].start(), marks[-1].end()
    return end, end
