"""The outline: paragraphs, a tree of nodes, tables, title block, signature block.

A ``Paragraph`` is clean text (single spaces, lines joined, markup and marker left out) with its map to the published
text. Every numbered or bulleted paragraph, bold lead-in and plain paragraph is a ``Node``; a node's children are what
stands under it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from extractor.reading.document import Document
from extractor.text.offsets import OffsetMap


class Zone(StrEnum):
    """Where in the document a paragraph stands."""

    HEAD = "head"
    """The title block: agency, motto, number, place and date."""
    TITLE = "title"
    """The type word and the title."""
    PREAMBLE = "preamble"
    """Between the title and the first numbered section: the basis of issue and the announcing sentence."""
    BODY = "body"
    """Numbered sections, until the closing formula."""
    CLOSING = "closing"
    """The closing formula (``Trên đây là Kế hoạch …``)."""
    RECIPIENTS = "recipients"
    """The lines of ``Nơi nhận``."""
    SIGNATURE = "signature"
    """Authority, position, name."""
    ANNEX = "annex"
    """After the signature: annexes, forms."""
    FOOTNOTE = "footnote"


class Marker(StrEnum):
    """The kind of mark a paragraph begins with."""

    PART = "part"  # PHẦN I, PHẦN THỨ NHẤT, CHƯƠNG I
    LETTER_UPPER = "letter_upper"  # A.
    ROMAN = "roman"  # I.
    ARTICLE = "article"  # Điều 1.
    ARABIC = "arabic"  # 1.
    DECIMAL = "decimal"  # 1.1.
    LETTER = "letter"  # a)
    BRACKETED = "bracketed"  # (1)
    DASH = "dash"  # -
    PLUS = "plus"  # +
    BULLET = "bullet"  # * •
    LEAD_IN = "lead_in"  # a bold line without number, or '…:' over a list
    NONE = "none"


NUMBERED = frozenset(
    {
        Marker.PART,
        Marker.LETTER_UPPER,
        Marker.ROMAN,
        Marker.ARTICLE,
        Marker.ARABIC,
        Marker.DECIMAL,
        Marker.LETTER,
        Marker.BRACKETED,
    }
)
BULLETS = frozenset({Marker.DASH, Marker.PLUS, Marker.BULLET})


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph, a line of a block, or a table cell."""

    index: int
    """Position among all paragraphs of the outline, in reading order."""
    text: str
    """Clean text without marker and markup, single spaces, no space at either end."""
    offsets: OffsetMap
    """Leads spans of ``text`` to ``document.text``."""
    zone: Zone
    marker: Marker = Marker.NONE
    number: str | None = None
    """The mark as printed, without full stop or brackets: ``II``, ``1.1``, ``a``; None for bullets."""
    bold: bool = False
    """The whole paragraph is set in bold or as a Markdown heading."""
    node: "Node | None" = None
    """The node of the tree that this paragraph is, None in title block, tables, signature."""
    table: "Table | None" = None
    row: int = -1
    column: int = -1
    breaks: tuple[int, ...] = ()
    """In a cell of several lines: offsets in ``text`` at which its second and later lines begin."""

    def __repr__(self) -> str:
        return f"<Paragraph {self.index} {self.zone} {self.number or self.marker} {self.text[:50]!r}>"


@dataclass(slots=True, eq=False)
class Node:
    """A node of the tree of sections and items. The root has no paragraph."""

    paragraph: Paragraph | None
    parent: "Node | None"
    depth: int
    children: list["Node"] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)
    """Tables that stand directly under this node."""

    @property
    def text(self) -> str:
        """The heading's or item's text, '' for the root."""
        return self.paragraph.text if self.paragraph else ""

    @property
    def is_heading(self) -> bool:
        """True when something stands under the node."""
        return bool(self.children or self.tables)

    def ancestors(self) -> Iterator["Node"]:
        """Parents from the nearest to the outermost, the root left out."""
        node = self.parent
        while node is not None and node.paragraph is not None:
            yield node
            node = node.parent

    def walk(self) -> Iterator["Node"]:
        """The node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True, eq=False)
class Table:
    """A table: a grid of cell paragraphs; None where a merged cell goes on or a cell is empty."""

    rows: list[list[Paragraph | None]]
    node: Node
    """The node the table stands under."""
    header_rows: int = 1
    """How many of the first rows are headings; 0 where none is."""
    covered: dict[tuple[int, int], Paragraph] = field(default_factory=dict)
    """(row, column) of grid places that a merged cell goes on over, with that cell."""

    def cell(self, row: int, column: int) -> Paragraph | None:
        """The cell at a grid place, also where a merged one goes on over it; None where it is empty."""
        own = self.rows[row][column] if column < len(self.rows[row]) else None
        return own if own is not None else self.covered.get((row, column))

    @property
    def columns(self) -> int:
        """Number of columns of the grid."""
        return max((len(row) for row in self.rows), default=0)

    def header(self, column: int) -> str:
        """The column's heading: header rows joined top down, '' where there is none."""
        cells = (self.cell(row, column) for row in range(min(self.header_rows, len(self.rows))))
        return " ".join(dict.fromkeys(cell.text for cell in cells if cell is not None))


@dataclass(slots=True, eq=False)
class Part:
    """One of several documents in one file, as a range of paragraph indexes."""

    document_type: str | None
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Outline:
    """The document as a tree, with its blocks. ``paragraphs`` holds every paragraph, cells too, in reading order."""

    document: Document
    paragraphs: list[Paragraph]
    root: Node
    tables: list[Table] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    _by_zone: dict[Zone, list[Paragraph]] = field(default_factory=dict, init=False)

    def zone(self, zone: Zone) -> Sequence[Paragraph]:
        """The paragraphs of one zone, in reading order; to be asked for once the outline is whole."""
        if not self._by_zone:
            for paragraph in self.paragraphs:
                self._by_zone.setdefault(paragraph.zone, []).append(paragraph)
        return self._by_zone.get(zone, ())

    def nodes(self) -> Iterator[Node]:
        """Every node of the tree but the root, in reading order."""
        for child in self.root.children:
            yield from child.walk()

    def rest_on(self, document: Document, offsets: OffsetMap) -> None:
        """Lead all that was made of a corrected text back to the document as it was read.

        Args:
            document: as read.
            offsets: lead spans of the corrected text to its own.
        """
        self.document = document
        for paragraph in self.paragraphs:
            paragraph.offsets = paragraph.offsets.through(offsets, len(paragraph.text))
        for part in self.parts:
            part.first, part.last = offsets.at(part.first), offsets.at(part.last)
