"""From marks to gold: the records of a composed text in the annotation guide's form."""

from collections.abc import Iterable, Iterator
from typing import Any

from corpus.grammar import places, units
from corpus.grammar.piece import Mark, Piece

Record = dict[str, Any]
Gold = dict[str, Any]

_LAYERS = ("references", "temporals", "duties", "headcounts", "targets", "scope", "agenda", "resources", "reports")
_HOLDERS = ("duties", "headcounts", "resources", "reports")
_DUE_ROLES = ("deadline", "event", "start", "period")


def gold_of(whole: Piece, header: Record) -> Gold:
    """The gold of a document's text; ``header`` as the guide has it. Events are left out: the gold of real plans has none."""
    gold: Gold = {"header": header, "events": []}
    for layer in _LAYERS:
        gold[layer] = [_record(whole, mark) for mark in _marks(whole, layer)]
    for record, mark in zip(gold["duties"], _marks(whole, "duties"), strict=True):
        record.setdefault("due", list(_dues(_inside(whole, mark))))
    for record, mark in zip(gold["reports"], _marks(whole, "reports"), strict=True):
        record.update(_rhythm(_inside(whole, mark)))
    gold["places"] = [_record(whole, mark) for mark in _first_of_each(_marks(whole, places.MENTION))]
    holders = {name for layer in _HOLDERS for record in gold[layer] for name in record["units"]}
    gold["units"] = [
        _record(whole, mark) for mark in _first_of_each(_marks(whole, units.MENTION)) if mark.values["name"] in holders
    ]
    gold["budget"] = {
        "sources": [whole.text[mark.start : mark.end] for mark in _marks(whole, "budget_source")],
        "amounts": [_record(whole, mark) for mark in _marks(whole, "amount")],
    }
    return gold


def _marks(whole: Piece, layer: str) -> list[Mark]:
    """The marks of a layer in the document's order."""
    return sorted((mark for mark in whole.marks if mark.layer == layer), key=lambda mark: (mark.start, mark.end))


def _record(whole: Piece, mark: Mark) -> Record:
    return {"quote": whole.text[mark.start : mark.end], **mark.values, "at": [mark.start, mark.end]}


def _first_of_each(marks: Iterable[Mark]) -> list[Mark]:
    """The first mention of every entity, by name."""
    first: dict[str, Mark] = {}
    for mark in marks:
        first.setdefault(mark.values["name"].casefold(), mark)
    return list(first.values())


def _inside(whole: Piece, outer: Mark) -> list[Mark]:
    """The times that stand inside a mark."""
    return [mark for mark in _marks(whole, "temporals") if outer.start <= mark.start and mark.end <= outer.end]


def dues_of(words: Piece) -> list[Record]:
    """When a duty is due, from the times in some words."""
    return list(_dues(_marks(words, "temporals")))


def _dues(times: Iterable[Mark]) -> Iterator[Record]:
    for mark in times:
        values = mark.values
        if values["kind"] == "recurrence" or (values["kind"] in ("date", "interval") and values["role"] in _DUE_ROLES):
            yield {key: values[key] for key in ("start", "end", "precision", "recurrence")}


def _rhythm(times: Iterable[Mark]) -> Record:
    """A report's recurrences, and its due where it has one."""
    found = [mark.values for mark in times]
    due = next((values for values in found if values["kind"] in ("date", "interval")), None)
    return {
        "recurrence": [values["recurrence"] for values in found if values["kind"] == "recurrence"],
        "due": {key: due[key] for key in ("start", "end", "precision")} if due else None,
    }
