"""The engine that works on a Ray cluster: contents go out, outcomes come back, lost nodes cost nothing but time.

A Ray task takes one processor and one document, as bytes, so that nodes need neither the inputs' folder nor the results'. In
it, a worker pool of one process bounds time and memory and survives what the document does, exactly as on one machine. What
Ray itself loses (a node, a worker it ends) is therefore never the document's fault, and is sent again.
"""

import logging
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from extractor.batch.version import extractor_version
from extractor.errors import ClusterFailed, ExtraMissing, WorkerCrashed
from extractor.settings import Settings
from extractor.workers import Outcome, Reader, Task, WorkerPool
from extractor.workers.failures import failure
from extractor.workers.outcome import outcome_of

if TYPE_CHECKING:
    from ray import ObjectRef

_AHEAD = 2
"""Documents a processor of the cluster that are under way: one in work, one in reach."""
_MOST_BYTES = 1024 * 1024 * 1024
"""Bytes of documents that are under way; they lie in the cluster's object store."""
_LOSSES = 5
"""Nodes or workers of Ray that may be lost under one document before it is given up."""
_LOOK = 10.0
"""Seconds after which the cluster is asked again how many processors it has: nodes come and go."""
_REACH = 10.0
"""Seconds that the cluster's head may take to answer a call."""
_PATIENCE = 600.0
"""Seconds that a cluster may be without any processor."""

_pools: dict[Settings, WorkerPool] = {}
"""In a worker of Ray: the pool that it keeps from task to task."""


def extract_content(content: bytes, task: Task, settings: Settings, reader: Reader) -> tuple[str, Outcome]:
    """In a worker of Ray: what comes of a document, and which extractor was at work."""
    with NamedTemporaryFile(prefix="kehoach-") as file:
        file.write(content)
        file.flush()
        local = Task(Path(file.name), task.name, task.min_confidence, task.key)
        ((_, outcome),) = _pool(settings, reader).extract_unordered([local])
    return extractor_version(), outcome


def _pool(settings: Settings, reader: Reader) -> WorkerPool:
    if settings not in _pools:
        _pools[settings] = WorkerPool(settings.model_copy(update={"workers": 1}), reader=reader).__enter__()
    return _pools[settings]


class RayEngine:
    """Documents on a Ray cluster; a context manager that joins it and leaves it."""

    def __init__(self, settings: Settings, address: str | None = None, *, reader: Reader | None = None) -> None:
        """An engine that joins the cluster at ``address``, or one of its own on this machine, with its ``with`` block."""
        from extractor import extract

        self._settings = settings
        self._address = address
        self._reader: Reader = reader or extract
        self._joined_here = False

    def __enter__(self) -> Self:
        """Join the cluster.

        Raises:
            ExtraMissing: Ray is not installed.
            ClusterFailed: it cannot be reached.
        """
        try:
            import ray
        except ImportError as error:
            raise ExtraMissing("ray") from error
        if not ray.is_initialized():
            _check_reach(self._address)
            try:
                ray.init(address=self._address, log_to_driver=False, logging_level=logging.WARNING)
            except (ConnectionError, TimeoutError, ValueError, RuntimeError) as error:
                raise ClusterFailed(f"{self._address}: {error}") from error
            self._joined_here = True
        remote: Callable[[Callable[..., Any]], Any] = ray.remote(num_cpus=1, max_retries=_LOSSES)
        self._remote = remote(extract_content)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._joined_here:
            import ray

            ray.shutdown()

    def extract_unordered(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Each document with what comes of it, the first to be finished first.

        Raises:
            ClusterFailed: nodes run another version of the program, cannot start workers, or there are none.
        """
        under_way = _UnderWay()
        for task in tasks:
            size = task.source.stat().st_size
            while under_way.is_full(size):
                yield self._next(under_way)
            under_way.add(self._remote.remote(task.source.read_bytes(), task, self._settings, self._reader), task, size)
        while under_way.tasks:
            yield self._next(under_way)

    def _next(self, under_way: "_UnderWay") -> tuple[Task, Outcome]:
        """Wait for the next document."""
        import ray
        from ray.exceptions import RayError, RayTaskError

        reference = under_way.wait()
        task = under_way.remove(reference)
        try:
            version, outcome = ray.get(reference)
        except RayTaskError as error:  # not the document: its own failures are outcomes
            raise ClusterFailed(str(error.cause)) from error
        except RayError as error:
            lost = WorkerCrashed(f"Ray: {type(error).__name__}")
            return task, outcome_of(task.source, failure(task.source, lost, name=task.name), attempts=_LOSSES + 1)
        if version != extractor_version():
            raise ClusterFailed(f"{version} ≠ {extractor_version()}")
        return task, outcome


def _check_reach(address: str | None) -> None:
    """See that something listens at ``host:port`` or ``ray://host:port``: Ray itself would try for minutes.

    Raises:
        ClusterFailed: nothing does.
    """
    host, colon, port = (address or "").removeprefix("ray://").rpartition(":")
    if not colon or not port.isdigit():
        return
    try:
        socket.create_connection((host, int(port)), timeout=_REACH).close()
    except (OSError, OverflowError) as error:
        raise ClusterFailed(f"{address}: {error}") from error


class _UnderWay:
    """Documents that the cluster has, and how many it may have."""

    def __init__(self) -> None:
        self.tasks: dict[ObjectRef[Any], tuple[Task, int]] = {}
        self._bytes = 0
        self._looked = -_LOOK
        self._processors = 0
        self._had_some = time.monotonic()

    def add(self, reference: "ObjectRef[Any]", task: Task, size: int) -> None:
        """Count a document in."""
        self.tasks[reference] = task, size
        self._bytes += size

    def remove(self, reference: "ObjectRef[Any]") -> Task:
        """Count a document out."""
        task, size = self.tasks.pop(reference)
        self._bytes -= size
        return task

    def is_full(self, size: int) -> bool:
        """Whether a document of ``size`` bytes has to wait for another to be finished; never where there is none."""
        self._look()
        room = len(self.tasks) < max(1, _AHEAD * self._processors) and self._bytes + size <= _MOST_BYTES
        return bool(self.tasks) and not room

    def wait(self) -> "ObjectRef[Any]":
        """The next that is finished; raises ClusterFailed where no node is left to finish it."""
        import ray

        while True:
            ready, _ = ray.wait(list(self.tasks), num_returns=1, timeout=_LOOK)
            if ready:
                return ready[0]
            self._look()
            if time.monotonic() - self._had_some > _PATIENCE:
                raise ClusterFailed("0 CPU")

    def _look(self) -> None:
        """Ask now and then how many processors the cluster has."""
        import ray

        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        self._processors = int(ray.cluster_resources().get("CPU", 0))  # type: ignore[no-untyped-call]  # Ray leaves out its annotation
        if self._processors:
            self._had_some = now
