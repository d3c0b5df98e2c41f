"""Reports of a comparison by the suffix of their file. A further form is one more line of ``WRITERS``."""

from collections.abc import Callable
from typing import Final, Literal

from extractor.comparison.outputs import report_markdown, report_workbook
from schemas.comparison import Comparison

Write = Callable[[Comparison, Literal["vi", "en"]], bytes]


def _json(comparison: Comparison, _: Literal["vi", "en"]) -> bytes:
    return comparison.model_dump_json(indent=1).encode() + b"\n"


def _markdown(comparison: Comparison, language: Literal["vi", "en"]) -> bytes:
    return report_markdown(comparison, language).encode()


WRITERS: Final[dict[str, Write]] = {".json": _json, ".xlsx": report_workbook, ".md": _markdown}
"""What makes a report of a comparison, in a language."""
