"""What a run says of its inputs: problems on stderr as they come, progress, the JSON log, numbers at the end."""

from dataclasses import dataclass, field

import typer

from extractor.batch.reports import Report
from extractor.cli.batch_log import JsonLog
from extractor.cli.batch_progress import Pace, Progress
from extractor.cli.messages import MESSAGES, Language
from extractor.errors import KehoachError
from extractor.text.shown import shown
from schemas import Problem


@dataclass(slots=True)
class Counts:
    """How many inputs were extracted, took the result of the same bytes, were done before, and failed.

    Those that failed are among the others too; ``failed_before`` are among those done before.
    """

    extracted: int = 0
    copied: int = 0
    kept: int = 0
    failed: int = 0
    failed_before: int = 0

    def add(self, report: Report) -> None:
        """Count an input."""
        match report.kind:
            case "extracted":
                self.extracted += 1
            case "copied":
                self.copied += 1
            case "kept":
                self.kept += 1
                self.failed_before += report.failed
        self.failed += report.failed


@dataclass(slots=True)
class Telling:
    """Takes the report of each input."""

    language: Language
    log: JsonLog
    pace: Pace
    progress: Progress
    debug: bool = False
    counts: Counts = field(default_factory=Counts)

    def take(self, report: Report) -> None:
        """Count an input, log it, say its problems, move the bar."""
        self.counts.add(report)
        self.log.input(report)
        self.pace.done += 1
        self.pace.worked += report.kind != "kept"
        self.pace.failed = self.counts.failed
        if report.kind != "kept":
            if self.debug and report.trace:
                typer.echo(report.trace, err=True)
            for problem in report.problems:
                say(problem_line(report.origin, problem, self.language))
        self.progress.advance(report)


def say(text: str) -> None:
    """One line on stderr."""
    typer.echo(shown(text), err=True)


def error_line(error: KehoachError, language: Language) -> str:
    """What is wrong, what to do, the code."""
    return f"{error.message(language)} {error.action(language)} [{error.code}]"


def problem_line(origin: str, problem: Problem, language: Language) -> str:
    """Where, what is wrong, what to do, the code."""
    vietnamese = language is Language.VIETNAMESE
    message = problem.message if vietnamese else problem.message_en
    action = problem.action if vietnamese else problem.action_en
    page = f" ({MESSAGES[language].on_page.format(page=problem.page)})" if problem.page else ""
    return f"{origin}{page}: {message} {action} [{problem.code}]"
