"""One document, whatever it does: a plan, or a failed plan that says why. The program's one broad ``except`` stands here."""

import traceback
from pathlib import Path
from typing import Protocol

from extractor import extract
from extractor.errors import KehoachError, OutOfMemory
from extractor.text.shown import shown
from extractor.workers.failures import failure, unexpected
from extractor.workers.outcome import Outcome, outcome_of
from schemas import Plan
from schemas.serialization import plan_from_json, plan_to_json


class Reader(Protocol):
    """What turns a file into a plan: ``extractor.extract``, or a stand-in for it in tests."""

    def __call__(self, source: Path, *, name: str, min_confidence: float) -> Plan:
        """The plan of ``source``, under ``name``, without records less sure than ``min_confidence``."""


def extract_one(source: Path, *, name: str | None = None, min_confidence: float = 0.0, reader: Reader = extract) -> Outcome:
    """What comes of a document, in this process, under its own name or another; raises nothing that it is to blame for.

    The plan is read back from its JSON, so that what is written is known to be valid.
    """
    name = source.name if name is None else name
    try:
        plan = reader(source, name=shown(name), min_confidence=min_confidence)
        return outcome_of(source, plan_from_json(plan_to_json(plan)))
    except KehoachError as error:
        return outcome_of(source, failure(source, error, name=name))
    except MemoryError:
        return outcome_of(source, failure(source, OutOfMemory(), name=name))
    except Exception as error:  # noqa: BLE001 (the program's one broad except: a document costs only itself)
        return outcome_of(source, failure(source, unexpected(error), name=name), trace=traceback.format_exc())
