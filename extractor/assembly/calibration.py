"""Confidence: the share of a rule's records that are right, measured on gold, never invented.

The counts stand in the lexicon ``confidence``; ``python -m benchmarks.calibrate`` makes it anew from gold. A rule with
fewer than 20 predicted records takes its layer's rate; no rate is 1.0, because no gold is large enough to say so. Gold that
was known while the rules were written flatters them: its rate counts as ten records only, beside what the layer was right
about in documents that the program read for the first time.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from extractor.lexicons import load
from schemas.base import Evidence, Record

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
    return confidence_in(load("confidence"), layer, rule)


def confidence_in(table: Mapping[str, Any], layer: str, rule: str) -> float:
    """The confidence that a table of counts gives a layer's rule.

    Args:
        table: ``layers`` (right and total by layer, and by rule in it) and ``unseen`` (right and total by layer in first runs).
        layer: the layer's key in the JSON.
        rule: the rule's name; one with fewer than 20 records, or none, takes its layer's counts.
    """
    measured = table["layers"].get(layer)
    if measured is None:
        return _UNMEASURED
    own = measured["rules"].get(rule)
    counts = own if own is not None and own["total"] >= _LEAST_RECORDS else measured
    known = rate(counts["right"], counts["total"])
    unseen = table.get("unseen", {}).get(layer, {"right": 0, "total": 0})
    right, total = known * _KNOWN_COUNTS_AS + unseen["right"], _KNOWN_COUNTS_AS + unseen["total"]
    return min(_HIGHEST, round(float(right / total), 2))


class Recognition:
    """How sure the recogniser was of a scan's words: a record read by OCR is no surer than the least sure of its words."""

    def __init__(self, uncertain: Sequence[tuple[int, int, float]]) -> None:
        self._starts = [start for start, _, _ in uncertain]
        self._words = uncertain

    def of(self, evidence: Evidence) -> float:
        """The lowest confidence of the words in the evidence, 1 where none was recognised."""
        first = max(0, bisect_left(self._starts, evidence.start) - 1)
        last = bisect_left(self._starts, evidence.end)
        inside = (sure for start, end, sure in self._words[first:last] if start < evidence.end and evidence.start < end)
        return min(inside, default=1.0)


def calibrated(layer: str, records: Iterable[R], recognition: Recognition) -> tuple[R, ...]:
    """The records with their rules' measured confidence, lowered by the recogniser's where the words come from a scan."""
    return tuple(
        record.model_copy(update={"confidence": round(confidence(layer, record.rule) * recognition.of(record.evidence), 2)})
        for record in records
    )
