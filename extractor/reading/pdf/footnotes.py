"""Footnotes of a PDF page: small print at its foot that begins with a superscript number.

LibreOffice sets the number full size before the note; it then begins one where the text above has it raised.
"""

from collections.abc import Sequence

from extractor.reading.pdf.lines import Row
from extractor.reading.pdf.words import Word

_SMALL = 0.95
"""Footnotes are set smaller than the text: 10 to 12 points under 13 or 14."""
_SUPERSCRIPT_SIZE = 0.8
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def set_footnotes_apart(rows: Sequence[Row]) -> int:
    """Mark a page's footnotes and take the marks that call them out of the text.

    The number of a footnote becomes superscript digits (``¹``); the mark in the text, which would read as a digit of the
    word before it, goes. Superscripts without a footnote (``m2``) stay.

    Returns:
        The index of the first row that belongs to a footnote, ``len(rows)`` where there is none.
    """
    first = _first(rows)
    numbers = set()
    calls = _calls(rows[:first])
    for row in rows[first:]:
        mark = row.segments[0].words[0]
        if _is_mark(row, calls):
            numbers.add(mark.text)
            mark.text = mark.text.translate(_SUPERSCRIPT)
            row.segments[0].words[1].attached = False
    for row in rows[:first] if numbers else ():
        for segment in row.segments:
            kept = [word for word in segment.words if not (word.text in numbers and _is_raised(word, row))]
            segment.words[:] = kept or segment.words
    return first


def is_footnote_start(row: Row) -> bool:
    """Whether a row, set apart already, begins a footnote."""
    return row.segments[0].words[0].text[0] in "¹²³⁴⁵⁶⁷⁸⁹"


def _first(rows: Sequence[Row]) -> int:
    """The first row from which on, down to the page's foot, all is small print that a mark begins."""
    sizes = sorted(map(_body_size, rows))
    ordinary = sizes[len(sizes) // 2] if sizes else 0.0
    top = len(rows)
    while top and _body_size(rows[top - 1]) <= _SMALL * ordinary:
        top -= 1
    calls = _calls(rows[:top]) if top < len(rows) else frozenset()
    return next((index for index in range(top, len(rows)) if _is_mark(rows[index], calls)), len(rows))


def _calls(rows: Sequence[Row]) -> frozenset[str]:
    """The raised numbers of the text, which call footnotes."""
    words = ((word, row) for row in rows for segment in row.segments for word in segment.words if word.text.isdecimal())
    return frozenset(word.text for word, row in words if _is_raised(word, row))


def _is_mark(row: Row, calls: frozenset[str]) -> bool:
    """Whether a row begins with the number of a footnote before other words: raised and smaller, or one that the text calls."""
    words = row.segments[0].words
    return len(words) > 1 and words[0].text.isdecimal() and (words[0].text in calls or _is_raised(words[0], row))


def _is_raised(word: Word, row: Row) -> bool:
    """Whether a word is a raised, smaller number."""
    if not word.text.isdecimal():
        return False
    size = _body_size(row)
    return word.size < _SUPERSCRIPT_SIZE * size and word.bottom < row.bottom - 0.1 * size


def _body_size(row: Row) -> float:
    """The size of most of the row's words."""
    sizes = sorted([word.bottom - word.top for segment in row.segments for word in segment.words])
    return sizes[len(sizes) // 2] if len(sizes) > 2 else sizes[-1]
