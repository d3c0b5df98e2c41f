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

VIEWS = {
    "who_leads_what": """
        SELECT plans.issuer, plans.number, unit_links.unit, duties.topic, duties.evidence AS duty, duties.role, duties.due_end,
               duties.page, duties.confidence, duties.verified, duties.plan_id, duties.id
        FROM unit_links
        JOIN duties ON duties.plan_id = unit_links.plan_id AND duties.id = unit_links.record_id
        JOIN plans ON plans.plan_id = duties.plan_id
        WHERE unit_links.layer = 'duties' AND unit_links.part = 'lead' AND duties.restates IS NULL""",
    "people_by_unit": """
        SELECT plans.issuer, plans.number, unit_links.unit, headcounts.category, headcounts.comparator, headcounts.value,
               headcounts.value_max, headcounts.percent, headcounts.per_unit, headcounts.evidence, headcounts.page,
               headcounts.plan_id, headcounts.id
        FROM headcounts
        JOIN plans ON plans.plan_id = headcounts.plan_id
        LEFT JOIN unit_links ON unit_links.plan_id = headcounts.plan_id AND unit_links.record_id = headcounts.id
             AND unit_links.layer = 'headcounts'
        WHERE headcounts.restates IS NULL""",
    "targets_by_indicator": """
        SELECT targets.indicator_id, plans.issuer, plans.number, targets.indicator, targets.comparator, targets.value,
               targets.unit, targets.population, targets.period_start, targets.period_end, targets.page,
               targets.plan_id, targets.id
        FROM targets JOIN plans ON plans.plan_id = targets.plan_id
        WHERE targets.indicator_id IS NOT NULL AND targets.restates IS NULL""",
    "deadlines": """
        SELECT plans.issuer, plans.number, 'duties' AS layer, duties.due_end AS due, duties.evidence AS what, duties.page,
               duties.plan_id, duties.id
        FROM duties JOIN plans ON plans.plan_id = duties.plan_id WHERE duties.due_end IS NOT NULL
        UNION ALL
        SELECT plans.issuer, plans.number, 'reports', reports.due_end, reports.evidence, reports.page, reports.plan_id, reports.id
        FROM reports JOIN plans ON plans.plan_id = reports.plan_id WHERE reports.due_end IS NOT NULL""",
}
"""What stands in both databases; records that restate others are left out, so that sums are right."""


def write_sqlite(tables: Tables, target: Path) -> None:
    """Write an SQLite database; days are ISO texts, truth values 0 and 1."""
    with sqlite3.connect(target) as database:
        for table in TABLES:
            database.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', _sqlite_rows(tables[table.name]))  # noqa: S608
        for name, query in VIEWS.items():
            database.execute(f'CREATE VIEW "{name}" AS {query}')
    database.close()


def write_duckdb(tables: Tables, target: Path) -> None:
    """Write a DuckDB database."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(str(target)) as database:
        for table in TABLES:
            rows = Path(folder, f"{table.name}.parquet")
            _texts(tables[table.name]).write_parquet(rows)
            database.execute(_create(table))
            database.execute(f'INSERT INTO "{table.name}" SELECT * FROM read_parquet(?)', [str(rows)])  # noqa: S608
        for name, query in VIEWS.items():
            database.execute(f'CREATE VIEW "{name}" AS {query}')


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
