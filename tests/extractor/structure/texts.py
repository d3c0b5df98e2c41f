"""Makers of documents and of readable outlines for the tests of the structure room."""

from collections.abc import Iterator

from extractor.reading.document import Document, Layout, ReadAs, Source
from extractor.structure import outline_of
from extractor.structure.lines import Line, junk_pattern, split_lines
from extractor.structure.outline import Marker, Node, Outline, Zone


def document(text: str, layout: Layout = Layout.UNKNOWN, **parts: tuple[object, ...]) -> Document:
    """A document of a text; ``parts`` are further fields: ``bold``, ``tables``, ``wrapped``."""
    return Document(Source("test.txt", len(text), "0" * 64, "text/plain"), text, ReadAs.PLAIN, layout, **parts)  # type: ignore[arg-type]


def outline(text: str, layout: Layout = Layout.PARAGRAPHS, **parts: tuple[object, ...]) -> Outline:
    """The outline of a text whose lines are paragraphs, unless told otherwise."""
    return outline_of(document(text, layout, **parts))


def lines(text: str) -> list[Line]:
    """The cleaned lines of a text."""
    return split_lines(document(text), [], junk_pattern(text))


def zone(found: Outline, wanted: Zone) -> list[str]:
    """The texts of a zone."""
    return [paragraph.text for paragraph in found.zone(wanted)]


def tree(found: Outline) -> list[str]:
    """The tree, a line a node: two dots a level, number or kind of mark, text."""
    return list(_branch(found.root))


def _branch(node: Node) -> Iterator[str]:
    for child in node.children:
        paragraph = child.paragraph
        assert paragraph is not None
        kind = {Marker.NONE: "", Marker.DASH: "-", Marker.PLUS: "+", Marker.BULLET: "*", Marker.LEAD_IN: "="}
        mark = paragraph.number or kind[paragraph.marker]
        yield f"{'..' * (child.depth - 1)}{mark} {paragraph.text}"
        yield from _branch(child)
