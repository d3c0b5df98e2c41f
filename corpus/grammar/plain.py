"""Blocks as plain text in the ways in which plans reach a reader: typed, wrapped like a PDF's text, double-spaced, Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

from corpus.grammar import units
from corpus.grammar.blocks import Block, Heading, Letterhead, Paragraph, Signature, Table, Title
from corpus.grammar.piece import Mark, Piece, join

Layout = Literal["typed", "wrapped", "double", "markdown"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
Columns = Literal["stacked", "spaced", "pipe"]
Tables = Literal["tabs", "pipes", "loose"]


@dataclass(frozen=True, slots=True)
class Look:
    """How the text is laid out; ``columns`` how two columns side by side come out of a converter."""

    layout: Layout = "typed"
    columns: Columns = "stacked"
    tables: Tables = "tabs"
    """How a table's cells are parted; ``loose`` has each in a line of its own, as converters leave them."""
    spaces: float = 0.0
    """The share of spaces that are doubled or not breaking, as typists and web pages leave them."""


def make_look(rng: Random, layout: Layout | None = None) -> Look:
    """A look at random; the layout may be given."""
    drawn: Layout = rng.choice(LAYOUTS)
    chosen = layout or drawn
    columns: Columns = "stacked" if chosen == "markdown" else rng.choices(("stacked", "spaced", "pipe"), (3, 2, 1))[0]
    tables: Tables = rng.choices(("tabs", "pipes", "loose"), (8, 3, 1))[0]
    return Look(chosen, columns, tables, spaces=0.02 if rng.random() < 0.15 else 0.0)


def text_of(blocks: Sequence[Block], look: Look, rng: Random) -> Piece:
    """The text of a document with its marks. ``rng`` chooses where pages end."""
    if look.layout in ("typed", "markdown"):
        between = "\n\n" if look.layout == "markdown" else "\n"
        lines = [_uneven(one, look, rng) for block in blocks for one in _spaced(block, look)]
        return join(between, lines) + "\n"
    pages = _Pages(rng, look.layout == "double")
    return (
        join(pages.between, [pages.wrapped(_uneven(one, look, rng), block) for block in blocks for one in leaves(block, look)])
        + "\n"
    )


def _spaced(block: Block, look: Look) -> Iterator[Piece]:
    """A block's lines, with an empty line before sections in typed text."""
    lines = leaves(block, look)
    for index, line in enumerate(lines):
        opens = index == 0 and look.layout == "typed" and (not isinstance(block, Paragraph | Heading) or _is_section(block))
        yield "\n" + line if opens else line


