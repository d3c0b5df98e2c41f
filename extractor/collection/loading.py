"""Plan JSONs from disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from extractor.collection.corrections import SUFFIX
from extractor.errors import KehoachError, PlanUnreadable
from schemas import Plan
from schemas.serialization import plan_from_json


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file named on its own that is no plan, and the error that says why."""

    path: Path
    error: KehoachError


def load_plan(path: Path) -> Plan:
    """The plan that a JSON file holds.

    Raises:
        PlanUnreadable: the file cannot be opened, or is not a plan's JSON of this version.
    """
    try:
        return plan_from_json(path.read_bytes())
    except OSError as error:
        raise PlanUnreadable(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        raise PlanUnreadable(str(path)) from error


def plan_paths(sources: Iterable[Path]) -> Iterator[Path]:
    """The JSON files that ``sources`` name: files as they are, folders with every ``.json`` below them, in a stable order.

    Hidden files and folders, in which a run keeps its own books, and files of corrections are left out.
    """
    seen: set[Path] = set()
    for source in sources:
        for path in _below(source) if source.is_dir() else [source]:
            key = path.resolve()
            if key not in seen:
                seen.add(key)
                yield path


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.json") if path.is_file() and _is_result(path.relative_to(folder)))


def _is_result(path: Path) -> bool:
    return not path.name.endswith(SUFFIX) and not any(part.startswith(".") for part in path.parts)
