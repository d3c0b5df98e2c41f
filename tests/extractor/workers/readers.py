"""Stand-ins for ``extract`` that do what a document may make a C library do; named by the file's stem."""

import os
import time
from pathlib import Path

from extractor import extract
from schemas import Plan
from tests.plans import example_plan


def misbehave(source: Path, *, name: str, min_confidence: float) -> Plan:
    """Hang, die or take memory where the file is named so; else extract it."""
    match source.stem:
        case "hang":
            time.sleep(3600)
        case "abort":
            os.abort()
        case "abort-once":
            _die_once(source)
        case "allocate":
            bytearray(1 << 40)
        case "stumble":
            raise ZeroDivisionError
    return extract(source, name=name, min_confidence=min_confidence)


def abort_by_name(source: Path, *, name: str, min_confidence: float) -> Plan:
    """Die where the plan's name says so; a cluster's node sees the file under another."""
    if name.startswith("abort"):
        os.abort()
    return extract(source, name=name, min_confidence=min_confidence)


def example(source: Path, *, name: str, min_confidence: float) -> Plan:  # noqa: ARG001 (the signature of a reader)
    """The same plan for every file, at once."""
    return example_plan()


def identify(source: Path, *, name: str, min_confidence: float) -> Plan:
    """Write the worker's process id beside the file, then hang."""
    source.with_suffix(".part").write_text(str(os.getpid()))
    source.with_suffix(".part").replace(source.with_suffix(".pid"))
    time.sleep(3600)
    return example(source, name=name, min_confidence=min_confidence)


def _die_once(source: Path) -> None:
    mark = source.with_suffix(".died")
    if not mark.exists():
        mark.touch()
        os.abort()
