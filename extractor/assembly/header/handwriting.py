"""Number, day of issue and blanks on a scan, where a clerk wrote by hand (Decree 30/2020/NĐ-CP, Annex I, sections II.3 and II.4).

Tesseract is trained on print: it reads ``31`` as 3, ``660`` as 6§0, or nothing at all. What it is not sure of is left out, for a
wrong number is cited and a wrong day shifts deadlines; and a place where something is written is not blank.
Measured on thirty scans of offices: printed days and months were read with at least 0.93, written ones, right or wrong, with at
most 0.90.
"""

from bisect import bisect_left
from dataclasses import replace

from extractor.assembly.header.number_line import NumberLine
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.place_and_date import PlaceAndDate, date_without
from extractor.reading.document import Document, Span

_SURE_SERIAL = 0.8
_SURE_DATE = 0.92
_READ = 0.6
_FIGURES_OF_DATE = 3
"""Day, month, year."""


def is_blank(document: Document, piece: Piece) -> bool:
    """Whether nothing is written where the line of number or date has a blank; True where the line was not read by OCR.

    A word that was hardly read may have figures written into it.
    """
    first, last = _span(piece)
    if bisect_left(document.unread, first) < bisect_left(document.unread, last):
        return False
    return all(confidence >= _READ for _, _, confidence in _words(document, (first, last)))


def legible_number(document: Document, piece: Piece, line: NumberLine) -> NumberLine:
    """The number line, without a serial of which the recogniser was not sure; the symbol is printed."""
    length = (line.serial_end or line.end) - line.start
    serial = _span(Piece(piece.paragraph, piece.start, min(piece.end, piece.start + max(length, 1))))
    if line.serial is None or all(confidence >= _SURE_SERIAL for _, _, confidence in _words(document, serial)):
        return line
    return line.without_serial()


def legible_date(document: Document, piece: Piece, dated: PlaceAndDate) -> PlaceAndDate:
    """Place and date, in the precision of which the recogniser was sure."""
    first, last = _span(Piece(piece.paragraph, dated.date_start, piece.end))
    figures = _figures(document, (first, last))
    if dated.date is None or all(confidence >= _SURE_DATE for confidence in figures):
        return dated
    day_alone = dated.date.precision == "day" and len(figures) == _FIGURES_OF_DATE and min(figures[1:]) >= _SURE_DATE
    return replace(dated, date=date_without(dated.date, month=not day_alone))


def _span(piece: Piece) -> Span:
    return piece.paragraph.offsets.span(piece.start, piece.end)


def _figures(document: Document, span: Span) -> list[float]:
    """The recogniser's confidence of the words with figures within a span of the published text, in order."""
    found = _words(document, span)
    return [confidence for start, end, confidence in found if any(map(str.isdigit, document.text[start:end]))]


def _words(document: Document, span: Span) -> list[tuple[int, int, float]]:
    """The words of a span that OCR read: start, end, confidence."""
    words = document.uncertain
    first = max(0, bisect_left(words, (span[0], 0, 0.0)) - 1)
    return [word for word in words[first : bisect_left(words, (span[1], 0, 0.0))] if word[1] > span[0]]
