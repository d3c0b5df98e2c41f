"""A matrix of a report, for its templates: rows by columns, cells that lead to their evidence, and what it is filtered by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

MAX_CELLS = 30_000
"""Cells of one table, the empty ones too: a browser lays that many out in about a second. Rows beyond are listed."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An evidence of an item, by its number in the ``EvidenceBook``, and whose words it is."""

    label: str
    evidence: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What is shown when a reader asks for a cell's evidence: a heading, lines of (name, text), quotes."""

    title: str
    subtitle: str
    status: str
    word: str
    """The status in words."""
    lines: Sequence[tuple[str, str]] = ()
    quotes: Sequence[Quote] = ()
    printed: bool = True
    """Whether its evidence is listed on paper."""

    def data(self) -> dict[str, object]:
        """What the page's script reads, as JSON values; empty values are left out."""
        values = {
            "title": self.title,
            "subtitle": self.subtitle,
            "status": self.status,
            "word": self.word,
            "lines": [line for line in self.lines if line[1]],
            "quotes": [[quote.label, quote.evidence, quote.note] for quote in self.quotes],
            "printed": self.printed,
        }
        return {name: value for name, value in values.items() if value}


@dataclass(slots=True)
class Items:
    """The items of a page, by number."""

    items: list[Item] = field(default_factory=list)

    def add(self, item: Item) -> int:
        """The number of an item that is new to the page."""
        self.items.append(item)
        return len(self.items) - 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter offers."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column or a row. ``kind`` and ``place`` are what filters choose it by; ``sorts`` its values by order."""

    key: str
    name: str
    note: str = ""
    kind: str = ""
    place: str = ""
    status: str = ""
    item: int | None = None
    sorts: dict[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, line by line; ``status`` its class and, with ``also``, what filters choose it by; ``rank`` its order."""

    words: Sequence[str]
    status: str
    item: int | None = None
    also: str = ""
    rank: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its heading, and its cells by the key of their column."""

    head: Head
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table with its filters. ``empty`` gives by column the words and the class of cells that a row does not have."""

    id: str
    title: str
    corner: str
    columns: Sequence[Head]
    rows: Sequence[Row]
    note: str = ""
    statuses: Sequence[Choice] = ()
    kinds: Sequence[Choice] = ()
    places: Sequence[Choice] = ()
    orders: Sequence[Choice] = ()
    empty: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def tabled(self) -> Sequence[Row]:
        """The rows of the table."""
        return self.rows[: self._room]

    @property
    def listed(self) -> Sequence[Row]:
        """The rows that the table has no room for, which are listed with the cells that they have."""
        return self.rows[self._room :]

    @property
    def _room(self) -> int:
        return max(1, MAX_CELLS // max(1, len(self.columns)))


def choices_in(names: Iterable[tuple[str, str]]) -> list[Choice]:
    """Choices of (value, name) pairs, each value once, in their order; empty values are left out."""
    return [Choice(value, name) for value, name in dict(names).items() if value]
