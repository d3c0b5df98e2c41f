"""Cells of a ruled table and the words in them, as a grid."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.pdf.lines import Line, rows_of
from extractor.reading.pdf.rulings import Box
from extractor.reading.pdf.words import Word

_SAME_EDGE = 4.0
"""Points within which the edges of two cells are one."""


@dataclass(frozen=True, slots=True)
class PdfCell:
    """A cell with its lines and its place in the page's grid."""

    lines: tuple[Line, ...]
    row: int
    column: int
    row_span: int
    column_span: int

    @property
    def text(self) -> str:
        """The cell's lines, separated by line ends."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A ruled table, or the part of one that stands on a page; ``columns`` are the x of its upright edges.

    ``is_continued``: it goes on with the table before; ``repeated``: how many of its first rows repeat that one's heading.
    """

    rows: tuple[tuple[PdfCell, ...], ...]
    columns: tuple[float, ...]
    top: float
    bottom: float
    repeated: int = 0
    is_continued: bool = False


def take_table(boxes: Sequence[Box], words: list[Word]) -> PdfTable:
    """Build the grid from the cells' boxes and take the words whose centres lie in them out of ``words``."""
    columns = _grid_lines([edge for box in boxes for edge in (box[0], box[2])])
    levels = _grid_lines([edge for box in boxes for edge in (box[1], box[3])])
    inside = _sorted_into(boxes, words)
    rows: list[list[PdfCell]] = [[] for _ in levels[1:]]
    for box, contents in zip(boxes, inside, strict=True):
        row, column = _position(levels, box[1]), _position(columns, box[0])
        lines = tuple(row_of_words.line for row_of_words in rows_of(contents))
        spans = max(1, _position(levels, box[3]) - row), max(1, _position(columns, box[2]) - column)
        rows[min(row, len(rows) - 1)].append(PdfCell(lines, min(row, len(rows) - 1), column, *spans))
    in_order = tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in rows)
    return PdfTable(in_order, tuple(columns), levels[0], levels[-1])


def _sorted_into(boxes: Sequence[Box], words: list[Word]) -> list[list[Word]]:
    """The words of each box; they leave ``words``."""
    inside: list[list[Word]] = [[] for _ in boxes]
    outside: list[Word] = []
    x0, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    x1, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        found = None
        if x0 <= x <= x1 and top <= y <= bottom:
            found = next((index for index, box in enumerate(boxes) if box[0] <= x <= box[2] and box[1] <= y <= box[3]), None)
        (outside if found is None else inside[found]).append(word)
    words[:] = outside
    return inside


def _grid_lines(edges: list[float]) -> list[float]:
    """The distinct positions of edges, near ones taken as one."""
    lines: list[float] = []
    for edge in sorted(edges):
        if not lines or edge - lines[-1] > _SAME_EDGE:
            lines.append(edge)
    return lines


def _position(lines: Sequence[float], edge: float) -> int:
    """The index of the grid line that an edge lies on."""
    return max(0, bisect_right(lines, edge + 0.01) - 1)
