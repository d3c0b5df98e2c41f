"""A column of a table: its name, kind, headings and meaning."""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    """Digits that are no number: ``00583``, ``01``."""
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    LIST = "list"
    """Several texts; in flat tables joined by ``; ``."""

    @property
    def polars(self) -> pl.DataType:
        """The type of the column in a data frame."""
        return _POLARS[self]

    @property
    def sql(self) -> str:
        """The type of the column in SQLite and DuckDB."""
        return _SQL[self]


_POLARS: dict[Kind, pl.DataType] = {
    Kind.TEXT: pl.String(),
    Kind.CODE: pl.String(),
    Kind.INTEGER: pl.Int64(),
    Kind.NUMBER: pl.Float64(),
    Kind.DATE: pl.Date(),
    Kind.BOOLEAN: pl.Boolean(),
    Kind.LIST: pl.List(pl.String()),
}
_SQL = {
    Kind.TEXT: "TEXT",
    Kind.CODE: "TEXT",
    Kind.INTEGER: "BIGINT",
    Kind.NUMBER: "DOUBLE",
    Kind.DATE: "DATE",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.LIST: "TEXT",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``name`` is what programs use; ``vi`` and ``en`` head it in spreadsheets; ``about`` says what it means."""

    name: str
    kind: Kind
    vi: str
    en: str
    about: str

    def heading(self, language: str) -> str:
        """The heading in ``vi`` or ``en``."""
        return self.vi if language == "vi" else self.en
