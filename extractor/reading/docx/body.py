"""The story of a DOCX in reading order: paragraphs, tables, text boxes, notes."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from extractor.errors import FileBroken
from extractor.reading.blocks import BlockWriter, GridTable, ParagraphText, Piece, compose
from extractor.reading.bounds import MAX_NESTING
from extractor.reading.docx.names import ALTERNATE_CONTENT, value, w
from extractor.reading.docx.numbering import Numbering, format_number
from extractor.reading.docx.package import Package
from extractor.reading.docx.paragraphs import WRAPPERS, NoteCall, branch, read_paragraph
from extractor.reading.docx.styles import Styles, font
from extractor.reading.docx.tables import read_table
from extractor.reading.fonts import FontDecoder
from extractor.text.legacy import Encoding

Block = ParagraphText | GridTable
_LETTER = re.compile("[A-Za-z]")
"""What tells a label of words (``§iÒu 1`` in TCVN3) from a bullet."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOTE_FORMATS = {"footnotes": "decimal", "endnotes": "lowerRoman"}
"""How Word numbers notes unless told otherwise."""


class Body:
    """Reads the blocks of a document's story; lists and notes are counted while they pass by."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._notes = {part: _notes(package.part(part)) for part in _NOTE_FORMATS}
        self._counts = dict.fromkeys(_NOTE_FORMATS, 0)
        self._called: list[NoteCall] = []
        self._decoder = _decoder(package)

    @property
    def converted_from(self) -> Encoding | None:
        """The legacy encoding in which the text, or some of it, was."""
        return self._decoder.converted_from if self._decoder else None

    def write(self, document: _Element, writer: BlockWriter) -> None:
        """Write the story of a main document part; each block's notes after it."""
        body = document.find(w("body"))
        for block in self._blocks(body, 0) if body is not None else ():
            if isinstance(block, GridTable):
                writer.table(block)
            else:
                writer.paragraph(block)
            for note in self._take_notes():
                writer.footnote(note)

    def _blocks(self, parent: _Element, depth: int, label: str = "", in_cell: bool = False) -> Iterator[Block]:
        """The blocks in a body, cell, text box or note; ``label`` is set before the first paragraph."""
        carried: list[Piece] = []
        for element in _block_elements(parent, depth):
            if element.tag == w("tbl"):
                yield read_table(element, lambda cell: self._lines(cell, depth + 1), self._styles)
                continue
            content = read_paragraph(element, self._styles, self._decoder)
            for box in content.boxes:
                yield from self._blocks(box, depth + 1)
            self._called.extend(content.notes)
            carried += content.pieces
            if not content.joins_next:
                label = label or self._label(element)
                paragraph = compose(carried, label)
                yield paragraph if paragraph.text or not in_cell else ParagraphText(_number(label))
                carried, label = [], ""
        if carried:
            yield compose(carried)

    def _label(self, paragraph: _Element) -> str:
        properties = paragraph.find(w("pPr"))
        label = self._numbering.label(properties, value(properties, "pStyle"))
        return self._decoder.decode(label) if self._decoder and _LETTER.search(label) else label

    def _lines(self, parent: _Element, depth: int, label: str = "") -> list[ParagraphText]:
        """The paragraphs of a cell or note, tables in them as lines."""
        lines: list[ParagraphText] = []
        for block in self._blocks(parent, depth, label, in_cell=True):
            lines.extend(block.lines() if isinstance(block, GridTable) else [block] if block.text else [])
        return lines

    def _take_notes(self) -> Iterator[list[ParagraphText]]:
        """The notes called since the last time; a note's own calls are left out."""
        called, self._called = self._called, []
        for call in called:
            label = "" if call.marked else self._note_number(call.part)
            note = self._notes[call.part].get(call.id)
            if note is not None:
                yield self._lines(note, 1, label)
        self._called = []

    def _note_number(self, part: str) -> str:
        self._counts[part] += 1
        return format_number(self._counts[part], _NOTE_FORMATS[part]).translate(_SUPERSCRIPT)


def _decoder(package: Package) -> FontDecoder | None:
    """How words in legacy encodings are read; None where there are none."""
    words = "\n".join(filter(None, (text.text for text in package.document.iter(w("t")))))
    parts = (package.document, package.part("styles"))
    return FontDecoder.of(words, lambda: (font(each) or "" for part in parts if part is not None for each in part.iter(w("rPr"))))


def _number(label: str) -> str:
    """The label of an empty paragraph in a cell: a column of ordinal numbers (STT) holds nothing else. A bullet says nothing."""
    return label if any(map(str.isalnum, label)) else ""


def _notes(root: _Element | None) -> dict[str, _Element]:
    """The notes of a part by id; separators have a type."""
    found = root if root is not None else ()
    return {note.get(w("id"), ""): note for note in found if note.get(w("type"), "normal") == "normal"}


def _block_elements(parent: _Element, depth: int) -> Iterator[_Element]:
    """Paragraph and table elements, through content controls and tracked insertions.

    Raises:
        FileBroken: blocks stand in one another deeper than a word processor makes them.
    """
    if depth > MAX_NESTING:
        raise FileBroken("nesting")
    for child in parent:
        if child.tag == w("p") or child.tag == w("tbl"):
            yield child
        elif child.tag in WRAPPERS:
            yield from _block_elements(child, depth + 1)
        elif child.tag == ALTERNATE_CONTENT:
            yield from (each for each in branch(child) if each.tag in {w("p"), w("tbl")})
