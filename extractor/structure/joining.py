"""Wrapped lines joined into paragraphs.

In a text layer, or a text file extracted from one, a line is a physical line and a paragraph goes on over several; blank
lines may stand between all of them. In other files a line is a paragraph, cut only by page ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.structure.broken_off import asks_for_number, is_number_broken_off, is_second_year, is_symbol_broken_off
from extractor.structure.cues import announces, is_upper, opens_annex, opens_closing
from extractor.structure.lines import Line, Segments
from extractor.structure.markers import Mark, is_bare_mark, mark_of
from extractor.structure.outline import Marker
from extractor.structure.wrapping import TERMINAL, Wrapping

_HOLDS_OPEN = ("-", "–", ",", "(", "/", "“", "&")
_GOES_ON = frozenset(")],;.%”:!?…/")
"""A line cannot begin a paragraph with these."""
_SHORTEST_BROKEN = 20
"""Characters: a shorter line without a full stop is a heading, not a sentence that a page's end broke off."""
_LONGEST_BARE_HEADING = 160
_HOLDS_OPEN_WORDS = (" và", " của", " về", " cho", " với", " các", " tại", " trên", " theo", " từ", " đến", " hoặc", " là")


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
    if mark.marker is not Marker.NONE or paragraph.lines > 1:
        return False
    if not is_bare_mark(paragraph.text) or is_bare_mark(line.text):
        return False
    return paragraph.mark.marker is not Marker.PART or len(line.text) < _LONGEST_BARE_HEADING


def _continues(paragraph: Joined, line: Line, mark: Mark, wrapping: Wrapping) -> bool:
    """True when the line goes on with the paragraph."""
    last = paragraph.last
    ended = last.text[-1] in TERMINAL
    if mark.marker is not Marker.NONE:
        return bool(wrapping.width) and not ended and _is_no_mark(paragraph, line, mark, wrapping)
    if line.text[0] in _GOES_ON:
        return True
    if ended and (opens_closing(line.text, sure=True) or _is_label(paragraph, line, wrapping)):
        return False
    lower = line.text[0].islower()
    figure = not line.indented and len(paragraph.text) > _SHORTEST_BROKEN and is_number_broken_off(paragraph.text, line.text)
    if not wrapping.width:
        return not ended and (lower or figure) and not paragraph.bold and len(last.text) > _SHORTEST_BROKEN
    return figure or _continues_wrapped(paragraph, line, wrapping)


def _is_label(paragraph: Joined, line: Line, wrapping: Wrapping) -> bool:
    """True for a short line of its own with a colon at its end, after an item that ended: the unit whose items follow.

    Of fewer than three words it may still be the item's own (``Cụ thể:``), and so may an announcement (``… như sau:``).
    """
    text = line.text
    if paragraph.mark.marker is Marker.NONE or paragraph.last.text[-1] == ":" or announces(text):
        return False
    short = len(text) < wrapping.width * 0.55
    return text[0].isupper() and text[-1] == ":" and short and len(text.split()) > 2 and not any(mark in text for mark in ".;")


def _continues_wrapped(paragraph: Joined, line: Line, wrapping: Wrapping) -> bool:
    """True when a line of wrapped text without a mark goes on with the paragraph."""
    last = paragraph.last
    ended = last.text[-1] in TERMINAL
    lower = line.text[0].islower()
    full = wrapping.is_full(last, line, first=paragraph.lines == 1 and not ended)
    if line.bold != paragraph.bold and not lower and (ended or not full or line.indented):
        return False
    if wrapping.set_in:
        return _continues_by_indent(last, line, full=full, ended=ended)
    return _continues_by_width(last, line, wrapping, full=full, ended=ended)


def _continues_by_width(last: Line, line: Line, wrapping: Wrapping, *, full: bool, ended: bool) -> bool:
    """True when a line goes on with the one before, as far as that one's length and both lines' words tell."""
    lower = line.text[0].islower()
    if line.blank_before and wrapping.blanks_part and (ended or not lower):
        return False
    long = len(last.text) > wrapping.width * 0.55
    if ended:
        return (lower and last.text[-1] in ";…" and long) or (full and (lower or last.text[-1] != ":"))
    return full or _held_open(last.text) or (long and (lower or line.text[0].isdigit()))


def _is_no_mark(paragraph: Joined, line: Line, mark: Mark, wrapping: Wrapping) -> bool:
    """True when what looks like a mark is a part of the sentence that a full line before broke off.

    A dash between two words (``Văn hóa`` / ``- Xã hội``) or years (``nhiệm kỳ 2025`` / ``- 2030``), a number that its noun
    stands before (``khoản`` / ``2. Điều 5``), a number in brackets with small letters after it.
    """
    last = paragraph.last
    if mark.marker is Marker.DASH and (is_second_year(paragraph.text, line.text) or last.text.endswith(("-", "–"))):
        return True
    if is_symbol_broken_off(paragraph.text, line.text):
        return True
    if line.indented or not wrapping.is_full(last, line):
        return False
    if mark.marker is Marker.DASH:
        return wrapping.geometric
    if mark.marker is Marker.BRACKETED:
        return mark.number is not None and mark.number.isdigit() and line.text[mark.length : mark.length + 1].islower()
    return mark.number is not None and asks_for_number(last.text)


def _continues_by_indent(last: Line, line: Line, *, full: bool, ended: bool) -> bool:
    """True when a line goes on with the one before, as far as their places between the margins tell."""
    lower = line.text[0].islower()
    if line.indented:
        centred = full and is_upper(last.text) and is_upper(line.text) and not opens_annex(line.text)
        basis = last.text.endswith(",") and not full  # offices end a basis of issue with a comma
        return not ended and (lower or centred or (_held_open(last.text) and not basis))
    return full or (not ended and (lower or _held_open(last.text)))


def _held_open(text: str) -> bool:
    """True when a sentence cannot end with these words: a dash, a comma, a preposition, an open bracket."""
    return text.endswith(_HOLDS_OPEN) or text.endswith(_HOLDS_OPEN_WORDS) or text.rfind("(") > text.rfind(")")
