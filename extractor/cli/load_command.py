"""``kehoach load``: plans into a database that an office shares. What is dear is imported when the command runs."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import Language
from extractor.cli.texts.load import TEXTS
from extractor.errors import KehoachError
from extractor.text.shown import shown

Plans = Annotated[
    list[Path],
    typer.Argument(metavar="OUT", help="Thư mục hoặc tệp JSON đã trích xuất. / Folders or JSON files of extracted plans."),
]
Address = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="URL",
        envvar="KEHOACH_DATABASE",
        help="Địa chỉ cơ sở dữ liệu: postgresql://… hoặc sqlite:///tệp. / Address of the database.",
    ),
]
Lang = Annotated[Language, typer.Option("--lang", envvar="KEHOACH_LANG", help="Ngôn ngữ thông báo. / Language of the messages.")]


def load_command(plans: Plans, address: Address, *, lang: Lang = Language.VIETNAMESE) -> None:
    """Nạp các kế hoạch vào cơ sở dữ liệu dùng chung. / Load plans into a shared database; loading again changes nothing.

    Mã thoát: 0 xong, 1 có lỗi, 2 lệnh sai. / Exit code: 0 done, 1 failed, 2 wrong usage.
    """
    from extractor.collection import read_collection
    from extractor.database import load_plans, open_database

    texts = TEXTS[lang]
    collection = read_collection(plans)
    for file in collection.unread:
        typer.echo(shown(texts.unread.format(path=file.path)), err=True)
    if not collection.cards:
        raise typer.BadParameter(texts.no_plans.format(paths=", ".join(map(str, plans))))
    try:
        with open_database(address) as engine:
            loaded = load_plans(engine, collection.files())
    except KehoachError as error:
        typer.echo(shown(f"{error.message(lang)} {error.action(lang)} [{error.code}]"), err=True)
        raise typer.Exit(1) from error
    typer.echo(texts.done.format(new=loaded.new, changed=loaded.changed, unchanged=loaded.unchanged))
    if loaded.superseded:
        typer.echo(texts.superseded.format(count=loaded.superseded))
