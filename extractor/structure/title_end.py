"""Where a title (trích yếu nội dung) ends: at the basis of issue, the first section, or the first paragraph."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.structure import cues
from extractor.structure.lines import Line
from extractor.structure.markers import SECTION_MARKS, mark_of

_LONGEST_TITLE = 450
_SHORT = 0.8
"""A line that ends a paragraph is shorter than this part of the line below."""


def title_end_of(lines: Sequence[Line], type_line: int) -> int:
    """Index after the last line of the title."""
    length = 0
    for index in range(type_line + 1, min(len(lines), type_line + 12)):
        line = lines[index]
        length += len(line.text)
        if cues.is_separator(line.text):
            return index + 1 if index > type_line + 1 else index
        if length > _LONGEST_TITLE or _leaves_title(lines, index, type_line):
            return index
    return min(len(lines), type_line + 12)


def _leaves_title(lines: Sequence[Line], index: int, type_line: int) -> bool:
    """True when the line no longer belongs to the title."""
    text = lines[index].text
    if mark_of(text).marker in SECTION_MARKS or cues.is_motto(text) or cues.announces(text):
        return True
    if cues.is_title_sentence(lines[type_line].text):
        return not text[0].islower()
    if lines[type_line].bold and lines[index].bold:
        return cues.opens_first_section(text)
    first = index == type_line + 1
    if cues.opens_first_section(text) or (not first and _begins_paragraph(lines, index)):
        return True
    if cues.opens_preamble(text) and not cues.is_upper(text):
        return _is_preamble(lines, index, first=first)
    bold_title = lines[type_line].bold and any(line.bold for line in lines[type_line + 1 : index])
    return (bold_title and not first) or len(text) > 260 or (not first and len(text) > 120 and text.endswith((".", ";")))


def _begins_paragraph(lines: Sequence[Line], index: int) -> bool:
    """True when the geometry tells a paragraph that begins here: full, the next lines at the left margin, unlike a title's."""
    below = lines[index + 1 : index + 3]
    full = len(below) > 1 and lines[index].wrapped and below[0].wrapped and not any(line.indented for line in below)
    return full and lines[index].text[0].isupper() and not lines[index - 1].text.endswith((",", "-", "–", ":"))


def _is_preamble(lines: Sequence[Line], index: int, *, first: bool) -> bool:
    """True when a line that opens like a preamble is one, and no title that opens with the same verb."""
    text = lines[index].text
    if cues.opens_preamble(text, sure=True) or len(text) > 200 or text.endswith((".", ";", ":")):
        return True
    if first:
        return _cites(text) and not _may_cite(lines, index)
    return _cites(text) or (text[0].isupper() and _runs_on(lines, index) and not _ends_title(lines, index))


def _ends_title(lines: Sequence[Line], index: int) -> bool:
    """True for a body's name that goes on with the title: the title ends, short and without a sign, before the preamble.

    ``… bầu cử đại biểu`` / ``Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031`` / ``Căn cứ …``. A sentence that opens with the
    body would run on instead, and its lines would be full.
    """
    if not cues.names_body(lines[index].text):
        return False
    for line, following in pairwise(lines[index : index + 3]):
        if line.text.endswith((",", ";", ".", ":")):
            return False
        if cues.opens_preamble(following.text) and following.text[0].isupper():
            return len(line.text) < _SHORT * len(following.text)
    return False


def _may_cite(lines: Sequence[Line], index: int) -> bool:
    """True for the line under a bare type word: a title has to follow, and it may cite what the plan carries out."""
    return cues.is_type_word(lines[index - 1].text) and not _runs_on(lines, index)


def _cites(text: str) -> bool:
    """True when the text cites a document by number: the basis of issue does, a title rarely."""
    return " số " in text and "/" in text


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    """True when the line and the two after it make a long sentence: a preamble in a wrapped text."""
    return sum(len(line.text) for line in lines[index : index + 3]) > 180
