"""Type and title (tên loại và trích yếu nội dung): the lines under the number line.

Decree 30/2020/NĐ-CP, Annex I, section II.5; in letters the subject stands under the number line after ``V/v``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.header.announcement import Announcement, closing_title
from extractor.assembly.header.piece import Piece
from extractor.assembly.header.pieces import HeadBlock, box_end, is_foreign
from extractor.assembly.header.vocabulary import bare
from extractor.assembly.workspace import Workspace
from extractor.language.document_types import DocumentType, document_types
from extractor.structure.outline import Paragraph, Zone
from extractor.text.folding import strip_tones

_ENCLOSED = re.compile(r"\W{0,3}(?:ban hanh|kem theo|theo)\s(?:kem|quyet|cong|ke)")
_STAMP = re.compile(r"\W{0,3}(?:den|so den|so|ngay|gio)\s?[:.]{0,2}\s?[\d/.:-]{1,14}\W{0,3}$")
"""Number and day of a stamp of receipt printed into the title: ``Số: 1234``, ``Ngày 07/3/2024``."""
_SUBJECT_MARK = re.compile(r"\W{0,4}(?:v\s?/\s?v|trich yeu)\b[:\s.]{0,3}", re.IGNORECASE)
_BEFORE_TYPE = re.compile(r"[ *#_]*(?:du thao(?= ke hoach| chuong trinh| phuong an| de an)\s)?")
_SHORTEST_STUCK = 5
_LAST_SIGNS = " .;:,*_-–/"
_LONGEST_LINE_TITLE = 320


@dataclass(frozen=True, slots=True)
class Titled:
    """Type and title with the pieces that say so; the title's text has its lines joined."""

    document_type: DocumentType | None
    type_pieces: tuple[Piece, ...] = ()
    title: str | None = None
    title_pieces: tuple[Piece, ...] = ()


def find_title(workspace: Workspace, block: HeadBlock, announcement: Announcement | None) -> Titled:
    """Type and title: from the title's lines, else the subject of a letter, the announcing sentence, the closing formula."""
    lines = [
        line for line in workspace.outline.zone(Zone.TITLE) if box_end(line.text) < len(line.text) and not is_foreign(line.text)
    ]
    if lines and (kind := opening_type(lines[0].text)):
        titled = _of_lines(lines, *kind)
        return titled if titled.title else _of_lines([lines[0], *_unpunctuated(workspace)], *kind)
    if block.subject:
        return _of_subject(block, announcement)
    first = _first_line(workspace)
    if first.document_type is not None:
        return first
    if announcement is not None:
        title = announcement.title
        return Titled(
            announcement.document_type, (announcement.type_word,), title.text if title else None, (title,) if title else ()
        )
    if closing := closing_title(workspace):
        kind_of_document, word, piece = closing
        return Titled(kind_of_document, (word,), piece.text if piece else None, (piece,) if piece else ())
    return first


def _of_subject(block: HeadBlock, announcement: Announcement | None) -> Titled:
    """The subject under the number line as title; the type is the announcing sentence's where the symbol agrees with it."""
    title = _joined(block.subject, _SUBJECT_MARK)
    codes = {(line.symbol or "").split("-")[0].split("/")[0].upper() for _, line in block.numbers}
    if announcement is not None and announcement.document_type.codes & codes:
        return Titled(announcement.document_type, (announcement.type_word,), title, block.subject)
    return Titled(None, (), title, block.subject)


def _unpunctuated(workspace: Workspace) -> list[Paragraph]:
    """The short lines without a mark at their end with which the preamble opens: a title that cites another document."""
    preamble = workspace.outline.zone(Zone.PREAMBLE)
    lines: list[Paragraph] = []
    for paragraph in preamble[:5]:
        if len(paragraph.text) > 160 or paragraph.text.rstrip().endswith((".", ";", ":", ",")):
            break
        lines.append(paragraph)
    return lines if len(lines) < len(preamble) else []


def opening_type(text: str) -> tuple[DocumentType, int] | None:
    """The longest type with which a line opens, diacritics lost or not, and the offset after it; None where none does."""
    form = bare(text)
    start = type_start(text)
    best: tuple[DocumentType, int] | None = None
    for name, kind in document_types().items():
        word = strip_tones(name)
        end = start + len(word)
        opens = name.islower() and form.startswith(word, start) and not form[end : end + 1].isalnum()
        if opens and (best is None or end > best[1]):
            best = (kind, end)
    return best or _stuck_type(form, start)


def type_start(text: str) -> int:
    """Offset at which a title's line names its type: after signs and after the box that is printed before it."""
    match = _BEFORE_TYPE.match(bare(text))
    return match.end() if match else 0


def _stuck_type(form: str, start: int) -> tuple[DocumentType, int] | None:
    """The type that fills a line from ``start`` on without its spaces (``KẾHOẠCH``), as a bad text layer has it."""
    word = form[start:].rstrip(" *_")
    kind = next((kind for name, kind in document_types().items() if strip_tones(name).replace(" ", "") == word), None)
    return (kind, start + len(word)) if kind and len(word) > _SHORTEST_STUCK else None


def _of_lines(lines: Sequence[Paragraph], kind: DocumentType, end: int) -> Titled:
    """Type and title of the title zone's lines: what stands after the type word, and the lines below."""
    first = lines[0]
    pieces = []
    if rest := first.text[end:].strip(_LAST_SIGNS + " "):
        start = first.text.index(rest, end)
        pieces.append(Piece(first, start, start + len(rest)))
    for line in lines[1:]:
        if _ENCLOSED.match(bare(line.text)) or _STAMP.match(bare(line.text)):
            continue
        pieces.append(Piece(line, 0, len(line.text)))
    start = type_start(first.text)
    title = _joined(pieces) if pieces else None
    return Titled(kind, (Piece(first, start, end),), title, tuple(pieces))


def _joined(pieces: Sequence[Piece], mark: re.Pattern[str] | None = None) -> str | None:
    """The pieces' text joined, without a mark before it and signs after it."""
    text = " ".join(piece.text.strip() for piece in pieces)
    if mark is not None:
        text = mark.sub("", text, count=1)
    return text.strip(_LAST_SIGNS) or None


def _first_line(workspace: Workspace) -> Titled:
    """Type and title of a text whose first line has both in small letters: ``Chỉ thị về việc …``."""
    lines = [line for line in workspace.outline.paragraphs[:2] if line.zone in (Zone.PREAMBLE, Zone.HEAD, Zone.BODY)]
    if not lines or len(lines[0].text) > _LONGEST_LINE_TITLE or not lines[0].text[:1].isupper():
        return Titled(None)
    kind = opening_type(lines[0].text)
    if kind is None or len(lines[0].text) < kind[1] + 8 or lines[0].text.rstrip().endswith((":", ";")):
        return Titled(None)
    return _of_lines(lines[:1], *kind)
