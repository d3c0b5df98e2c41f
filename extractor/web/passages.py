"""The paragraph in which a quote stands, found in the published text of a document.

Lines of a PDF's text are as the page has them: a paragraph goes on over lines as long as they are full, none ends a sentence
and none begins with the mark of an item. Of other formats each line is a paragraph, and few are as long as the longest. What a
reader wants is the words around the quote, so a paragraph without end is cut.
"""

import re
from dataclasses import dataclass

from extractor.structure.markers import NO_MARK, mark_of

_FARTHEST = 700
"""Characters shown before and after a quote at most."""
_LONGEST_QUOTE = 4000
_LINES = 12
"""Lines that a paragraph goes on to either side at most."""
_FULL = 0.75
"""Share of the width from which a line is full: a long word that did not fit leaves a quarter at most."""
_ENDED = re.compile(r"[.:;!?…|]\s*$")
_WORD_END = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text and where in it the quote stands, in code points."""

    start: int
    text: str
    quote: tuple[int, int]


def line_width(text: str) -> int:
    """The length of a full line of a text, in characters: nine tenths of its lines are no longer."""
    lengths = sorted(len(line) for line in text.splitlines() if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def passage_of(text: str, start: int, end: int, width: int) -> Passage:
    """The paragraph around ``text[start:end]``, or as much of it as a reader needs; ``width`` is the text's ``line_width``."""
    shown = min(end, start + _LONGEST_QUOTE)
    first, last = _beginning(text, start, width), _end(text, shown, width)
    return Passage(first, text[first:last], (start - first, shown - first))


def _beginning(text: str, start: int, width: int) -> int:
    """Where the paragraph around ``start`` begins."""
    bound = max(0, start - _FARTHEST)
    first = _line_start(text, start, bound)
    for _ in range(_LINES):
        if first == bound:
            break
        before = _line_start(text, first - 1, bound)
        if _opens(text[first : first + _FARTHEST]) or _closes(text[before : first - 1], width):
            return first
        first = before
    return first if first != bound or bound == 0 else _next_word(text, bound, start)


def _end(text: str, end: int, width: int) -> int:
    """Where the paragraph around ``end`` ends."""
    bound = min(len(text), end + _FARTHEST)
    last = _line_end(text, end, bound)
    for _ in range(_LINES):
        if last == bound:
            break
        begins = text.rfind("\n", 0, last) + 1
        if _closes(text[begins:last], width) or _opens(text[last + 1 : last + 1 + _FARTHEST]):
            return last
        last = _line_end(text, last + 1, bound)
    return last


def _line_start(text: str, offset: int, bound: int) -> int:
    return max(text.rfind("\n", bound, offset) + 1, bound)


def _line_end(text: str, offset: int, bound: int) -> int:
    found = text.find("\n", offset, bound)
    return found if found >= 0 else bound


def _opens(rest: str) -> bool:
    """Whether a text begins with an item's mark or an empty line."""
    line = rest.split("\n", 1)[0].strip()
    return not line or mark_of(line) != NO_MARK


def _closes(line: str, width: int) -> bool:
    """Whether a line is a paragraph's last: it is not full, or ends a sentence."""
    return len(line.strip()) < _FULL * width or _ENDED.search(line) is not None


def _next_word(text: str, offset: int, limit: int) -> int:
    """The first beginning of a word at or after ``offset``."""
    space = _WORD_END.search(text, offset, limit)
    return space.end() if space else offset
