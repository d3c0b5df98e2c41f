"""Reports of an audit by the suffix of their file."""

from collections.abc import Callable
from typing import Final, Literal

from extractor.audit.outputs import report_markdown, report_workbook
from extractor.web.audit_report import audit_page
from extractor.web.report_context import ReportContext
from schemas.audit import Audit

Language = Literal["vi", "en"]
Write = Callable[[Audit, ReportContext, Language], bytes]


def _json(audit: Audit, _context: ReportContext, _language: Language) -> bytes:
    return audit.model_dump_json(indent=1).encode() + b"\n"


def _markdown(audit: Audit, _context: ReportContext, language: Language) -> bytes:
    return report_markdown(audit, language).encode()


def _workbook(audit: Audit, _context: ReportContext, language: Language) -> bytes:
    return report_workbook(audit, language)


def _page(audit: Audit, context: ReportContext, language: Language) -> bytes:
    return audit_page(audit, context, language).encode()


WRITERS: Final[dict[str, Write]] = {".html": _page, ".xlsx": _workbook, ".json": _json, ".md": _markdown}
"""What makes a report of an audit, in a language."""
