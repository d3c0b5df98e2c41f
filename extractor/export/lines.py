"""JSON Lines: one row a line, under the columns' own names."""

from pathlib import Path

import polars as pl


def write_json_lines(frame: pl.DataFrame, target: Path) -> None:
    """Write one table as UTF-8 JSON Lines; days as ``2026-06-05``, lists as lists."""
    frame.write_ndjson(target)
