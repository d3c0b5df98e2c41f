"""SQLite and DuckDB: every table with its keys, and views of what is asked most.

Rows refer to their plan, links to their record. Lists are JSON texts; what is named several times is in ``unit_links``.
"""

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars as pl

from extractor.tables import TABLES, Kind, Table, Tables
from extractor.tables.views import VIEWS, view_query


def write_sqlite(tables: Tables, target: Path) -> None:
    """Write an SQLite database; days are ISO texts, truth values 0 and 1."""
    with sqlite3.connect(target) as database:
        for table in TABLES:
            database.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', _sqlite_rows(tables[table.name]))  # noqa: S608
        for name in VIEWS:
            database.execute(f'CREATE VIEW "{name}" AS {view_query(name)}')
    database.close()


def write_duckdb(tables: Tables, target: Path) -> None:
    """Write a DuckDB database."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(str(target)) as database:
        for table in TABLES:
            rows = Path(folder, f"{table.name}.parquet")
            _texts(tables[table.name]).write_parquet(rows)
            database.execute(_create(table))
            database.execute(f'INSERT INTO "{table.name}" SELECT * FROM read_parquet(?)', [str(rows)])  # noqa: S608
        for name in VIEWS:
            database.execute(f'CREATE VIEW "{name}" AS {view_query(name)}')


def _create(table: Table) -> str:
    """The statement that makes a table; names are the program's own."""
    columns = [f'"{column.name}" {column.kind.sql}' for column in table.columns]
    key = ", ".join(f'"{name}"' for name in table.key)
    constraints = [f"PRIMARY KEY ({key})"]
    if table.name != "plans":
        constraints.append('FOREIGN KEY ("plan_id") REFERENCES "plans" ("plan_id")')
    return f'CREATE TABLE "{table.name}" ({", ".join(columns + constraints)})'


def _texts(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with its lists as JSON texts."""
    lists = [name for name, kind in frame.schema.items() if kind == Kind.LIST.polars]
    return frame.with_columns(pl.col(name).map_elements(_json, return_dtype=pl.String) for name in lists)


def _json(values: pl.Series) -> str:
    return json.dumps(values.to_list(), ensure_ascii=False)


def _sqlite_rows(frame: pl.DataFrame) -> Iterator[tuple[object, ...]]:
    days = [name for name, kind in frame.schema.items() if kind == Kind.DATE.polars]
    return _texts(frame).with_columns(pl.col(days).cast(pl.String)).iter_rows()
