"""What was extracted from the annotated documents: read from a folder of results, or extracted now."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extractor.errors import GoldWithoutSource, PlanUnreadable, ReadingError
from extractor.evaluation.gold import Gold, source_of, with_quotes
from extractor.workers import Outcome, WorkerPool, extract_one

_FEW = 4
"""Documents up to which worker processes gain nothing: starting one takes as long as reading some short documents."""


def extracted_now(sources: Sequence[Path]) -> Iterator[Outcome]:
    """What comes of each document, in order; one that fails costs only itself.

    Raises WorkersFailed where worker processes cannot be started.
    """
    if len(sources) <= _FEW:
        yield from map(extract_one, sources)
        return
    with WorkerPool() as pool:
        yield from pool.extract(sources)


def plan_in(path: Path) -> dict[str, Any]:
    """The JSON of a plan, also of an older version of the program: only its keys are looked at.

    Raises PlanUnreadable.
    """
    try:
        plan = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise PlanUnreadable(f"{path}: {error}") from error
    if not isinstance(plan, dict):
        raise PlanUnreadable(str(path))
    return plan


def plans_in(folder: Path) -> dict[str, Path]:
    """The files of results in a folder and below it, by their path there without ``.json``."""
    return {path.relative_to(folder).with_suffix("").as_posix(): path for path in sorted(folder.rglob("*.json"))}


def quoted_gold(gold: Gold, plan: dict[str, Any], sources: Path | None = None) -> dict[str, Any]:
    """The annotations with their quotes, from the plan's text, else from the document itself.

    Raises GoldForOtherText where neither is the text that was annotated.
    """
    return with_quotes(gold, _texts(gold, plan, sources))


def _texts(gold: Gold, plan: dict[str, Any], sources: Path | None) -> Iterator[str]:
    from extractor.reading import read

    yield (plan.get("document") or {}).get("text") or ""
    try:
        yield read(source_of(gold, sources)).text
    except (GoldWithoutSource, ReadingError):
        return
