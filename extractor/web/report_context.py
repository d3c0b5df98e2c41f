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
    """The documents of a report and their files, both by the SHA-256 of the file.

    ``sources`` is None where no folder of sources was named. Without a document its quotes stand alone.
    """

    documents: Mapping[str, DocumentInfo] = field(default_factory=dict)
    sources: Mapping[str, Path] | None = None


def report_context(cards: Iterable[Card], hashes: Container[str], sources: Path | None = None) -> ReportContext:
    """Read again the texts of the documents that a report quotes, and look for their files.

    Args:
        cards: plans of one or more collections.
        hashes: of the documents that the result names; other cards are left out.
        sources: folder in which the files are looked for, by their hash.
    """
    wanted = {card.sha256: card for card in cards if card.sha256 in hashes}
    documents: dict[str, DocumentInfo] = {}
    for card in wanted.values():
        try:
            documents[card.sha256] = load_plan(card.path).document
        except PlanUnreadable:  # gone since it was audited or compared: its quotes are shown without their paragraphs
            continue
    return ReportContext(documents, find_sources(sources, wanted.values()) if sources else None)
