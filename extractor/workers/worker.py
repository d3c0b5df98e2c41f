"""Life of a worker process: bounded, warmed up, one document after another, gone with the process that started it."""

import os
import sys
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.util import Finalize
from threading import Thread

from extractor.errors import OutOfMemory
from extractor.settings import Settings
from extractor.workers.guarded import Reader, extract_one
from extractor.workers.outcome import Outcome
from extractor.workers.task import Task

OUT_OF_MEMORY_EXIT = 81
"""Exit code of a worker that met its bound of memory; what a process holds by then is best given back by ending it."""
_WARMING = "ỦY BAN NHÂN DÂN\nPHƯỜNG\nKẾ HOẠCH\nRa quân năm 2026\n1. Công an phường chủ trì trước ngày 05/6/2026.\n"


def start(settings: Settings) -> None:
    """Make this process a worker; called once, before its first document.

    The settings go into the environment before the column, which reads them there, is loaded.
    """
    os.environ.update(settings.environment())
    Thread(target=_end_with_parent, daemon=True).start()
    limit_memory(settings.document_memory)
    from extractor import extract
    from extractor.reading.doc import end_conversions

    Finalize(None, end_conversions, exitpriority=0)  # runs when the pool ends this process over a slow converter
    extract(_WARMING.encode())


def take(task: Task, reader: Reader) -> Outcome:
    """What comes of one document; the process ends where its memory does not suffice."""
    outcome = extract_one(task.source, name=task.name, min_confidence=task.min_confidence, reader=reader)
    if outcome.has_problem(OutOfMemory.code):
        os._exit(OUT_OF_MEMORY_EXIT)
    return outcome


def limit_memory(size: int) -> None:
    """Let this process hold at most ``size`` bytes of data, and leave no core dump; does nothing where the system cannot.

    On Linux the bound is on private writable memory (RLIMIT_DATA, since kernel 4.7 with mappings); elsewhere on address space.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource

        kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
        _, most = resource.getrlimit(kind)
        resource.setrlimit(kind, (size if most == resource.RLIM_INFINITY else min(size, most), most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and end as well; a hung document would outlive it otherwise."""
    parent = parent_process()
    if parent is None:
        return
    parent.join()
    from extractor.reading.doc import end_conversions

    end_conversions()
    os._exit(1)
