"""What all tables of a comparison's page are made with: names of plans, evidence, items, columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.comparison.outputs.labels import Labels
from extractor.text.shown import shown
from extractor.web.comparison_texts import TEXTS
from extractor.web.evidence_book import EvidenceBook, QuotedDocument
from extractor.web.matrix import Head, Item, Items, Quote
from extractor.web.report_context import ReportContext
from schemas.comparison import SILENCE_NAMES, ComparedPlan, Comparison, Ground

_MOST_QUOTES = 12
"""Quotes of one item: a row of many plans has the others in its cells."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Makes the items of one page. ``numbers`` are those of the documents by plan and name of file."""

    comparison: Comparison
    labels: Labels
    texts: dict[str, str]
    book: EvidenceBook
    items: Items
    numbers: dict[tuple[str, str], int]
    names: dict[str, str]

    def item(
        self, title: str, plan: str, lines: Sequence[tuple[str, str]], grounds: Iterable[Ground], *, printed: bool = True
    ) -> int:
        """The number of a new item on a plan, or, with an empty id, on several."""
        unique = list({(one.plan, one.source, one.evidence.start, one.evidence.end): one for one in grounds}.values())
        quotes = [quote for one in unique[:_MOST_QUOTES] for quote in self._quote(one)]
        more = len(unique) - _MOST_QUOTES
        told = [*lines, *([("…", self.texts["more_quotes"].format(count=more))] if more > 0 else [])]
        return self.items.add(Item(shown(title), self.names.get(plan, ""), "", "", told, quotes, printed))

    def _quote(self, ground: Ground) -> list[Quote]:
        document = self.numbers.get((ground.plan, ground.source))
        if document is None:
            return []
        note = self.labels.of(("đã có người xác nhận", "confirmed by a person")) if ground.verified else ""
        return [Quote(self.names[ground.plan], self.book.add(document, ground.evidence), note)]

    def columns(self) -> list[Head]:
        """A column a plan."""
        return [Head(plan.id, self.names[plan.id], self._about(plan), place=plan.id) for plan in self.comparison.plans]

    def silences(self) -> dict[str, tuple[str, str]]:
        """What an empty cell says, by plan."""
        return {plan.id: (self.labels.of(SILENCE_NAMES[plan.silence]), plan.silence) for plan in self.comparison.plans}

    def _about(self, plan: ComparedPlan) -> str:
        return shown(" · ".join(filter(None, (plan.number, self.texts["draft"] if plan.draft else "", plan.source.name))))


def cells_of(comparison: Comparison, context: ReportContext, labels: Labels) -> Cells:
    """The makings of a page."""
    hashes = {document.source.name: sha256 for sha256, document in context.documents.items()}
    documents: dict[tuple[str, str], QuotedDocument] = {}
    for plan in comparison.plans:
        documents[plan.id, plan.source.name] = QuotedDocument(plan.label, plan.source.name, plan.source.sha256)
        for version in plan.versions:  # of which the result knows the file's name alone; a quote that does not fit stands alone
            other = QuotedDocument(plan.label, version.source, hashes.get(version.source, ""))
            documents.setdefault((plan.id, version.source), other)
    return Cells(
        comparison=comparison,
        labels=labels,
        texts=TEXTS[labels.language],
        book=EvidenceBook(list(documents.values()), context),
        items=Items(),
        numbers={key: number for number, key in enumerate(documents)},
        names={plan.id: shown(plan.label) for plan in comparison.plans},
    )
