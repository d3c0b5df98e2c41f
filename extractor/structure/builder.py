"""From a document to its outline: lines, zones, paragraphs, tree, tables."""

import re
from collections.abc import Sequence

from extractor.reading.document import Document, TableRegion
from extractor.structure import cues
from extractor.structure.broken_off import is_citation_broken_off, is_number_broken_off, is_word_broken_off
from extractor.structure.columns import split_columns
from extractor.structure.furniture import find_furniture
from extractor.structure.joining import Joined, join
from extractor.structure.lines import Line, clean, junk_pattern, merged, split_lines
from extractor.structure.markers import NO_MARK
from extractor.structure.outline import Marker, Node, Outline, Paragraph, Part, Zone
from extractor.structure.parts import LineRange, find_parts, main_part
from extractor.structure.tables import build_table, tables_of
from extractor.structure.tree import TreeBuilder
from extractor.structure.wrapping import Wrapping, measure
from extractor.structure.zones import ZonedLines, part_into_zones
from extractor.text.offsets import OffsetMap

_LONGEST_HEADING = 120
_OPENS_BODY = frozenset({Marker.PART, Marker.LETTER_UPPER, Marker.ROMAN, Marker.ARTICLE, Marker.ARABIC})


def outline_of(document: Document) -> Outline:
    """The outline of a document. Never fails: a text without any structure is a flat list of paragraphs."""
    junk = junk_pattern(document.text)
    regions = tables_of(document)
    skip = merged([*find_furniture(document), *document.footnotes, *((region.start, region.end) for region in regions)])
    lines = [piece for line in split_lines(document, skip, junk) for piece in split_columns(document.text, line, junk)]
    parts = find_parts(lines)
    main = main_part(parts)
    own = lines[main.first : main.last]
    wrapping = measure(own, document.layout, geometric=bool(document.wrapped))
    builder = _Builder(document, junk, wrapping, _regions_within(regions, lines, main))
    outline = builder.build(part_into_zones(own))
    outline.parts = [_part(part, lines, document) for part in parts] if len(parts) > 1 else []
    return outline


def _regions_within(regions: Sequence[TableRegion], lines: Sequence[Line], part: LineRange) -> list[TableRegion]:
    """The tables of one part of the file."""
    first = lines[part.first].start if part.first else 0
    last = lines[part.last].start if part.last < len(lines) else 1 << 60
    return [region for region in regions if first <= region.start < last]


def _part(part: LineRange, lines: Sequence[Line], document: Document) -> Part:
    first = lines[part.first].start if part.first else 0
    last = lines[part.last].start if part.last < len(lines) else len(document.text)
    return Part(document_type=part.type_word, first=first, last=last)


class _Builder:
    """Numbers the paragraphs in reading order and grows the tree."""

    def __init__(self, document: Document, junk: re.Pattern[str], wrapping: Wrapping, regions: Sequence[TableRegion]) -> None:
        self._document = document
        self._junk = junk
        self._wrapping = wrapping
        self._regions = list(regions)
        self._tree = TreeBuilder()
        self._outline = Outline(document=document, paragraphs=[], root=self._tree.root)

    def build(self, zoned: ZonedLines) -> Outline:
        """The outline of the zoned lines and the regions."""
        for line in zoned.head:
            self._add_line(line, Zone.HEAD)
        self._add_title(zoned.title)
        self._add_text(join(zoned.text, self._wrapping))
        self._add_blocks(zoned.blocks)
        if zoned.annex:
            self._flush_tables(zoned.annex[0].start, Zone.BODY)
            self._tree.close()
        for paragraph in join(zoned.annex, self._wrapping):
            if cues.opens_annex(paragraph.text):
                self._flush_tables(paragraph.segments[0][1], Zone.ANNEX)
                self._tree.close()
            self._add_node(paragraph, Zone.ANNEX)
        self._flush_tables(1 << 60, Zone.ANNEX if zoned.annex or zoned.blocks else Zone.BODY)
        self._add_footnotes()
        return self._outline

    def _add_footnotes(self) -> None:
        """Footnotes that the format tells, each a paragraph of its own, after everything else."""
        for start, end in self._document.footnotes:
            text, segments = clean(self._document.text, start, end, self._junk)
            if text:
                self._outline.paragraphs.append(Paragraph(self._next(), text, OffsetMap(segments), Zone.FOOTNOTE))

    def _add_text(self, paragraphs: Sequence[Joined]) -> None:
        """Preamble, body and closing formula."""
        body = _body_start(paragraphs)
        closing = _closing_formula(paragraphs, body)
        for index, paragraph in enumerate(paragraphs):
            if index < body:
                self._add(paragraph, Zone.PREAMBLE)
            elif index < closing:
                self._add_node(paragraph, Zone.BODY)
            else:
                self._flush_tables(paragraph.segments[0][1], Zone.BODY)
                self._add(paragraph, Zone.CLOSING)

    def _add_blocks(self, blocks: Sequence[tuple[Zone, Line]]) -> None:
        """Recipients and signature: one paragraph a line, wrapped recipients joined."""
        if blocks:
            self._flush_tables(blocks[0][1].start, Zone.BODY)
        previous: Joined | None = None
        for zone, line in blocks:
            (joined,) = join([line], self._wrapping)
            marked = joined.mark.marker is not Marker.NONE
            if zone is Zone.RECIPIENTS and previous is not None and not marked and _goes_on(previous, line):
                previous.append(line)
                last = self._outline.paragraphs[-1]
                last.text, last.offsets = _body_of(previous)
                continue
            self._add(joined, zone)
            previous = joined if zone is Zone.RECIPIENTS else None

    def _add_line(self, line: Line, zone: Zone) -> None:
        """A line of the title block or title: kept whole, its sign too (``* Số …``)."""
        self._outline.paragraphs.append(Paragraph(self._next(), line.text, OffsetMap(line.segments), zone, bold=line.bold))

    def _add_title(self, lines: Sequence[Line]) -> None:
        """The lines of the title, each kept whole; two that a broken-off term or citation goes over are one."""
        previous: Joined | None = None
        for line in lines:
            if previous is not None and _breaks_off(previous.text, line.text):
                previous.append(line)
                last = self._outline.paragraphs[-1]
                last.text, last.offsets = previous.text, OffsetMap(previous.segments)
            else:
                self._add_line(line, Zone.TITLE)
                previous = Joined(line.text, list(line.segments), NO_MARK, line.bold, line)

    def _add(self, joined: Joined, zone: Zone) -> Paragraph:
        """A paragraph outside the tree."""
        text, offsets = _body_of(joined)
        paragraph = Paragraph(self._next(), text, offsets, zone, joined.mark.marker, joined.mark.number, bold=joined.bold)
        self._outline.paragraphs.append(paragraph)
        return paragraph

    def _add_node(self, joined: Joined, zone: Zone) -> Node:
        """A paragraph of the tree; the tables that stand before it are hung in first."""
        self._flush_tables(joined.segments[0][1], zone)
        return self._tree.add(self._add(joined, zone), joined.text[0])

    def _flush_tables(self, before: int, zone: Zone) -> None:
        """Hang the tables that start before a published offset under the node that is open."""
        while self._regions and self._regions[0].start < before:
            region = self._regions.pop(0)
            node = self._tree.current
            table, cells = build_table(self._document.text, region, node, self._junk, self._next_of_table(), zone)
            node.tables.append(table)
            self._outline.tables.append(table)
            self._outline.paragraphs.extend(cells)

    def _next(self) -> int:
        return len(self._outline.paragraphs)

    def _next_of_table(self) -> "_Counter":
        return _Counter(len(self._outline.paragraphs))


