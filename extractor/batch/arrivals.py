"""Files that arrive in a folder, and when each is whole."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractor.batch.candidates import is_hidden

_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload", ".filepart", ".tmp", ".temp", ".swp", "~")
"""How the names end of what browsers, copying programs and editors have not yet finished."""
_EMPTY_FACTOR = 10
"""How much longer an empty file waits: browsers make the final name first and fill it at the end."""


@dataclass(slots=True)
class _Pending:
    """A file that may still be written to: its size and time of change, and since when they have not changed."""

    size: int
    changed: int
    since: float


@dataclass(slots=True)
class Arrivals:
    """The files of a folder that are not yet known to be whole.

    A file is whole once its size and time of change have stayed the same for ``settle`` seconds, it does not have the name of
    something unfinished, and no unfinished file of its name stands beside it. Each state of a file is given once.
    """

    folder: Path
    output: Path
    settle: float
    _pending: dict[Path, _Pending] = field(default_factory=dict)
    _given: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def look(self, path: Path) -> None:
        """Take note of a file that came or changed; of a folder, of all files in it."""
        if path.is_dir():
            for each in self._below(path):
                self._note(each)
        elif self._is_looked_at(path):
            self._note(path)

    def whole(self) -> list[Path]:
        """The files that have become whole since the last call, by name."""
        for path in list(self._pending):
            self._note(path)
        now = time.monotonic()
        ready = sorted(path for path, pending in self._pending.items() if self._is_whole(path, pending, now))
        for path in ready:
            pending = self._pending.pop(path)
            self._given[path] = pending.size, pending.changed
        return ready

    def _note(self, path: Path) -> None:
        try:
            found = path.stat()
        except OSError:  # it has gone, or got its final name
            self._pending.pop(path, None)
            self._given.pop(path, None)
            return
        seen = found.st_size, found.st_mtime_ns
        pending = self._pending.get(path)
        if self._given.get(path) == seen or (pending and (pending.size, pending.changed) == seen):
            return
        self._pending[path] = _Pending(*seen, since=time.monotonic())

    def _is_whole(self, path: Path, pending: _Pending, now: float) -> bool:
        wait = self.settle if pending.size else self.settle * _EMPTY_FACTOR
        return now - pending.since >= wait and not any(path.with_name(path.name + end).exists() for end in _UNFINISHED)

    def _below(self, top: Path) -> Iterator[Path]:
        for here, folders, files in os.walk(top):
            folders[:] = [folder for folder in folders if self._is_looked_at(Path(here, folder))]
            yield from (Path(here, file) for file in files if self._is_looked_at(Path(here, file)))

    def _is_looked_at(self, path: Path) -> bool:
        """Whether a path is neither hidden, nor unfinished, nor a result."""
        if path.name.lower().endswith(_UNFINISHED) or path.is_relative_to(self.output):
            return False
        return not any(map(is_hidden, path.relative_to(self.folder).parts))
