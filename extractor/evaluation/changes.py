"""What changed between two runs over the same documents, record by record.

Records are paired by their id, which survives re-extraction, then by overlap of their quotes. Where a document has gold,
each change is judged by it: a gain, a loss, or neither; where it has none, changes are only listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from extractor.evaluation import comparisons as by
from extractor.evaluation.comparisons import as_list, overlap
from extractor.evaluation.pairing import RecordDict, quote_of
from extractor.evaluation.scored_values import EXACT, EXTRA
from extractor.evaluation.scoring import Plan, Scores, header_items, same_header_value, score_plan

_NOT_VALUES = frozenset({"id", "evidence", "context", "rule", "confidence", "restates", "parent", "records"})
"""Keys of a record that say where it comes from, not what it says."""
_NEAR = 0.5
"""Overlap of two quotes from which records of two runs are the same one, said differently."""


class Change(StrEnum):
    """How a record differs between two runs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Verdict(StrEnum):
    """What gold says of a change."""

    GAIN = "gain"
    LOSS = "loss"
    NEITHER = "neither"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record, header field or listed string that two runs give differently; ``fields`` are the values that differ."""

    document: str
    layer: str
    change: Change
    fields: tuple[str, ...]
    old: RecordDict | None
    new: RecordDict | None
    verdict: Verdict

    @property
    def quote(self) -> str:
        """The words that the record rests on, in the new run where it has it."""
        record = self.new or self.old or {}
        return quote_of(record) or str(record.get("name") or next(iter(record.values()), ""))


def changes(document: str, old: Plan, new: Plan, gold: Plan | None = None) -> list[RecordChange]:
    """The changes of one document, layer by layer."""
    right = None if gold is None else (_Right(gold, old), _Right(gold, new))
    found: list[RecordChange] = []
    for layer, first, second in _all_differences(old, new):
        kind = Change.ADDED if first is None else Change.REMOVED if second is None else Change.CHANGED
        fields = _differing(first, second) if first is not None and second is not None else ()
        verdict = _verdict(right, layer, first, second)
        found.append(RecordChange(document, layer, kind, fields, first, second, verdict))
    return found


Difference = tuple[str, RecordDict | None, RecordDict | None]
"""(layer, record of the old run, record of the new run)."""


def _all_differences(old: Plan, new: Plan) -> Iterator[Difference]:
    """Every record and header field in which the two runs differ."""
    yield from _header_differences(header_items(old), header_items(new))
    one_text = _text(old) == _text(new)
    for layer, first, second in _layers(old, new):
        for ours, theirs in _paired(first, second, one_text=one_text):
            if ours is None or theirs is None or _differing(ours, theirs):
                yield layer, ours, theirs


def _text(plan: Plan) -> str:
    return (plan.get("document") or {}).get("text") or ""


def _header_differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            first, second = ({path: items[path]} if path in items else None for items in (old, new))
            yield "header", first, second


def _layers(old: Plan, new: Plan) -> Iterator[tuple[str, list[RecordDict], list[RecordDict]]]:
    """(layer, old records, new records): the header's recipients, the sources of money, and every list of records."""
    for layer, listed in (("recipients", _recipients), ("budget", _sources)):
        yield layer, listed(old), listed(new)
    for layer in dict.fromkeys((*old, *new)):
        first, second = _records(old, layer), _records(new, layer)
        if first or second:
            yield layer, first, second


def _recipients(plan: Plan) -> list[RecordDict]:
    return [_named(item) for item in as_list((plan.get("header") or {}).get("recipients"))]


def _sources(plan: Plan) -> list[RecordDict]:
    return [_named(item) for item in as_list((plan.get("budget") or {}).get("sources"))]


def _records(plan: Plan, layer: str) -> list[RecordDict]:
    records = plan.get(layer)
    return [item for item in records if isinstance(item, dict) and "evidence" in item] if isinstance(records, list) else []


def _named(item: Any) -> RecordDict:
    return item if isinstance(item, dict) else {"name": item}


def _paired(
    old: Sequence[RecordDict], new: Sequence[RecordDict], *, one_text: bool
) -> list[tuple[RecordDict | None, RecordDict | None]]:
    """Each record of either run with its counterpart, None where there is none."""
    partner = _same_ids(old, new)
    taken = set(partner.values())
    candidates = (
        (_nearness(ours, theirs, one_text=one_text), first, second)
        for first, ours in enumerate(old)
        if first not in partner
        for second, theirs in enumerate(new)
        if second not in taken
    )
    for near, first, second in sorted(candidates, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if near >= _NEAR and first not in partner and second not in taken:
            partner[first] = second
            taken.add(second)
    pairs: list[tuple[RecordDict | None, RecordDict | None]] = [
        (record, new[partner[index]] if index in partner else None) for index, record in enumerate(old)
    ]
    return pairs + [(None, record) for index, record in enumerate(new) if index not in taken]


def _same_ids(old: Sequence[RecordDict], new: Sequence[RecordDict]) -> dict[int, int]:
    where = {record["id"]: index for index, record in enumerate(new) if "id" in record}
    return {index: where[record["id"]] for index, record in enumerate(old) if record.get("id") in where}


def _nearness(old: RecordDict, new: RecordDict, *, one_text: bool) -> float:
    """Overlap of the quotes; records elsewhere in an unchanged text are others, however alike their words."""
    first, second = old.get("evidence"), new.get("evidence")
    if one_text and isinstance(first, dict) and isinstance(second, dict):
        apart = first["end"] <= second["start"] or second["end"] <= first["start"]
        if apart:
            return 0.0
    return overlap(quote_of(old) or old.get("name"), quote_of(new) or new.get("name"))


def _differing(old: RecordDict, new: RecordDict) -> tuple[str, ...]:
    """The values that differ; ``evidence`` where the same values rest on other words."""
    values = tuple(
        key for key in dict.fromkeys((*old, *new)) if key not in _NOT_VALUES and by.bare(old.get(key)) != by.bare(new.get(key))
    )
    return values if values or quote_of(old) == quote_of(new) else ("evidence",)


class _Right:
    """Which records of a run gold says are right in every scored value."""

    def __init__(self, gold: Plan, plan: Plan) -> None:
        self._gold = gold
        self._header = header_items(gold)
        scores = Scores()
        score_plan(scores, "", gold, plan)
        self._wrong = {id(error.predicted) for error in scores.errors if error.predicted is not None}
        self._wrong_names = {(error.layer, str((error.predicted or {}).get("name"))) for error in scores.errors}

    def judges(self, layer: str) -> bool:
        """Whether gold speaks of this layer."""
        return layer in ("header", "recipients", "budget", *EXACT) or (layer in EXTRA and layer in self._gold)

    def is_right(self, layer: str, record: RecordDict) -> bool:
        """Whether a record of the run agrees with gold."""
        if layer == "header":
            return all(
                path in self._header and same_header_value(path, self._header[path], value) for path, value in record.items()
            )
        if layer in ("recipients", "budget"):
            return (layer, str(record.get("name"))) not in self._wrong_names
        return id(record) not in self._wrong


def _verdict(right: tuple[_Right, _Right] | None, layer: str, old: RecordDict | None, new: RecordDict | None) -> Verdict:
    """A right record instead of a wrong one, or of none, is a gain; so is a wrong one that is gone."""
    if right is None or not right[0].judges(layer):
        return Verdict.UNKNOWN
    before = 0 if old is None else 1 if right[0].is_right(layer, old) else -1
    after = 0 if new is None else 1 if right[1].is_right(layer, new) else -1
    return Verdict.GAIN if after > before else Verdict.LOSS if after < before else Verdict.NEITHER
