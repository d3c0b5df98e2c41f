"""The title and signature blocks as pieces: what one column of one line says, without motto, boxes, stamps.

Offices set the agency left and the motto right; text layers flatten that line by line, so a line may hold both.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from extractor.assembly.header.number_line import NumberLine, is_number_head, is_number_rest, parse_number_line
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.place_and_date import PlaceAndDate, parse_place_and_date
from extractor.assembly.header.vocabulary import alternatives, bare
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Paragraph, Zone
from schemas.base import DateValue, Evidence

_MOTTO = re.compile(
    r"cong\s?hoa\s?xa\s?hoi(?:\s?chu\s?nghia\s?viet\s?nam|.{0,40}$)|d\s?oc\s?lap\s?[-–—]{1,2}\s?t\s?u\s?do\s?[-–—]{1,2}\s?hanh\s?phuc|dang\s?cong\s?san\s?viet\s?nam(?=$|\s{0,2}[*\t]|\s\s)"
)
_SUBJECT = re.compile(r"\W{0,4}(?:v\s?/\s?v|trich yeu)\b[:\s]?")
_ASKS_NUMBER = re.compile(r"\b(?:quyet dinh|nghi quyet)(?: so)?$")
"""An agency's line whose number stands in the next: ``ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH`` / ``SỐ 15/QĐ-SCT``."""
_PRINTED_YEAR = re.compile(r"nam.{0,3}?(?P<year>(?:19|20)\d\d)\s*$")
_SIGNS = " *_-–—•|[]\t"


@dataclass(frozen=True, slots=True)
class HeadBlock:
    """The title block's parts: agency lines in order, the subject (``V/v …``) of a letter, number lines, place and date."""

    agency: tuple[Piece, ...]
    subject: tuple[Piece, ...]
    numbers: tuple[tuple[Piece, NumberLine], ...]
    dates: tuple[tuple[Piece, PlaceAndDate], ...]


def evidence_of(workspace: Workspace, pieces: Sequence[Piece]) -> Evidence:
    """Evidence of pieces that stand one after the other, from the first to the last."""
    first, last = pieces[0], pieces[-1]
    if first is last:
        return workspace.evidence(first.paragraph, first.start, first.end)
    start = first.paragraph.offsets.span(first.start, first.end)[0]
    end = last.paragraph.offsets.span(last.start, last.end)[1]
    return workspace.published_evidence(min(start, end - 1), max(end, start + 1), " ".join(piece.text for piece in pieces))


@cache
def _foreign() -> re.Pattern[str]:
    """Lines that belong to no part of the document: digital signatures, stamps of receipt, marks of copies."""
    return re.compile(rf"\W{{0,4}}(?:{alternatives('foreign_lines')})(?!\w)")


@cache
def _box() -> re.Pattern[str]:
    """A box (dự thảo, hỏa tốc) that fills a line, or is printed into its start, once or twice."""
    words = alternatives("boxes")
    return re.compile(
        rf"\W{{0,3}}(?:(?:{words})\s?(?:lan\s(?:thu\s)?(?:\d{{1,2}}|\w{{2,4}}))?\W{{0,3}}){{1,3}}(?=$|so\s?:|\W{{0,2}}$)"
    )


def is_foreign(text: str) -> bool:
    """True for a line that is none of the document's: a digital signature, a stamp, a copy mark, a page number."""
    form = bare(text)
    return _foreign().match(form) is not None or re.fullmatch(r"[\W\d_]{1,8}", form) is not None


def box_end(text: str) -> int:
    """Offset after the boxes printed at the start of the line, 0 where there are none."""
    match = _box().match(bare(text))
    return match.end() if match else 0


def head_block(workspace: Workspace) -> HeadBlock:
    """The parts of the title block. Place and date that stand in the signature block instead are taken from there."""
    block = _OpenBlock()
    for paragraph, text in _joined_number_lines(workspace.outline.zone(Zone.HEAD)):
        block.read(paragraph, text)
    return HeadBlock(
        tuple(block.agency), tuple(block.subject), tuple(block.numbers), tuple(block.dates or _late_dates(workspace))
    )


