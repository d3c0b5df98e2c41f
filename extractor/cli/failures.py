"""The plan of a file that could not be extracted: its source and its problem, nothing else."""

import re
import traceback
from hashlib import sha256
from pathlib import Path

from extractor.cli.shown import shown
from extractor.errors import ExtractionFailed, KehoachError, ReadingError, UnsupportedFormat
from extractor.pipeline import failed_plan
from extractor.reading.bounds import MAX_FILE_BYTES
from extractor.reading.document import Source
from extractor.reading.kinds import kind_of
from schemas import Plan

_UNKNOWN = "application/octet-stream"
_FOLDERS = re.compile(r"(?<![\w/])(?:/[^/\s'\"]{1,255}){1,50}/(?=[^/\s'\"])")
_LONGEST_DETAIL = 300


def failure(path: Path, error: KehoachError) -> Plan:
    """The failed plan of ``path``; folders that the error names are left out, so that no absolute path leaves the machine."""
    detail = _FOLDERS.sub("", error.detail.replace(f"{path.parent}/", "")[:_LONGEST_DETAIL])
    return failed_plan(_source(path), type(error)(detail, error.page))


def unexpected(error: Exception) -> ExtractionFailed:
    """The coded form of an exception that nobody raised on purpose: its traceback's last line."""
    return ExtractionFailed(traceback.format_exception_only(error)[-1].strip())


def _source(path: Path) -> Source:
    """Name, size and hash of the file; those of an empty one where it is missing, no file, or not readable."""
    try:
        content = path.read_bytes() if path.is_file() else b""
    except OSError:
        content = b""
    return Source(shown(path.name), len(content), sha256(content).hexdigest(), _media_type(content))


def _media_type(content: bytes) -> str:
    if len(content) > MAX_FILE_BYTES:
        return _UNKNOWN
    try:
        return kind_of(content).value
    except UnsupportedFormat as error:
        return error.detail
    except ReadingError:
        return _UNKNOWN
