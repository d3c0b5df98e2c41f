"""Sentences and clauses of a clean paragraph, as half-open spans."""

import re
from collections.abc import Iterator

from extractor.text.letters import UPPER

_SENTENCE_END = re.compile(
    rf"(?<!\b[{UPPER}])(?<!\d)(?<!\bTP)(?<!\bTp)(?<!\bTT)(?<!\bTX)(?<!\.\.)(?:\.|\?|!|…)(?:[”\")])?\s+(?=[{UPPER}“\"(\d-])"
    rf"|(?<=\d)\.\s+(?=[{UPPER}])"
)
"""A full stop after an initial (``Nguyễn V. An``), after ``TP.`` or in a number ends no sentence."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences, without the white space between them; a full stop inside numbers or ``TP.`` ends none."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end() - len(match.group()) + len(match.group().rstrip())
        start = match.end()
    if start < len(text):
        yield start, len(text)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The span of the sentence that holds ``offset``."""
    for start, end in sentences(text):
        if offset < end:
            return start, end
    return 0, len(text)


_TRAIL = re.compile(r"(?:\s|\.\s?/\.|\./\.|[;,.]|\*)+$")


def trim_item(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and the marks that end an item: ``;`` ``,`` ``.`` ``./.``"""
    while start < end and text[start] in " -–+*•":
        start += 1
    match = _TRAIL.search(text, start, end)
    return start, match.start() if match and match.start() > start else end
