"""What extracts the documents of a run: this machine's workers, or a cluster's."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Protocol, Self

from extractor.workers import Outcome, Task


class Engine(Protocol):
    """Extracts documents, each for itself, so that one that hangs or crashes costs only itself.

    ``extractor.workers.WorkerPool`` is one: worker processes on this machine. ``extractor.batch.ray_engine`` has another.
    """

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def extract_unordered(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Each document with what comes of it, the first to be finished first.

        ``tasks`` may be endless: it is read only as far as there is room for what it gives. A file is needed until its outcome
        is returned. Raises KehoachError where the engine itself cannot go on.
        """
