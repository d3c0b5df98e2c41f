"""Sentences and clauses of a clean paragraph, as half-open spans."""

import re
from functools import lru_cache

from extractor.text.letters import UPPER

_SENTENCE_END = re.compile(
    rf"[.?!…](?:(?<!\b[{UPPER}].)(?<!\d.)(?<!\bTP.)(?<!\bTp.)(?<!\bTT.)(?<!\bTX.)(?<!\.\..)[”\")]?\s+(?=[{UPPER}“\"(\d-])"
    rf"|(?<=\d\.)\s+(?=[{UPPER}]))"
)
"""A full stop after an initial (``Nguyễn V. An``), after ``TP.`` or in a number ends no sentence."""


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences, without the white space between them; a full stop inside numbers or ``TP.`` ends none."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        found.append((start, match.start() + len(match.group().rstrip())))
        start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The span of the sentence that holds ``offset``."""
    for start, end in sentences(text):
        if offset < end:
            return start, end
    return 0, len(text)


_TRAIL = " \t\n;,./*"
"""The marks at the end of an item: ``;`` ``,`` ``.`` ``./.``"""


def trim_item(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and the marks that end an item: ``;`` ``,`` ``.`` ``./.``."""
    while start < end and text[start] in " -–+*•":
        start += 1
    last = len(text[start:end].rstrip(_TRAIL)) + start
    return start, last if last > start else end
