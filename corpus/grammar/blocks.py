"""The layout blocks of a plan: what an office sets on the page, before any file format."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from corpus.grammar.piece import NOTHING, Piece


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The title block's two columns (quốc hiệu, tên cơ quan, số, địa danh và ngày tháng)."""

    agency: tuple[Piece, ...]
    """Lines of the agency, superiors first."""
    number: Piece
    motto: tuple[Piece, ...]
    place_and_date: Piece
    issuer: str
    """The unit's name in full."""
    own_lines: int
    """How many of the agency's last lines name the issuer itself."""


@dataclass(frozen=True, slots=True)
class Title:
    """The type word and the title, centred."""

    kind: Piece
    text: Piece
    """With a line feed where a line ends."""
    box: str = ""
    """``DỰ THẢO``, ``HỎA TỐC``; empty for none."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 the outermost; ``label`` as printed with its mark (``I.``), empty for a lead-in without number."""

    level: int
    label: str
    text: Piece
    running: Piece = NOTHING
    """Words that go on in the heading's line: ``2. Phòng Tư pháp: Tham mưu …``."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with a bullet where ``bullet`` is not empty."""

    text: Piece
    bullet: str = ""
    italic: bool = False


@dataclass(frozen=True, slots=True)
class RowMark:
    """A record that reaches over cells of one row, from the first's beginning to the last's end."""

    row: int
    first: int
    last: int
    layer: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; the first row is the header."""

    rows: tuple[tuple[Piece, ...], ...]
    row_marks: tuple[RowMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """The end: recipients on the left, authority, position and name on the right."""

    recipients: tuple[Piece, ...]
    authority: tuple[Piece, ...]
    name: Piece


Block: TypeAlias = Letterhead | Title | Heading | Paragraph | Table | Signature
