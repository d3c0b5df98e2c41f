"""How many inputs are to be expected, counted by names alone, so that a run can say how long it will take."""

import glob
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from extractor.batch.candidates import is_archive_name, is_document_name, is_hidden


def expected(sources: Iterable[str]) -> Iterator[int]:
    """Numbers of inputs, to be added up; a tar archive counts as one, what is behind a URL as none."""
    for source in sources:
        if source.startswith("@") and Path(source[1:]).is_file():
            yield from _in_list(Path(source[1:]))
        elif "://" not in source:
            yield from _in_path(source)


def _in_list(path: Path) -> Iterator[int]:
    with path.open("rb") as lines:
        for line in lines:
            yield from expected([os.fsdecode(line.strip())] if line.strip() else [])


def _in_path(source: str) -> Iterator[int]:
    if os.path.isdir(source):  # noqa: PTH112 (Path.is_dir raises where a folder above may not be opened)
        for here, folders, files in os.walk(source):
            folders[:] = [folder for folder in folders if not is_hidden(folder)]
            yield sum(_in_file(Path(here, file)) for file in files if not is_hidden(file))
    elif glob.has_magic(source) and not os.path.lexists(source):
        yield from (_in_file(Path(found)) for found in glob.iglob(source, recursive=True))  # noqa: PTH207
    else:
        yield max(1, _in_file(Path(source)))


def _in_file(path: Path) -> int:
    if path.suffix.lower() != ".zip":
        return is_document_name(path.name) or is_archive_name(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(is_document_name(PurePosixPath(name).name) for name in archive.namelist() if not name.endswith("/"))
    except (OSError, ValueError, zipfile.BadZipFile):
        return 1
