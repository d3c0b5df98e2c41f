"""The plan of a file that could not be extracted: its source and its problem, nothing else."""

import hashlib
import re
import traceback
from pathlib import Path

from extractor.errors import ExtractionFailed, KehoachError, ReadingError, UnsupportedFormat
from extractor.problems import failed_plan
from extractor.reading.bounds import MAX_FILE_BYTES
from extractor.reading.document import Source
from extractor.reading.kinds import kind_of
from extractor.text.shown import shown
from schemas import Plan

_UNKNOWN = "application/octet-stream"
_FOLDERS = re.compile(r"(?<![\w/])(?:/[^/\s'\"]{1,255}){1,50}/(?=[^/\s'\"])")
_LONGEST_DETAIL = 300


def failure(path: Path, error: KehoachError, *, name: str | None = None) -> Plan:
    """The failed plan of ``path``, under ``name`` where that is not the file's own.

    Folders that the error names are left out, so that no absolute path leaves the machine.
    """
    name = path.name if name is None else name
    told = error.detail.replace(f"{path.parent}/", "").replace(path.name, name)
    return failed_plan(_source(path, name), type(error)(_FOLDERS.sub("", told[:_LONGEST_DETAIL]), error.page))


def unexpected(error: Exception) -> ExtractionFailed:
    """The coded form of an exception that nobody raised on purpose: its traceback's last line."""
    return ExtractionFailed(traceback.format_exception_only(error)[-1].strip())


def _source(path: Path, name: str) -> Source:
    """Size and hash of the file; those of an empty one where it is missing, no file, or not readable.

    The file is hashed block by block: it may be larger than memory.
    """
    try:
        if path.is_file():
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
                size = stream.tell()
                stream.seek(0)
                return Source(shown(name), size, digest, _media_type(stream.read() if size <= MAX_FILE_BYTES else None))
    except OSError:
        pass
    return Source(shown(name), 0, hashlib.sha256(b"").hexdigest(), _UNKNOWN)


def _media_type(content: bytes | None) -> str:
    if content is None:
        return _UNKNOWN
    try:
        return kind_of(content).value
    except UnsupportedFormat as error:
        return error.detail
    except ReadingError:
        return _UNKNOWN
