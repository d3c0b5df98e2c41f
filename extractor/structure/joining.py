"""Wrapped lines joined into paragraphs.

In a text layer, or a text file extracted from one, a line is a physical line and a paragraph goes on over several; blank
lines may stand between all of them. In other files a line is a paragraph, cut only by page ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.document import Layout
from extractor.structure.lines import Line, Segments
from extractor.structure.markers import Mark, mark_of
from extractor.structure.outline import Marker

_TERMINAL = frozenset(".;:!?…")
_HOLDS_OPEN = ("-", "–", ",", "(", "/", "“", "&")
_HOLDS_OPEN_WORDS = (" và", " của", " về", " cho", " với", " các", " tại", " trên", " theo", " từ", " đến", " hoặc", " là")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are broken: ``width`` in characters of a full line (0: lines are paragraphs)."""

    width: int
    blanks_part: bool
    """A blank line parts paragraphs; false in double-spaced extracts, where one stands after every line."""
    placed: bool = False
    """The lines know by the format's geometry whether they were wrapped or set in; characters need not be counted."""


@dataclass(slots=True, eq=False)
class Joined:
    """A paragraph made of lines: text and segments still with the mark; ``last`` is its last line."""

    text: str
    segments: Segments
    mark: Mark
    bold: bool
    last: Line
    lines: int = 1

    def append(self, line: Line) -> None:
        """Join a further line, one space between."""
        self.segments.append((len(self.text), self.last.end))
        offset = len(self.text) + 1
        self.segments.extend((offset + clean, published) for clean, published in line.segments)
        self.text = f"{self.text} {line.text}"
        self.last = line
        self.lines += 1


def measure(lines: Sequence[Line], layout: Layout, *, placed: bool = False) -> Wrapping:
    """Tell from the lines how the text is broken. Only a text file has to be measured."""
    if layout is Layout.PARAGRAPHS or len(lines) < 3:
        return Wrapping(0, blanks_part=True)
    long_lines = sorted(len(line.text) for line in lines if len(line.text) > 30) or [0]
    width = long_lines[len(long_lines) * 85 // 100]
    broken = sum(
        1
        for line, following in zip(lines, lines[1:], strict=False)
        if len(line.text) > 40 and line.text[-1] not in _TERMINAL and following.text[0].islower()
    )
    blanks = sum(line.blank_before for line in lines)
    if layout is Layout.UNKNOWN and broken * 8 < len(long_lines):
        return Wrapping(0, blanks_part=True)
    return Wrapping(width, blanks_part=blanks * 10 < len(lines) * 6, placed=placed)


def join(lines: Sequence[Line], wrapping: Wrapping) -> list[Joined]:
    """Paragraphs of consecutive lines of one zone."""
    joined: list[Joined] = []
    for line in lines:
        mark = mark_of(line.text)
        if joined and _continues(joined[-1], line, mark, wrapping):
            joined[-1].append(line)
        else:
            joined.append(Joined(line.text, list(line.segments), mark, line.bold, line))
    return joined


def _continues(paragraph: Joined, line: Line, mark: Mark, wrapping: Wrapping) -> bool:
    """True when the line goes on with the paragraph."""
    if mark.marker is not Marker.NONE:
        return mark.marker is Marker.DASH and paragraph.text.endswith(("-", "–")) and wrapping.width > 0
    last = paragraph.last.text
    ended = last[-1] in _TERMINAL
    lower = line.text[0].islower() or line.text[0] in ")],;%”"
    if line.bold != paragraph.bold and not lower:
        return False
    if wrapping.width == 0:
        return not ended and lower and not paragraph.bold and len(last) > 20
    if wrapping.placed:
        return _continues_in_place(paragraph.last, line, ended=ended, lower=lower)
    if line.blank_before and wrapping.blanks_part and (ended or not lower):
        return False
    full = len(last) + 1 + len(line.text.split(" ", 1)[0]) > wrapping.width * 0.97
    if ended and lower and last[-1] in ";…" and len(last) > wrapping.width * 0.55:
        return True
    if ended:
        return full and (lower or last[-1] not in ":" or len(last) >= wrapping.width)
    if lower or line.text[0].isdigit():
        return full or len(last) > wrapping.width * 0.55 or _held_open(last)
    return full or _held_open(last)


def _continues_in_place(last: Line, line: Line, *, ended: bool, lower: bool) -> bool:
    """True when a line of a page, by its place between the margins, goes on with the one before."""
    if line.indented:
        return not ended and (lower or _held_open(last.text))
    return last.wrapped or (not ended and (lower or _held_open(last.text)))


def _held_open(text: str) -> bool:
    """True when a sentence cannot end with these words: a dash, a comma, a preposition, an open bracket."""
    return text.endswith(_HOLDS_OPEN) or text.endswith(_HOLDS_OPEN_WORDS) or text.rfind("(") > text.rfind(")")
