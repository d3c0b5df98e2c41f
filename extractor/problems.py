"""Coded errors as the plan's JSON shows them, and the plan of a file of which nothing could be read.

Apart from the pipeline, so that a process that only gathers results need not load the column.
"""

from importlib.metadata import version

from extractor.errors import KehoachError
from extractor.reading.document import Source as ReadSource
from schemas import DocumentInfo, Plan, Problem, Producer, Source


def error_of(code: str) -> type[KehoachError]:
    """The error class of a code."""
    pending: list[type[KehoachError]] = [KehoachError]
    while pending:
        candidate = pending.pop()
        if candidate.code == code:
            return candidate
        pending.extend(candidate.__subclasses__())
    return KehoachError


def problem_of(error: KehoachError) -> Problem:
    """A coded error as the plan's JSON shows it."""
    return Problem(
        code=error.code,
        message=error.message("vi"),
        message_en=error.message("en"),
        action=error.action("vi"),
        action_en=error.action("en"),
        page=error.page,
    )


def source_of(source: ReadSource) -> Source:
    """Name, size, hash and kind of the file that was read."""
    return Source(name=source.name, size=source.size, sha256=source.sha256, media_type=source.media_type)


def failed_plan(source: ReadSource, error: KehoachError) -> Plan:
    """The plan of a file that could not be read: no records, the problem stated."""
    return Plan(
        producer=Producer(version=version("kehoach")),
        document=DocumentInfo(source=source_of(source), status="failed", read_as="none", text=""),
        problems=(problem_of(error),),
    )
