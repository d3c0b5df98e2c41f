"""Tables of many plans as data frames."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from extractor.collection import PlanFile
from extractor.tables.common import Row
from extractor.tables.layers import TABLES
from extractor.tables.table import Table

_BATCH = 200
"""Plans whose rows are held as Python objects before they become columns, which take a tenth of the memory."""

Tables = Mapping[str, pl.DataFrame]
"""A data frame by the name of its table; every table is there, empty ones too."""


@dataclass(slots=True)
class _Growing:
    """A table under construction."""

    table: Table
    rows: list[Row]
    frames: list[pl.DataFrame]

    def pack(self) -> None:
        """Turn the rows that wait into columns."""
        schema = {column.name: column.kind.polars for column in self.table.columns}
        values = {name: [row.get(name) for row in self.rows] for name in schema}
        self.frames.append(pl.DataFrame(values, schema=schema, strict=False))
        self.rows.clear()


def tables_of(plans: Iterable[PlanFile]) -> Tables:
    """The tables of the plans, with rows in the plans' order; plans are taken one at a time."""
    growing = [_Growing(table, [], []) for table in TABLES]
    for number, plan in enumerate(plans, start=1):
        for one in growing:
            one.rows.extend(one.table.rows(plan))
        if number % _BATCH == 0:
            for one in growing:
                one.pack()
    for one in growing:
        one.pack()
    return {one.table.name: pl.concat(one.frames) for one in growing}
