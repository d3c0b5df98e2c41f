"""The blocks of an HTML document: paragraphs, lists, tables, footnotes as Word marks them."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from extractor.errors import FileBroken
from extractor.reading.blocks import GridTable, ParagraphText, Piece, clean, compose
from extractor.reading.bounds import MAX_NESTING
from extractor.reading.docx.numbering import format_number
from extractor.reading.fonts import FontDecoder
from extractor.reading.html.fonts import font_of, fonts_of
from extractor.reading.html.tables import read_table
from extractor.text.legacy import Encoding

Block = ParagraphText | GridTable

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = frozenset({"p", "div", "li", "dt", "dd", "blockquote", "pre", "address", "caption", "center", *_HEADINGS})
_CONTAINERS = frozenset({"body", "ul", "ol", "dl", "section", "article", "main", "form", "fieldset", "header", "footer"})
_BLOCKS = _PARAGRAPHS | _CONTAINERS | {"table", "hr"}
_UNSEEN = frozenset({"head", "style", "script", "title", "xml", "noscript", "template", "select", "del", "strike"})
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|mso-hide\s{0,5}:\s{0,5}all", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s{0,5}:\s{0,5}(?:normal|400)", re.IGNORECASE)
_LABEL = re.compile(r"mso-list\s{0,5}:\s{0,5}Ignore", re.IGNORECASE)
_NOTE_CALL = re.compile(r"mso-(?:foot|end)note-id\s{0,5}:\s{0,5}([\w-]{1,40})", re.IGNORECASE)
_NOTE_LIST = re.compile(r"mso-element\s{0,5}:\s{0,5}(?:foot|end)note-list", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Body:
    """Reads the blocks of a document in order."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._notes = _take_notes_out(root)
        self._called: list[str] = []
        self._count = 0
        body = root.find("body")
        words = "".join(map(str, (root if body is None else body).itertext()))
        self._decoder = FontDecoder.of(words, lambda: fonts_of(root))

    @property
    def converted_from(self) -> Encoding | None:
        """The legacy encoding in which the text, or some of it, was."""
        return self._decoder.converted_from if self._decoder else None

    def blocks(self) -> Iterator[Block]:
        """The document's blocks."""
        return self._blocks(self._root, 0, False, "")

    def take_notes(self) -> Iterator[list[ParagraphText]]:
        """The footnotes called since the last time, each beginning with its number as superscript digits."""
        called, self._called = self._called, []
        for name in called:
            note = self._notes.pop(name, None)
            if note is not None:
                self._count += 1
                lines = self._lines(note, 1)
                yield [ParagraphText(f"{str(self._count).translate(_SUPERSCRIPT)} {lines[0].text}"), *lines[1:]] if lines else []

    def _lines(self, parent: HtmlElement, depth: int, font: str = "") -> list[ParagraphText]:
        """The paragraphs of a cell or note, tables in them as lines."""
        lines: list[ParagraphText] = []
        for block in self._blocks(parent, depth, parent.tag == "th", font):
            lines.extend(block.lines() if isinstance(block, GridTable) else [block])
        return lines

    def _blocks(self, parent: HtmlElement, depth: int, bold: bool, font: str, label: str = "") -> Iterator[Block]:
        """The blocks in an element; text between them is a paragraph of its own. ``label`` goes before the first words."""
        if depth > 4 * MAX_NESTING:
            raise FileBroken("nesting")
        font = font_of(parent, font)
        pieces: list[Piece] = [(self._text(parent.text, font), bold)]
        label = label or _list_label(parent)
        for child in parent:
            if child.tag in _BLOCKS and not _is_unseen(child):
                before = list(_paragraph(pieces, label))
                yield from before
                yield from self._block(child, depth, bold, font, "" if before else label)
                pieces, label = [], ""
            else:
                pieces.extend(self._inline(child, bold, font))
            pieces.append((self._text(child.tail, font), bold))
        yield from _paragraph(pieces, label)

    def _block(self, element: HtmlElement, depth: int, bold: bool, font: str, label: str) -> Iterator[Block]:
        if element.tag == "table":
            yield read_table(element, lambda cell: self._lines(cell, depth + 1, font_of(element, font)))
        else:
            yield from self._blocks(element, depth + 1, _is_bold(element, bold), font, label)

    def _inline(self, element: HtmlElement, bold: bool, font: str) -> Iterator[Piece]:
        """The visible characters of an inline element."""
        if _is_unseen(element):
            return
        style = element.get("style", "")
        if element.tag == "br":
            yield "\n", bold
            return
        call = _NOTE_CALL.search(style)
        if call and call[1] in self._notes:
            self._called.append(call[1])
            return
        bold = _is_bold(element, bold)
        font = font_of(element, font)
        if _LABEL.search(style):
            yield clean(_white(element.text_content())).strip() + " ", bold
            return
        yield self._text(element.text, font), bold
        for child in element:
            yield from self._inline(child, bold, font)
            yield self._text(child.tail, font), bold

    def _text(self, text: str | None, font: str) -> str:
        """Characters with white space as HTML has it, in Unicode."""
        return self._decoder.decode(_white(text), font) if self._decoder else _white(text)


def _paragraph(pieces: list[Piece], label: str) -> Iterator[ParagraphText]:
    """A paragraph of pieces with the white space between words as one space; nothing where it is empty."""
    joined: list[Piece] = []
    at_space = True
    for characters, bold in pieces:
        if at_space and characters.startswith(" "):
            characters = characters.lstrip(" ")  # noqa: PLW2901
        if characters:
            at_space = characters[-1] in " \n"
            joined.append((clean(characters), bold))
    paragraph = compose(joined, label)
    if paragraph.text:
        yield paragraph


def _white(text: str | None) -> str:
    """Runs of HTML white space as one space; a no-break space is none of it."""
    return _WHITE.sub(" ", text) if text else ""


def _is_bold(element: HtmlElement, inherited: bool) -> bool:
    style = element.get("style", "")
    if _NOT_BOLD.search(style):
        return False
    return inherited or element.tag in {"b", "strong", "th"} or element.tag in _HEADINGS or bool(_BOLD.search(style))


def _is_unseen(element: HtmlElement) -> bool:
    return not isinstance(element.tag, str) or element.tag in _UNSEEN or bool(_HIDDEN.search(element.get("style", "")))


def _list_label(item: HtmlElement) -> str:
    """The number or bullet that a browser sets before a list item."""
    parent = item.getparent() if item.tag == "li" else None
    if parent is None or parent.tag not in {"ol", "ul"}:
        return ""
    if parent.tag == "ul":
        return "•"
    start = parent.get("start", "1")
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    number = before + (int(start) if start.isdecimal() and len(start) < 6 else 1)
    return format_number(number, _LIST_TYPES.get(parent.get("type", "1"), "decimal")) + "."


def _take_notes_out(root: HtmlElement) -> dict[str, HtmlElement]:
    """Word's list of footnotes, by id, taken out of the document; their own marks too."""
    notes: dict[str, HtmlElement] = {}
    for section in [each for each in root.iter("div") if _NOTE_LIST.search(each.get("style", ""))]:
        for note in section.iterchildren("div"):
            notes[note.get("id", "")] = note
            for mark in [each for each in note.iter("a") if _NOTE_CALL.search(each.get("style", ""))]:
                mark.drop_tree()
        section.drop_tree()
    return notes
