"""Members of archives (zip, tar, tar.gz, tar.bz2, tar.xz), read one after the other and within bounds.

An archive is a stranger's: its names are never used as paths, its links are not followed, and what it may unpack to is
bounded in number, in bytes and in bytes from each packed one. Nothing is unpacked but the member that is read.
"""

import bz2
import gzip
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, cast

from extractor.batch.spool import Readable
from extractor.errors import ArchiveTooLarge, FileBroken, FileLocked, ReadingError, UnsafeName
from extractor.reading.bounds import MAX_EMBEDDED_OBJECTS
from extractor.reading.kinds import ZIP_ERRORS, directory_size
from extractor.settings import Settings
from extractor.text.shown import shown

_ERRORS: Final = (*ZIP_ERRORS, tarfile.TarError, zlib.error, lzma.LZMAError, struct.error, OverflowError)
"""What the libraries raise on damaged archives."""
_FREE = 64 * 1024 * 1024
"""Bytes to which any archive may unpack, however small it is: of a few short texts the ratio says little."""
_LONGEST_ENTRY = 512
"""Bytes of a member's entry in a ZIP's list of members, mostly its name."""
_END_OF_ZIP = 65_557
"""Bytes at a ZIP's end in which its end record stands (APPNOTE 4.3.16): the record and its longest comment."""
_OFFICE_MEMBERS = ("word/", "xl/", "ppt/", "mimetype")
"""Members that make a ZIP an Office document (Microsoft's, OpenDocument) and not an archive of documents."""
_ENCRYPTED = 0x1
_NAME_IS_UTF8 = 0x800
_TAR_MAGIC = slice(257, 262)
_OPENERS: dict[bytes, Callable[..., Any]] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\x00": lzma.open}
"""What opens a packed stream that begins with these bytes."""


@dataclass(slots=True)
class Budget:
    """Members and bytes that an archive, with the archives within it, may still unpack to."""

    members: int
    size: int

    @classmethod
    def of(cls, path: Path, settings: Settings) -> "Budget":
        """The budget of an archive that stands in no other."""
        size = _FREE + settings.max_archive_ratio * path.stat().st_size
        return cls(settings.max_archive_members, min(size, settings.max_archive_size))

    def take_member(self) -> None:
        """Count a member; raises ArchiveTooLarge."""
        self.members -= 1
        if self.members < 0:
            raise ArchiveTooLarge("members")

    def take(self, size: int) -> None:
        """Count bytes; raises ArchiveTooLarge."""
        self.size -= size
        if self.size < 0:
            raise ArchiveTooLarge("bytes")


@dataclass(frozen=True, slots=True)
class Member:
    """A member: the parts of its name, and either what opens it for reading or why it is not read."""

    parts: tuple[str, ...]
    open: Callable[[], Readable]
    error: ReadingError | None = None


@dataclass(frozen=True, slots=True)
class _Counted:
    """A stream whose bytes are taken from a budget; errors of the archive are coded."""

    stream: Readable
    budget: Budget

    def read(self, size: int, /) -> bytes:
        with coded():
            block = self.stream.read(size)
        self.budget.take(len(block))
        return block


@contextmanager
def coded() -> Iterator[None]:
    """Turn what the libraries raise on a damaged archive into FileBroken."""
    try:
        yield
    except _ERRORS as error:
        raise FileBroken(f"{type(error).__name__}: {shown(str(error))}") from error


def is_archive(path: Path) -> bool:
    """Whether a file is, by its content, an archive and not a document; raises OSError."""
    with path.open("rb") as stream:
        head = stream.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return not _is_office(path)
    return head[_TAR_MAGIC] == b"ustar" or any(head.startswith(magic) for magic in _OPENERS)


def members(path: Path, budget: Budget) -> Iterator[Member]:
    """The plain files of an archive and what is wrong with others, in the archive's order; folders are left out.

    A member is to be read before the next is asked for.

    Raises:
        FileBroken: it cannot be opened, or not be read to its end.
        ArchiveTooLarge: the budget is spent.
    """
    with path.open("rb") as stream:
        head = stream.read(512)
    yield from _zip_members(path, budget) if head.startswith(b"PK") else _tar_members(path, head, budget)


def _is_office(path: Path) -> bool:
    """Whether a ZIP is an Office document; one that cannot be listed, or has too long a list, is none."""
    try:
        _check_directory(path, MAX_EMBEDDED_OBJECTS)
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(_OFFICE_MEMBERS) for name in archive.namelist())
    except (ArchiveTooLarge, *_ERRORS):
        return False


def _zip_members(path: Path, budget: Budget) -> Iterator[Member]:
    _check_directory(path, budget.members)
    with coded():
        archive = zipfile.ZipFile(path)
    with archive:
        entries = archive.infolist()
        if len(entries) > budget.members or sum(entry.file_size for entry in entries) > budget.size:
            raise ArchiveTooLarge(f"{len(entries)} members, {sum(entry.file_size for entry in entries)} bytes")
        for entry in entries:
            if not entry.is_dir():
                budget.take_member()
                yield _zip_member(archive, entry, budget)


def _check_directory(path: Path, most: int) -> None:
    """Refuse a list of members that would itself take much memory: ``zipfile`` reads it at once."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _END_OF_ZIP))
        if directory_size(stream.read()) > most * _LONGEST_ENTRY:
            raise ArchiveTooLarge("members")


def _zip_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> Member:
    def opened() -> Readable:
        with coded():
            return _Counted(archive.open(entry), budget)

    name = _zip_name(entry)
    mode = entry.external_attr >> 16
    error: ReadingError | None = None
    if _leads_out(name) or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
        error = UnsafeName(shown(name))
    elif entry.flag_bits & _ENCRYPTED:
        error = FileLocked()
    return Member(_parts(name), opened, error)


def _zip_name(entry: zipfile.ZipInfo) -> str:
    """The name of a member; UTF-8 also where the archiver forgot to say so (macOS), which is never valid by chance."""
    if entry.flag_bits & _NAME_IS_UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode()
    except UnicodeError:
        return entry.filename


def _tar_members(path: Path, head: bytes, budget: Budget) -> Iterator[Member]:
    opener = next((opener for magic, opener in _OPENERS.items() if head.startswith(magic)), open)
    unpacked = Budget(budget.members, budget.size)  # of headers, padding, and members that are passed over, too
    with (
        coded(),
        opener(path, "rb") as stream,
        tarfile.open(fileobj=cast("IO[bytes]", _Counted(stream, unpacked)), mode="r|") as archive,  # it is only read
    ):
        for entry in archive:
            if not entry.isdir():
                budget.take_member()
                yield _tar_member(archive, entry, budget)


def _tar_member(archive: tarfile.TarFile, entry: tarfile.TarInfo, budget: Budget) -> Member:
    def opened() -> Readable:
        with coded():
            stream = archive.extractfile(entry)
        if stream is None:
            raise FileBroken(shown(entry.name))
        return _Counted(stream, budget)

    unsafe = _leads_out(entry.name) or not entry.isfile()
    return Member(_parts(entry.name), opened, UnsafeName(shown(entry.name)) if unsafe else None)


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a member's name; archivers of Windows may write its separator."""
    return tuple(part for part in name.replace("\\", "/").split("/") if part not in ("", ".")) or ("_",)


def _leads_out(name: str) -> bool:
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or ".." in plain.split("/") or "\0" in plain
