"""An evaluation as JSON data: every figure unrounded, every disagreement with its cause."""

from collections.abc import Iterable
from typing import Any

from extractor.evaluation.causes import Cause, causes_of
from extractor.evaluation.changes import RecordChange
from extractor.evaluation.disagreements import Disagreement
from extractor.evaluation.evaluating import Evaluation
from extractor.evaluation.scored_values import EXTRA
from extractor.evaluation.scoring import Scores
from extractor.evaluation.tally import Tally


def figures(evaluation: Evaluation) -> dict[str, Any]:
    """``{mean, micro, layers, aside, documents, causes}``; ratios between 0 and 1, counts as integers."""
    return {
        **_scores(evaluation.whole),
        "aside": {
            f"{layer}.{name}": {"hits": hits, "total": total}
            for (layer, name), (hits, total) in sorted(evaluation.whole.aside.items())
        },
        "documents": {document.name: _scores(document.scores) for document in evaluation.documents},
        "causes": [_cause(cause) for cause in causes_of(evaluation.whole.errors)],
    }


def _scores(scores: Scores) -> dict[str, Any]:
    extra = [layer for layer in EXTRA if layer in scores.exact]
    return {
        "mean": scores.mean,
        "micro": {"exact": _tally(scores.micro), "found": _tally(scores.micro_found)},
        "layers": {
            layer: {"exact": _tally(scores.exact[layer]), "found": _tally(scores.found[layer])}
            for layer in (*scores.layers, *extra)
        },
    }


def _tally(tally: Tally) -> dict[str, float]:
    return {
        "gold": tally.gold,
        "predicted": tally.predicted,
        "hits": tally.hits,
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
    }


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "layer": cause.layer,
        "kind": cause.kind.value,
        "fields": list(cause.fields),
        "rule": cause.rule,
        "count": len(cause.errors),
        "documents": cause.documents,
        "errors": [_error(error) for error in cause.errors],
    }


def _error(error: Disagreement) -> dict[str, Any]:
    values = {name: dict(zip(("gold", "predicted"), error.values(name), strict=True)) for name in error.fields}
    return {"document": error.document, "quote": error.quote, "values": values}


def changes_data(changes: Iterable[RecordChange]) -> list[dict[str, Any]]:
    """Changes between two runs as JSON data."""
    return [_change(change) for change in changes]


def _change(change: RecordChange) -> dict[str, Any]:
    old, new = change.old or {}, change.new or {}
    return {
        "document": change.document,
        "layer": change.layer,
        "change": change.change.value,
        "verdict": change.verdict.value,
        "quote": change.quote,
        "values": {name: {"old": old.get(name), "new": new.get(name)} for name in change.fields},
    }
