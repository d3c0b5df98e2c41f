"""CSV for spreadsheets: UTF-8 with a byte order mark, so that Excel shows the letters."""

from pathlib import Path

from extractor.export.flat import FlatTable
from extractor.export.formulas import harmless
from extractor.tables import Kind


def write_csv(flat: FlatTable, target: Path, language: str) -> None:
    """Write one table, headed in ``vi`` or ``en``; texts that a spreadsheet would run begin with an apostrophe."""
    texts = [harmless(column.name) for column in flat.columns if column.kind in (Kind.TEXT, Kind.CODE, Kind.LIST)]
    frame = flat.frame.with_columns(texts)
    frame.columns = flat.headings(language)
    frame.write_csv(target, include_bom=True, quote_style="non_numeric", float_precision=None)
