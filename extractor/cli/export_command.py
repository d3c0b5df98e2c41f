"""``kehoach export``: plans as tables, databases, calendars and corpora. What is dear is imported when the command runs."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import Language
from extractor.cli.texts.export import TEXTS, Texts
from extractor.errors import ExportFormatUnknown, KehoachError, TableUnknown
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.collection import Collection

Plans = Annotated[
    list[str],
    typer.Argument(
        metavar="OUT",
        help="Thư mục, tệp JSON đã trích xuất, hoặc cơ sở dữ liệu (URL). / Folders, plan JSONs, or a database.",
    ),
]
Target = Annotated[
    Path,
    typer.Option(
        "--to",
        metavar="FILE",
        help="Tệp để ghi; đuôi tệp cho biết định dạng: .xlsx .csv .parquet .jsonl .duckdb .sqlite .ics .spacy .brat. "
        "/ The file to write; its suffix says the form.",
    ),
]
TableName = Annotated[
    str | None, typer.Option("--table", metavar="NAME", help="Chỉ một bảng, ví dụ duties. / One table only, for example duties.")
]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Thư mục chứa văn bản gốc, để số trang trong XLSX dẫn tới đó. / Folder of the documents that pages in XLSX lead to.",
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        min=0.0,
        max=1.0,
        metavar="X",
        help="Bỏ các bản ghi có độ tin cậy dưới X (0–1). / Leave out records less sure than X (0–1).",
    ),
]
Lang = Annotated[
    Language,
    typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ tiêu đề cột và thông báo. / Language of headings and messages."),
]


def export_command(
    plans: Plans,
    target: Target,
    *,
    table: TableName = None,
    sources: Sources = None,
    min_confidence: MinConfidence = 0.0,
    lang: Lang = Language.VIETNAMESE,
) -> None:
    """Xuất các kế hoạch ra bảng tính, cơ sở dữ liệu, lịch. / Export plans to spreadsheets, databases, calendars.

    Mã thoát: 0 đã ghi, 1 có lỗi, 2 lệnh sai. / Exit code: 0 written, 1 failed, 2 wrong usage.
    """
    from extractor.cli.plan_sources import open_collection

    try:
        with open_collection(plans) as collection:
            _export(collection, target, lang, _Options(plans, table, sources, min_confidence))
    except (ExportFormatUnknown, TableUnknown) as error:
        raise typer.BadParameter(f"{error.message(lang)} {error.action(lang)}") from error
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(1) from error


@dataclass(frozen=True, slots=True)
class _Options:
    """What a call asks for."""

    plans: list[str]
    table: str | None
    sources: Path | None
    min_confidence: float


def _export(collection: "Collection", target: Path, lang: Language, options: _Options) -> None:
    from extractor.collection import find_sources
    from extractor.export import Export, export

    texts = TEXTS[lang]
    for file in collection.unread:
        typer.echo(shown(texts.unread.format(path=file.path)), err=True)
    if not collection.cards:
        raise typer.BadParameter(texts.no_plans.format(paths=", ".join(options.plans)))
    found = find_sources(options.sources, collection.cards) if options.sources else {}
    written = export(Export(collection, lang.value, options.table, options.min_confidence, found), target)
    _say(texts, collection, written)


def _say(texts: Texts, collection: "Collection", written: list[Path]) -> None:
    for path in written:
        typer.echo(shown(texts.written.format(path=path)))
    plans, files = len(collection.groups), len(collection.cards)
    typer.echo(texts.counted.format(plans=plans, files=files, others=files - plans))
