"""The forms that plans are exported in, told by the suffix of the file to write."""

from enum import StrEnum
from pathlib import Path

from extractor.errors import ExportFormatUnknown


class Format(StrEnum):
    """A form, by its suffix."""

    JSON_LINES = ".jsonl"
    CSV = ".csv"
    PARQUET = ".parquet"
    WORKBOOK = ".xlsx"
    DUCKDB = ".duckdb"
    SQLITE = ".sqlite"
    CALENDAR = ".ics"
    DOCBIN = ".spacy"
    BRAT = ".brat"

    @property
    def one_table_a_file(self) -> bool:
        """Whether a file of this form holds one table only."""
        return self in (Format.JSON_LINES, Format.CSV, Format.PARQUET)


_ALSO = {".db": Format.SQLITE, ".sqlite3": Format.SQLITE, ".ndjson": Format.JSON_LINES, ".ical": Format.CALENDAR}


def format_of(target: Path) -> Format:
    """The form that the target's suffix stands for.

    Raises:
        ExportFormatUnknown: it stands for none.
    """
    suffix = target.suffix.lower()
    try:
        return _ALSO.get(suffix) or Format(suffix)
    except ValueError as error:
        raise ExportFormatUnknown(f"{target.name} ({', '.join(Format)})") from error
