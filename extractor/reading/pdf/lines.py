"""Words to lines in reading order, with title and signature blocks read column by column."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from extractor.reading.document import Span
from extractor.reading.pdf.words import Word

_COLUMN_GAP = 1.0
"""Space between two columns, in heights of the font's box; justified lines stretch their word spaces less."""
_LEAST_GAP = 6.0
"""Width in points that stays free between two columns over all their lines."""
_ALIGNED = 14.0
"""How far, in points, the centres or left edges of a column's lines may stand apart."""
_SIGNATURE_SPACE = 10.0
"""Free height that a signature and seal take, in heights of the font's box."""
_LINE_SPACING = 1.6
_SUPERSCRIPT = 0.75
"""Size of a superscript as a share of the text's, at most."""
_REMEMBERED = 60
"""How many of a column's last lines say where it stands."""
_MOST_TITLE_ROWS = 4
"""A block with more rows that have both columns is a table without rulings, read row by row."""


@dataclass(slots=True)
class Segment:
    """Words that stand beside each other without a column's gap."""

    words: list[Word]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @property
    def size(self) -> float:
        """Height of the largest word's font box."""
        return max(word.size for word in self.words)

    @property
    def centre(self) -> float:
        """Horizontal centre."""
        return (self.x0 + self.x1) / 2


@dataclass(slots=True)
class Row:
    """Segments of one height, left to right."""

    segments: list[Segment]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the row's font box."""
        return self.bottom - self.top

    @property
    def line(self) -> "Line":
        """The row as one line."""
        return Line([word for segment in self.segments for word in segment.words], self.top, self.bottom)


@dataclass(slots=True)
class Line:
    """A line of the published text; ``page``: the 1-based page on which it stands, 0 for the one that is being written."""

    words: list[Word]
    top: float
    bottom: float
    page: int = 0

    @property
    def text(self) -> str:
        """The words, separated by single spaces."""
        return "".join(word.text if word.attached or not index else " " + word.text for index, word in enumerate(self.words))

    @property
    def placed_words(self) -> Iterator[tuple[int, int, Word]]:
        """The words with the slices of ``text`` that they make up."""
        end = 0
        for index, word in enumerate(self.words):
            start = end if word.attached or not index else end + 1
            end = start + len(word.text)
            yield start, end, word

    @property
    def bold(self) -> Span | None:
        """The slice of the bold beginning of ``text``, a number or bullet before it left out; None without one."""
        start: int | None = None
        end = offset = 0
        for index, word in enumerate(self.words):
            offset += 0 if word.attached or not index else 1
            if word.bold:
                start = offset if start is None else start
                end = offset + len(word.text)
            elif start is not None or any(map(str.isalpha, word.text)):
                break
            offset += len(word.text)
        return None if start is None else (start, end)


_middle = attrgetter("middle")
_left = attrgetter("x0")


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Group words of one height into rows, top down; a row's gaps as wide as a column's part its segments."""
    rows: list[list[Word]] = []
    centre = largest = 0.0  # of the last row's largest word
    for word in sorted(words, key=_middle):
        middle, size = word.middle, word.size
        if rows and middle - centre <= 0.5 * max(min(size, largest), 0.5 * largest):
            rows[-1].append(word)
            if size <= largest:
                continue
        elif rows and _are_superscripts(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
        centre, largest = middle, size
    return [_row(row) for row in rows]


def _are_superscripts(row: Sequence[Word], word: Word) -> bool:
    """Whether a row holds nothing but small numbers raised above the line that the word opens."""
    return all(
        each.text.isdecimal() and each.size < _SUPERSCRIPT * word.size and each.bottom - word.top >= 0.5 * each.size
        for each in row
    )


def _row(words: list[Word]) -> Row:
    words.sort(key=_left)
    top, bottom = min([word.top for word in words]), max([word.bottom for word in words])
    size = max([word.bottom - word.top for word in words])
    segments = [Segment([words[0]])]
    for before, word in pairwise(words):
        if word.x0 - before.x1 > _COLUMN_GAP * size:
            segments.append(Segment([word]))
        else:
            word.attached = word.attached and word.x0 - before.x1 < 0.2 * size
            segments[-1].words.append(word)
    for segment in segments:
        segment.words[0].attached = False
    return Row(segments, top, bottom)


def lines_of(rows: Sequence[Row]) -> list[Line]:
    """Rows as lines in reading order: in a block of two columns the left one's lines, then the right one's."""
    lines: list[Line] = []
    index = 0
    while index < len(rows):
        if len(rows[index].segments) == 1:
            lines.append(rows[index].line)
            index += 1
            continue
        block = _columns_from(rows, index)
        index += len(block.rows)
        if block.is_read_by_columns:
            _pull_up(lines, block)
            lines.extend(block.lines())
        else:
            lines.extend(row.line for row in block.rows)
    return lines


def _columns_from(rows: Sequence[Row], index: int) -> "_Columns":
    """The block of two columns that begins with the row at ``index``."""
    block = _Columns(rows[index])
    for row in rows[index + 1 :]:
        if not block.take(row):
            break
    block.drop_loose_end()
    return block


def _pull_up(lines: list[Line], block: "_Columns") -> None:
    """Lines of the right column that stand higher than the left column's first go behind the left column."""
    while lines and block.precedes(lines[-1]):
        line = lines.pop()
        block.rows.insert(0, Row([Segment(line.words)], line.top, line.bottom))


