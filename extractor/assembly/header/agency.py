"""The bodies that the agency lines of a title block name (tên cơ quan): wrapped, superiors first, several in one line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.assembly.header.piece import Piece
from extractor.assembly.header.spelling import is_upper, restore_case
from extractor.assembly.header.vocabulary import bare, opening_word
from extractor.language.abbreviations import expand
from extractor.text.folding import fold

_CITED = re.compile(r"\b[Ss]ố\s\d{1,6}/[\w-]{2,20}")
"""The decision that founded a body, in its name: ``ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SCT``."""
_STUCK = re.compile(r"^(UBND|HĐND|UBMTTQ|BCH|BCĐ)(?=(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|QUẬN|THÀNH|THỊ)(?!\w))")
"""An abbreviation run into the level word behind it: ``UBNDTỈNH``."""
_SHORTEST_NAME = 3
_YOUTH_UNION = fold("Đoàn Thanh niên Cộng sản Hồ Chí Minh")
"""The union's name stands on the right of its title blocks, where the State has the motto."""


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body with its name in full and the pieces that name it."""

    name: str
    pieces: tuple[Piece, ...]
    superiors: tuple[str, ...] = ()
    """The bodies above it in the title block, the highest first: they place a body whose own name has no place (a school)."""


def full_name(text: str, definitions: Mapping[str, str]) -> str:
    """A name in full: case restored, abbreviations expanded, first letter a capital."""
    name = expand(restore_case(_unstuck(" ".join(text.split()))), definitions)
    name = re.sub(r"\s+([,;])", r"\1", name).strip(" .,;:-–*")
    return name[:1].upper() + name[1:]


def agency_names(pieces: Sequence[Piece], definitions: Mapping[str, str]) -> list[NamedBody]:
    """The bodies that the agency lines of a title block name, superiors first; a wrapped name is one.

    A place alone (``PHƯỜNG HÀ HUY TẬP`` over ``BAN CHỈ ĐẠO …``) stands for its body.
    """
    names: list[list[Piece]] = []
    for piece in pieces:
        if _is_no_name(piece.text) or (names and not _is_readable(restore_case(piece.text))):
            continue
        opens = opening_word(_unstuck(piece.text), "bodies") or (opening_word(piece.text, "levels") if not names else None)
        begins = opens is not None and not _goes_on(names[-1][-1].text if names else "")
        if begins or not names:
            if begins:
                names.append([piece])
            continue
        names[-1].append(piece)
    bodies = (NamedBody(full_name(" ".join(piece.text for piece in name), definitions), tuple(name)) for name in names)
    readable = [body for body in bodies if _is_readable(body.name)]
    return [body for body in readable if fold(body.name) != _YOUTH_UNION] or readable


def apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The agency lines of a joint plan, two bodies in one line taken apart: ``UBND XÃ X - ỦY BAN MTTQ XÃ X``."""
    apart: list[Piece] = []
    for piece in pieces:
        start = piece.start
        for match in re.finditer(r"\s[-–]\s?|\s?[-–]\s|\sVÀ\s", piece.text):
            if opening_word(piece.text[match.end() :], "bodies") and not bare(piece.text).startswith("van phong"):
                apart.append(Piece(piece.paragraph, start, piece.start + match.start()))
                start = piece.start + match.end()
        apart.append(Piece(piece.paragraph, start, piece.end))
    return apart


def _unstuck(text: str) -> str:
    """The text with a space between an abbreviation and the level word that was run into it."""
    return _STUCK.sub(r"\1 ", text)


def in_one_line(pieces: Sequence[Piece], definitions: Mapping[str, str]) -> list[NamedBody]:
    """The bodies of the last agency line where it names several: ``SỞ Y TẾ - CÔNG ĐOÀN NGÀNH``."""
    parts = apart(pieces[-1:])
    return agency_names(parts, definitions) if len(parts) > 1 else []


def _is_no_name(text: str) -> bool:
    """True for a line that names no body: small letters without a body's type word, a garbled number line, a code or stroke."""
    if bare(text).startswith("so:") or sum(character.isalpha() for character in text) < _SHORTEST_NAME:
        return True
    return not is_upper(text) and opening_word(text, "bodies") is None


def _is_readable(name: str) -> bool:
    """False for what a bad text layer makes of a title block: figures and signs in words, the motto run into the name."""
    name = _CITED.sub("", name)
    return len(name) <= 160 and not re.search(r"[:/\\_#@=<>(]|\d[a-z]|[a-z]\d", name) and "cong hoa xa" not in bare(name)


def has_lost_diacritics(bodies: Sequence[NamedBody]) -> bool:
    """True for names of four syllables or more without any diacritic: a bad text layer's."""
    printed = " ".join(piece.text for body in bodies for piece in body.pieces)
    return printed.isascii() and len(printed.split()) >= 4


def _goes_on(previous: str) -> bool:
    """True when a line cannot end a name: the next line goes on with it."""
    return bare(previous).endswith((" va", " &", " -", ",", " cua", " ve"))
