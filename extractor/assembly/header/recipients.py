"""The recipients (nơi nhận): one record a line, with what stands in brackets; the filing line is one too."""

import re
from collections.abc import Sequence

from extractor.assembly.header.piece import Piece
from extractor.assembly.header.pieces import is_foreign
from extractor.assembly.header.signature import beside_recipient
from extractor.assembly.header.vocabulary import bare, opening_word
from extractor.assembly.workspace import Workspace
from extractor.structure.cues import is_recipients_head
from extractor.structure.outline import BULLETS, NUMBERED, Paragraph, Zone
from schemas.header import Recipient

_HEAD = re.compile(r"\W{0,4}noi nhan\W{0,4}")
_ANNEX = re.compile(r"\W{0,3}(?:phu luc|bieu mau|bieu so|danh sach kem)(?!\w)")
_NOTE = re.compile(r"\s{0,2}\((?P<note>[^()]{1,80})\)\W{0,3}$")
_SEVERAL = re.compile(r"[;.]\s{1,3}[-–+•]\s{0,2}|;\s{1,3}(?=Lưu)")
_LIST = re.compile(r"\W{0,3}(?:Các|Những)\s[^:;,]{2,40}:\s")
"""A recipient that lists bodies under one type word, semicolons between."""
_SIGNS = " ;,./*_-–+•:"
_MOST = 60


def find_recipients(workspace: Workspace) -> tuple[list[Recipient], list[Piece]]:
    """The recipients in order with the pieces that name them."""
    recipients: list[Recipient] = []
    pieces: list[Piece] = []
    for line in _joined(_lines(workspace)):
        text = " ".join(piece.text for piece in line)
        if recipient := parse_recipient(text):
            recipients.append(recipient)
            pieces.extend(line)
        if len(recipients) >= _MOST:
            break
    return recipients, pieces


def parse_recipient(text: str) -> Recipient | None:
    """One line as a recipient: ``Sở Y tế (để b/c);`` is ``Sở Y tế``, note ``để b/c``; None for a line that names nobody."""
    text = text.strip(" -–+•*_")
    match = _NOTE.search(text)
    name = (text[: match.start()] if match else text).strip(_SIGNS)
    if not any(character.isalpha() for character in name):
        return None
    return Recipient(name=name, note=match["note"].strip(_SIGNS) if match else None)


def _lines(workspace: Workspace) -> list[tuple[bool, Piece]]:
    """(marked, piece) of the lines after ``Nơi nhận``, without what belongs to the signature beside them."""
    found: list[tuple[bool, Piece]] = []
    for paragraph in workspace.outline.zone(Zone.RECIPIENTS):
        if paragraph.marker in NUMBERED or _ANNEX.match(bare(paragraph.text)):
            break
        found.extend(_of_paragraph(workspace, paragraph))
    return found


def _of_paragraph(workspace: Workspace, paragraph: Paragraph) -> list[tuple[bool, Piece]]:
    """The recipients that one paragraph of the block names, usually one."""
    if is_recipients_head(paragraph.text) and not _HEAD.match(bare(paragraph.text)):
        return []  # misread by a recogniser
    office = beside_recipient(workspace, paragraph)
    last = office[0] if office else len(paragraph.text)
    head = _HEAD.match(bare(paragraph.text))
    first = head.end() if head else 0
    text = paragraph.text[first:last]
    if head is not None and not text.rstrip().endswith((";", ".", ",", ")")) and _has_bullets(workspace):
        return []  # what the other column, or a stamp, left behind the heading
    if not text.strip(_SIGNS) or is_foreign(text) or (text.rstrip().endswith(":") and opening_word(text, "not_recipients")):
        return []
    marked = paragraph.marker in BULLETS or head is not None
    found = []
    position = first
    for match in [*_SEVERAL.finditer(paragraph.text, first, last), None]:
        end = match.start() if match else last
        if paragraph.text[position:end].strip(_SIGNS):
            found.append((marked or position > first, Piece(paragraph, position, len(paragraph.text[:end].rstrip()))))
        position = match.end() if match else end
    return found


def _has_bullets(workspace: Workspace) -> bool:
    """True where bullets mark the recipients: words behind ``Nơi nhận:`` are then none."""
    return any(paragraph.marker in BULLETS for paragraph in workspace.outline.zone(Zone.RECIPIENTS))


def _joined(lines: Sequence[tuple[bool, Piece]]) -> list[list[Piece]]:
    """Lines that go on with the one before joined to it: without a bullet, where the others have one, after an open end.

    After ``Các Sở: Công Thương; Nội vụ;`` a line without bullet goes on with the list.
    """
    bulleted = sum(marked for marked, _ in lines) * 2 >= len(lines)
    joined: list[list[Piece]] = []
    for marked, piece in lines:
        open_end = bool(joined) and not joined[-1][-1].text.rstrip().endswith((";", ".", ")"))
        open_end = open_end or bool(joined and bulleted and _LIST.match(joined[-1][0].text))
        if joined and not marked and ((bulleted and open_end) or (open_end and piece.text[:1].islower())):
            joined[-1].append(piece)
        else:
            joined.append([piece])
    return joined
