"""Wrapped lines joined into paragraphs.

In a text layer, or a text file extracted from one, a line is a physical line and a paragraph goes on over several; blank
lines may stand between all of them. In other files a line is a paragraph, cut only by page ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mode

from extractor.reading.document import Layout
from extractor.structure.cues import asks_for_number, is_upper, opens_annex
from extractor.structure.lines import Line, Segments
from extractor.structure.markers import Mark, is_bare_mark, mark_of
from extractor.structure.outline import Marker
from extractor.structure.typeface import width_of

_TERMINAL = frozenset(".;:!?…")
_HOLDS_OPEN = ("-", "–", ",", "(", "/", "“", "&")
_GOES_ON = frozenset(")],;.%”:!?…/")
"""A line cannot begin a paragraph with these."""
_SURELY_SHORT = 0.6
"""Share of a full line's characters below which its letters need not be measured."""
_SPACE = 0.25
_INDENT = 2.6
"""A paragraph's first line is set in by 1 to 1.27 cm (Decree 30/2020/NĐ-CP, annex I, II.6): 2.6 ems of 14 points."""
_TOLERANCE = 0.99
_MEASURED = 80
"""How many lines are measured to tell how wide a full one is."""
_LONGEST_BARE_HEADING = 160
_HOLDS_OPEN_WORDS = (" và", " của", " về", " cho", " với", " các", " tại", " trên", " theo", " từ", " đến", " hoặc", " là")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are broken: ``width`` in characters of a full line (0: lines are paragraphs).

    ``ems`` is the natural width of a full line in ems where a page broke the lines; 0 where the format tells which lines are
    full, and where a program broke them after a number of characters.
    """

    width: int
    blanks_part: bool
    """A blank line parts paragraphs; false in double-spaced extracts, where one stands after every line."""
    placed: bool = False
    """The lines know by the format's geometry, or by the white space before them, whether they were set in."""
    ems: float = 0.0

    def is_full(self, last: Line, line: Line, *, indent: float = 0.0) -> bool:
        """True when the first word of ``line`` would not have fitted behind ``last``, ``indent`` ems of which may be empty."""
        if self.ems:
            return len(last.text) > self.width * _SURELY_SHORT and _ems_with_word(last, line) + indent > self.ems
        return last.wrapped if self.placed else _characters_with_word(last, line) > self.width


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
    broken = sum(_is_broken_off(line, following) for line, following in pairwise(lines))
    blanks = sum(line.blank_before for line in lines)
    if layout is Layout.UNKNOWN and broken * 8 < len(long_lines):
        return Wrapping(0, blanks_part=True)
    blanks_part = blanks * 10 < len(lines) * 6
    if placed:
        return Wrapping(width, blanks_part, placed=True)
    set_in = _set_in(lines, width)
    most, ems = _widest(lines, width)
    broken_off = [pair for pair in pairwise(lines) if _is_broken_off(*pair)][:_MEASURED]
    by_characters = sum(_characters_with_word(*pair) <= most for pair in broken_off)
    by_ems = sum(_ems_with_word(*pair) <= ems for pair in broken_off)
    return Wrapping(width, blanks_part, set_in, ems) if by_ems < by_characters else Wrapping(most, blanks_part, set_in)


def _is_broken_off(last: Line, line: Line) -> bool:
    """True when a sentence surely goes on in the next line."""
    return len(last.text) > 40 and last.text[-1] not in _TERMINAL and line.text[0].islower()


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


def _set_in(lines: Sequence[Line], width: int) -> bool:
    """Mark the lines that white space sets in; False where the text tells nothing by it.

    ``pdftotext -layout`` and typists keep the indentation of a paragraph's first line.
    """
    margin = mode(line.lead for line in lines if len(line.text) > width * 0.8)
    set_in = [line for line in lines if line.lead >= margin + 2]
    if not len(lines) * 0.1 < len(set_in) < len(lines) * 0.9:
        return False
    for line in set_in:
        line.indented = True
    return True


