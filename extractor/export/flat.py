"""Tables for people: headed in their language, sorted by issuer, every row naming its plan, lists joined."""

from dataclasses import dataclass

import polars as pl

from extractor.tables import TABLES, Column, Kind, Table, Tables
from extractor.text.collation import vietnamese_order

_PLAN_COLUMNS = ("issuer", "number")
"""Of the plan, in every table: a row is read on its own."""
_KEYS = frozenset({"plan_id", "id", "restates", "rule"})
"""What people look at last, at the right."""
_JOIN = "; "


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table as people see it: its columns, and their values in a frame whose columns have the same names and order."""

    table: Table
    columns: tuple[Column, ...]
    frame: pl.DataFrame

    def headings(self, language: str) -> list[str]:
        """The headings in ``vi`` or ``en``."""
        return [column.heading(language) for column in self.columns]


def flat_tables(tables: Tables, also: str | None = "plans") -> list[FlatTable]:
    """The tables that have rows, and the one named ``also`` in any case; rows by issuer in the Vietnamese alphabet."""
    plans = _in_order(tables["plans"])
    return [_flat(table, tables[table.name], plans) for table in TABLES if table.name == also or tables[table.name].height]


def _in_order(plans: pl.DataFrame) -> pl.DataFrame:
    """The plans by issuer, then number, each with its place in ``order``."""
    rows = list(enumerate(plans.select("issuer", "number").iter_rows()))
    rows.sort(key=lambda row: (row[1][0] is None, vietnamese_order(row[1][0] or ""), vietnamese_order(row[1][1] or "")))
    order = pl.DataFrame({"order": range(len(rows))}, schema={"order": pl.Int64})
    return plans[[index for index, _ in rows]].hstack(order)


def _flat(table: Table, frame: pl.DataFrame, plans: pl.DataFrame) -> FlatTable:
    columns = tuple(column for column in table.columns if column.kind is not Kind.DATE)  # the moment beside it says more
    ordered = plans
    if table.name != "plans":
        named = {name: _of_plan(column, table) for name in _PLAN_COLUMNS for column in TABLES[0].columns if column.name == name}
        cells = plans.select("plan_id", "order", *(pl.col(name).alias(column.name) for name, column in named.items()))
        ordered = frame.with_row_index("row").join(cells, on="plan_id", how="left").sort("order", "row", nulls_last=True)
        columns = (*named.values(), *columns)
    columns = (
        *(column for column in columns if column.name not in _KEYS),
        *(column for column in columns if column.name in _KEYS),
    )
    return FlatTable(table, columns, ordered.select(_joined(column) for column in columns))


def _of_plan(column: Column, table: Table) -> Column:
    """The plan's column as one of a table that may have one of that name itself."""
    if column.name not in {own.name for own in table.columns}:
        return column
    return Column(f"plan_{column.name}", column.kind, f"{column.vi} (kế hoạch)", f"{column.en} (plan)", column.about)


def _joined(column: Column) -> pl.Expr:
    value = pl.col(column.name)
    return value.list.join(_JOIN).alias(column.name) if column.kind is Kind.LIST else value
