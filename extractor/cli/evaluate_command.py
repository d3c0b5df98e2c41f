"""``kehoach evaluate``: plans against gold, and one run against another. What is dear is imported when the command runs."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.messages import Language
from extractor.cli.texts.evaluate import TEXTS, EvaluateTexts
from extractor.errors import KehoachError
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.evaluation.changes import RecordChange
    from extractor.evaluation.evaluating import Evaluation
    from extractor.evaluation.gold import Gold

GoldPath = Annotated[
    Path | None,
    typer.Argument(
        metavar="GOLD", exists=True, help="Tệp hoặc thư mục chú giải chuẩn (JSON). / A file or folder of gold annotations (JSON)."
    ),
]
Predicted = Annotated[
    Path | None,
    typer.Option(
        "--predicted",
        "-p",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Kết quả đã trích; không có thì trích ngay. / Results to judge; without it the documents are extracted now.",
    ),
]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        "-s",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Thư mục chứa văn bản đã chú giải. / Folder of the annotated documents.",
    ),
]
Against = Annotated[
    Path | None,
    typer.Option(
        "--against",
        metavar="OLD",
        exists=True,
        file_okay=False,
        help="Kết quả lần chạy khác để so. / Results of another run, to compare record by record.",
    ),
]
JsonFile = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Ghi số liệu và lỗi (JSON). / Write figures and errors as JSON.")
]
HtmlFile = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Ghi trang xem lỗi trong văn bản. / Write a page that shows errors in place."),
]
Examples = Annotated[
    int, typer.Option("--examples", min=0, metavar="N", help="Số ví dụ mỗi nguyên nhân. / Examples printed for each cause.")
]
Lang = Annotated[Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ thông báo. / Language of the messages.")]


def evaluate_command(  # noqa: PLR0913 (each is an option of the command)
    gold: GoldPath = None,
    *,
    predicted: Predicted = None,
    sources: Sources = None,
    against: Against = None,
    json_file: JsonFile = None,
    html_file: HtmlFile = None,
    examples: Examples = 3,
    lang: Lang = Language.VIETNAMESE,
) -> None:
    """Chấm kết quả theo chú giải chuẩn, so hai lần chạy. / Score results against gold; compare two runs.

    Mã thoát: 0 đã chấm, 1 có lỗi, 2 lệnh sai. / Exit code: 0 done, 1 failed, 2 wrong usage.
    """
    texts = TEXTS[lang]
    if gold is None and (predicted is None or against is None):
        raise typer.BadParameter(texts.nothing_to_compare)
    if gold is None and html_file:
        raise typer.BadParameter(texts.html_needs_gold)
    try:
        _Evaluating(lang, predicted, sources).run(gold, against, json_file, html_file, examples)
    except KehoachError as error:
        _complain(f"{error.message(lang)} {error.action(lang)} [{error.code}]")
        raise typer.Exit(1) from error


class _Evaluating:
    """One call of the command."""

    def __init__(self, language: Language, predicted: Path | None, sources: Path | None) -> None:
        self._language = language
        self._texts: EvaluateTexts = TEXTS[language]
        self._predicted = predicted
        self._sources = sources

    def run(self, gold: Path | None, against: Path | None, json_file: Path | None, html_file: Path | None, examples: int) -> None:
        """Score, compare, print and write what is asked for."""
        from extractor.cli.evaluation_tables import Tables
        from extractor.evaluation.evaluating import evaluate

        tables = Tables(self._texts)
        evaluation = evaluate(self._documents(gold)) if gold else None
        if evaluation:
            tables.print_causes(evaluation.whole.errors, examples)
            tables.print_figures(evaluation)
        changes = list(self._changes(against, evaluation)) if against else None
        if changes is not None:
            tables.print_changes(changes)
        if json_file:
            self._write_json(json_file, evaluation, changes)
        if html_file and evaluation:
            self._write_html(html_file, evaluation)

    def _documents(self, path: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
        """(name, gold, plan) of every annotated document."""
        from extractor.evaluation.gold import load_gold
        from extractor.evaluation.predictions import quoted_gold

        golds = load_gold(path)
        for gold, plan in zip(golds, self._plans(golds), strict=True):
            yield gold.name, quoted_gold(gold, plan, self._sources) if plan else gold.content, plan

    def _plans(self, golds: "list[Gold]") -> Iterator[dict[str, Any]]:
        """The plan of each annotated document, from the folder of results or extracted now; empty where there is none."""
        if self._predicted:
            return self._read(golds, self._predicted)
        return self._extracted(golds)

    def _read(self, golds: "list[Gold]", folder: Path) -> Iterator[dict[str, Any]]:
        from extractor.evaluation.predictions import plan_in

        for gold in golds:
            path = folder / gold.path.name
            if not path.exists():
                _complain(self._texts.none_predicted.format(name=gold.name))
            yield plan_in(path) if path.exists() else {}

    def _extracted(self, golds: "list[Gold]") -> Iterator[dict[str, Any]]:
        import json

        from extractor.evaluation.gold import source_of
        from extractor.evaluation.predictions import extracted_now

        for outcome in extracted_now([source_of(gold, self._sources) for gold in golds]):
            for problem in outcome.summary.problems:
                message = problem.message if self._language is Language.VIETNAMESE else problem.message_en
                _complain(f"{outcome.source}: {message} [{problem.code}]")
            yield json.loads(outcome.data)

    def _changes(self, against: Path, evaluation: "Evaluation | None") -> "Iterator[RecordChange]":
        """The changes of every document that both runs have."""
        from extractor.evaluation.changes import changes
        from extractor.evaluation.predictions import plan_in, plans_in

        old = plans_in(against)
        judged = {document.name: document for document in evaluation.documents} if evaluation else {}
        new = plans_in(self._predicted) if self._predicted else {}
        self._say_only_in_one(old.keys() ^ (new.keys() | judged.keys()))
        for name in sorted(old.keys() & (new.keys() | judged.keys())):
            document = judged.get(name)
            plan = document.predicted if document else plan_in(new[name])
            yield from changes(name, plan_in(old[name]), plan, document.gold if document else None)

    def _say_only_in_one(self, names: Iterable[str]) -> None:
        for name in sorted(names):
            _complain(self._texts.only_in_one.format(name=name))

    def _write_json(self, path: Path, evaluation: "Evaluation | None", changes: "list[RecordChange] | None") -> None:
        import json

        from extractor.evaluation.figures import changes_data, figures
        from extractor.writing import write

        data = figures(evaluation) if evaluation else {}
        if changes is not None:
            data["changes"] = changes_data(changes)
        write(json.dumps(data, ensure_ascii=False, indent=1).encode(), path)
        typer.echo(shown(self._texts.written.format(path=path)))

    def _write_html(self, path: Path, evaluation: "Evaluation") -> None:
        from extractor.evaluation.page import evaluation_page
        from extractor.writing import write

        write(evaluation_page(evaluation, self._language.value).encode(), path)
        typer.echo(shown(self._texts.written.format(path=path)))


def _complain(text: str) -> None:
    typer.echo(shown(text), err=True)
