"""Tables that go on over a page's end: parts put together, repeated headings told, rows that the page's end cuts made whole.

Word processors repeat a table's heading rows on each page and cut a row whose cells do not fit. They draw a rule at the
page's end either way, so a cut row is told by its words: a cell's last line before the cut is full, as any line is that
was wrapped, and the row after the cut begins no new one.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.reading.pdf.furniture import Place
from extractor.reading.pdf.lines import Line
from extractor.reading.pdf.pages import PageContent
from extractor.reading.pdf.tables import PdfCell, PdfTable

_MOST_HEADING_ROWS = 4
_EDGE = 8.0
"""Points within which the upright edges of two parts are one."""
_MIRRORED = 60.0
"""Points by which margins of left and right pages differ at most: 2 cm against 3 (Decree 30/2020/NĐ-CP, annex I, I.2)."""
_PADDING = 6.0
"""Points between a cell's rule and its words, at most; more is indentation or centring."""
_WORD_SPACE = 0.15
"""The least space between two words, in heights of the font's box."""
_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[a-zđ])[.)]?\Z", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-–+*•]|[a-zđ][.)]|\d{1,2}[.)])(?:\s|\Z)")
"""The mark of an item, which begins a paragraph of a cell."""
_GOES_ON = (",", ";", ":", "(", "-", "–", "/")
"""What a paragraph ends in after which its cell goes on."""

Row = tuple[PdfCell, ...]


def join_tables(pages: Sequence[PageContent], furniture: Collection[Place]) -> None:
    """Let each part of a table know what it continues, and move what a page's end cut off to the row that it belongs to."""
    before: _Part | None = None
    heading: Sequence[Row] = ()
    for part in _parts(pages, furniture):
        if before is not None and part.follows and (columns := _shared_columns(before.table.columns, part.table.columns)):
            _continue(before, part, columns, heading)
        else:
            heading = part.table.rows
        if len(part.table.rows) > part.table.repeated:
            before = part


@dataclass(slots=True)
class _Part:
    """A table of a page; ``follows``: nothing but page furniture and footnotes stands between it and the table before."""

    page: PageContent
    index: int
    number: int
    follows: bool

    @property
    def table(self) -> PdfTable:
        """The table as it is now."""
        return self.page.tables[self.index]

    def put(self, table: PdfTable) -> None:
        """Set another table in its place."""
        self.page.tables[self.index] = table


def _parts(pages: Sequence[PageContent], furniture: Collection[Place]) -> Iterator[_Part]:
    """The tables of all pages, top down."""
    is_text_between = True
    for number, page in enumerate(pages):
        body = [row for index, row in enumerate(page.rows[: page.first_note]) if (number, index) not in furniture]
        middles = [(row.top + row.bottom) / 2 for row in body]
        above = float("-inf")
        for index, table in enumerate(page.tables):
            is_text_between = is_text_between or any(above <= middle < table.top for middle in middles)
            yield _Part(page, index, number + 1, not is_text_between)
            above, is_text_between = table.top, False
        is_text_between = is_text_between or any(above <= middle for middle in middles)


def _shared_columns(before: Sequence[float], after: Sequence[float]) -> list[int]:
    """For each upright edge of a part its index among those of the part before; [] where the two are not one table.

    Both have the same outermost edges (by a shift, where left and right pages have other margins); a part whose rows merge
    columns throughout lacks edges between.
    """
    if len(after) > len(before) or len(after) < min(3, len(before)):
        return []
    shift = before[0] - after[0]
    places = []
    for edge in after:
        near = [index for index, other in enumerate(before) if abs(edge + shift - other) <= _EDGE]
        if not near:
            return []
        places.append(min(near, key=lambda index: abs(edge + shift - before[index])))
    is_whole = places[-1] == len(before) - 1 and len(set(places)) == len(places)
    return places if is_whole and abs(shift) <= _MIRRORED else []


def _continue(before: _Part, part: _Part, columns: Sequence[int], heading: Sequence[Row]) -> None:
    """Set a part on as the continuation of the one before."""
    rows = [tuple(_in_columns(cell, columns) for cell in row) for row in part.table.rows]
    repeated = _repeated(heading, rows)
    first = rows[repeated] if repeated < len(rows) else ()
    pairs = _pairs(before.table, first)
    if pairs and _is_cut(before.table, pairs):
        before.put(_with(before.table, {id(above): _whole(above, below, part.number) for above, below in pairs}))
        del rows[repeated]
        rows[repeated:] = [tuple(replace(cell, row=cell.row - 1) for cell in row) for row in rows[repeated:]]
    elif pairs:
        merged = [(above, below) for above, below in pairs if _goes_on_merged(above, below)]
        longer = {id(above): replace(above, row_span=above.row_span + below.row_span) for above, below in merged}
        before.put(_with(before.table, longer))
        gone = {id(below) for _, below in merged}
        rows[repeated] = tuple(cell for cell in first if id(cell) not in gone)
    table = replace(part.table, rows=tuple(rows), columns=before.table.columns, repeated=repeated, is_continued=True)
    part.put(table)


