"""The gold of a plan that was rendered: its marks carried over to the text that a reader publishes.

Rendering changes white space, page numbers and the order of columns, never words. A line is found by its words in order, from
where its block begins; its marks then lie at the same words. The lines come in the order of the blocks, so that equal lines
are told apart.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.grammar.blocks import Block, Letterhead, Signature
from corpus.grammar.gold import Gold, gold_of
from corpus.grammar.piece import Mark, Piece
from corpus.grammar.plain import Look, leaves

_GAP = re.compile(r"\s*\n\s*\d{1,3}\s*\n\s*|\s+")
"""What may stand between two words: white space, and a page number in a line of its own."""
_WORD = re.compile(r"\S+")
_APART = Look(columns="spaced")


class NotLocatedError(Exception):
    """A line of the plan does not stand in the published text."""


def located_gold(blocks: Sequence[Block], header: dict[str, object], published: str) -> Gold:
    """The gold of a rendered plan, offsets counted in ``published``.

    Raises NotLocatedError where a line with records is not found.
    """
    marks: list[Mark] = []
    cursor = 0
    for block in blocks:
        furthest = cursor
        for line in _lines(block):
            anchors = _anchors(line.text, published, cursor)
            if anchors is None:
                if line.marks:
                    raise NotLocatedError(line.text)
                continue
            marks += [Mark(mark.layer, *_moved(mark, anchors), mark.values) for mark in line.marks]
            end = anchors[-1][1] + anchors[-1][2]
            furthest = max(furthest, end)
            cursor = cursor if isinstance(block, Letterhead | Signature) else end
        cursor = furthest
    return gold_of(Piece(published, tuple(marks)), header)


def _lines(block: Block) -> Iterator[Piece]:
    """The lines of a block that a format keeps whole: those of two columns one by one, table rows one by one."""
    if isinstance(block, Letterhead):
        yield from (*block.agency, block.number, *block.motto, block.place_and_date)
    elif isinstance(block, Signature):
        yield from (*block.recipients, *block.authority, block.name)
    else:
        for leaf in leaves(block, _APART):
            yield from _split(leaf)


def _split(leaf: Piece) -> Iterator[Piece]:
    """Table rows and title lines; a mark over a line's end keeps its lines together."""
    ends = [match.start() for match in re.finditer("\n", leaf.text)]
    kept = [end for end in ends if not any(mark.start <= end < mark.end for mark in leaf.marks)]
    start = 0
    for end in (*kept, len(leaf.text)):
        inside = tuple(mark.moved(-start) for mark in leaf.marks if start <= mark.start and mark.end <= end)
        yield Piece(leaf.text[start:end], inside)
        start = end + 1


Anchor = tuple[int, int, int]
"""A word: where it starts in the line, where in the published text, its length."""


def _anchors(line: str, published: str, start: int) -> list[Anchor] | None:
    """Where the words of a line stand, the first place from ``start`` on; None where they do not."""
    words = [(match.start(), match.group()) for match in _WORD.finditer(line)]
    if not words:
        return None
    at = published.find(words[0][1], start)
    while at >= 0:
        found = _follow(words, published, at)
        if found is not None:
            return found
        at = published.find(words[0][1], at + 1)
    return None


def _follow(words: Sequence[tuple[int, str]], published: str, at: int) -> list[Anchor] | None:
    """The anchors of words that follow one another from ``at`` on."""
    if at and not published[at - 1].isspace():
        return None
    anchors: list[Anchor] = []
    for index, (start, word) in enumerate(words):
        if index:
            gap = _GAP.match(published, at)
            at = gap.end() if gap else at
        if not published.startswith(word, at):
            return None
        anchors.append((start, at, len(word)))
        at += len(word)
    return anchors


def _moved(mark: Mark, anchors: Sequence[Anchor]) -> tuple[int, int]:
    """Where a mark's first and last characters lie in the published text."""
    first = next(at + mark.start - start for start, at, length in anchors if start <= mark.start < start + length)
    last = next(at + mark.end - start for start, at, length in anchors if start < mark.end <= start + length)
    return first, last
