"""The tables of ``kehoach evaluate``: framed on a terminal, bare columns where the output goes elsewhere."""

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.texts.evaluate import EvaluateTexts
from extractor.evaluation.causes import Cause, causes_of
from extractor.evaluation.changes import RecordChange, Verdict
from extractor.evaluation.disagreements import Disagreement
from extractor.evaluation.evaluating import Evaluation
from extractor.evaluation.scored_values import EXTRA
from extractor.evaluation.tally import Tally

_PIPED_WIDTH = 200
"""Columns of a table that is not shown on a terminal."""
_LONGEST_QUOTE = 70
_COLOURS = {Verdict.GAIN: "green", Verdict.LOSS: "red", Verdict.NEITHER: "", Verdict.UNKNOWN: "dim"}


class Tables:
    """Prints an evaluation."""

    def __init__(self, texts: EvaluateTexts) -> None:
        self._texts = texts
        self._console = Console(highlight=False, soft_wrap=False)
        self._framed = self._console.is_terminal
        self._console.width = shutil.get_terminal_size().columns if self._framed else _PIPED_WIDTH

    def print_figures(self, evaluation: Evaluation) -> None:
        """Figures by layer, then by document, then the mean."""
        texts, whole = self._texts, evaluation.whole
        by_layer = self._figures_table(texts.layer)
        for layer in (*whole.layers, *(layer for layer in EXTRA if layer in whole.exact)):
            by_layer.add_row(layer, *_figures(whole.exact[layer], whole.found[layer]))
        by_layer.add_row(texts.whole, *_figures(whole.micro, whole.micro_found))
        by_document = self._figures_table(texts.document)
        for document in evaluation.documents:
            by_document.add_row(document.name, *_figures(document.scores.micro, document.scores.micro_found))
        self._console.print(by_layer)
        if whole.aside:
            values = ", ".join(
                f"{layer}.{name} {hits / total:.3f}" for (layer, name), (hits, total) in sorted(whole.aside.items())
            )
            self._console.print(texts.aside.format(values=values))
        self._console.print(by_document)
        self._console.print(texts.mean.format(mean=whole.mean))

    def print_causes(self, errors: Sequence[Disagreement], examples: int) -> None:
        """Disagreements by cause, each with some of its quotes."""
        if not errors:
            self._console.print(self._texts.no_errors)
            return
        texts = self._texts
        table = self._table(texts.count, texts.cause, texts.rule, texts.examples, title=texts.causes.format(count=len(errors)))
        for cause in causes_of(errors):
            kind = " ".join((cause.layer, texts.kinds[cause.kind], ", ".join(cause.fields))).rstrip()
            table.add_row(str(len(cause.errors)), kind, cause.rule or "–", _examples(cause, examples))
        self._console.print(table)

    def print_changes(self, changes: Sequence[RecordChange]) -> None:
        """Changes between two runs, gains and losses first where there is gold."""
        texts = self._texts
        if not changes:
            self._console.print(texts.no_changes)
            return
        table = self._table("", texts.document, texts.layer, "", title=texts.changes_title.format(count=len(changes)))
        for change in sorted(changes, key=lambda change: list(Verdict).index(change.verdict)):
            verdict = Text(texts.verdicts[change.verdict], style=_COLOURS[change.verdict])
            kind = f"{change.layer} {texts.changes[change.change]}"
            table.add_row(verdict, change.document, kind, _told(change))
        self._console.print(table)
        counts = Counter(change.verdict.value for change in changes)
        self._console.print(texts.changes_summary.format(**{verdict.value: counts[verdict.value] for verdict in Verdict}))

    def _figures_table(self, of_what: str) -> Table:
        texts = self._texts
        table = self._table(of_what)
        for heading in (texts.gold, texts.predicted, texts.found, texts.precision, texts.recall, texts.f1):
            table.add_column(heading, justify="right", no_wrap=True)
        return table

    def _table(self, *headings: str, title: str | None = None) -> Table:
        table = Table(box=box.SIMPLE_HEAD if self._framed else None, title=title, title_justify="left", pad_edge=False)
        for heading in headings:
            table.add_column(heading, overflow="fold")
        return table


def _figures(exact: Tally, found: Tally) -> Iterable[str]:
    return (
        str(exact.gold), str(exact.predicted), f"{found.f1:.3f}",
        f"{exact.precision:.3f}", f"{exact.recall:.3f}", f"{exact.f1:.3f}",
    )  # fmt: skip


def _examples(cause: Cause, examples: int) -> Text:
    """A line an error: the document, its words, and what differs; how many more there are."""
    lines = [
        f"{error.document}: “{_shortened(error.quote)}”"
        + "".join("\n  {}: {} → {}".format(name, *map(_value, error.values(name))) for name in error.fields)
        for error in cause.errors[:examples]
    ]
    if len(cause.errors) > examples:
        lines.append(f"… +{len(cause.errors) - examples} ({', '.join(cause.documents)})")
    return Text("\n".join(lines))


def _told(change: RecordChange) -> Text:
    differing = "".join(
        f"\n  {name}: {_value((change.old or {}).get(name))} → {_value((change.new or {}).get(name))}" for name in change.fields
    )
    return Text(f"“{_shortened(change.quote)}”{differing}")


def _value(value: object) -> str:
    """A value in a line of its own: what a record rests on by its quote, nothing as a dash."""
    if isinstance(value, dict) and "quote" in value:
        return f"“{_shortened(str(value['quote']))}”"
    return _shortened("–" if value in (None, [], "") else str(value))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
