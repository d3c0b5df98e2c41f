"""Documents extracted one by one, each for itself: in this process, or by a pool of workers that a document may not survive.

``extract_one`` turns whatever happens to a document into an ``Outcome``. ``WorkerPool`` does the same in worker processes
with bounds on time and memory, so that a hang or crash of a C library costs one document.
"""

from extractor.workers.guarded import Reader, extract_one
from extractor.workers.outcome import Outcome, Summary
from extractor.workers.pool import WorkerPool
from extractor.workers.task import Task

__all__ = ["Outcome", "Reader", "Summary", "Task", "WorkerPool", "extract_one"]
