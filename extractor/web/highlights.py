"""A text cut into segments for highlighting, so that overlapping spans each keep a line of their own under the words.

Every mark gets a lane: short marks the lanes next to the text, longer ones those below, no two overlapping marks the same.
A segment is the longest stretch under the same marks; a page nests one element a lane around it.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.web.layers import Layer


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text, in code points, half-open. ``key`` names what it stands for; ``status`` how to colour it."""

    key: str
    start: int
    end: int
    layer: Layer
    status: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with the mark of each lane, the lane next to the text first; None where a lane is free."""

    text: str
    lanes: tuple[Mark | None, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """The text in order, cut at every beginning and end of a mark; marks outside the text, or empty, are left out."""
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    covering: list[dict[int, Mark]] = [{} for _ in cuts]
    for mark, lane in _lanes(inside):
        for index in range(bisect_left(cuts, mark.start), bisect_left(cuts, mark.end)):
            covering[index][lane] = mark
    bounds = zip(cuts, cuts[1:], covering, strict=False)
    return [Segment(text[start:end], _in_order(marked)) for start, end, marked in bounds]


def depth(cut: Iterable[Segment]) -> int:
    """How many lanes the deepest segment has."""
    return max((len(segment.lanes) for segment in cut), default=0)


def _lanes(marks: Sequence[Mark]) -> list[tuple[Mark, int]]:
    """Each mark with the lowest lane that no overlapping shorter mark has."""
    lanes: list[list[tuple[int, int]]] = []
    result = []
    for mark in sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start, mark.key)):
        span = (mark.start, mark.end)
        free = next((number for number, lane in enumerate(lanes) if _is_free(lane, span)), len(lanes))
        if free == len(lanes):
            lanes.append([])
        insort(lanes[free], span)
        result.append((mark, free))
    return result


def _is_free(lane: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span fits between the spans of a lane, which are sorted and overlap nowhere."""
    after = bisect_left(lane, span)
    return (after == len(lane) or span[1] <= lane[after][0]) and (after == 0 or lane[after - 1][1] <= span[0])


def _in_order(marked: dict[int, Mark]) -> tuple[Mark | None, ...]:
    return tuple(marked.get(lane) for lane in range(max(marked, default=-1) + 1))
