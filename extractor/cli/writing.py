"""Results on disk: whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from extractor.errors import OutputUnwritable


def write(data: bytes, target: Path) -> None:
    """Write ``data`` under a temporary name beside ``target``, then rename it; folders are made as needed.

    Raises OutputUnwritable; nothing of the file is left then.
    """
    temporary = target.with_name(f".kehoach-{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise OutputUnwritable(f"{target}: {error.strerror}") from error
