"""Files that stand on this disk for a while: members of archives, what a URL gave, results that are being written."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import FileIO
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from extractor.errors import FileTooLarge, OutputUnwritable

_BLOCK = 1024 * 1024


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document's content as a file on this disk; ``temporary`` where it goes with the document."""

    path: Path
    size: int
    sha256: str
    temporary: bool = False

    def release(self) -> None:
        """Remove the file if it was made for this document alone."""
        if self.temporary:
            with suppress(OSError):
                self.path.unlink()


class Spool:
    """A folder of such files, empty when made, gone when closed; a context manager that closes it."""

    def __init__(self, folder: Path) -> None:
        """Make the folder anew: what a run that was killed left is removed.

        Raises:
            OutputUnwritable: it cannot be made.
        """
        self._folder = folder
        self._numbers = count(1)
        self.close()
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise OutputUnwritable(f"{folder}: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def draft(self) -> Path:
        """Where a result is written before it gets its name: on the same file system, and swept after a kill."""
        return self._folder / "result"

    def put(self, stream: Readable, most: int) -> Fetched:
        """Copy a stream into a file.

        Raises:
            FileTooLarge: it has more than ``most`` bytes.
            OutputUnwritable: the disk does not take it.
        """
        path = self._folder / str(next(self._numbers))
        digest, size = sha256(), 0
        try:
            with _created(path) as target:
                while block := stream.read(_BLOCK):
                    size += len(block)
                    _check(size, most)
                    digest.update(block)
                    _write(block, target)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Fetched(path, size, digest.hexdigest(), temporary=True)


def _check(size: int, most: int) -> None:
    if size > most:
        raise FileTooLarge(f"> {most} bytes")


def _created(path: Path) -> FileIO:
    try:
        return FileIO(path, "xb")
    except OSError as error:
        raise OutputUnwritable(f"{path}: {error.strerror}") from error


def _write(block: bytes, target: FileIO) -> None:
    """Write a block; an error of the disk is none of what is read."""
    try:
        target.write(block)
    except OSError as error:
        raise OutputUnwritable(f"{target.name}: {error.strerror}") from error


def local(path: Path) -> Fetched:
    """A file where it stands; raises OSError."""
    with path.open("rb") as stream:
        return Fetched(path, path.stat().st_size, file_digest(stream, "sha256").hexdigest())