def _in_columns(cell: PdfCell, columns: Sequence[int]) -> PdfCell:
    """A cell of a part in the columns of the whole table."""
    first, beyond = columns[cell.column], columns[min(cell.column + cell.column_span, len(columns) - 1)]
    return replace(cell, column=first, column_span=max(1, beyond - first))


def _repeated(heading: Sequence[Row], rows: Sequence[Row]) -> int:
    """How many of the first rows say again what those of the table's first part say; never all."""
    count = 0
    for told, row in zip(heading[:_MOST_HEADING_ROWS], rows[:-1], strict=False):
        if _words(told) != _words(row):
            break
        count += 1
    return count


def _words(row: Row) -> list[tuple[int, list[str]]]:
    return [(cell.column, cell.text.split()) for cell in row]


def _pairs(before: PdfTable, first: Row) -> list[tuple[PdfCell, PdfCell]]:
    """Each cell of a part's first row with the one above it in the last row before; [] where one has none."""
    last = len(before.rows) - 1
    above = {cell.column: cell for row in before.rows for cell in row if cell.row + cell.row_span > last}
    pairs = [(above[cell.column], cell) for cell in first if cell.column in above]
    fits = len(pairs) == len(first) and all(one.column_span == other.column_span for one, other in pairs)
    return pairs if fits else []


def _is_cut(before: PdfTable, pairs: Sequence[tuple[PdfCell, PdfCell]]) -> bool:
    """Whether the two rows are one that the page's end cuts.

    Each cell with words must be able to go on those above it, the first one, which names the row, by a sentence that is cut;
    and something must tell for sure: a cut sentence, a paragraph that announces more, a numbered row that goes on unnumbered.
    """
    filled = [(above, below) for above, below in pairs if below.lines]
    top, bottom = pairs[0]
    breaks = any(_breaks_sentence(before, above, below) for above, below in filled)
    if not filled or not all(_may_go_on(before, above, below, breaks=breaks) for above, below in filled):
        return False
    if bottom.lines:
        return _breaks_sentence(before, top, bottom)
    is_numbered = top.row_span == 1 and _ORDINAL.match(top.text) is not None
    return breaks or is_numbered or any(above.text.endswith(_GOES_ON) for above, _ in filled)


def _may_go_on(before: PdfTable, above: PdfCell, below: PdfCell, *, breaks: bool) -> bool:
    """Whether a cell can go on the one above: its sentence, or further paragraphs; ``breaks``: a cell beside it surely does."""
    if not above.lines or below.row_span > 1:
        return False
    has_paragraphs = len(above.lines) > 1 and above.text.endswith(".")
    goes_on = above.text.endswith(_GOES_ON) or _ITEM.match(below.text) is not None or (breaks and below.text[0].islower())
    return goes_on or has_paragraphs or _is_full(before, above, below)


def _breaks_sentence(before: PdfTable, above: PdfCell, below: PdfCell) -> bool:
    """Whether a sentence goes on from one cell in the other: the line before is full, and a small letter follows."""
    begins = not below.text[0].islower() or _ITEM.match(below.text) or above.text.endswith((".", ";"))
    return bool(above.lines) and not begins and _is_full(before, above, below)


def _is_full(before: PdfTable, above: PdfCell, below: PdfCell) -> bool:
    """Whether the next cell's first word would not have fitted behind the last line of the cell above."""
    left, right = before.columns[above.column], before.columns[above.column + above.column_span]
    padding = min(_PADDING, max(0.0, min(line.words[0].x0 for line in above.lines) - left))
    last, word = above.lines[-1], below.lines[0].words[0]
    start, end = last.words[0].x0, max(each.x1 for each in last.words)
    more = _WORD_SPACE * (last.bottom - last.top) + word.x1 - word.x0
    room = right - padding + 1.0
    return end + more > room or end - start + more > room - left - padding


def _whole(above: PdfCell, below: PdfCell, page: int) -> PdfCell:
    """A cell with what the page's end cut off it."""
    lines = tuple(line if line.page else Line(line.words, line.top, line.bottom, page) for line in below.lines)
    return replace(above, lines=(*above.lines, *lines), row_span=above.row_span + below.row_span - 1)


def _goes_on_merged(above: PdfCell, below: PdfCell) -> bool:
    """Whether a merged cell goes on over the page's end."""
    return bool(above.lines) and not below.lines and max(above.row_span, below.row_span) > 1


def _with(table: PdfTable, cells: dict[int, PdfCell]) -> PdfTable:
    """The table with some of its cells, by ``id``, changed."""
    return replace(table, rows=tuple(tuple(cells.get(id(cell), cell) for cell in row) for row in table.rows))
