"""The tree of sections and items, grown from the marks of the paragraphs.

The order of marks is that of Decree 30/2020/NĐ-CP (annex I): part, Roman, Arabic, decimal, letter, then bullets. A mark of
a kind that is open closes down to its sibling, whatever the order; so numbering that an office orders in its own way
still makes a tree.
"""

from dataclasses import dataclass

from extractor.structure.cues import is_upper
from extractor.structure.outline import Marker, Node, Paragraph

_RANKS = {
    Marker.PART: 0,
    Marker.LETTER_UPPER: 1,
    Marker.ROMAN: 2,
    Marker.ARTICLE: 3,
    Marker.ARABIC: 4,
    Marker.DECIMAL: 5,
    Marker.LETTER: 9,
    Marker.BRACKETED: 10,
    Marker.LEAD_IN: 12,
    Marker.NONE: 13,
    Marker.BULLET: 17,
    Marker.DASH: 15,
    Marker.PLUS: 16,
}
_UPPER_LEAD_IN_RANK = 11
"""A heading in capitals stands over one in bold."""
_STAR_RANK = 14
_LONGEST_LEAD_IN = 150


@dataclass(slots=True, eq=False)
class _Open:
    """A node that can still take children, with its rank."""

    node: Node
    rank: int


class TreeBuilder:
    """Adds paragraphs in reading order and hangs each under the node that it belongs to."""

    def __init__(self) -> None:
        self.root = Node(paragraph=None, parent=None, depth=0)
        self._open: list[_Open] = [_Open(self.root, -1)]

    @property
    def current(self) -> Node:
        """The section or item to which a table that comes now belongs."""
        return self._open[-1].node

    def close(self) -> None:
        """Close all that is open: what comes now (an annex) stands beside the sections, under the root."""
        del self._open[1:]

    def add(self, paragraph: Paragraph, symbol: str) -> Node:
        """Hang the paragraph into the tree; ``symbol`` is the first character of its mark."""
        if paragraph.marker is Marker.NONE and is_lead_in(paragraph):
            paragraph.marker = Marker.LEAD_IN
        if paragraph.number == "H" and self._is_misread_two():
            paragraph.marker = Marker.ROMAN
        rank = _rank(paragraph, symbol)
        self._close_for(rank)
        parent = self._open[-1].node
        node = Node(paragraph=paragraph, parent=parent, depth=parent.depth + 1)
        parent.children.append(node)
        paragraph.node = node
        if paragraph.marker is not Marker.NONE or paragraph.text.endswith(":"):
            self._open.append(_Open(node, rank))
        return node

    def _is_misread_two(self) -> bool:
        """True where ``H.`` is the ``II.`` that OCR misread: a Roman section is open, and no section with a capital letter."""
        markers = [open_.node.paragraph.marker for open_ in self._open[1:] if open_.node.paragraph is not None]
        return Marker.ROMAN in markers and Marker.LETTER_UPPER not in markers

    def _close_for(self, rank: int) -> None:
        """Close open nodes until the one on top is the parent of a paragraph of this rank."""
        for position in range(len(self._open) - 1, 0, -1):
            if self._open[position].rank == rank:
                del self._open[position:]
                return
        top = self._open[-1]
        if rank >= _RANKS[Marker.NONE] and top.rank >= _RANKS[Marker.NONE] and top.node.text.endswith(":"):
            return
        while self._open[-1].rank > rank:
            self._open.pop()


def _rank(paragraph: Paragraph, symbol: str) -> int:
    if paragraph.marker is Marker.BULLET and symbol in "*§➢✓❖":
        return _STAR_RANK
    if paragraph.marker is Marker.LEAD_IN and is_upper(paragraph.text):
        return _UPPER_LEAD_IN_RANK
    if paragraph.marker is Marker.DECIMAL and paragraph.number:
        return _RANKS[Marker.DECIMAL] + paragraph.number.count(".") - 1
    return _RANKS[paragraph.marker]


def is_lead_in(paragraph: Paragraph) -> bool:
    """True for a heading without number: a short paragraph in bold or capitals that is no sentence."""
    text = paragraph.text
    if len(text) > _LONGEST_LEAD_IN or text.endswith((".", ";", ",")):
        return False
    return paragraph.bold or (len(text) > 6 and is_upper(text))