def _is_section(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def leaves(block: Block, look: Look) -> list[Piece]:
    """The lines of a block before wrapping, in reading order."""
    bold = look.layout == "markdown"
    if isinstance(block, Letterhead):
        return _letterhead(block, look)
    if isinstance(block, Title):
        text = _strong(block.text, bold)
        return [*([Piece(block.box)] if block.box else []), _strong(block.kind, bold), text]
    if isinstance(block, Heading):
        return [_heading(block, bold)]
    if isinstance(block, Paragraph):
        text = f"{block.bullet} " + block.text if block.bullet else block.text
        return [_around("*", text) if bold and block.italic else text]
    if isinstance(block, Table):
        rows = [_row(block, index, look.tables) for index in range(len(block.rows))]
        return [join("\n", rows)]
    return _signature(block, look)


def _strong(text: Piece, bold: bool) -> Piece:
    """In bold as Markdown has it."""
    return _around("**", text) if bold else text


def _around(sign: str, text: Piece) -> Piece:
    return sign + text + sign


def _heading(block: Heading, bold: bool) -> Piece:
    colon = ": " if block.running else ""
    head = (f"{block.label} " if block.label else "") + block.text
    return _strong(head + colon.rstrip(), bold) + colon[1:] + block.running


def _uneven(text: Piece, look: Look, rng: Random) -> Piece:
    """A few spaces doubled or made such that no line ends there; none where a line is set in columns."""
    if not look.spaces or "  " in text.text or "|" in text.text:
        return text
    chosen = [at for at, letter in enumerate(text.text) if letter == " " and rng.random() < look.spaces]
    return text.rewritten([(at, at + 1, rng.choice(["  ", "\u00a0"])) for at in chosen])


def _row(block: Table, index: int, tables: Tables) -> Piece:
    """A row, its cells parted by tabs or pipes, or each in a line; records over several cells are marked here."""
    pipes = tables == "pipes"
    between = {"pipes": " | ", "tabs": "\t", "loose": "\n"}[tables]
    opening = "| " if pipes else ""
    row = Piece(opening)
    spans: list[tuple[int, int]] = []
    for position, cell in enumerate(block.rows[index]):
        row = row + (between if position else "")
        spans.append((len(row.text), len(row.text) + len(cell.text)))
        row = row + cell
    row = row + (" |" if pipes else "")
    over = tuple(
        Mark(one.layer, spans[one.first][0], spans[one.last][1], one.values) for one in block.row_marks if one.row == index
    )
    rule = "\n|" + "---|" * len(spans) if pipes and index == 0 else ""
    return Piece(row.text + rule, row.marks + over)


def _letterhead(block: Letterhead, look: Look) -> list[Piece]:
    """The two columns one after the other, or line by line side by side."""
    bold = look.layout == "markdown"
    if look.columns == "stacked":
        agency = join("\n", block.agency)
        own = join("\n", block.agency[-block.own_lines :])
        mark = Mark(
            units.MENTION, len(agency.text) - len(own.text), len(agency.text), {"name": block.issuer, "kind": _kind_of(block)}
        )
        return [
            _strong(Piece(agency.text, (mark,)), bold),
            block.number,
            _strong(join("\n", block.motto), bold),
            block.place_and_date,
        ]
    left, right = [*block.agency, block.number], [*block.motto, block.place_and_date]
    return _side_by_side(left, right, look)


def _kind_of(block: Letterhead) -> str:
    """The issuer's kind, told by the first word of its name."""
    words = block.issuer.split()
    kinds = {"Sở": "department", "Đảng": "party", "Trường": "school", "Ban": "military"}
    return kinds.get(words[0], "front" if "Mặt trận" in block.issuer else "government")


def _side_by_side(left: Sequence[Piece], right: Sequence[Piece], look: Look) -> list[Piece]:
    """Two columns flattened line by line."""
    width = max(len(one.text) for one in left) + 6
    lines = []
    for index in range(max(len(left), len(right))):
        one = left[index] if index < len(left) else Piece("")
        two = right[index] if index < len(right) else Piece("")
        gap = " | " if look.columns == "pipe" else " " * (width - len(one.text))
        lines.append(one + gap + two if two else one)
    return [join("\n", lines)]


def _signature(block: Signature, look: Look) -> list[Piece]:
    """Recipients, then authority, position and name."""
    bold = look.layout == "markdown"
    head = _strong(Piece("Nơi nhận:"), bold)
    signed = [*(_strong(one, bold) for one in block.authority), _strong(block.name, bold)]
    if look.columns == "stacked":
        return [join("\n", [head, *block.recipients]), *signed]
    return _side_by_side([head, *block.recipients], signed, look)


class _Pages:
    """Wraps paragraphs and lets pages end, now and then in mid-sentence, with a page number in a line of its own."""

    def __init__(self, rng: Random, double: bool) -> None:
        self._rng = rng
        self._double = double
        self._left = rng.randint(25, 40)
        self._page = 1
        self._width = rng.choice([72, 80, 92])
        self.between = "\n\n" if double else "\n"

    def wrapped(self, text: Piece, block: Block) -> Piece:
        """A paragraph with line ends at spaces; tables and blocks of two columns keep their lines."""
        if isinstance(block, Letterhead | Table | Signature):
            self._left -= text.text.count("\n") + 1
            return self._doubled(text) if isinstance(block, Signature | Letterhead) else text
        edits = [(at, at + 1, self._line_end()) for at in self._breaks(text.text)]
        return self._doubled(text) if not edits else text.rewritten(edits)

    def _doubled(self, text: Piece) -> Piece:
        """Its own line ends made double."""
        ends = [index for index, letter in enumerate(text.text) if letter == "\n"] if self._double else []
        return text.rewritten([(at, at + 1, " \n\n") for at in ends])

    def _breaks(self, text: str) -> Iterator[int]:
        """The spaces at which lines end."""
        start = last = 0
        for index, letter in enumerate(text):
            if letter == "\n":
                start = index + 1
            elif letter == " ":
                if index - start > self._width and last > start:
                    yield last
                    start = last + 1
                last = index
        if len(text) - start > self._width and last > start:
            yield last

    def _line_end(self) -> str:
        """What parts two lines of a paragraph: at a page's end its number stands between them."""
        self._left -= 1
        if self._left > 0:
            return " \n\n" if self._double else "\n"
        self._left = self._rng.randint(25, 40)
        self._page += 1
        return f"\n\n\n{self._page}\n\n\n" if self._double else f"\n{self._page}\n"
