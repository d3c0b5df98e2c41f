"""Confidence: the share of a rule's records that are right, measured on gold, never invented.

The counts stand in the lexicon ``confidence``; ``python -m benchmarks.calibrate`` makes it anew from gold. A rule with
fewer than 20 predicted records takes its layer's rate; no rate is 1.0, because no gold is large enough to say so. Gold that
was known while the rules were written flatters them: its rate counts as ten records only, beside what the layer was right
about in documents that the program read for the first time.
"""

from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from extractor.lexicons import load
from schemas.base import Record

_LEAST_RECORDS = 20
_HIGHEST = 0.99
_KNOWN_COUNTS_AS = 10
"""Records for which the rate on gold known while writing stands, beside records of documents read for the first time."""
_UNMEASURED = 0.5
"""Of a layer that no gold covers."""

R = TypeVar("R", bound=Record)


def rate(right: int, total: int) -> float:
    """Share of right records with one right and one wrong record added (Laplace's rule), two decimals, under 1."""
    return min(_HIGHEST, round((right + 1) / (total + 2), 2))


@cache
def confidence(layer: str, rule: str) -> float:
    """The measured confidence of a layer's rule."""
    table = load("confidence")
    measured = table["layers"].get(layer)
    if measured is None:
        return _UNMEASURED
    own = measured["rules"].get(rule)
    counts = own if own is not None and own["total"] >= _LEAST_RECORDS else measured
    known = rate(counts["right"], counts["total"])
    unseen = table.get("unseen", {}).get(layer, {"right": 0, "total": 0})
    right, total = known * _KNOWN_COUNTS_AS + unseen["right"], _KNOWN_COUNTS_AS + unseen["total"]
    return min(_HIGHEST, round(float(right / total), 2))


def calibrated(layer: str, records: Iterable[R]) -> tuple[R, ...]:
    """The records with their rules' measured confidence."""
    return tuple(record.model_copy(update={"confidence": confidence(layer, record.rule)}) for record in records)
