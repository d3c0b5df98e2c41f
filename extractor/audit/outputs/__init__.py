"""An audit written down: XLSX and Markdown for people, JSON for machines. The HTML page is made in ``extractor/web``."""

from extractor.audit.outputs.markdown import report_markdown, summary_markdown
from extractor.audit.outputs.workbook import report_workbook

__all__ = ["report_markdown", "report_workbook", "summary_markdown"]
