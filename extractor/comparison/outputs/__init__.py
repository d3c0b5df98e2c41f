"""A comparison written down: XLSX and Markdown for people, lines for a terminal. The HTML page is made in ``extractor/web``."""

from extractor.comparison.outputs.markdown import report_markdown, summary_lines
from extractor.comparison.outputs.workbook import report_workbook

__all__ = ["report_markdown", "report_workbook", "summary_lines"]
