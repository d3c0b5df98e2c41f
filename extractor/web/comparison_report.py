"""The page of a comparison: a summary, charts, and tables of plans side by side that lead to the evidence."""

from extractor.comparison.outputs.labels import Labels, Language
from extractor.web.comparison_cells import Cells, cells_of
from extractor.web.comparison_charts import comparison_charts
from extractor.web.comparison_lists import calendar_list, version_list
from extractor.web.comparison_tables import (
    duty_table,
    finding_table,
    judgement,
    people_table,
    reference_table,
    section_table,
    target_table,
)
from extractor.web.matrix import Matrix
from extractor.web.report import report_page
from extractor.web.report_context import ReportContext
from schemas.comparison import Comparison


def comparison_page(comparison: Comparison, context: ReportContext, language: Language) -> str:
    """The page as HTML that needs nothing beside itself.

    Args:
        comparison: the result.
        context: the documents' texts and files (``report_context``); without them quotes stand alone.
        language: of the page's own words; quotes are as the documents have them.
    """
    labels = Labels(language)
    cells = cells_of(comparison, context, labels)
    return report_page(
        "comparison_report.html.j2",
        language,
        cells.book,
        cells.items,
        title=labels["title"],
        version=comparison.producer.version,
        labels=labels,
        filters=cells.texts,
        words=_words(cells),
        highlights=[(labels.of((one.words, one.words_en)), one.table) for one in comparison.highlights],
        plans=comparison.plans,
        unread=comparison.unread,
        charts=comparison_charts(cells),
        tables=_tables(cells),
    )


def _words(cells: Cells) -> str:
    """The comparison in one sentence."""
    judged = [judgement(row) for row in cells.comparison.targets]
    return cells.texts["words"].format(
        plans=len(cells.comparison.plans),
        rows=len(judged),
        several=len(judged) - judged.count("alone"),
        different=judged.count("different"),
        incomparable=judged.count("incomparable"),
    )


def _tables(cells: Cells) -> list[Matrix]:
    """The tables that have rows, in the order in which they are read."""
    versions = [version_list(version, number, cells) for number, version in enumerate(cells.comparison.versions)]
    makers = (target_table, duty_table, people_table, calendar_list, reference_table, section_table, finding_table)
    return [table for table in (*(make(cells) for make in makers), *versions) if table.rows]
