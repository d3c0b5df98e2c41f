"""The document as the reading room hands it on: published text, pages, tables, styles.

Offsets are half-open and count code points of ``text``, which is NFC with LF line ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from extractor.reading.word_boxes import WordBoxes
from extractor.text.legacy import Encoding

Span = tuple[int, int]


class ReadAs(StrEnum):
    """How the text was got."""

    PLAIN = "plain"
    TEXT_LAYER = "text_layer"
    DOCX = "docx"
    DOC = "doc"
    HTML = "html"
    OCR = "ocr"


class Layout(StrEnum):
    """What a line of the text is."""

    LINES = "lines"
    """A physical line: a paragraph may go on over several (PDF, text extracted from one)."""
    PARAGRAPHS = "paragraphs"
    """A whole paragraph (DOCX, DOC, HTML)."""
    UNKNOWN = "unknown"
    """A text file: the structure room decides by measuring the lines."""


@dataclass(frozen=True, slots=True)
class Source:
    """The input's name (no path), size in bytes, SHA-256 and media type, told by content."""

    name: str
    size: int
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Scan:
    """How OCR read a page: pixels an inch, degrees by which it lay crooked (clockwise positive), clockwise quarter turns."""

    resolution: int
    skew: float = 0.0
    turned: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: 1-based number, its slice of the text, its size in points as a viewer shows it; ``scan`` where OCR read it."""

    number: int
    start: int
    end: int
    width: float | None = None
    height: float | None = None
    scan: Scan | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its slice of the text (empty where the cell is), 0-based grid position, spans of a merged cell."""

    start: int
    end: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class TableRegion:
    """A table that the format or the rulings tell: rows in order, cells left to right, a merged cell once.

    In the text a row's cells stand one after the other, separated by a tab, rows separated by a line end; a cell of
    several paragraphs has them separated by line ends, so only ``cells`` tell where a cell ends.
    ``bordered`` is false for tables without visible borders, which offices use to set title and signature blocks.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]
    bordered: bool = True


@dataclass(frozen=True, slots=True)
class PartProblem:
    """A coded problem of a part of the document (a page that could not be read)."""

    code: str
    detail: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A read document.

    ``bold`` are the slices set in bold, ``furniture`` those that the geometry tells to be page headers, footers and
    page numbers, ``footnotes`` the footnotes, each as one slice; all sorted, without overlap. A footnote begins with its
    number as superscript digits (``¹``) and stands after the paragraph that calls it, or after the table.
    ``wrapped`` and ``indented`` are sorted offsets at which lines begin: those that were broken because the next word did not
    fit, and those that are set in as a paragraph's first line; both empty where the format has no geometry.
    ``uncertain`` are the words read by OCR (start, end, the recogniser's confidence between 0 and 1), ``corrections`` the
    misread ones that have but one right reading (start, end, that reading); ``text`` keeps what was read.
    ``unread`` are the offsets behind words of a scan where writing stands that was not read.
    ``words`` are the words' boxes on the pages, none where the format has no geometry.
    ``converted_from`` is the legacy encoding that the text, or parts of it, had in the file (``tcvn3``, ``vni``).
    """

    source: Source
    text: str
    read_as: ReadAs
    layout: Layout
    pages: tuple[Page, ...] = ()
    tables: tuple[TableRegion, ...] = ()
    bold: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    footnotes: tuple[Span, ...] = ()
    wrapped: tuple[int, ...] = ()
    indented: tuple[int, ...] = ()
    problems: Sequence[PartProblem] = field(default=())
    uncertain: tuple[tuple[int, int, float], ...] = ()
    corrections: tuple[tuple[int, int, str], ...] = ()
    unread: tuple[int, ...] = ()
    words: WordBoxes = field(default_factory=WordBoxes, hash=False, repr=False)
    converted_from: Encoding | None = None
