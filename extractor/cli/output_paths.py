"""Which files a call reads, and which file each result is written to.

Every path named on the command line is read, whatever its name. In a folder, and below it, these files are: not hidden
(``.git``, Word's ``~$`` lock files), and with the suffix of a document or none. Suffixes of documents that are not read
(``.odt``) are among them, so that such a plan gets a coded problem instead of being passed over in silence.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor.batch.candidates import is_document_name, is_hidden
from extractor.errors import OutputClash


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and the folder below the output folder that its result belongs into."""

    source: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, the JSON file to write, and the file's name with its folder below the one that was walked."""

    source: Path
    target: Path
    name: Path


@dataclass(slots=True)
class Inputs:
    """The files of a call in a stable order, what was passed over in folders, and folders that could not be opened."""

    files: list[Input] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    unreadable: list[Path] = field(default_factory=list)


def gather(paths: Iterable[Path], output: Path) -> Inputs:
    """The inputs that ``paths`` name: files as they are, folders with all below them but ``output``.

    A file that does not exist is an input too: reading it gives its coded problem.
    """
    inputs = Inputs()
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 (Path.is_dir raises where a folder above may not be opened)
            _walk(path, output.resolve(), inputs)
        else:
            inputs.files.append(Input(path, Path()))
    inputs.files = list({(file.source.absolute(), file.folder): file for file in inputs.files}.values())
    return inputs


def jobs(inputs: Sequence[Input], output: Path) -> list[Job]:
    """Each input with its target ``output/<folder>/<stem>.json``; inputs that would share it keep their suffix.

    Raises OutputClash where two inputs would still write one file (``a/x.txt`` and ``b/x.txt`` named one by one), or a
    result would overwrite an input.
    """
    whole_name: set[Input] = set()
    while shared := [file for group in _by_target(inputs, whole_name).values() if len(group) > 1 for file in group]:
        if whole_name.issuperset(shared):
            raise OutputClash(f"{shared[0].source}, {shared[1].source}")
        whole_name.update(shared)
    sources = {file.source.resolve() for file in inputs}
    planned = [Job(file.source, output / _target(file, whole_name), file.folder / file.source.name) for file in inputs]
    for job in planned:
        if job.target.resolve() in sources:
            raise OutputClash(f"{job.source}, {job.target}")
    return planned


def _by_target(inputs: Iterable[Input], whole_name: set[Input]) -> dict[Path, list[Input]]:
    groups = defaultdict(list)
    for file in inputs:
        groups[_target(file, whole_name)].append(file)
    return groups


def _target(file: Input, whole_name: set[Input]) -> Path:
    return file.folder / f"{file.source.name if file in whole_name else file.source.stem}.json"


def _walk(top: Path, output: Path, inputs: Inputs) -> None:
    def note(error: OSError) -> None:
        inputs.unreadable.append(Path(error.filename))

    for name, folders, files in os.walk(top, onerror=note):
        here = Path(name)
        folders[:] = sorted(folder for folder in folders if not is_hidden(folder) and (here / folder).resolve() != output)
        for path in (here / file for file in sorted(files) if not is_hidden(file)):
            if _is_document(path):
                inputs.files.append(Input(path, here.relative_to(top)))
            else:
                inputs.passed_over.append(path)


def _is_document(path: Path) -> bool:
    return os.path.isfile(path) and is_document_name(path.name)  # noqa: PTH113 (as above)
