"""What ``kehoach batch`` and ``kehoach watch`` share: journal, engine, signals, telling, and the exit code."""

import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import typer

from extractor.batch.engine import Engine
from extractor.batch.journal import FOLDER, Journal
from extractor.batch.run import Choices, Run
from extractor.batch.sources import Sources
from extractor.batch.spool import Spool
from extractor.batch.version import extractor_version, recipe
from extractor.cli.batch_log import json_log
from extractor.cli.batch_options import EngineName
from extractor.cli.batch_progress import Each, Pace, Progress, batch_progress
from extractor.cli.batch_telling import Telling, error_line, say
from extractor.cli.messages import Language
from extractor.cli.texts.batch import TEXTS, BatchTexts
from extractor.errors import KehoachError
from extractor.settings import Settings
from extractor.text.shown import shown


@dataclass(frozen=True, slots=True)
class Order:
    """What a command was told; ``endless`` where a signal is the way to end it."""

    output: Path
    language: Language
    settings: Settings
    choices: Choices
    engine: EngineName = EngineName.LOCAL
    address: str | None = None
    json_log: str | None = None
    quiet: bool = False
    debug: bool = False
    endless: bool = False

    @property
    def texts(self) -> BatchTexts:
        """The command's texts in its language."""
        return TEXTS[self.language]


@dataclass(slots=True)
class Session:
    """A run that is ready to take inputs; ``signal`` is the one that stopped it, 0 for none."""

    run: Run
    sources: Sources
    telling: Telling
    signal: int = 0


def in_session(order: Order, work: Callable[[Session], None]) -> int:
    """Do ``work`` in a session and say what came of it; gives the exit code: 0, 1 where something failed, 128 + signal."""
    try:
        with _session(order) as session:
            work(session)
            _say_end(order, session)
            stopped_early = session.signal and not order.endless
            return 128 + session.signal if stopped_early else int(bool(session.telling.counts.failed))
    except KehoachError as error:
        say(error_line(error, order.language))
        return 1


@contextmanager
def _session(order: Order) -> Iterator[Session]:
    """Open all that a run needs, in the order in which it may be missing; the engine, which is dear, last."""
    pace = Pace()
    spool_folder = order.output / FOLDER / "spool"
    with (
        Journal(order.output, recipe(order.choices.min_confidence)) as journal,
        json_log(order.json_log) as log,
        Spool(spool_folder) as spool,
        _engine(order) as engine,
        _progress(order, pace) as progress,
    ):
        telling = Telling(order.language, log, pace, progress, order.debug)
        run = Run(order.output, journal, spool, engine, order.choices, telling.take)
        session = Session(run, Sources(order.output, spool, order.settings), telling)
        log.event("run_started", output=str(order.output), extractor=extractor_version())
        with _stopping(session, order.texts):
            yield session
        log.event("run_ended", stopped=run.stopped, **_counts(telling))


def _progress(order: Order, pace: Pace) -> AbstractContextManager[Progress]:
    if order.endless and not order.quiet:
        return nullcontext(Each(pace, order.language))
    return batch_progress(pace, order.texts, quiet=order.quiet)


def _engine(order: Order) -> Engine:
    if order.engine is EngineName.RAY:
        from extractor.batch.ray_engine import RayEngine

        return RayEngine(order.settings, order.address)
    from extractor.workers import WorkerPool

    return WorkerPool(order.settings)


@contextmanager
def _stopping(session: Session, texts: BatchTexts) -> Iterator[None]:
    """Let the first signal to end stop the run in good order; the second interrupts it."""

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the signature of a handler)
        if session.signal:
            raise KeyboardInterrupt
        session.signal = number
        session.run.stop()
        say(texts.stopping)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _counts(telling: Telling) -> dict[str, int]:
    counts = telling.counts
    return {
        "extracted": counts.extracted,
        "copied": counts.copied,
        "kept": counts.kept,
        "failed": counts.failed,
        "failed_before": counts.failed_before,
    }


def _say_end(order: Order, session: Session) -> None:
    texts, counts = order.texts, session.telling.counts
    if session.run.stopped and not order.endless:
        say(texts.stopped)
    if order.quiet:
        return
    _say_passed_over(session.sources.passed_over, texts)
    to_stderr = order.json_log == "-"  # standard output is the log's
    typer.echo(texts.done.format(**_counts(session.telling)), err=to_stderr)
    if counts.failed_before:
        typer.echo(f"{texts.failed_before.format(count=counts.failed_before)} {texts.retry}", err=to_stderr)
    typer.echo(shown(texts.written_to.format(output=order.output)), err=to_stderr)


def _say_passed_over(passed_over: Counter[str], texts: BatchTexts) -> None:
    if passed_over:
        suffixes = ", ".join(sorted(passed_over)[:20])
        say(texts.passed_over.format(count=passed_over.total(), suffixes=suffixes))
