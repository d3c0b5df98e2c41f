"""A table: its columns, and how a plan gives its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.collection import PlanFile
from extractor.tables.columns import Column
from extractor.tables.common import GROUND, RECORD, Row


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, headings, columns, and the rows that a plan gives. ``key``: columns that no two rows share."""

    name: str
    vi: str
    en: str
    columns: tuple[Column, ...]
    rows: Callable[[PlanFile], Iterator[Row]]
    key: tuple[str, ...]

    def heading(self, language: str) -> str:
        """The name of the sheet in ``vi`` or ``en``."""
        return self.vi if language == "vi" else self.en


def of_records(name: str, vi: str, en: str, columns: tuple[Column, ...], rows: Callable[[PlanFile], Iterator[Row]]) -> Table:
    """A table of records: its columns stand between the keys and the evidence."""
    return Table(name, vi, en, (*RECORD, *columns, *GROUND), rows, ("plan_id", "id"))
