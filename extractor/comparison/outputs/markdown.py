"""A comparison as Markdown: what to look at first, then the tables, each value with its words in the notes below."""

import re
from collections.abc import Iterable, Iterator

from extractor.comparison.outputs.labels import Labels, Language
from extractor.comparison.outputs.sheets import Cell, Sheet, Sheets
from schemas.comparison import Comparison

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LONGEST = 400
"""Characters of a cell; quotes stand whole in JSON and XLSX."""


def report_markdown(comparison: Comparison, language: Language = "vi") -> str:
    """All tables, a heading each."""
    labels = Labels(language)
    sheets = Sheets(comparison, labels)
    pieces = [f"# {labels['title']}", "", *_list(sheets.summary())]
    for sheet in sheets.all():
        if sheet.name != labels["summary"] and sheet.rows:
            pieces += ["", f"## {sheet.name}", "", *_table(sheet)]
    return "\n".join(pieces) + "\n"


def summary_lines(comparison: Comparison, language: Language = "vi") -> Iterator[str]:
    """What to look at first, in plain words, for a terminal."""
    labels = Labels(language)
    yield f"{labels['plans']} ({len(comparison.plans)}): {', '.join(plan.label for plan in comparison.plans)}"
    yield from (f"• {labels.of((one.words, one.words_en))}" for one in comparison.highlights)
    names = {plan.id: plan.label for plan in comparison.plans}
    for people in comparison.headcounts:
        if people.entries:
            total = labels.people(people.total) or "–"
            yield f"• {labels['people']}, {names[people.plan]}: {total}; {labels['rest'].lower()}: {people.total.rest}"
    for version in comparison.versions:
        yield f"• {version.before.source} → {version.after.source}: {labels['change'].lower()} {len(version.changes)}"


def _list(sheet: Sheet) -> Iterator[str]:
    return (f"- {_escaped(str(row[0]))}" for row in sheet.rows)


def _table(sheet: Sheet) -> Iterator[str]:
    yield _line(name for name, _ in sheet.columns)
    yield _line("---" for _ in sheet.columns)
    for row in sheet.rows:
        yield _line(_short(cell) for cell in row)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _short(cell: Cell) -> str:
    text = str(cell)
    return _escaped(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …")


def _escaped(text: str) -> str:
    """A document's words on one line, their marks without meaning for Markdown and HTML; lines of a cell stay lines."""
    lines = (
        " ".join(_MARKS.sub(r"\\\1", line).replace("\\<", "&lt;").replace("\\>", "&gt;").split()) for line in text.splitlines()
    )
    return "<br>".join(lines)
