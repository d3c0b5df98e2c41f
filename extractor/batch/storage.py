"""Results on disk: whole or not at all, also when the power fails."""

import os
from contextlib import suppress
from pathlib import Path

from extractor.errors import OutputUnwritable


def write_durably(data: bytes, target: Path, temporary: Path) -> None:
    """Write ``data`` to ``temporary``, a file on the same file system, sync it, rename it to ``target``, sync the folder.

    Folders are made as needed. Nothing is left of a file that cannot be written.

    Raises:
        OutputUnwritable: the disk is full, or the folder may not be written to.
    """
    try:
        _make_folder(target.parent)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise OutputUnwritable(f"{target}: {error.strerror}") from error


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it; each new name is synced where it stands."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder last; where a folder cannot be opened (Windows), the system sees to it."""
    if os.name == "nt":
        return
    entry = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(entry)
    finally:
        os.close(entry)
