"""How far a call has come: a bar on a terminal, else a line now and then."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Column
from rich.text import Text

from extractor.cli.messages import Messages
from extractor.text.shown import shown

_LINES = 10
"""Lines that a long call prints where there is no terminal."""
_LEAST = 20
"""Files below which it prints none."""


@dataclass(slots=True)
class Silence:
    """Says nothing."""

    def advance(self, name: str) -> None:
        """Count a file."""


@dataclass(slots=True)
class Lines(Silence):
    """Says how many files are done, some ten times in all."""

    total: int
    messages: Messages
    done: int = 0

    def advance(self, name: str) -> None:  # noqa: ARG002 (a bar shows it)
        """Count a file."""
        self.done += 1
        if self.done * _LINES // self.total > (self.done - 1) * _LINES // self.total:
            typer.echo(self.messages.progress.format(number=self.done, total=self.total), err=True)


@dataclass(slots=True)
class Bar(Silence):
    """Moves a bar that also shows the last file's name and the time left."""

    progress: Progress
    task: TaskID

    def advance(self, name: str) -> None:
        """Count a file."""
        self.progress.update(self.task, advance=1, name=Text(shown(name)))


@contextmanager
def progress_of(total: int, messages: Messages, *, quiet: bool) -> Iterator[Silence]:
    """What is told of each file that is done, on stderr."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Silence() if quiet or total < _LEAST else Lines(total, messages)
        return
    columns = (
        TextColumn(messages.working, markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=True) as progress:
        yield Bar(progress, progress.add_task("", total=total, name=""))
