"""Files and folders that appear whole or not at all, also when the power fails."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from extractor.errors import OutputUnwritable


def write(data: bytes, target: Path, temporary: Path | None = None) -> None:
    """Write ``data`` to ``temporary``, by default a hidden file beside ``target``, sync it, and rename it to ``target``.

    Raises:
        OutputUnwritable: the disk is full, or the folder may not be written to; nothing of the file is left then.
    """
    with replacing(target, temporary or target.with_name(f".kehoach-{os.getpid()}.tmp")) as draft:
        draft.write_bytes(data)


@contextmanager
def replacing(target: Path, temporary: Path | None = None) -> Iterator[Path]:
    """A path to write to, a file or a folder, on the target's file system; it takes the target's place when all went well.

    By default it stands beside the target and has its suffix. Folders are made as needed; a file replaces no folder. The
    folder around the target is not synced, which would double the time: a power failure may take the new name back, never
    leave half a file under it.

    Raises:
        OutputUnwritable: the place cannot be written to; nothing is left there then.
    """
    temporary = temporary or target.with_name(f".kehoach-{os.getpid()}-{target.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(temporary)
        yield temporary
        _sync(temporary)
        if target.is_dir() and temporary.is_dir():
            shutil.rmtree(target)
        temporary.replace(target)
    except OSError as error:
        raise OutputUnwritable(f"{target}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            _remove(temporary)


def _sync(path: Path) -> None:
    """Have the disk hold a file, or the files of a folder, before they get their name."""
    for file in path.rglob("*") if path.is_dir() else [path]:
        if file.is_file():
            with file.open("r+b") as opened:
                os.fsync(opened.fileno())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
