"""One call of ``kehoach extract``: every file on its own, so that one that fails costs only itself."""

import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from extractor import extract
from extractor.cli.failures import failure, unexpected
from extractor.cli.messages import Language, Messages
from extractor.cli.output_paths import Inputs, Job
from extractor.cli.shown import shown
from extractor.cli.table import WIDTH, Row, plan_table, row
from extractor.cli.writing import write
from extractor.errors import KehoachError, OutputUnwritable
from schemas import Plan
from schemas.serialization import plan_from_json, plan_to_json


@dataclass(slots=True)
class Run:
    """A call's settings and what has come of it so far."""

    language: Language
    messages: Messages
    min_confidence: float = 0.0
    debug: bool = False
    rows: list[Row] = field(default_factory=list)
    failed: int = 0

    def process(self, job: Job) -> None:
        """Extract one file and write its JSON; what goes wrong is said on stderr, written into the JSON and counted."""
        plan = self._plan(job.source)
        self._say_problems(job.source, plan)
        failed = plan.document.status == "failed"
        try:
            write(plan_to_json(plan), job.target)
        except OutputUnwritable as error:
            failed = True
            self.complain(f"{job.source}: {error.message(self.language)} {error.action(self.language)} [{error.code}]")
        self.failed += failed
        self.rows.append(row(job.name, plan))

    def complain(self, text: str) -> None:
        """One line on stderr."""
        typer.echo(shown(text), err=True)

    def _plan(self, source: Path) -> Plan:
        """The plan of a file, read back from its JSON so that what is written is known to be valid; or its failed plan."""
        try:
            plan = extract(source, name=shown(source.name), min_confidence=self.min_confidence)
            return plan_from_json(plan_to_json(plan))
        except KehoachError as error:
            return failure(source, error)
        except Exception as error:  # noqa: BLE001 (the program's one broad except: a document costs only itself)
            if self.debug:
                typer.echo(traceback.format_exc(), err=True)
            return failure(source, unexpected(error))

    def _say_problems(self, source: Path, plan: Plan) -> None:
        for problem in plan.problems:
            vietnamese = self.language is Language.VIETNAMESE
            message = problem.message if vietnamese else problem.message_en
            action = problem.action if vietnamese else problem.action_en
            page = f" ({self.messages.on_page.format(page=problem.page)})" if problem.page else ""
            self.complain(f"{source}{page}: {message} {action} [{problem.code}]")


def process_all(run: Run, jobs: Sequence[Job], *, quiet: bool) -> None:
    """Process every job; on a terminal a line on stderr says which."""
    console = Console(stderr=True, quiet=quiet or not Console(stderr=True).is_terminal)
    with console.status("") as status:
        for number, job in enumerate(jobs, start=1):
            status.update(Text(shown(run.messages.working.format(number=number, total=len(jobs), name=job.name))))
            run.process(job)


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
