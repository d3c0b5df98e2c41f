"""Runs in this process, on an engine that counts what it is given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from extractor.batch.journal import FOLDER, Journal
from extractor.batch.reports import Report
from extractor.batch.run import Choices, Run
from extractor.batch.sources import Sources
from extractor.batch.spool import Spool
from extractor.settings import Settings
from extractor.workers import Outcome, Task, extract_one
from tests.extractor.workers.readers import misbehave


@dataclass(slots=True)
class HereEngine:
    """Extracts in this process, some documents behind; fails the test's way where told."""

    behind: int = 2
    taken: list[str] = field(default_factory=list)
    die_after: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def extract_unordered(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        waiting: list[Task] = []
        for task in tasks:
            waiting.append(task)
            if len(waiting) > self.behind:
                yield self._take(waiting.pop())  # the last first: the order of inputs is not that of outcomes
        while waiting:
            yield self._take(waiting.pop())

    def _take(self, task: Task) -> tuple[Task, Outcome]:
        if self.die_after is not None and len(self.taken) >= self.die_after:
            raise KeyboardInterrupt
        self.taken.append(str(task.name))
        return task, extract_one(task.source, name=task.name, min_confidence=task.min_confidence, reader=misbehave)


def run(
    folder: Path, *named: str, engine: HereEngine | None = None, choices: Choices | None = None, recipe: str = "recipe"
) -> list[Report]:
    """The reports of a run from sources below ``folder`` into ``folder/out``."""
    reports: list[Report] = []
    output = folder / "out"
    with Journal(output, recipe) as journal, Spool(output / FOLDER / "spool") as spool:
        work = Run(output, journal, spool, engine or HereEngine(), choices or Choices(), reports.append)
        work.process(Sources(output, spool, Settings()).inputs(str(folder / name) for name in named))
    return reports


def kinds(reports: Iterable[Report]) -> dict[str, str]:
    """What was done by name; the state too where that is no plan."""
    return {str(report.name): report.kind + (" failed" if report.failed else "") for report in reports}


def results(output: Path) -> dict[str, bytes]:
    """All files of an output folder but its hidden ones, by name."""
    found = (path for path in sorted(output.rglob("*")) if path.is_file())
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in found
        if not any(part.startswith(".") for part in path.relative_to(output).parts)
    }
