"""How the lines of a text are broken: at a page's margin, after a number of characters, or not at all.

A PDF tells by its geometry which lines are full. In a text file it has to be measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mode

from extractor.reading.document import Layout
from extractor.structure.lines import Line
from extractor.structure.typeface import width_of

TERMINAL = frozenset(".;:!?…")
"""Signs with which a paragraph may end."""
_SURELY_SHORT = 0.6
"""Share of a full line's characters below which its letters need not be measured."""
_SPACE = 0.25
_INDENT = 2.6
"""A paragraph's first line is set in by 1 to 1.27 cm (Decree 30/2020/NĐ-CP, annex I, II.6): 2.6 ems of 14 points."""
_TOLERANCE = 0.99
_MEASURED = 80
"""How many lines are measured to tell how wide a full one is."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are broken.

    ``width`` is the length of a full line in characters, 0 where every line is a paragraph; ``ems`` its natural width where
    a page broke the lines, 0 where a program counted characters. ``geometric``: the lines know by the format whether they
    were full. ``set_in``: they know whether they were set in, by the format or by the white space before them.
    ``blanks_part``: a blank line parts paragraphs, unlike in double-spaced extracts, where one stands after every line.
    """

    width: int
    blanks_part: bool
    geometric: bool = False
    set_in: bool = False
    ems: float = 0.0

    def is_full(self, last: Line, line: Line, *, first: bool = False) -> bool:
        """True when the first word of ``line`` would not have fitted behind ``last``, a paragraph's ``first`` line perhaps."""
        if self.geometric:
            return last.wrapped
        if self.ems:
            indent = _INDENT if first else 0.0
            return len(last.text) > self.width * _SURELY_SHORT and _ems_with_word(last, line) + indent > self.ems
        return _characters_with_word(last, line) > self.width


def measure(lines: Sequence[Line], layout: Layout, *, geometric: bool = False) -> Wrapping:
    """Tell from the lines how the text is broken; ``geometric`` where the format has told them."""
    if layout is Layout.PARAGRAPHS or len(lines) < 3:
        return Wrapping(0, blanks_part=True)
    long_lines = sorted(len(line.text) for line in lines if len(line.text) > 30) or [0]
    width = long_lines[len(long_lines) * 85 // 100]
    blanks_part = sum(line.blank_before for line in lines) * 10 < len(lines) * 6
    if geometric:
        return Wrapping(width, blanks_part, geometric=True, set_in=True)
    broken_off = [pair for pair in pairwise(lines) if _is_broken_off(*pair)]
    if layout is Layout.UNKNOWN and len(broken_off) * 8 < len(long_lines):
        return Wrapping(0, blanks_part=True)
    most, ems = _widest(lines, width)
    by_characters = sum(_characters_with_word(*pair) <= most for pair in broken_off[:_MEASURED])
    by_ems = sum(_ems_with_word(*pair) <= ems for pair in broken_off[:_MEASURED])
    set_in = _mark_set_in(lines, width)
    if by_ems < by_characters:
        return Wrapping(width, blanks_part, set_in=set_in, ems=ems)
    return Wrapping(most, blanks_part, set_in=set_in)


def _is_broken_off(last: Line, line: Line) -> bool:
    """True when a sentence surely goes on in the next line."""
    return len(last.text) > 40 and last.text[-1] not in TERMINAL and line.text[0].islower()


def _characters_with_word(last: Line, line: Line) -> int:
    """Length of a line with the next one's first word."""
    return len(last.text) + 1 + len(line.text.split(" ", 1)[0])


def _ems_with_word(last: Line, line: Line) -> float:
    """Natural width of a line with the next one's first word, in ems."""
    return width_of(last.text) + _SPACE + width_of(line.text.split(" ", 1)[0])


def _widest(lines: Sequence[Line], width: int) -> tuple[int, float]:
    """Characters of the longest line, and ems of nearly the widest, among those that are about as long as a full one."""
    full = [line.text for line in lines if width * 0.8 <= len(line.text) <= width * 1.25]
    if not full:
        return width, 0.0
    widths = sorted(width_of(text) for text in full[:: len(full) // _MEASURED + 1])
    return max(map(len, full)), widths[len(widths) * 97 // 100] * _TOLERANCE


def _mark_set_in(lines: Sequence[Line], width: int) -> bool:
    """Mark the lines that white space sets in; False where the text tells nothing by it.

    ``pdftotext -layout`` and typists keep the indentation of a paragraph's first line.
    """
    leads = [line.lead for line in lines if len(line.text) > width * 0.8]
    if not any(leads):
        return False
    margin = mode(leads)
    set_in = [line for line in lines if line.lead >= margin + 2]
    if not len(lines) * 0.1 < len(set_in) < len(lines) * 0.9:
        return False
    for line in set_in:
        line.indented = True
    return True