class _Columns:
    """A block of two columns while it grows downwards, beginning with a row that has both."""

    def __init__(self, row: Row) -> None:
        gaps = [(right.x0 - left.x1, left.x1, right.x0) for left, right in pairwise(row.segments)]
        _, self._left, self._right = max(gaps)
        self.rows = [row]
        self._both = 1
        self._sides: tuple[deque[Segment], deque[Segment]] = (deque(maxlen=_REMEMBERED), deque(maxlen=_REMEMBERED))
        self._remember(row)

    @property
    def is_read_by_columns(self) -> bool:
        """Whether this is a title or signature block, and neither a single row nor a table without rulings."""
        return len(self.rows) > 1 and not (self._both > _MOST_TITLE_ROWS and self._both >= 0.7 * len(self.rows))

    def take(self, row: Row) -> bool:
        """Add the row where it respects the gap and stands in line with its column."""
        if row.top - self.rows[-1].bottom > _SIGNATURE_SPACE * row.size:
            return False
        middle = (self._left + self._right) / 2
        left = max([self._left, *(segment.x1 for segment in row.segments if segment.centre < middle)])
        right = min([self._right, *(segment.x0 for segment in row.segments if segment.centre >= middle)])
        if right - left < _LEAST_GAP or (len(row.segments) == 1 and not self._in_line(row)):
            return False
        self._left, self._right = left, right
        self.rows.append(row)
        self._remember(row)
        self._both += len({segment.centre < middle for segment in row.segments}) - 1
        return True

    def drop_loose_end(self) -> None:
        """Let go of lines below the right column that do not follow the left one closely: the text goes on with them."""
        middle = (self._left + self._right) / 2
        lefts = [(index, row.segments[0]) for index, row in enumerate(self.rows) if row.segments[0].centre < middle]
        last_right = max(index for index, row in enumerate(self.rows) if row.segments[-1].centre >= middle)
        for (_, before), (index, segment) in pairwise(lefts):
            if index > last_right and segment.top - before.top > _LINE_SPACING * segment.size:
                del self.rows[index:]
                return

    def precedes(self, line: Line) -> bool:
        """Whether a line just above belongs to the right column."""
        segment = Segment(line.words)
        near = 0 <= self.rows[0].top - line.top <= _LINE_SPACING * (line.bottom - line.top)
        return near and segment.x0 >= self._right - _ALIGNED and self._aligned(segment, 1)

    def lines(self) -> Iterator[Line]:
        """The left column's lines, then the right one's."""
        middle = (self._left + self._right) / 2
        for is_left in (True, False):
            for row in self.rows:
                words = [word for segment in row.segments if (segment.centre < middle) == is_left for word in segment.words]
                if words:
                    yield Line(words, row.top, row.bottom)

    def _in_line(self, row: Row) -> bool:
        segment = row.segments[0]
        side = 0 if segment.centre < (self._left + self._right) / 2 else 1
        return self._aligned(segment, side)

    def _aligned(self, segment: Segment, side: int) -> bool:
        """Whether a segment has its centre or left edge where a line of its column has, or lies within their width."""
        column = self._sides[side]
        return any(abs(each.centre - segment.centre) < _ALIGNED or abs(each.x0 - segment.x0) < _ALIGNED for each in column)

    def _remember(self, row: Row) -> None:
        middle = (self._left + self._right) / 2
        for segment in row.segments:
            self._sides[0 if segment.centre < middle else 1].append(segment)