class _Counter:
    """Gives successive indexes to a table's cells."""

    def __init__(self, first: int) -> None:
        self._value = first - 1

    def __call__(self) -> int:
        self._value += 1
        return self._value


def _body_of(joined: Joined) -> tuple[str, OffsetMap]:
    """Text and offsets without the mark."""
    length = joined.mark.length
    if joined.text[length : length + 1] == " ":
        length += 1  # a line was joined to a mark that stood alone
    offsets = OffsetMap(joined.segments)
    if not length or length >= len(joined.text):
        return joined.text, offsets
    return joined.text[length:], offsets.suffix(length)


def _body_start(paragraphs: Sequence[Joined]) -> int:
    """Index of the first paragraph of the body: the first numbered section, or what follows the announcing sentence."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.mark.marker in _OPENS_BODY:
            return index
        if cues.announces(paragraph.text) and index < 40:
            return index + 1
    return _first_lead_in(paragraphs)


def _first_lead_in(paragraphs: Sequence[Joined]) -> int:
    """Without numbers or announcement: the first heading in bold or capitals, else the first paragraph."""
    for index, paragraph in enumerate(paragraphs):
        if (paragraph.bold or cues.is_upper(paragraph.text)) and len(paragraph.text) < 120:
            return index
    return 0


def _closing_formula(paragraphs: Sequence[Joined], body: int) -> int:
    """Index of the first paragraph of the closing formula, len(paragraphs) where there is none."""
    closing = len(paragraphs)
    for index in range(len(paragraphs) - 1, max(body, len(paragraphs) - 5), -1):
        paragraph = paragraphs[index]
        if paragraph.mark.marker is not Marker.NONE or paragraph.bold:
            break
        if cues.opens_closing(paragraph.text) or (cues.closes(paragraph.text) and not _is_heading(paragraphs[index - 1])):
            closing = index
    return closing


def _breaks_off(text: str, line: str) -> bool:
    """True when a title's line goes on with the term of years, the number or the citation that the line before broke off."""
    word, rest = text.casefold(), line.casefold()
    return is_number_broken_off(word, rest) or is_word_broken_off(word, rest) or is_citation_broken_off(word, rest)


def _is_heading(paragraph: Joined) -> bool:
    """True for a section's heading, which would stand over nothing if the paragraph after it were the closing formula."""
    if len(paragraph.text) > _LONGEST_HEADING or paragraph.text.endswith((".", ";")):
        return False
    numbered = paragraph.mark.marker in _OPENS_BODY or paragraph.mark.marker is Marker.DECIMAL
    return numbered or paragraph.bold or cues.is_upper(paragraph.text)


def _goes_on(previous: Joined, line: Line) -> bool:
    """True for the second line of a recipient; after a comma only where dashes mark the recipients."""
    if cues.is_recipients_head(previous.text):
        return False
    if previous.text.endswith(","):
        return previous.mark.marker is not Marker.NONE or line.text[0].islower()
    return line.text[0].islower() or not previous.text.endswith((";", ".", ")"))
