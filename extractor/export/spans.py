"""The records of a plan as labelled spans of its text, for annotation programs."""

from dataclasses import dataclass

from extractor.collection import PlanFile
from extractor.confidence import records
from schemas import Record

LABELS = {
    "Reference": "references", "Temporal": "temporals", "Event": "events", "Place": "places", "Unit": "units", "Duty": "duties",
    "Headcount": "headcounts", "Target": "targets", "Scope": "scope", "AgendaRow": "agenda", "Resource": "resources",
    "Report": "reports", "Amount": "budget",
}  # fmt: skip
"""Layers by the names of their models."""


@dataclass(frozen=True, slots=True)
class Span:
    """A record on the slice ``start:end`` of the document's text (half-open, code points)."""

    layer: str
    start: int
    end: int
    record: Record


def spans_of(source: PlanFile) -> list[Span]:
    """The spans of a plan by where they stand; the same slice may carry several."""
    spans = [
        Span(LABELS[type(record).__name__], record.evidence.start, record.evidence.end, record)
        for record in records(source.plan)
        if record.evidence.end > record.evidence.start
    ]
    return sorted(spans, key=lambda span: (span.start, -span.end, span.layer, span.record.id))
