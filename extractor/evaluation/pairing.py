"""Which predicted record stands for which gold record: one to one, agreeing values first, then overlap of quotes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.evaluation.comparisons import Compare, overlap

RecordDict = Mapping[str, Any]
"""A record as JSON data, of gold or of a plan."""


def _evidence(record: RecordDict) -> RecordDict:
    evidence = record.get("evidence")
    if isinstance(evidence, list):
        evidence = evidence[0] if evidence else None
    return evidence or {}


def quote_of(record: RecordDict) -> str:
    """The record's quote, of its evidence or, in gold, its own."""
    return str(_evidence(record).get("quote") or record.get("quote") or "")


def start_of(record: RecordDict) -> int | None:
    """Where the record's evidence begins in the document's text."""
    start = _evidence(record).get("start", (record.get("at") or [None])[0])
    return int(start) if start is not None else None


def pair_up(
    gold: Sequence[RecordDict], predicted: Sequence[RecordDict], threshold: float, fields: Mapping[str, Compare]
) -> list[tuple[int, int]]:
    """Greedy one-to-one pairing: agreeing values first, then overlap of quotes (of names where ``threshold`` is 0)."""
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for *_, first, second in sorted(_candidates(gold, predicted, threshold, fields), reverse=True):
        if first not in used_gold and second not in used_predicted:
            used_gold.add(first)
            used_predicted.add(second)
            pairs.append((first, second))
    return pairs


def _candidates(
    gold: Sequence[RecordDict], predicted: Sequence[RecordDict], threshold: float, fields: Mapping[str, Compare]
) -> Iterator[tuple[bool, float, float, int, int]]:
    by_name = threshold == 0.0
    for first, ours in enumerate(gold):
        for second, theirs in enumerate(predicted):
            near = overlap(ours.get("name"), theirs.get("name")) if by_name else overlap(quote_of(ours), quote_of(theirs))
            if near < (0.6 if by_name else threshold):
                continue
            agree = sum(compare(ours.get(name), theirs.get(name)) for name, compare in fields.items())
            distance = -abs(first / len(gold) - second / len(predicted))
            yield agree == len(fields), near + agree / (len(fields) + 1), distance, first, second
