"""One call of ``kehoach extract``: every file on its own, so that one that fails costs only itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import typer
from rich.console import Console

from extractor.cli.messages import Language, Messages
from extractor.cli.output_paths import Inputs, Job
from extractor.cli.progress import progress_of
from extractor.cli.table import WIDTH, Row, plan_table, row
from extractor.errors import OutputUnwritable
from extractor.settings import Settings
from extractor.text.shown import shown
from extractor.workers import Outcome, WorkerPool, extract_one
from extractor.writing import write

FEW = 4
"""Files up to which a call reads them in its own process. Workers start in the time that this process would take to load the
column itself; what they gain grows with each file, and two or three short ones gain nothing."""


@dataclass(slots=True)
class Run:
    """A call's settings and what has come of it so far."""

    language: Language
    messages: Messages
    settings: Settings
    min_confidence: float = 0.0
    debug: bool = False
    rows: list[Row] = field(default_factory=list)
    failed: int = 0

    def take(self, job: Job, outcome: Outcome) -> None:
        """Write the JSON of a file; what went wrong with it is said on stderr and counted."""
        if self.debug and outcome.trace:
            typer.echo(outcome.trace, err=True)
        self._say_problems(outcome)
        failed = outcome.failed
        try:
            write(outcome.data, job.target)
        except OutputUnwritable as error:
            failed = True
            self.complain(f"{job.source}: {error.message(self.language)} {error.action(self.language)} [{error.code}]")
        self.failed += failed
        self.rows.append(row(job.name, outcome.summary))

    def complain(self, text: str) -> None:
        """One line on stderr."""
        typer.echo(shown(text), err=True)

    def _say_problems(self, outcome: Outcome) -> None:
        for problem in outcome.summary.problems:
            vietnamese = self.language is Language.VIETNAMESE
            message = problem.message if vietnamese else problem.message_en
            action = problem.action if vietnamese else problem.action_en
            page = f" ({self.messages.on_page.format(page=problem.page)})" if problem.page else ""
            self.complain(f"{outcome.source}{page}: {message} {action} [{problem.code}]")


def process_all(run: Run, jobs: Sequence[Job], *, quiet: bool) -> None:
    """Process every job, saying on stderr how far it has come.

    Raises:
        WorkersFailed: worker processes cannot be started.
    """
    with progress_of(len(jobs), run.messages, quiet=quiet) as progress, _outcomes(run, [job.source for job in jobs]) as outcomes:
        for job, outcome in zip(jobs, outcomes, strict=True):
            run.take(job, outcome)
            progress.advance(str(job.name))


@contextmanager
def _outcomes(run: Run, sources: Sequence[Path]) -> Iterator[Iterator[Outcome]]:
    """What comes of each file, in order: a few in this process, more by a pool of workers."""
    if len(sources) <= FEW:
        yield (extract_one(source, min_confidence=run.min_confidence) for source in sources)
        return
    workers = min(run.settings.worker_count(), len(sources))
    with WorkerPool(run.settings.model_copy(update={"workers": workers})) as pool:
        yield pool.extract(sources, min_confidence=run.min_confidence)


def say_inputs(run: Run, inputs: Inputs, *, quiet: bool) -> None:
    """Say which folders could not be opened and how many files of folders were passed over."""
    for folder in inputs.unreadable:
        run.failed += 1
        run.complain(run.messages.folder_unreadable.format(path=folder))
    if inputs.passed_over and not quiet:
        suffixes = ", ".join(sorted({path.suffix.lower() or path.name for path in inputs.passed_over}))
        run.complain(run.messages.passed_over.format(count=len(inputs.passed_over), suffixes=suffixes))


def say_results(run: Run, output: Path) -> None:
    """Print the table, how many files were read, and where the JSON is."""
    console = Console(highlight=False)
    console.width = min(WIDTH, console.width) if console.is_terminal else WIDTH
    console.print(plan_table(run.rows, run.messages))
    read = sum(entry.status != "failed" for entry in run.rows)
    typer.echo(run.messages.summary.format(read=read, total=len(run.rows)))
    typer.echo(shown(run.messages.written_to.format(output=output)))