def printed_year(workspace: Workspace) -> DateValue | None:
    """The year at the end of the place line, where handwriting leaves the day of issue unread; None where none is printed."""
    for paragraph in workspace.outline.zone(Zone.HEAD):
        if (match := _PRINTED_YEAR.search(bare(paragraph.text))) and parse_place_and_date(paragraph.text):
            return DateValue(start=f"{match['year']}-01-01", end=f"{match['year']}-12-31", precision="year")
    return None


@dataclass(slots=True)
class _OpenBlock:
    """The parts of a title block while its lines are read."""

    agency: list[Piece] = field(default_factory=list)
    subject: list[Piece] = field(default_factory=list)
    numbers: list[tuple[Piece, NumberLine]] = field(default_factory=list)
    dates: list[tuple[Piece, PlaceAndDate]] = field(default_factory=list)
    in_subject: bool = False

    def read(self, paragraph: Paragraph, text: str) -> None:
        """Take one line apart: number, place and date, motto; what is left names the agency or goes on with the subject."""
        start = box_end(text)
        if start >= len(text):
            return
        number = None if self.agency and _ASKS_NUMBER.search(bare(self.agency[-1].text)) else self._number(text[start:])
        if number is None and is_foreign(text[start:]):
            return
        taken = [match.span() for match in _MOTTO.finditer(bare(text))]
        if number is not None:
            taken.append((start + number.start, start + number.end))
            self.numbers.append((_piece(paragraph, *taken[-1]), number))
        dated = self._dated(text, taken[-1][1] if number else 0)
        if dated is not None:
            taken.append((dated.start, dated.end))
            self.dates.append((_piece(paragraph, *taken[-1]), dated))
        for piece in _left_over(paragraph, len(text), start, sorted(taken)):
            if _SUBJECT.match(bare(piece.text)) or (self.in_subject and not taken):
                self.in_subject = True
                self.subject.append(piece)
            else:
                self.agency.append(piece)
        self.in_subject = self.in_subject and not taken

    def _number(self, text: str) -> NumberLine | None:
        """The line's number; a number after words in small letters, or in a subject, is another document's."""
        number = parse_number_line(text)
        if number is None or any(character.islower() for character in text[: number.start]) or (self.in_subject and number.start):
            return None
        return number

    def _dated(self, text: str, first: int) -> PlaceAndDate | None:
        """The line's place and date; without a place only where the line begins with it."""
        dated = parse_place_and_date(text, first)
        if dated is None or (self.in_subject and dated.place is None) or _SUBJECT.match(bare(text)):
            return None
        before = text[first : dated.start].strip(_SIGNS + ",")
        return None if any(character.islower() for character in before) else dated


def _joined_number_lines(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """The block's paragraphs with their text; ``Số:`` and ``/KH-UBND`` in two lines are given as one, in the second's place."""
    waiting = ""
    for paragraph in paragraphs:
        if is_number_head(paragraph.text):
            waiting = paragraph.text
            continue
        if waiting and is_number_rest(paragraph.text):
            yield paragraph, f"{waiting} {paragraph.text}"
        else:
            yield paragraph, paragraph.text
        waiting = ""


def _piece(paragraph: Paragraph, start: int, end: int) -> Piece:
    """The piece within the paragraph's bounds: a joined number line is longer than its paragraph."""
    length = len(paragraph.text)
    if end > length:
        start, end = max(0, start - (end - length)) if start < length else 0, length
    return Piece(paragraph, min(start, length - 1), end)


def _left_over(paragraph: Paragraph, length: int, start: int, taken: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """What stands between the parts taken out of a line."""
    if length > len(paragraph.text):
        return
    position = start
    for first, last in [*taken, (length, length)]:
        text = paragraph.text[position:first]
        if any(character.isalpha() for character in text):
            left = position + len(text) - len(text.lstrip(_SIGNS))
            yield Piece(paragraph, left, left + len(text.strip(_SIGNS)))
        position = max(position, last)


def _late_dates(workspace: Workspace) -> list[tuple[Piece, PlaceAndDate]]:
    """Place and date printed over the signature."""
    found = []
    for paragraph in [*workspace.outline.zone(Zone.SIGNATURE), *workspace.outline.zone(Zone.RECIPIENTS)]:
        dated = parse_place_and_date(paragraph.text)
        if dated is not None and dated.place and not is_foreign(paragraph.text):
            found.append((Piece(paragraph, dated.start, dated.end), dated))
    return found[:1]
