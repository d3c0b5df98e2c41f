"""A run: inputs in, results and the journal's rows out, nothing done twice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256 as hash_of
from pathlib import Path, PurePosixPath

from extractor.batch.engine import Engine
from extractor.batch.inputs import Input
from extractor.batch.journal import Journal, Known, Settled
from extractor.batch.names import result_of
from extractor.batch.reports import Kind, Report
from extractor.batch.spool import Fetched, Spool
from extractor.errors import KehoachError, OutputUnwritable, ReadingError, SourceChanged
from extractor.problems import problem_of
from extractor.workers import Outcome, Task
from extractor.workers.failures import failure
from extractor.workers.outcome import relabelled
from extractor.writing import write
from schemas.serialization import plan_to_json


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run does again: everything, or what failed; and which records it leaves out."""

    force: bool = False
    retry_failed: bool = False
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Named:
    """A name under which a content came: of its result, of its plan, and where it came from."""

    name: PurePosixPath
    label: str
    origin: str


@dataclass(slots=True)
class _Job:
    """A content under way, with all names under which it came so far."""

    file: Fetched
    names: list[_Named] = field(default_factory=list)


class Run:
    """Documents of a stream on their way through an engine into an output folder."""

    def __init__(
        self, output: Path, journal: Journal, spool: Spool, engine: Engine, choices: Choices, report: Callable[[Report], None]
    ) -> None:
        """A run that has done nothing yet; ``report`` is called once for every input."""
        self._output = output
        self._journal = journal
        self._spool = spool
        self._engine = engine
        self._choices = choices
        self._report = report
        self._under_way: dict[str, _Job] = {}
        self._stopped = False

    def process(self, inputs: Iterable[Input]) -> None:
        """Extract what is not yet done; ``inputs`` is read only as far as there is room for what it gives.

        Raises:
            OutputUnwritable: the journal or what is unpacked finds no room; a single result that cannot be written is reported.
            KehoachError: the engine cannot go on.
        """
        for task, outcome in self._engine.extract_unordered(self._tasks(inputs)):
            self._take(task, outcome)

    def stop(self) -> None:
        """Take no further input; what is under way is finished. May be called by a signal's handler."""
        self._stopped = True

    @property
    def stopped(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped

    def _tasks(self, inputs: Iterable[Input]) -> Iterator[Task]:
        for found in inputs:
            if self._stopped:
                return
            task = self._admit(found)
            if task:
                yield task

    def _admit(self, found: Input) -> Task | None:
        """What is to be extracted of an input; None where it is done, or under way under another name, or cannot be had."""
        stamp = found.content.stamp()
        known = self._journal.met(found.origin)
        if known and stamp and known.stamp == stamp and known.sha256:
            settled = self._journal.settled(known.sha256)
            if self._stands(settled) and self._is_written(known):
                self._report(Report.of("kept", known.name, found.origin, settled, known.sha256))
                return None
        try:
            file = found.content.fetch(self._spool)
        except ReadingError as error:
            self._refuse(found, error)
            return None
        known = self._journal.claim(found, file.sha256, stamp)
        return self._admit_content(found, known, file)

    def _admit_content(self, found: Input, known: Known, file: Fetched) -> Task | None:
        named = _Named(known.name, found.label, found.origin)
        job = self._under_way.get(file.sha256)
        if job:
            file.release()
            if all(other.name != named.name for other in job.names):
                job.names.append(named)
            return None
        settled = self._journal.settled(file.sha256)
        if self._stands(settled) and self._has_result(known, named, settled):
            file.release()
            return None
        self._journal.begin(file.sha256, file.size)
        self._under_way[file.sha256] = _Job(file, [named])
        return Task(file.path, found.label, self._choices.min_confidence, key=file.sha256)

    def _stands(self, settled: Settled | None) -> bool:
        """Whether what came of a content is not to be made again in this run."""
        if settled is None or settled.state == "waiting" or settled.recipe != self._journal.recipe:
            return False
        again = self._choices.force or (self._choices.retry_failed and settled.state == "failed")
        return settled.run == self._journal.run or not again

    def _is_written(self, known: Known) -> bool:
        """Whether the result noted for a name is by the present extractor, and there."""
        if known.recipe != self._journal.recipe:
            return False
        try:
            return self._target(known.name).stat().st_size == known.result_size
        except OSError:
            return False

    def _has_result(self, known: Known, named: _Named, settled: Settled | None) -> bool:
        """Whether a settled content has its result under this name, where need be by a copy of another name's."""
        if self._is_written(known):
            self._report(Report.of("kept", named.name, named.origin, settled, known.sha256))
            return True
        for sibling in self._journal.siblings(known.sha256 or ""):
            data = self._whole_result(sibling)
            if data is not None:
                copy = relabelled(data, named.label)
                if self._write(copy, named, known.sha256):
                    self._journal.note_result(named.name, copy)
                    self._report(Report.of("copied", named.name, named.origin, settled, known.sha256))
                return True
        return False

    def _whole_result(self, known: Known) -> bytes | None:
        """The result of a name; None where it is not what was written."""
        try:
            data = self._target(known.name).read_bytes()
        except OSError:
            return None
        return data if hash_of(data).hexdigest() == known.result_sha256 else None

    def _take(self, task: Task, outcome: Outcome) -> None:
        """Write what came of a content under each of its names, then note it."""
        job = self._under_way.pop(task.key)
        job.file.release()
        if outcome.sha256 != task.key:
            for named in job.names:
                self._note_failure(named, SourceChanged())
            return
        same = outcome.data
        results = [(named, same if named.label == task.name else relabelled(same, named.label)) for named in job.names]
        written = [(named, data) for named, data in results if self._write(data, named, task.key)]
        summary = outcome.summary
        settled = Settled(summary.status, outcome.attempts, summary.problems, self._journal.recipe, self._journal.run)
        self._journal.finish(task.key, settled, [(named.name, data) for named, data in written])
        for index, (named, _) in enumerate(written):
            kind: Kind = "copied" if index else "extracted"
            self._report(Report.of(kind, named.name, named.origin, settled, task.key, trace=outcome.trace))

    def _refuse(self, found: Input, error: ReadingError) -> None:
        """Write the failed plan of an input whose content cannot be had; it is tried again in every run."""
        known = self._journal.claim(found, None, None)
        self._note_failure(_Named(known.name, found.label, found.origin), error)

    def _note_failure(self, named: _Named, error: KehoachError) -> None:
        plan = failure(Path(named.origin), error, name=named.label)
        data = plan_to_json(plan)
        if self._write(data, named, None):
            self._journal.note_result(named.name, data, plan.problems)
            self._report(Report("unreadable", named.name, named.origin, "failed", plan.problems))

    def _write(self, data: bytes, named: _Named, sha256: str | None) -> bool:
        """Write a result; one that cannot be written is reported, and made again in the next run."""
        try:
            write(data, self._target(named.name), self._spool.draft)
        except OutputUnwritable as error:
            self._report(Report("unwritten", named.name, named.origin, "failed", (problem_of(error),), sha256))
            return False
        return True

    def _target(self, name: PurePosixPath) -> Path:
        return self._output / result_of(name)
