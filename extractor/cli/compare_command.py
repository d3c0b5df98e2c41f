"""``kehoach compare``: plans side by side. What is dear is imported when the command runs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import Language
from extractor.cli.report_options import Outputs, ReportLanguage, Sources
from extractor.cli.texts.compare import TEXTS, Texts
from extractor.errors import KehoachError
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.web.report_context import ReportContext
    from schemas.comparison import Comparison

_FAILED = 1

Plans = Annotated[
    list[str],
    typer.Argument(
        metavar="PLANS",
        help="Thư mục, tệp JSON đã trích xuất, hoặc cơ sở dữ liệu. / Folders, JSON files of extracted plans, or a database.",
    ),
]
Versions = Annotated[
    bool,
    typer.Option(
        "--versions",
        help="Các tệp là những bản của cùng một kế hoạch: cho biết đã thay đổi gì. / The files are versions of one plan.",
    ),
]


def compare_command(
    plans: Plans,
    *,
    outputs: Outputs = None,
    sources: Sources = None,
    versions: Versions = False,
    lang: ReportLanguage = Language.VIETNAMESE,
) -> None:
    """So sánh các kế hoạch: chỉ tiêu, nhiệm vụ, nhân lực, lịch, viện dẫn. / Compare plans side by side.

    Mã thoát: 0 đã so sánh, 1 có lỗi, 2 lệnh sai. / Exit code: 0 compared, 1 failed, 2 wrong usage.
    """
    texts = TEXTS[lang]
    _check_suffixes(outputs or [], texts)
    try:
        shows_documents = any(path.suffix.lower() == ".html" for path in outputs or ())
        result, context = _compared(plans, sources, versions=versions, shows_documents=shows_documents)
        for file in result.unread:
            reason = file.reason if lang is Language.VIETNAMESE else file.reason_en
            typer.echo(shown(texts.unread.format(path=file.path, reason=reason)), err=True)
        if len(result.plans) < 2 and not result.versions:
            raise typer.BadParameter(texts.too_few.format(paths=", ".join(plans), count=len(result.plans)))
        _write(result, context, outputs or [], lang, texts)
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(_FAILED) from error


def _check_suffixes(outputs: Sequence[Path], texts: Texts) -> None:
    from extractor.cli.compare_outputs import WRITERS

    for path in outputs:
        if path.suffix.lower() not in WRITERS:
            raise typer.BadParameter(texts.suffixes.format(suffix=path.suffix, known=" ".join(WRITERS)))


def _compared(
    plans: Sequence[str], sources: Path | None, *, versions: bool, shows_documents: bool
) -> "tuple[Comparison, ReportContext]":
    """The result, and what a page shows of the documents: both are read while the plans are at hand."""
    from extractor.cli.plan_sources import open_collection
    from extractor.comparison import compare
    from extractor.web.report_context import ReportContext, report_context

    with open_collection(plans) as collection:
        result = compare(collection, versions=versions)
        if not shows_documents:
            return result, ReportContext()
        return result, report_context(collection.cards, {card.sha256 for card in collection.cards}, sources)


def _write(result: "Comparison", context: "ReportContext", outputs: Sequence[Path], lang: Language, texts: Texts) -> None:
    from extractor.cli.compare_outputs import WRITERS
    from extractor.comparison.outputs import summary_lines
    from extractor.writing import write

    for path in outputs:
        write(WRITERS[path.suffix.lower()](result, context, lang.value), path)
        typer.echo(shown(texts.written.format(path=path)))
    if not outputs:
        for line in summary_lines(result, lang.value):
            typer.echo(shown(line))
    several = sum(len(row.cells) > 1 for row in result.targets)
    counted = texts.counted.format(plans=len(result.plans), rows=len(result.targets), several=several, unread=len(result.unread))
    typer.echo(counted)
