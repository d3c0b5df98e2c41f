"""The characters of one DOCX paragraph, with what hangs on it: text boxes and calls of notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractor.reading.blocks import Piece, clean
from extractor.reading.docx.names import ALTERNATE_CONTENT, CHOICE, FALLBACK, MATH_TEXT, integer, switch, value, w
from extractor.reading.docx.numbering import symbol
from extractor.reading.docx.styles import Styles, font
from extractor.reading.fonts import FontDecoder

WRAPPERS = frozenset(
    map(
        w,
        (
            "ins",
            "moveTo",
            "hyperlink",
            "smartTag",
            "customXml",
            "fldSimple",
            "dir",
            "bdo",
            "sdt",
            "sdtContent",
            "ruby",
            "rubyBase",
        ),
    )
)
"""Elements whose content counts as if they were not there. Deleted and moved-away text (``del``, ``moveFrom``) is not in them."""

_CHARACTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
}
_RUN, _TEXT, _SYMBOL, _FIELD, _BOX = w("r"), w("t"), w("sym"), w("fldChar"), w("txbxContent")
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_DRAWINGS = frozenset({w("drawing"), w("pict"), w("object"), ALTERNATE_CONTENT})
_LINE_ENDS_OF_XML = str.maketrans("\r\n", "  ")


@dataclass(frozen=True, slots=True)
class NoteCall:
    """A call of a note: the part it stands in (``footnotes``, ``endnotes``), its id, whether the author typed its mark."""

    part: str
    id: str
    marked: bool


@dataclass(slots=True)
class ParagraphContent:
    """What a ``w:p`` holds. ``joins_next``: a tracked change deletes its end, so it goes on in the next paragraph."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[NoteCall] = field(default_factory=list)
    joins_next: bool = False


def read_paragraph(paragraph: _Element, styles: Styles, decoder: FontDecoder | None = None) -> ParagraphContent:
    """The content of a ``w:p`` in its final form: insertions in, deletions out, fields' results instead of their codes.

    ``decoder`` reads runs in legacy fonts.
    """
    content = ParagraphContent()
    properties = paragraph.find(w("pPr"))
    mark = properties.find(w("rPr")) if properties is not None else None
    content.joins_next = mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)
    _Runs(content, styles, value(properties, "pStyle"), decoder).walk(paragraph)
    return content


def branch(alternate: _Element) -> Iterator[_Element]:
    """What stands in the one branch of ``mc:AlternateContent`` that counts; each branch holds the same words."""
    chosen = alternate.find(CHOICE)
    chosen = alternate.find(FALLBACK) if chosen is None else chosen
    return iter(chosen if chosen is not None else ())


class _Runs:
    """Walks over a paragraph's runs."""

    def __init__(self, content: ParagraphContent, styles: Styles, style: str | None, decoder: FontDecoder | None) -> None:
        self._content = content
        self._styles = styles
        self._style = style
        self._decoder = decoder
        self._fields: list[bool] = []  # the open fields, outermost first: whether the result has begun

    def walk(self, parent: _Element) -> None:
        for child in parent:
            if child.tag == _RUN:
                self._run(child)
            elif child.tag in WRAPPERS:
                self.walk(child)
            elif child.tag == ALTERNATE_CONTENT:
                for element in branch(child):
                    self.walk(element)
            else:
                self._content.pieces.extend((text.text or "", False) for text in child.iter(MATH_TEXT))

    def _run(self, run: _Element) -> None:
        properties = run.find(w("rPr"))
        if self._is(properties, "vanish"):
            return
        bold = self._is(properties, "b")
        characters = "".join(map(self._characters, run))
        if self._decoder and characters:
            characters = self._decoder.decode(characters, self._font(properties))
        characters = clean(characters)
        if characters:
            self._content.pieces.append((characters.upper() if self._is(properties, "caps") else characters, bold))

    def _is(self, properties: _Element | None, name: str) -> bool:
        """An on/off property of a run: its own, its character style's, its paragraph's."""
        own = switch(properties, name)
        if own is None and properties is not None:
            own = self._styles.run_switch(value(properties, "rStyle"), name)
        return self._styles.paragraph_switch(self._style, name) if own is None else own

    def _font(self, properties: _Element | None) -> str:
        """The name of a run's font: its own, its character style's, its paragraph's; empty where none is named."""
        own = font(properties) or self._styles.run_font(value(properties, "rStyle"))
        return own or self._styles.paragraph_font(self._style)

    def _characters(self, child: _Element) -> str:
        """The visible characters of a run's child."""
        tag = child.tag
        if tag == _FIELD:
            self._field(child.get(w("fldCharType")))
        elif tag in _NOTES:
            marked = child.get(w("customMarkFollows")) in {"1", "true", "on"}
            self._content.notes.append(NoteCall(_NOTES[tag], child.get(w("id"), ""), marked))
        elif tag in _DRAWINGS:
            self._content.boxes.extend(_boxes(child))
        elif not all(self._fields):
            return ""
        elif tag == _TEXT:
            return (child.text or "").translate(_LINE_ENDS_OF_XML)
        elif tag == _SYMBOL:
            return _symbol(child)
        return _CHARACTERS.get(tag, "")

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(w("char"), "")[:6], 16)
    except ValueError:
        return ""
    return symbol(code) if integer(str(code), 0) and 0xF000 <= code <= 0xF0FF else clean(chr(code)) if 31 < code < 0xD800 else ""


def _boxes(element: _Element) -> Iterator[_Element]:
    """The outermost text boxes of a drawing, each once."""
    if element.tag == _BOX:
        yield element
        return
    for child in branch(element) if element.tag == ALTERNATE_CONTENT else element:
        yield from _boxes(child)
