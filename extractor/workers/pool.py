"""One long-lived pool of worker processes, by ``pebble``, that a document can neither hold up nor bring down."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from extractor import extract
from extractor.errors import KehoachError, OutOfMemory, TimedOut, WorkerCrashed, WorkersFailed
from extractor.settings import Settings, load_settings
from extractor.workers.failures import failure
from extractor.workers.guarded import Reader
from extractor.workers.outcome import Outcome, outcome_of
from extractor.workers.worker import OUT_OF_MEMORY_EXIT, start, take

_ATTEMPTS = 2
"""Workers that a document may cost: it may have been the first one's memory, worn by others, that did not suffice."""
_WAITING = 16
"""Documents a worker that are under way or wait for an earlier one: bounds memory, and bridges a slow document."""


@dataclass(slots=True)
class _Ticket:
    """A document under way."""

    source: Path
    min_confidence: float
    future: ProcessFuture[Outcome]
    attempts: int = 1


class WorkerPool:
    """Worker processes that extract documents, each within ``document_seconds`` and ``document_memory``.

        with WorkerPool(settings) as pool:
            for outcome in pool.extract(paths):
                ...

    A document that hangs, crashes or takes too much memory is a failed plan with the problem ``timed_out``, ``crashed`` or
    ``out_of_memory``; its worker is replaced. After a crash or for want of memory it is tried once more, in another worker.

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
        """Documents that came back from the present workers."""

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def extract(self, sources: Iterable[Path], *, min_confidence: float = 0.0) -> Iterator[Outcome]:
        """What comes of each document, in the order of ``sources``.

        ``sources`` is read as documents are finished and taken: some sixteen a worker ahead, however many there are.

        Raises:
            WorkersFailed: workers cannot be started.
        """
        waiting: deque[_Ticket] = deque()
        most = _WAITING * self._settings.worker_count()
        for source in sources:
            waiting.append(_Ticket(source, min_confidence, self._send(source, min_confidence)))
            if len(waiting) >= most:
                yield self._outcome(waiting.popleft())
        while waiting:
            yield self._outcome(waiting.popleft())

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
        self._pool.stop()
        self._pool.join()

    def _send(self, source: Path, min_confidence: float) -> ProcessFuture[Outcome]:
        arguments = (source, min_confidence, self._reader)
        try:
            return self._pool.schedule(take, args=arguments, timeout=self._settings.document_seconds)
        except RuntimeError:  # the pool has broken since
            self._restart(None)
            return self._pool.schedule(take, args=arguments, timeout=self._settings.document_seconds)

    def _restart(self, cause: BaseException | None) -> None:
        """Take new workers after all have gone.

        Raises:
            WorkersFailed: they went before any document came back: they would again.
        """
        if not self._done:
            raise WorkersFailed(str(cause or "")) from cause
        self._stop()
        self._start()

    def _outcome(self, ticket: _Ticket) -> Outcome:
        """Wait for a document; where its worker died, send it again or say so."""
        while True:
            try:
                outcome = ticket.future.result()
            except TimeoutError:
                error: KehoachError = TimedOut(f"{self._settings.document_seconds:g}")
                break
            except ProcessExpired as expired:
                error = _error_of(expired.exitcode)
            except BrokenProcessPool as broken:
                ...
