"""Cells that a spreadsheet would take for a formula.

Source: OWASP, CSV injection. A text that begins with one of these signs is run by Excel and LibreOffice when a CSV is opened;
an apostrophe before it makes it a text. In XLSX the type of the cell says so and nothing is added.
"""

import polars as pl

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With the wide forms, which some programs fold."""


def harmless(column: str) -> pl.Expr:
    """The column with an apostrophe before each text that would be run."""
    value = pl.col(column)
    runs = value.str.slice(0, 1).is_in(FORMULA_SIGNS)
    return pl.when(runs).then(pl.concat_str(pl.lit("'"), value)).otherwise(value).alias(column)
