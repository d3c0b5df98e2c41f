"""The signature block (thẩm quyền, chức vụ, họ tên người ký): ``KT. CHỦ TỊCH`` / ``PHÓ CHỦ TỊCH`` / name.

Decree 30/2020/NĐ-CP, Annex I, section II.7: ``TM.`` (thay mặt) stands before the body, ``KT.``, ``TL.``, ``TUQ.``, ``Q.`` before
the office for which one signs; several issuers sign side by side.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.assembly.header.piece import Piece
from extractor.assembly.header.pieces import box_end, is_foreign
from extractor.assembly.header.signing_lines import (
    has_surname,
    is_authority,
    is_name,
    is_position,
    name_after_office,
    name_at_end,
    office_at_end,
)
from extractor.assembly.header.spelling import is_upper
from extractor.assembly.header.vocabulary import bare
from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Marker, Paragraph, Zone

_GAP = re.compile(r"\t|[ \u00a0]{3}$")
_ANNEX = re.compile(r"\W{0,3}(?:phu luc|bieu|danh sach|mau so|ban hanh kem|kem theo|theo ke hoach|lich)(?!\w)")
_FILED = re.compile(r"\W{0,3}luu\b.{1,40}[.;]\s$")
_NO_WORDS = re.compile(r"[\d^/\\|#~=<>:]")
_SHORTEST_WORDS = 6
_SIDE_BY_SIDE = re.compile(r"(?:aa){0,2}ppnn")


@dataclass(frozen=True, slots=True)
class Signed:
    """One signature: the pieces of authority, position and name, each possibly missing."""

    authority: tuple[Piece, ...] = ()
    position: tuple[Piece, ...] = ()
    name: Piece | None = None


def find_signatures(workspace: Workspace) -> tuple[Signed, ...]:
    """The signatures in order, () where there is no signature block."""
    lines = list(_lines(workspace))
    return _side_by_side(lines) or tuple(_in_turn(lines))


def _lines(workspace: Workspace) -> Iterator[tuple[str, Piece]]:
    """(kind, piece) of the block: ``a`` authority, ``p`` position, ``n`` name, ``u`` another line in capitals."""
    for paragraph in workspace.outline.paragraphs:
        if paragraph.zone is Zone.SIGNATURE:
            if _ANNEX.match(bare(paragraph.text)):
                return
            yield from _kinds(Piece(paragraph, 0, len(paragraph.text)))
        elif paragraph.zone is Zone.RECIPIENTS and (span := beside_recipient(workspace, paragraph)):
            yield from _kinds(Piece(paragraph, *span))


def beside_recipient(workspace: Workspace, paragraph: Paragraph) -> tuple[int, int] | None:
    """The span of what belongs to the signature in a line of recipients set beside it, None where nothing does."""
    text = paragraph.text
    if paragraph.marker is Marker.NONE and is_name(text.strip(" |")) and has_surname(text.strip(" |")):
        return 0, len(text)
    match = office_at_end().search(bare(text))
    if match and is_upper(text[match.start("office") :]) and not is_upper(text[: match.start("office")]):
        return match.span("office")
    name = name_at_end().search(text)
    if name and _is_filed_beside(workspace, text, name):
        return name.span("name")
    if name and name.start() > 0 and _parted_by_gap(workspace, paragraph, name.start("name")) and has_surname(name["name"]):
        return name.span("name")
    return None


def _is_filed_beside(workspace: Workspace, text: str, name: re.Match[str]) -> bool:
    """True for the signatory's name behind the filing line, the space between the columns lost: ``Lưu: VT. Lê Thị Lan Anh``.

    Of three syllables, and where no name stands in the block itself: a drafter is named shortly.
    """
    filed = _FILED.match(bare(text[: name.start("name")])) is not None and len(name["name"].split()) > 2
    signed = (is_name(paragraph.text) for paragraph in workspace.outline.zone(Zone.SIGNATURE))
    return filed and has_surname(name["name"]) and not any(signed)


def _parted_by_gap(workspace: Workspace, paragraph: Paragraph, offset: int) -> bool:
    """True when in the published text the gap between two columns stands before the offset."""
    first = paragraph.offsets.at(offset)
    return _GAP.search(workspace.outline.document.text[max(0, first - 3) : first]) is not None


def _kinds(piece: Piece) -> Iterator[tuple[str, Piece]]:
    """The kinds of one line; office and name in one line are two. Boxes, stamps and long lines are none."""
    piece = _stripped(piece)
    text = piece.text
    if box_end(text) >= len(text) or is_foreign(text) or len(text) > 140:
        return
    if position := name_after_office(text):
        middle = piece.start + position
        yield from _kinds(Piece(piece.paragraph, piece.start, middle))
        yield "n", Piece(piece.paragraph, middle, piece.end)
        return
    tests = (("a", is_authority), ("p", is_position), ("n", is_name), ("u", _goes_on))
    if kind := next((kind for kind, test in tests if test(text)), None):
        yield kind, piece


def _goes_on(text: str) -> bool:
    """True for words in capitals that go on with an authority or a position; a stamp's remains are fewer, or no words."""
    words = text.split()
    return len(words) > 1 and sum(map(len, words)) >= _SHORTEST_WORDS and is_upper(text) and not _NO_WORDS.search(text)


def _stripped(piece: Piece) -> Piece:
    """The piece without signs around it."""
    text = piece.text
    left = len(text) - len(text.lstrip(" *_;,-|"))
    return Piece(piece.paragraph, piece.start + left, piece.start + max(left, len(text.rstrip(" *_;,|"))))


@dataclass(slots=True)
class _Open:
    """A signature that is being read."""

    authority: list[Piece] = field(default_factory=list)
    position: list[Piece] = field(default_factory=list)

    def take(self, kind: str, piece: Piece) -> None:
        """Take one line: another line in capitals goes on with the position, or the authority, before it."""
        if kind == "a":
            self.authority.append(piece)
        elif kind == "p" or self.position:
            self.position.append(piece)
        elif self.authority:
            self.authority.append(piece)

    def closed(self, name: Piece | None = None) -> Signed:
        """The signature with its name."""
        return Signed(tuple(self.authority), tuple(self.position), name)


def _in_turn(lines: Sequence[tuple[str, Piece]]) -> Iterator[Signed]:
    """Signatures one after the other; one without a name only where it is the only one."""
    opened, signed = _Open(), False
    for kind, piece in lines:
        if kind == "n":
            if opened.authority or opened.position or not signed:
                yield opened.closed(piece)
                signed = True
            opened = _Open()
            continue
        if kind == "a" and opened.position and not signed:
            yield opened.closed()
            opened = _Open()
        opened.take(kind, piece)
    if (opened.position or opened.authority) and not signed:
        yield opened.closed()


def _side_by_side(lines: Sequence[tuple[str, Piece]]) -> tuple[Signed, ...]:
    """Two signatures set in two columns and read line by line: authorities, positions, names by turns; () where they are not."""
    if not _SIDE_BY_SIDE.fullmatch("".join(kind for kind, _ in lines)):
        return ()
    authorities, positions, names = ([piece for other, piece in lines if other == kind] for kind in "apn")
    return tuple(Signed(tuple(authorities[column::2]), (positions[column],), names[column]) for column in (0, 1))
