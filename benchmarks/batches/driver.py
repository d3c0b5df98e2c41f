"""What the process that leads a run can serve, by an engine that takes no time: the bound of a cluster, whatever its size."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

from extractor.batch.journal import FOLDER, Journal
from extractor.batch.reports import Report
from extractor.batch.run import Choices, Run
from extractor.batch.sources import Sources
from extractor.batch.spool import Spool
from extractor.settings import Settings
from extractor.workers import Outcome, Task, extract_one

_SIZE = 200_000
"""Bytes of an input: a PDF of some pages."""


def driver(folder: Path, count: int) -> bool:
    """Measure and print inputs a second: first met, and met again."""
    source = folder / "driver" / "in"
    sample = _inputs(source, count)
    for name in ("first run", "second run, all kept"):
        reports: list[Report] = []
        begin = perf_counter()
        output = folder / "driver" / "out"
        with Journal(output, "driver") as journal, Spool(output / FOLDER / "spool") as spool, _AtOnce(sample) as engine:
            Run(output, journal, spool, engine, Choices(), reports.append).process(
                Sources(output, spool, Settings()).inputs([str(source)])
            )
        took = perf_counter() - begin
        print(
            f"{name}: {len(reports) / took:,.0f} inputs a second of {_SIZE:,} bytes, results of {len(sample.data):,}", flush=True
        )
        if len(reports) != count:
            return False
    return True


def _inputs(source: Path, count: int) -> Outcome:
    """Inputs that differ, a hundred a folder; gives the outcome that all of them are said to have."""
    for number in range(count):
        path = source / f"{number // 100:04}" / f"{number:06}.txt"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(f"{number:>{_SIZE}}".encode())
    plan = Path(__file__).resolve().parents[2] / "corpus" / "samples"
    return max((extract_one(path) for path in plan.iterdir() if path.suffix in {".txt", ".md"}), key=lambda each: len(each.data))


class _AtOnce:
    """An engine whose documents are done at once."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def extract_unordered(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Every task with the one outcome."""
        for task in tasks:
            yield task, replace(self._outcome, sha256=task.key)
