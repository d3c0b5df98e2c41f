"""Reports of a comparison by the suffix of their file. A further form is one more line of ``WRITERS``."""

from collections.abc import Callable
from typing import Final, Literal

from extractor.comparison.outputs import report_markdown, report_workbook
from extractor.web.comparison_report import comparison_page
from extractor.web.report_context import ReportContext
from schemas.comparison import Comparison

Language = Literal["vi", "en"]
Write = Callable[[Comparison, ReportContext, Language], bytes]


def _json(comparison: Comparison, _context: ReportContext, _language: Language) -> bytes:
    return comparison.model_dump_json(indent=1).encode() + b"\n"


def _markdown(comparison: Comparison, _context: ReportContext, language: Language) -> bytes:
    return report_markdown(comparison, language).encode()


def _workbook(comparison: Comparison, _context: ReportContext, language: Language) -> bytes:
    return report_workbook(comparison, language)


def _page(comparison: Comparison, context: ReportContext, language: Language) -> bytes:
    return comparison_page(comparison, context, language).encode()


WRITERS: Final[dict[str, Write]] = {".html": _page, ".xlsx": _workbook, ".json": _json, ".md": _markdown}
"""What makes a report of a comparison, in a language."""
