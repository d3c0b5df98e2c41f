"""``kehoach watch``: options, usage errors, exit code. What is dear is imported when the command runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.batch_options import JsonLogTarget, Output, Workers, settings_of
from extractor.cli.extract_command import Debug, Lang, MinConfidence, Quiet
from extractor.cli.messages import Language

if TYPE_CHECKING:
    from extractor.cli.batch_session import Session

Inbox = Annotated[Path, typer.Argument(metavar="INBOX", help="Thư mục nhận kế hoạch. / Folder in which plans arrive.")]
Settle = Annotated[
    float,
    typer.Option(
        "--settle",
        min=0.1,
        metavar="SECONDS",
        help="Tệp không đổi trong bấy nhiêu giây là đã ghi xong. / A file that has not changed for so long is whole.",
    ),
]
Poll = Annotated[bool, typer.Option("--poll", help="Tự dò thay đổi (thư mục mạng). / Look for changes oneself (network shares).")]


def watch_command(  # noqa: PLR0913 (each is an option of the command)
    inbox: Inbox,
    output: Output = Path("out"),
    *,
    settle: Settle = 2.0,
    poll: Poll = False,
    workers: Workers = None,
    min_confidence: MinConfidence = 0.0,
    json_log: JsonLogTarget = None,
    lang: Lang = Language.VIETNAMESE,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Theo dõi một thư mục, đọc mỗi kế hoạch khi nó đến. / Watch a folder and read each plan as it arrives.

    Dừng bằng Ctrl-C hoặc SIGTERM (mã thoát 0). / Ctrl-C or SIGTERM ends it (exit code 0).
    """
    from extractor.batch.run import Choices
    from extractor.cli.batch_session import Order, in_session
    from extractor.cli.batch_telling import say
    from extractor.cli.texts.batch import TEXTS

    texts = TEXTS[lang]
    if not inbox.is_dir():
        raise typer.BadParameter(texts.no_folder.format(path=inbox))
    if inbox.resolve() == output.resolve():
        raise typer.BadParameter(texts.inbox_is_output)
    choices = Choices(min_confidence=min_confidence)
    order = Order(output, lang, settings_of(lang, workers), choices, json_log=json_log, quiet=quiet, debug=debug, endless=True)

    def work(session: "Session") -> None:
        if not quiet:
            say(texts.watching.format(inbox=inbox))
        _watch(session, inbox.resolve(), settle, poll=poll)

    raise typer.Exit(in_session(order, work))


def _watch(session: "Session", inbox: Path, settle: float, *, poll: bool) -> None:
    """Give each group of files that are whole to the run, until it is stopped."""
    from extractor.batch.arrivals import Arrivals
    from extractor.batch.watching import arriving

    arrivals = Arrivals(inbox, session.sources.output.resolve(), settle)
    for group in arriving(arrivals, stopped=lambda: session.run.stopped, polling=poll):
        session.run.process(found for path in group for found in session.sources.in_folder(path, inbox))
