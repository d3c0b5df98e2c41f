"""Where the words of the published text stand on their pages, packed so that a long document costs little memory."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

PageBox = tuple[int, float, float, float, float]
"""1-based page; x0, top, x1, bottom in points from the upper left corner of the page as a viewer shows it."""


def _offsets() -> "array[int]":
    return array("I")


def _points() -> "array[float]":
    return array("f")


@dataclass(slots=True)
class WordBoxes:
    """Words in the order of the text, and the lines that they make up.

    ``starts`` and ``ends`` are each word's slice of the text (half-open), ``x0`` to ``bottom`` its box. ``line_firsts`` are the
    indexes of the words that begin a line, in a column or cell a line of that, ``line_pages`` the lines' 1-based pages.
    """

    starts: "array[int]" = field(default_factory=_offsets)
    ends: "array[int]" = field(default_factory=_offsets)
    x0: "array[float]" = field(default_factory=_points)
    top: "array[float]" = field(default_factory=_points)
    x1: "array[float]" = field(default_factory=_points)
    bottom: "array[float]" = field(default_factory=_points)
    line_firsts: "array[int]" = field(default_factory=_offsets)
    line_pages: "array[int]" = field(default_factory=_offsets)

    def __len__(self) -> int:
        return len(self.starts)

    def begin_line(self, page: int) -> None:
        """Let the words that are added from here on stand on a new line of a page."""
        self.line_firsts.append(len(self.starts))
        self.line_pages.append(page)

    def add(self, start: int, end: int, box: tuple[float, float, float, float]) -> None:
        """Add the next word of the line: its slice of the text, its x0, top, x1 and bottom."""
        self.starts.append(start)
        self.ends.append(end)
        self.x0.append(box[0])
        self.top.append(box[1])
        self.x1.append(box[2])
        self.bottom.append(box[3])

    def keep_within(self, first: int, width: float, height: float) -> None:
        """Cut the boxes of the words from index ``first`` on at the edges of a page of this size."""
        for near, far, most in ((self.x0, self.x1, width), (self.top, self.bottom, height)):
            if near[first:] and (min(near[first:]) < 0 or max(far[first:]) > most):
                for edges in (near, far):
                    edges[first:] = array("f", (min(max(0.0, edge), most) for edge in edges[first:]))

    def covering(self, start: int, end: int) -> Iterator[PageBox]:
        """The boxes of the words that overlap a slice of the text, those of a line in one, in hundredths of a point."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        line = bisect_right(self.line_firsts, first)
        while first < last:
            beyond = min(last, self.line_firsts[line]) if line < len(self.line_firsts) else last
            if first < beyond:
                x0, top = min(self.x0[first:beyond]), min(self.top[first:beyond])
                x1, bottom = max(self.x1[first:beyond]), max(self.bottom[first:beyond])
                yield self.line_pages[line - 1], round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)
            first, line = beyond, line + 1