def join(lines: Sequence[Line], wrapping: Wrapping) -> list[Joined]:
    """Paragraphs of consecutive lines of one zone."""
    joined: list[Joined] = []
    for line in lines:
        mark = mark_of(line.text)
        if joined and _takes_mark(joined[-1], line, mark):
            joined[-1].append(line)
            joined[-1].mark = mark_of(joined[-1].text)
            joined[-1].bold = line.bold
        elif joined and _continues(joined[-1], line, mark, wrapping):
            joined[-1].append(line)
        else:
            joined.append(Joined(line.text, list(line.segments), mark, line.bold, line))
    return joined


def _takes_mark(paragraph: Joined, line: Line, mark: Mark) -> bool:
    """True when the paragraph is a mark that a converter, or a heading in two lines (``Phần I``), set in a line of its own."""
    if mark.marker is not Marker.NONE or paragraph.lines > 1 or not is_bare_mark(paragraph.text):
        return False
    return paragraph.mark.marker is not Marker.PART or len(line.text) < _LONGEST_BARE_HEADING


def _continues(paragraph: Joined, line: Line, mark: Mark, wrapping: Wrapping) -> bool:
    """True when the line goes on with the paragraph."""
    last = paragraph.last.text
    ended = last[-1] in _TERMINAL
    lower = line.text[0].islower() or line.text[0] in ")],;%”"
    if mark.marker is not Marker.NONE:
        return wrapping.width > 0 and not ended and _is_no_mark(paragraph.last, line, mark, wrapping)
    if line.text[0] in _GOES_ON:
        return True
    indent = _INDENT if paragraph.lines == 1 and not ended else 0.0
    full = wrapping.width > 0 and wrapping.is_full(paragraph.last, line, indent=indent)
    if line.bold != paragraph.bold and not lower and not (full and not ended and not line.indented):
        return False
    if wrapping.width == 0:
        return not ended and lower and not paragraph.bold and len(last) > 20
    if wrapping.placed:
        return _continues_in_place(paragraph.last, line, full=full, ended=ended, lower=lower)
    if line.blank_before and wrapping.blanks_part and (ended or not lower):
        return False
    if ended and lower and last[-1] in ";…" and len(last) > wrapping.width * 0.55:
        return True
    if ended:
        return full and (lower or last[-1] not in ":" or len(last) >= wrapping.width)
    if lower or line.text[0].isdigit():
        return full or len(last) > wrapping.width * 0.55 or _held_open(last)
    return full or _held_open(last)


def _is_no_mark(last: Line, line: Line, mark: Mark, wrapping: Wrapping) -> bool:
    """True when what looks like a mark is a part of the sentence that a full line before broke off.

    A dash between two words (``Văn hóa`` / ``- Xã hội``), a number that its noun stands before (``khoản`` / ``2. Điều 5``), a
    number in brackets with small letters after it.
    """
    if mark.marker is Marker.DASH and last.text.endswith(("-", "–")):
        return True
    if line.indented or not wrapping.is_full(last, line):
        return False
    if mark.marker is Marker.DASH:
        return wrapping.placed and not wrapping.ems
    if mark.marker is Marker.BRACKETED:
        return mark.number is not None and mark.number.isdigit() and line.text[mark.length : mark.length + 1].islower()
    return mark.number is not None and asks_for_number(last.text)


def _continues_in_place(last: Line, line: Line, *, full: bool, ended: bool, lower: bool) -> bool:
    """True when a line of a page, by its place between the margins, goes on with the one before."""
    if line.indented:
        centred = full and is_upper(last.text) and is_upper(line.text) and not opens_annex(line.text)
        return not ended and (lower or centred or _held_open(last.text))
    return full or (not ended and (lower or _held_open(last.text)))


def _held_open(text: str) -> bool:
    """True when a sentence cannot end with these words: a dash, a comma, a preposition, an open bracket."""
    return text.endswith(_HOLDS_OPEN) or text.endswith(_HOLDS_OPEN_WORDS) or text.rfind("(") > text.rfind(")")
