"""What a run is given: names and contents, one after the other."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from extractor.batch.names import safe_name
from extractor.batch.spool import Fetched, Spool, local
from extractor.errors import FileMissing, ReadingError


class Content(Protocol):
    """Where the bytes of an input come from."""

    def stamp(self) -> str | None:
        """What tells, without reading it, that a content is the one it was; None where nothing does."""

    def fetch(self, spool: Spool) -> Fetched:
        """The content as a file on this disk. Raises ReadingError where it cannot be had, OutputUnwritable for want of room."""


@dataclass(frozen=True, slots=True)
class Input:
    """A document to read.

    ``name`` is safe, and relative to the output folder; two inputs may share it. ``label`` is its own last name, shown in its
    plan; ``origin`` says where it comes from (a path, ``archive.zip!/member``, a URL), the same in every run.
    """

    name: PurePosixPath
    label: str
    origin: str
    content: Content


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file on this machine, or on a folder that it shares with others."""

    path: Path

    def stamp(self) -> str | None:
        """Size, times of the last change of content and of the file's entry, and number of the file, as git's index has them."""
        try:
            found = self.path.stat()
        except (OSError, ValueError):
            return None
        return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}:{found.st_ino}"

    def fetch(self, spool: Spool) -> Fetched:  # noqa: ARG002 (it stands on a disk already)
        """The file where it stands."""
        try:
            if self.path.exists() and not self.path.is_file():  # a pipe would be waited for
                raise ReadingError(f"{self.path.name}: not a file")
            return local(self.path)
        except FileNotFoundError as error:
            raise FileMissing(str(self.path)) from error
        except (OSError, ValueError) as error:  # no permission, a NUL in the path
            raise ReadingError(str(error)) from error


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What is known beforehand not to be readable."""

    error: ReadingError

    def stamp(self) -> str | None:
        """Nothing: it is looked at again in the next run."""
        return None

    def fetch(self, spool: Spool) -> Fetched:  # noqa: ARG002 (the signature of a content)
        """Raise the error."""
        raise self.error


def unreadable(parts: tuple[str, ...], origin: str, error: ReadingError) -> Input:
    """An input of which nothing but its name and what is wrong is known."""
    return Input(safe_name(parts), parts[-1], origin, Unreadable(error))
