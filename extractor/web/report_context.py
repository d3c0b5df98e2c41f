"""What a report shows beside its result: the documents' texts, and the files that they were read from."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractor.collection import Card, find_sources
from extractor.collection.loading import load_plan
from extractor.errors import PlanUnreadable
from schemas import DocumentInfo


@dataclass(frozen=True, slots=True)
class ReportContext:
    """The documents of a report by the path of their plan's JSON, and their files by SHA-256.

    ``sources`` is None where no folder of sources was named. Without a document its quotes stand alone.
    """

    documents: Mapping[str, DocumentInfo] = field(default_factory=dict)
    sources: Mapping[str, Path] | None = None


def report_context(cards: Iterable[Card], paths: Container[str], sources: Path | None = None) -> ReportContext:
    """Read again the texts of the plans that a report quotes, and look for their files.

    Args:
        cards: plans of one or more collections.
        paths: the JSON files that the result names; other cards are left out.
        sources: folder in which the files are looked for, by their hash.
    """
    wanted = [card for card in cards if str(card.path) in paths]
    documents: dict[str, DocumentInfo] = {}
    for card in wanted:
        try:
            documents[str(card.path)] = load_plan(card.path).document
        except PlanUnreadable:  # gone since it was audited or compared: its quotes are shown without their paragraphs
            continue
    return ReportContext(documents, find_sources(sources, wanted) if sources else None)
