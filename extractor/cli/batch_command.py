"""``kehoach batch``: options, usage errors, exit code. What is dear is imported when the command runs."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from extractor.cli.batch_options import (
    Address,
    EngineChoice,
    EngineName,
    Force,
    JsonLogTarget,
    ListFile,
    Output,
    Retry,
    RetryChoice,
    SourceTexts,
    Workers,
    settings_of,
)
from extractor.cli.extract_command import Debug, Lang, MinConfidence, Quiet
from extractor.cli.messages import Language

if TYPE_CHECKING:
    from extractor.batch.inputs import Input
    from extractor.batch.sources import Sources
    from extractor.cli.batch_session import Session


def batch_command(  # noqa: PLR0913 (each is an option of the command)
    sources: SourceTexts = None,
    output: Output = Path("out"),
    *,
    list_file: ListFile = None,
    retry: Retry = None,
    force: Force = False,
    engine: EngineChoice = EngineName.LOCAL,
    address: Address = None,
    workers: Workers = None,
    min_confidence: MinConfidence = 0.0,
    json_log: JsonLogTarget = None,
    lang: Lang = Language.VIETNAMESE,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Đọc hàng nghìn kế hoạch; bị ngắt thì chạy lại để làm tiếp. / Read thousands of plans; run it again to go on after a stop.

    Mã thoát: 0 đọc được hết, 1 có tệp lỗi, 2 lệnh sai, 130 bị ngắt. / Exit code: 0 all read, 1 some failed, 2 wrong usage,
    130 stopped.
    """
    from extractor.batch.counting import expected
    from extractor.batch.run import Choices
    from extractor.cli.batch_progress import count_aside
    from extractor.cli.batch_session import Order, in_session
    from extractor.cli.batch_telling import say
    from extractor.cli.texts.batch import TEXTS

    texts, named = TEXTS[lang], sources or []
    if not named and list_file is None:
        raise typer.BadParameter(texts.no_source)
    if address and engine is not EngineName.RAY:
        raise typer.BadParameter(texts.address_without_ray)
    if list_file not in (None, "-") and not Path(str(list_file)).is_file():
        raise typer.BadParameter(texts.list_unreadable.format(path=list_file))
    choices = Choices(force, retry is RetryChoice.FAILED, min_confidence)
    order = Order(output, lang, settings_of(lang, workers), choices, engine, address, json_log, quiet, debug)

    def work(session: "Session") -> None:
        if list_file != "-" and not quiet:
            counted = [*named, f"@{list_file}"] if list_file else named
            count_aside(session.telling.pace, lambda: expected(counted))
        session.run.process(_inputs(session.sources, named, list_file))
        if not session.telling.pace.done and not session.run.stopped:
            say(texts.nothing.format(sources=", ".join([*named, *([list_file] if list_file else [])])))

    raise typer.Exit(in_session(order, work))


def _inputs(sources: "Sources", named: list[str], list_file: str | None) -> "Iterator[Input]":
    yield from sources.inputs(named)
    if list_file == "-":
        yield from sources.listed(sys.stdin)
    elif list_file:
        yield from sources.inputs([f"@{list_file}"])
