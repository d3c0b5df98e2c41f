"""A plan as the checks look at it: how far its silence can be trusted, which of its records are sure."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from extractor.audit.opinion import Words
from extractor.audit.vocabulary import contains_any
from extractor.collection import PlanFile
from schemas import Header, Plan, Record

SURE = 0.75
"""Confidence from which a record carries a verdict; what is less sure gives ``unclear`` until a person has confirmed it."""


@dataclass(frozen=True)
class PlanView:
    """A plan under audit. ``id`` is its id in the result."""

    id: str
    file: PlanFile

    @property
    def plan(self) -> Plan:
        """The plan with people's corrections."""
        return self.file.plan

    @property
    def header(self) -> Header | None:
        """The plan's header, None where nothing of it was read."""
        return self.plan.header

    @property
    def name(self) -> str:
        """Name of the document's file."""
        return self.plan.document.source.name

    @property
    def by_ocr(self) -> bool:
        """True where letters may have been misread."""
        return self.plan.document.read_as == "ocr"

    @cached_property
    def paged(self) -> bool:
        """Every place of every page was read: what a title block or a signature lacks there, the document lacks."""
        document = self.plan.document
        return document.status == "complete" and document.read_as == "text_layer" and bool(document.pages)

    @cached_property
    def whole(self) -> bool:
        """Nothing of the text is missing, so that what is not found in it is not stated.

        True of a PDF all of whose pages were read as text, and of a text that has both a title and a signature; an extract
        without one of them may lack more, and OCR may have misread the very words.
        """
        if self.paged:
            return True
        header = self.header
        if header is None or self.plan.document.status != "complete" or self.by_ocr:
            return False
        titled = header.document_type is not None and "document_type" in header.evidence
        return titled and header.signatory is not None and bool(header.signatory.name or header.signatory.position)

    def sure(self, record: Record) -> bool:
        """True where the record is confident enough, or a person has confirmed or corrected it."""
        return record.confidence >= SURE or record.id in self.file.reviewed.verified

    def header_words(self, field: str) -> tuple[Words, ...]:
        """The words that a field of the header rests on."""
        found = self.header.evidence.get(field) if self.header else None
        return (Words(found),) if found else ()

    def headings(self, *words: str) -> tuple[Words, ...]:
        """The headings that have one of the words: where what is not found should stand."""
        return tuple(Words(section.evidence) for section in self.plan.sections if contains_any(section.title, words))[:2]


def words_of(records: Iterable[Record]) -> tuple[Words, ...]:
    """The words of records."""
    return tuple(Words(record.evidence, record) for record in records)
