"""One long-lived pool of worker processes, by ``pebble``, that a document can neither hold up nor bring down."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from extractor import extract
from extractor.errors import KehoachError, OutOfMemory, TimedOut, WorkerCrashed, WorkersFailed
from extractor.settings import Settings, load_settings
from extractor.workers.failures import failure
from extractor.workers.guarded import Reader
from extractor.workers.outcome import Outcome, outcome_of
from extractor.workers.task import Task
from extractor.workers.worker import OUT_OF_MEMORY_EXIT, start, take

_ATTEMPTS = 2
"""Workers that a document may cost: the first one's memory may have been worn by others, or the machine busy."""
_WAITING = 8
"""Documents a worker that are under way or wait for an earlier one: bounds memory, and bridges a slow document."""
_AHEAD = 2
"""Documents a worker that are under way where none waits for another: one in work, one in reach."""


@dataclass(slots=True)
class _Ticket:
    """A document under way."""

    task: Task
    future: ProcessFuture[Outcome]
    attempts: int = 1


class WorkerPool:
    """Worker processes that extract documents, each within ``document_seconds`` and ``document_memory``.

        with WorkerPool(settings) as pool:
            for outcome in pool.extract(paths):
                ...

    A document that hangs, crashes or takes too much memory is a failed plan with the problem ``timed_out``, ``crashed`` or
    ``out_of_memory``; its worker is replaced. It is tried once more, in another worker, before it fails.

    Workers are spawned: a program that makes a pool guards its main module by ``if __name__ == "__main__"``.
    """

    def __init__(self, settings: Settings | None = None, *, reader: Reader = extract) -> None:
        """A pool that starts with its ``with`` block.

        Args:
            settings: bounds and number of workers; those of the environment by default.
            reader: what workers call for a document; a function of a module, found there by name.

        Raises:
            SettingsWrong: the environment's settings are not valid.
        """
        self._settings = settings or load_settings()
        self._reader = reader
        self._done = 0
        """Documents that the present workers have taken and are done with, well or badly."""

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def extract(self, sources: Iterable[Path], *, min_confidence: float = 0.0) -> Iterator[Outcome]:
        """What comes of each document, in the order of ``sources``.

        ``sources`` is read as documents are finished and taken: some eight a worker ahead, however many there are.

        Raises:
            WorkersFailed: workers cannot be started.
        """
        waiting: deque[_Ticket] = deque()
        most = _WAITING * self._settings.worker_count()
        for source in sources:
            waiting.append(self._ticket(Task(source, min_confidence=min_confidence)))
            if len(waiting) >= most:
                yield self._outcome(waiting.popleft())
        while waiting:
            yield self._outcome(waiting.popleft())

    def extract_unordered(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Each document with what comes of it, the first to be finished first.

        ``tasks`` is read as workers come free, one a worker ahead, so that little is under way when a run is stopped.

        Raises:
            WorkersFailed: workers cannot be started.
        """
        finished: SimpleQueue[_Ticket] = SimpleQueue()
        most = _AHEAD * self._settings.worker_count()
        under_way = 0
        for task in tasks:
            self._announce(self._ticket(task), finished)
            under_way += 1
            if under_way >= most:
                yield self._next(finished)
                under_way -= 1
        for _ in range(under_way):
            yield self._next(finished)

    def _start(self) -> None:
        self._done = 0
        self._pool = ProcessPool(
            max_workers=self._settings.worker_count(),
            initializer=start,
            initargs=(self._settings,),
            context=get_context("spawn"),
        )
        with _interrupts_held():
            _ = self._pool.active  # starts the processes

    def _stop(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves out its annotation
        self._pool.join()

    def _ticket(self, task: Task) -> _Ticket:
        return _Ticket(task, self._send(task))

    def _send(self, task: Task) -> ProcessFuture[Outcome]:
        """Hand a document to the workers; to new ones where the old have all gone."""
        if not self._pool.active:
            self._restart()
        return self._pool.schedule(take, args=(task, self._reader), timeout=self._settings.document_seconds)

    def _announce(self, ticket: _Ticket, finished: SimpleQueue[_Ticket]) -> None:
        """Have the ticket put into ``finished`` when its worker is done with it."""
        ticket.future.add_done_callback(lambda _: finished.put(ticket))

    def _next(self, finished: SimpleQueue[_Ticket]) -> tuple[Task, Outcome]:
        """Wait for the next document that needs no other worker."""
        while True:
            ticket = finished.get()
            outcome = self._settled(ticket)
            if outcome:
                return ticket.task, outcome
            self._announce(ticket, finished)

    def _restart(self) -> None:
        """Take new workers.

        Raises:
            WorkersFailed: the old ones went before they took any document; new ones would too.
        """
        if not self._done:
            raise WorkersFailed(f"{self._settings.worker_count()} × {self._settings.document_memory.human_readable()}")
        self._stop()
        self._start()

    def _outcome(self, ticket: _Ticket) -> Outcome:
        """Wait for a document."""
        while (outcome := self._settled(ticket)) is None:
            pass
        return outcome

    def _settled(self, ticket: _Ticket) -> Outcome | None:
        """What came of a document, once its worker is done with it; None where it was lost and is sent once more."""
        try:
            outcome = ticket.future.result()
        except (TimeoutError, ProcessExpired, BrokenProcessPool) as loss:
            self._done += not isinstance(loss, BrokenProcessPool)  # it had been taken
            if ticket.attempts == _ATTEMPTS:
                return self._failed(ticket, self._error_of(loss))
            ticket.attempts += 1
            ticket.future = self._send(ticket.task)
            return None
        self._done += 1
        return replace(outcome, attempts=ticket.attempts)

    def _failed(self, ticket: _Ticket, error: KehoachError) -> Outcome:
        source = ticket.task.source
        return outcome_of(source, failure(source, error, name=ticket.task.name), attempts=ticket.attempts)

    def _error_of(self, loss: TimeoutError | ProcessExpired | BrokenProcessPool) -> KehoachError:
        """Why a worker was lost, by its exit code; a negative one is the signal that ended it."""
        if isinstance(loss, TimeoutError):
            return TimedOut(f"{self._settings.document_seconds:g}")
        code = loss.exitcode if isinstance(loss, ProcessExpired) else 1
        if code == OUT_OF_MEMORY_EXIT:
            return OutOfMemory()
        return WorkerCrashed(signal.Signals(-code).name if code < 0 else f"exit {code}")


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes with Ctrl-C blocked, which they inherit: the one that started them ends them in good order."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
