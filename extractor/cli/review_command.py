"""``kehoach review``: the less sure records in a workbook, and people's answers back. Dear imports happen when it runs."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import Language
from extractor.cli.texts.review import TEXTS, Texts
from extractor.errors import KehoachError
from extractor.text.shown import shown

if TYPE_CHECKING:
    from extractor.collection import Collection

Plans = Annotated[
    list[Path],
    typer.Argument(metavar="OUT", help="Thư mục hoặc tệp JSON đã trích xuất. / Folders or JSON files of extracted plans."),
]
Target = Annotated[Path | None, typer.Option("--to", metavar="FILE.xlsx", help="Tệp rà soát để ghi. / The workbook to write.")]
Filled = Annotated[
    Path | None, typer.Option("--apply", metavar="FILE.xlsx", help="Tệp rà soát đã điền. / The workbook that was filled in.")
]
Below = Annotated[
    float,
    typer.Option(
        "--below",
        min=0.0,
        max=1.0,
        metavar="X",
        help="Rà soát các bản ghi có độ tin cậy dưới X (0–1). / Review records less sure than X (0–1).",
    ),
]
Lang = Annotated[Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ. / Language of workbook and messages.")]


def review_command(
    plans: Plans,
    *,
    target: Target = None,
    filled: Filled = None,
    below: Below = 0.9,
    lang: Lang = Language.VIETNAMESE,
) -> None:
    """Lập tệp rà soát các bản ghi chưa chắc chắn, và nhận lại kết luận. / Have people judge the less sure records.

    Mã thoát: 0 xong, 1 có lỗi, 2 lệnh sai. / Exit code: 0 done, 1 failed, 2 wrong usage.
    """
    from extractor.collection import read_collection

    texts = TEXTS[lang]
    if (target is None) == (filled is None):
        raise typer.BadParameter(texts.one_of)
    collection = read_collection(plans)
    if not collection.cards:
        raise typer.BadParameter(texts.no_plans.format(paths=", ".join(map(str, plans))))
    try:
        if target is not None:
            _write(texts, collection, target, below, lang)
        elif filled is not None:
            _apply(texts, collection, filled)
        _say_orphans(texts, collection)
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(1) from error


def _write(texts: Texts, collection: "Collection", target: Path, below: float, lang: Language) -> None:
    from extractor.review import write_review
    from extractor.writing import replacing

    with replacing(target) as temporary:
        count = write_review(collection.plans(), temporary, below=below, language=lang.value)
    typer.echo(shown(texts.written.format(count=count, path=target)))


def _apply(texts: Texts, collection: "Collection", filled: Path) -> None:
    from extractor.review import read_review, record_answers

    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    recorded = record_answers(collection, read_review(filled), now)
    typer.echo(texts.taken.format(count=recorded.taken))
    for path in recorded.files:
        typer.echo(shown(texts.file.format(path=path)))
    for answer in recorded.unplaced:
        typer.echo(shown(texts.unplaced.format(record=answer.record, sha256=answer.sha256[:12])), err=True)


def _say_orphans(texts: Texts, collection: "Collection") -> None:
    """Say which earlier answers fit nothing any more; they stay in their files."""
    for plan in collection.files():
        for correction in plan.reviewed.orphans:
            said = correction.model_dump(include={"layer", "quote", "by", "at"})
            typer.echo(shown(texts.orphan.format(path=plan.card.path, **said)), err=True)
