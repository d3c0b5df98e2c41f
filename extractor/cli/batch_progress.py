"""How far a run has come: a bar with rate, time left and failures on a terminal, else a line every half minute."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread

import typer
from rich import progress as rich_progress
from rich.console import Console
from rich.table import Column
from rich.text import Text

from extractor.batch.reports import Report
from extractor.cli.messages import Language
from extractor.cli.texts.batch import STATES, TEXTS, BatchTexts
from extractor.text.shown import shown

_LINE_SECONDS = 30.0
"""Seconds between two lines where there is no terminal."""


@dataclass(slots=True)
class Pace:
    """What is done and expected. ``expected`` grows while inputs are counted; ``counted`` says that it no longer does.

    The rate is that of the inputs for which something was done: what is kept from an earlier run costs nothing.
    """

    began: float = field(default_factory=time.monotonic)
    done: int = 0
    worked: int = 0
    failed: int = 0
    expected: int = 0
    counted: bool = False

    def rate(self) -> float:
        """Inputs a second since the beginning."""
        return self.worked / max(time.monotonic() - self.began, 1e-3)

    def total(self) -> int | None:
        """How many inputs there will be, once that is known; archives may hold more than was counted."""
        return max(self.expected, self.done) if self.counted and self.expected else None

    def seconds_left(self) -> float | None:
        """Seconds to the end at this rate, once the number of inputs is known and one is done."""
        total, rate = self.total(), self.rate()
        return (total - self.done) / rate if total is not None and rate else None


@dataclass(slots=True)
class Progress:
    """What is told of a run; this one says nothing."""

    pace: Pace

    def advance(self, report: Report) -> None:
        """Show that an input is done."""


@dataclass(slots=True)
class Lines(Progress):
    """Says now and then how many inputs are done."""

    texts: BatchTexts
    last: float

    def advance(self, report: Report) -> None:  # noqa: ARG002 (a bar shows it)
        """Say it, if it is time."""
        if time.monotonic() - self.last >= _LINE_SECONDS:
            self.last = time.monotonic()
            typer.echo(line_of(self.pace, self.texts), err=True)


@dataclass(slots=True)
class Bar(Progress):
    """Moves a bar."""

    texts: BatchTexts
    progress: rich_progress.Progress
    task: rich_progress.TaskID

    def advance(self, report: Report) -> None:
        """Move the bar."""
        self.progress.update(
            self.task,
            completed=self.pace.done,
            total=self.pace.total(),
            rate=self.texts.rate.format(rate=self.pace.rate()),
            failed=self.texts.failures.format(count=self.pace.failed) if self.pace.failed else "",
            name=Text(shown(str(report.name))),
        )


@dataclass(slots=True)
class Each(Progress):
    """Says what came of each input: in a folder that is watched they come one by one."""

    language: Language

    def advance(self, report: Report) -> None:
        """Say it, unless it was done before."""
        if report.kind != "kept":
            state = STATES[self.language][report.state]
            typer.echo(shown(TEXTS[self.language].arrived.format(name=report.name, state=state)), err=True)


def line_of(pace: Pace, texts: BatchTexts) -> str:
    """How far a run is, in a line: ``1200 of 2000 files done, 8.3 files/s, about 0 h 2 min left, 3 failed``."""
    total, seconds = pace.total(), pace.seconds_left()
    if total is None or seconds is None:
        return texts.line.format(done=pace.done, rate=pace.rate(), failed=pace.failed)
    hours, minutes = divmod(round(seconds / 60), 60)
    left = texts.left.format(hours=hours, minutes=minutes)
    return texts.line_of_total.format(done=pace.done, total=total, rate=pace.rate(), left=left, failed=pace.failed)


@contextmanager
def batch_progress(pace: Pace, texts: BatchTexts, *, quiet: bool) -> Iterator[Progress]:
    """What is told while a run goes on, on stderr."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Progress(pace) if quiet else Lines(pace, texts, time.monotonic())
        return
    columns = (
        rich_progress.TextColumn(texts.working, markup=False),
        rich_progress.BarColumn(bar_width=20),
        rich_progress.MofNCompleteColumn(),
        rich_progress.TextColumn("{task.fields[rate]}", markup=False),
        rich_progress.TimeRemainingColumn(),
        rich_progress.TextColumn("{task.fields[failed]}", markup=False, style="red"),
        rich_progress.TextColumn("{task.fields[name]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    with rich_progress.Progress(
        *columns, console=console, transient=True, redirect_stdout=True, redirect_stderr=True
    ) as progress:
        yield Bar(pace, texts, progress, progress.add_task("", total=None, rate="", failed="", name=""))


def count_aside(pace: Pace, expected: Callable[[], Iterator[int]]) -> None:
    """Count what is to be expected in a thread of its own, while the first inputs are read; a large share takes minutes."""

    def count() -> None:
        for number in expected():
            pace.expected += number
        pace.counted = True

    Thread(target=count, daemon=True).start()
