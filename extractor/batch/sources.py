"""What the command line names, as a stream of inputs: files, folders, patterns, lists, archives, URLs.

The order is that of the sources; in a folder, its files by name, then its folders. Nothing is held but a folder's names.
"""

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TextIO

from extractor.batch.candidates import is_archive_name, is_document_name, is_hidden
from extractor.batch.inputs import Input, LocalFile, unreadable
from extractor.batch.names import safe_name
from extractor.batch.spool import Spool
from extractor.batch.unpacking import unpacked
from extractor.errors import SourceUnreachable
from extractor.settings import Settings


@dataclass(slots=True)
class Sources:
    """How sources are looked through; ``passed_over`` counts files of folders that are no documents, by suffix."""

    output: Path
    spool: Spool
    settings: Settings
    passed_over: Counter[str] = field(default_factory=Counter)

    def inputs(self, sources: Iterable[str]) -> Iterator[Input]:
        """The inputs that sources name: a path, a pattern (``plans/**/*.pdf``), ``@list.txt``, or a URL (``s3://…``)."""
        for source in sources:
            if source.startswith("@") and not os.path.exists(source):  # noqa: PTH110 (Path raises where a folder is closed)
                yield from self._of_list(Path(source[1:]))
            else:
                yield from self._of_source(source, PurePath(source).name)

    def listed(self, lines: TextIO) -> Iterator[Input]:
        """The inputs that the lines of a list name, one source a line; a file keeps the folders that its line names."""
        for line in lines:
            source = line.strip("\r\n")
            if source.strip():
                yield from self._of_source(source, *_own_parts(source))

    def in_folder(self, path: Path, top: Path) -> Iterator[Input]:
        """The inputs that a file in the folder ``top`` is: itself, an archive's members, or none."""
        return self._of_file(path, path.relative_to(top).parts) if self.is_taken(path.name) else iter(())

    def is_taken(self, name: str) -> bool:
        """Whether a folder's file of this name is a document or archive; if not, it is counted as passed over."""
        if is_document_name(name) or is_archive_name(name):
            return True
        self.passed_over[PurePath(name).suffix.lower() or name] += 1
        return False

    def _of_list(self, path: Path) -> Iterator[Input]:
        try:
            with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
                yield from self.listed(lines)
        except OSError as error:
            yield unreadable((path.name,), f"@{os.path.abspath(path)}", SourceUnreachable(f"@{path}: {error.strerror}"))  # noqa: PTH100

    def _of_source(self, source: str, *parts: str) -> Iterator[Input]:
        path = Path(source)
        if "://" in source:
            from extractor.batch.remote import remote_inputs

            yield from remote_inputs(source, self)
        elif os.path.isdir(path):  # noqa: PTH112 (Path.is_dir raises where a folder above may not be opened)
            yield from self._of_folder(path)
        elif glob.has_magic(source) and not os.path.lexists(path):
            yield from self._of_pattern(source)
        else:
            yield from self._of_file(path, parts)

    def _of_folder(self, top: Path, within: tuple[str, ...] = ()) -> Iterator[Input]:
        closed: list[OSError] = []
        output = self.output.resolve()
        for name, folders, files in os.walk(top, onerror=closed.append):
            here = Path(name)
            folders[:] = sorted(each for each in folders if not is_hidden(each) and (here / each).resolve() != output)
            for file in sorted(files):
                if not is_hidden(file) and self.is_taken(file):
                    yield from self._of_file(here / file, (*within, *here.relative_to(top).parts, file))
            yield from map(_closed_folder, closed)
            closed.clear()
        yield from map(_closed_folder, closed)

    def _of_pattern(self, pattern: str) -> Iterator[Input]:
        """Files that match, named from the first part of the pattern that is one."""
        fixed = _fixed_part(pattern)
        for found in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
            path = Path(found)
            if any(map(is_hidden, path.relative_to(fixed).parts)):
                continue
            if path.is_file():
                yield from self.in_folder(path, fixed)
            elif path.is_dir() and "**" not in pattern:  # which names the folder's files itself
                yield from self._of_folder(path, path.relative_to(fixed).parts)

    def _of_file(self, path: Path, parts: tuple[str, ...]) -> Iterator[Input]:
        origin = os.path.abspath(path)  # noqa: PTH100 (links are not followed: a name is what it was given as)
        found = Input(safe_name(parts), parts[-1], origin, LocalFile(path))
        if is_archive_name(path.name):
            yield from unpacked(path, found, parts, self)
        else:
            yield found


def _own_parts(source: str) -> tuple[str, ...]:
    """The parts of a listed path, without a root; URLs name themselves."""
    path = PurePath(source)
    return tuple(part for part in path.parts if part not in (path.anchor, "..")) or (source,)


def _fixed_part(pattern: str) -> Path:
    fixed = Path(pattern)
    while glob.has_magic(str(fixed)):
        fixed = fixed.parent
    return fixed


def _closed_folder(error: OSError) -> Input:
    path = Path(error.filename)
    return unreadable((path.name,), os.path.abspath(path), SourceUnreachable(f"{path}: {error.strerror}"))  # noqa: PTH100
