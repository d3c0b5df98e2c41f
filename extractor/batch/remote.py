"""Inputs from any storage that fsspec reaches: ``s3://bucket/plans``, ``sftp://host/plans/**/*.pdf``, ``file:///srv/plans``."""

import glob
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from extractor.batch.candidates import is_archive_name, is_hidden
from extractor.batch.inputs import Input, unreadable
from extractor.batch.names import safe_name
from extractor.batch.spool import Fetched, Spool
from extractor.batch.unpacking import Surroundings, unpacked
from extractor.errors import ExtraMissing, FileMissing, ReadingError, SourceUnreachable
from extractor.text.shown import shown

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_MARKS = ("ETag", "etag", "checksum", "md5Hash", "version_id", "LastModified", "last_modified", "mtime", "modified", "updated")
"""What storages tell of a file that changes with its content."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file on a storage."""

    storage: "AbstractFileSystem"
    path: str
    most: int

    def stamp(self) -> str | None:
        """Size and what else the storage says of the content; None where that is the size alone."""
        try:
            with _coded(self.path):
                found: dict[str, Any] = self.storage.info(self.path)
        except ReadingError:
            return None
        marks = [f"{name}={found[name]}" for name in _MARKS if found.get(name) is not None]
        return ";".join([f"size={found.get('size')}", *marks]) if marks else None

    def fetch(self, spool: Spool) -> Fetched:
        """The content, copied to this disk."""
        with _coded(self.path), self.storage.open(self.path, "rb") as stream:
            return spool.put(stream, self.most)


def remote_inputs(url: str, around: Surroundings) -> Iterator[Input]:
    """The inputs that a URL names: a file, a folder with all below it, or a pattern.

    Raises:
        ExtraMissing: fsspec is not installed.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ExtraMissing("ray") from error
    try:
        with _coded(url):
            storage, top = url_to_fs(url)
            folder = bool(storage.isdir(top))
    except ReadingError as error:
        yield unreadable((PurePosixPath(url).name or "url",), url, error)
        return
    yield from _Remote(url, storage, top.rstrip("/"), around).inputs(folder=folder)


@dataclass(frozen=True, slots=True)
class _Remote:
    """A URL on its storage; ``top`` is its path there."""

    url: str
    storage: "AbstractFileSystem"
    top: str
    around: Surroundings

    def inputs(self, *, folder: bool) -> Iterator[Input]:
        """The inputs below the URL, or at it."""
        if folder:
            yield from self._of_folder(self.top)
        elif glob.has_magic(self.top):
            yield from self._of_pattern()
        else:
            yield from self._of_file(self.top, (PurePosixPath(self.top).name,))

    def _of_folder(self, path: str) -> Iterator[Input]:
        """Files of a folder by name, then its folders; what cannot be listed is said and costs itself."""
        within = self._within(path)
        try:
            with _coded(path):
                entries = sorted(self.storage.ls(path, detail=True), key=_name)
        except ReadingError as error:
            yield unreadable(within or ("url",), f"{self.url}#{path}", error)
            return
        shown_entries = [entry for entry in entries if not is_hidden(_name(entry)) and entry["name"].rstrip("/") != path]
        for entry in shown_entries:
            if entry["type"] != "directory" and self.around.is_taken(_name(entry)):
                yield from self._of_file(entry["name"], (*within, _name(entry)))
        for entry in shown_entries:
            if entry["type"] == "directory":
                yield from self._of_folder(entry["name"].rstrip("/"))

    def _of_pattern(self) -> Iterator[Input]:
        try:
            with _coded(self.url):
                found = sorted(self.storage.glob(self.top))
        except ReadingError as error:
            yield unreadable(("url",), self.url, error)
            return
        fixed = PurePosixPath(self.top)
        while glob.has_magic(str(fixed)):
            fixed = fixed.parent
        for path in found:
            parts = PurePosixPath(path).relative_to(fixed).parts
            if not any(map(is_hidden, parts)) and not self.storage.isdir(path):
                yield from self._of_file(path, parts)

    def _of_file(self, path: str, parts: tuple[str, ...]) -> Iterator[Input]:
        origin = self.storage.unstrip_protocol(path)
        content = RemoteFile(self.storage, path, self.around.settings.max_file_size)
        found = Input(safe_name(parts), parts[-1], origin, content)
        if is_archive_name(path):
            yield from self._of_archive(path, found, parts)
        else:
            yield found

    def _of_archive(self, path: str, archive: Input, parts: tuple[str, ...]) -> Iterator[Input]:
        """The members of an archive, which is copied to this disk as long as they are read."""
        try:
            fetched = RemoteFile(self.storage, path, self.around.settings.max_archive_size).fetch(self.around.spool)
        except ReadingError as error:
            yield unreadable(parts, archive.origin, error)
            return
        try:
            yield from unpacked(fetched.path, archive, parts, self.around)
        finally:
            fetched.release()

    def _within(self, path: str) -> tuple[str, ...]:
        return PurePosixPath(path).relative_to(self.top).parts if path != self.top else ()


def _name(entry: dict[str, Any]) -> str:
    return PurePosixPath(entry["name"]).name


@contextmanager
def _coded(path: str) -> Iterator[None]:
    """Turn what a storage raises into coded errors."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except _storage_errors() as error:
        raise SourceUnreachable(f"{path}: {shown(str(error)) or type(error).__name__}") from error


def _storage_errors() -> tuple[type[Exception], ...]:
    """What storages raise, those that are loaded: not all of them keep to OSError."""
    named = (("aiohttp", "ClientError"), ("botocore.exceptions", "BotoCoreError"), ("botocore.exceptions", "ClientError"))
    loaded = (getattr(sys.modules[module], name) for module, name in named if module in sys.modules)
    return (OSError, ValueError, ImportError, RuntimeError, *loaded)
