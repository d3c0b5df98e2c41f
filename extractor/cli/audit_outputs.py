"""Reports of an audit by the suffix of their file."""

from collections.abc import Callable
from typing import Final, Literal

from extractor.audit.outputs import report_markdown, report_workbook
from schemas.audit import Audit

Write = Callable[[Audit, Literal["vi", "en"]], bytes]


def _json(audit: Audit, _: Literal["vi", "en"]) -> bytes:
    return audit.model_dump_json(indent=1).encode() + b"\n"


def _markdown(audit: Audit, language: Literal["vi", "en"]) -> bytes:
    return report_markdown(audit, language).encode()


WRITERS: Final[dict[str, Write]] = {".json": _json, ".xlsx": report_workbook, ".md": _markdown}
"""What makes a report of an audit, in a language."""
