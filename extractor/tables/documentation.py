"""``docs/tables.md``, made of the tables' own columns: ``python -m extractor.tables.documentation``."""

from pathlib import Path

from extractor.tables.layers import TABLES
from extractor.tables.table import Table

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "tables.md"

_HEAD = """# Tables

What `kehoach export` writes, and in another form `kehoach load`. Made from `extractor/tables` by
`python -m extractor.tables.documentation`; a test holds them together.

Every row has the key of its plan (`plan_id`), every record its own `id`. Of several files of one plan (draft, signed copy,
scan) the best is counted, once. A record that restates another has its id in `restates`: leave such rows out of sums.
Codes (`00583`, `01`) are text. Lists are lists in Parquet, JSON in JSONL, SQLite and DuckDB, and joined by `; ` in CSV and XLSX.
"""


def columns_document() -> str:
    """The text of the document."""
    return "\n".join([_HEAD, *map(_section, TABLES)])


def _section(table: Table) -> str:
    lines = [f"## `{table.name}`: {table.en} ({table.vi})", "", f"Key: {', '.join(f'`{name}`' for name in table.key)}.", ""]
    lines += ["| column | kind | Vietnamese heading | meaning |", "|---|---|---|---|"]
    lines += [f"| `{column.name}` | {column.kind} | {column.vi} | {column.about} |" for column in table.columns]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    DOCUMENT.write_text(columns_document(), encoding="utf-8")
