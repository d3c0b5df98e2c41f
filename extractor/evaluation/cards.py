"""What a page shows of each record: predicted beside gold, where it stands, and whether the two agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from extractor.evaluation.disagreements import Disagreement, Kind
from extractor.evaluation.evaluating import EvaluatedDocument
from extractor.evaluation.gold_places import GoldPlaces
from extractor.evaluation.pairing import RecordDict, quote_of
from extractor.evaluation.scored_values import ASIDE, EXACT, EXTRA
from extractor.evaluation.scoring import header_items
from extractor.web.layers import Layer

_NOT_SHOWN = frozenset({"id", "evidence", "context", "rule", "confidence", "at", "quote", "restates"})
_OF_THE_HEADER = {"recipients": Layer.HEADER}
"""Scored layers that are a part of another layer of the plan."""


class Status(StrEnum):
    """How a record and gold agree; ``unjudged`` where gold does not speak of the layer."""

    MATCHED = "matched"
    DIFFERENT = "different"
    MISSING = "missing"
    SPURIOUS = "spurious"
    UNJUDGED = "unjudged"


ERRORS = frozenset({Status.DIFFERENT, Status.MISSING, Status.SPURIOUS})


@dataclass(frozen=True, slots=True)
class Value:
    """One field of a record; ``differs`` where the field is scored and gold says otherwise, ``aside`` where it is not scored."""

    name: str
    gold: str
    predicted: str
    differs: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A record of the plan, of its gold, or of both. ``span`` is None where no place in the text is known."""

    layer: Layer
    part: str
    status: Status
    quote: str
    values: tuple[Value, ...]
    span: tuple[int, int] | None
    rule: str | None = None
    confidence: float | None = None
    error: Disagreement | None = None


def cards_of(document: EvaluatedDocument) -> list[Card]:
    """The cards of a document: header fields, then records in the order of the text, those without a place last."""
    places = GoldPlaces((document.predicted.get("document") or {}).get("text") or "")
    records = [*_records(document, places), *_unjudged(document)]
    records.sort(key=lambda card: (card.span is None, card.span or (0, 0)))
    return [*_header_cards(document), *records]


def _header_cards(document: EvaluatedDocument) -> Iterator[Card]:
    gold, predicted = header_items(document.gold), header_items(document.predicted)
    errors = {error.fields[0]: error for error in document.scores.errors if error.layer == "header"}
    evidence = (document.predicted.get("header") or {}).get("evidence") or {}
    for path in sorted(gold.keys() | predicted.keys(), key=lambda path: (evidence.get(_field(path)) or {}).get("start", 0)):
        error = errors.get(path)
        status = Status(error.kind.value) if error else Status.MATCHED
        value = Value(path, shown_value(gold.get(path)), shown_value(predicted.get(path)), differs=error is not None)
        quote = evidence.get(_field(path)) or {}
        yield Card(Layer.HEADER, path, status, str(quote.get("text") or ""), (value,), _span(quote), error=error)


def _field(path: str) -> str:
    """The header's own field of a dotted path, which evidence is kept by."""
    return path.split(".", maxsplit=1)[0]


def _records(document: EvaluatedDocument, places: GoldPlaces) -> Iterator[Card]:
    errors = {id(error.predicted): error for error in document.scores.errors if error.kind is Kind.DIFFERENT}
    for pair in document.scores.pairs:
        status = Status.DIFFERENT if pair.wrong else Status.MATCHED
        values = tuple(_values(pair.layer, pair.gold, pair.predicted, pair.wrong))
        yield _card(pair.layer, status, values, pair.predicted, _evidence_span(pair.predicted), errors.get(id(pair.predicted)))
    for error in document.scores.errors:
        if error.layer == "header" or error.kind is Kind.DIFFERENT:
            continue
        record = error.gold or error.predicted or {}
        span = _evidence_span(error.predicted) if error.predicted else places.of(record)
        values = tuple(_values(error.layer, error.gold, error.predicted, ()))
        yield _card(error.layer, Status(error.kind.value), values, record, span, error)


def _unjudged(document: EvaluatedDocument) -> Iterator[Card]:
    for layer in EXTRA:
        if layer not in document.gold:
            for record in document.predicted.get(layer) or ():
                yield _card(layer, Status.UNJUDGED, tuple(_values(layer, None, record, ())), record, _evidence_span(record), None)


def _card(
    layer: str,
    status: Status,
    values: tuple[Value, ...],
    record: RecordDict,
    span: tuple[int, int] | None,
    error: Disagreement | None,
) -> Card:
    shown = _OF_THE_HEADER.get(layer) or Layer(layer)
    quote = quote_of(record) or str(record.get("name") or "")
    return Card(shown, layer, status, quote, values, span, record.get("rule"), record.get("confidence"), error)


def _values(layer: str, gold: RecordDict | None, predicted: RecordDict | None, wrong: tuple[str, ...]) -> Iterator[Value]:
    """Scored fields first, then the others that either side states; words where the two rest on other ones."""
    ours, theirs = gold or {}, predicted or {}
    scored = (EXACT.get(layer) or EXTRA.get(layer) or (0.0, {}))[1]
    names = [name for name in dict.fromkeys((*scored, *ours, *theirs)) if name not in _NOT_SHOWN]
    for name in names:
        if ours.get(name) in (None, [], "") and theirs.get(name) in (None, [], ""):
            continue
        compare = ASIDE.get(layer, {}).get(name)
        aside = bool(gold and predicted and compare and not compare(ours.get(name), theirs.get(name)))
        yield Value(name, shown_value(ours.get(name)), shown_value(theirs.get(name)), name in wrong, aside)
    if gold and predicted and quote_of(gold) != quote_of(predicted):
        yield Value("quote", quote_of(gold), quote_of(predicted))


def _evidence_span(record: RecordDict) -> tuple[int, int] | None:
    evidence = record.get("evidence")
    return _span(evidence if isinstance(evidence, dict) else {})


def _span(evidence: Mapping[str, Any]) -> tuple[int, int] | None:
    return (evidence["start"], evidence["end"]) if "end" in evidence else None


def shown_value(value: Any) -> str:
    """A value on one line: lists by semicolons, mappings by their stated entries, nothing as a dash."""
    match value:
        case None | "" | [] | {}:
            return "–"
        case bool():
            return "✓" if value else "✗"
        case dict():
            return ", ".join(f"{key}: {shown_value(entry)}" for key, entry in value.items() if entry not in (None, "", [], {}))
        case list():
            return "; ".join(map(shown_value, value))
    return str(value)
