"""``--json-log``: one JSON object a line, for other programs, each with ``event`` and ``time``.

``run_started`` (output, extractor), ``input`` (name, origin, kind, state, sha256, attempts, problems) once for every input, and
``run_ended`` (counts, stopped).
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from extractor.batch.reports import Report
from extractor.errors import OutputUnwritable


class JsonLog:
    """Lines into a stream; none where there is no stream."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def event(self, event: str, **values: Any) -> None:
        """Write a line, at once: who reads along sees it."""
        if self._stream:
            time = datetime.now(UTC).isoformat(timespec="milliseconds")
            text = json.dumps({"event": event, "time": time, **values}, ensure_ascii=False)
            self._stream.write(text.encode(errors="replace").decode() + "\n")
            self._stream.flush()

    def input(self, report: Report) -> None:
        """The line of an input."""
        self.event(
            "input",
            name=str(report.name),
            origin=report.origin,
            kind=report.kind,
            state=report.state,
            sha256=report.sha256,
            attempts=report.attempts,
            problems=[problem.code for problem in report.problems],
        )


@contextmanager
def json_log(target: str | None) -> Iterator[JsonLog]:
    """A log into a file, which is added to, or to standard output (``-``).

    Raises:
        OutputUnwritable: the file cannot be opened.
    """
    if target is None or target == "-":
        yield JsonLog(sys.stdout if target else None)
        return
    try:
        stream = Path(target).open("a", encoding="utf-8")  # noqa: SIM115 (closed below; only its opening is caught)
    except OSError as error:
        raise OutputUnwritable(f"{target}: {error.strerror}") from error
    with stream:
        yield JsonLog(stream)
