"""Results on disk: whole or not at all, also when the power fails."""

import os
from contextlib import suppress
from pathlib import Path

from extractor.errors import OutputUnwritable


def write_durably(data: bytes, target: Path, temporary: Path) -> None:
    """Write ``data`` to ``temporary``, a file on the same file system, sync it, and rename it to ``target``.

    Folders are made as needed. Nothing is left of a file that cannot be written. The folder is not synced, which would double
    the time: a name that a power failure takes back is missed by the journal's size of it, and the result made again.

    Raises:
        OutputUnwritable: the disk is full, or the folder may not be written to.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise OutputUnwritable(f"{target}: {error.strerror}") from error
