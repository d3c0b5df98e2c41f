"""Several documents in one file: a decision with its plan, a letter with its annexes, scans bound together."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.structure import cues
from extractor.structure.lines import Line

_LONGEST_BLOCK = 8
"""Lines from the motto to the type word or the number."""
_ANNEX_HEADING = 3
"""Lines over a title block among which the heading of an annex stands."""
_SHORTEST_PART = 12
"""Lines: a motto nearer to the last one than this belongs to the same title block, printed twice."""


@dataclass(frozen=True, slots=True)
class LineRange:
    """A document of the file as a half-open range of lines; ``type_word`` without diacritics."""

    first: int
    last: int
    type_word: str | None


def find_parts(lines: Sequence[Line]) -> list[LineRange]:
    """The documents of a file in order; one range over all lines where there is only one."""
    starts = [0]
    for index, line in enumerate(lines):
        if index - starts[-1] < _SHORTEST_PART:
            continue
        if cues.is_motto(line.text):
            first = _back_over_head(lines, index, starts[-1])
            if _is_issued(lines, first, index):
                starts.append(first)
        elif cues.type_of(line.text) and _issued_with(lines, index):
            starts.append(index)
    ends = [*starts[1:], len(lines)]
    return [LineRange(first, last, _type_word(lines[first:last])) for first, last in zip(starts, ends, strict=True)]


def _is_issued(lines: Sequence[Line], first: int, motto: int) -> bool:
    """True where a title block has a number or a type: a form with the motto over it (``ĐƠN XIN …``) is the plan's annex.

    So is a sample of a document under the heading of an annex (``Mẫu số 01``).
    """
    if any(cues.opens_annex(line.text) for line in lines[max(0, first - _ANNEX_HEADING) : first]):
        return False
    block = lines[first : motto + _LONGEST_BLOCK]
    return any(cues.is_number_line(line.text) or cues.type_of(line.text) is not None for line in block)


def main_part(parts: Sequence[LineRange]) -> LineRange:
    """The part whose records the plan holds: the first that is a plan, else the first."""
    return next((part for part in parts if cues.is_plan_type(part.type_word)), parts[0])


def _back_over_head(lines: Sequence[Line], index: int, floor: int) -> int:
    """Index of the first line of the title block that holds the motto at ``index``: the agency's lines stand before it."""
    start = index
    while start - 1 > floor and start > index - 4:
        text = lines[start - 1].text
        signs = cues.is_authority(text) and not cues.names_body(text)
        if (not cues.is_upper(text) and not cues.is_head_cue(text)) or signs or len(text) > 70:
            break
        start -= 1
    return start


def _issued_with(lines: Sequence[Line], index: int) -> bool:
    """True where ``(Ban hành kèm theo Quyết định …)`` follows within five lines."""
    return any("ban hanh kem theo" in cues.bare(line.text) for line in lines[index + 1 : index + 6])


def _type_word(lines: Sequence[Line]) -> str | None:
    return next((word for line in lines[:40] if (word := cues.type_of(line.text))), None)
