"""One page that shows evaluated documents with their records in place, predicted beside gold, and leads from error to error."""

from dataclasses import dataclass

from extractor.evaluation.cards import ERRORS, Card, cards_of
from extractor.evaluation.causes import causes_of
from extractor.evaluation.disagreements import Disagreement
from extractor.evaluation.evaluating import EvaluatedDocument, Evaluation
from extractor.evaluation.page_texts import TEXTS
from extractor.evaluation.scored_values import EXTRA
from extractor.web.highlights import Mark, Segment, depth, segments
from extractor.web.layers import Layer
from extractor.web.pages import render


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as the page shows it. ``cards`` have the key that its marks in ``segments`` name."""

    key: str
    name: str
    cards: dict[str, Card]
    segments: list[Segment]
    lanes: int

    @property
    def errors(self) -> int:
        """How many records are missing, spurious or different."""
        return sum(card.status in ERRORS for card in self.cards.values())


@dataclass(frozen=True, slots=True)
class CauseView:
    """A cause of errors with the cards that show them."""

    layer: str
    kind: str
    fields: str
    rule: str
    cards: list[tuple[str, str]]
    """(card's key, document's name)."""


def evaluation_page(evaluation: Evaluation, language: str) -> str:
    """The page as HTML that needs nothing beside itself; ``language`` is ``vi`` or ``en``."""
    views = [_view(f"d{number}", document) for number, document in enumerate(evaluation.documents)]
    whole = evaluation.whole
    return render(
        "extractor.evaluation",
        "evaluation.html.j2",
        language,
        texts=TEXTS[language],
        documents=views,
        causes=_causes(evaluation, views),
        whole=whole,
        layers=[*whole.layers, *(layer for layer in EXTRA if layer in whole.exact)],
        counts=_counts(views),
    )


def _view(key: str, document: EvaluatedDocument) -> DocumentView:
    text = (document.predicted.get("document") or {}).get("text") or ""
    cards = {f"{key}-{number}": card for number, card in enumerate(cards_of(document))}
    marks = [Mark(name, *card.span, card.layer, card.status) for name, card in cards.items() if card.span]
    cut = segments(text, marks)
    return DocumentView(key, document.name, cards, cut, depth(cut))


def _causes(evaluation: Evaluation, views: list[DocumentView]) -> list[CauseView]:
    where = {id(card.error): (key, view.name) for view in views for key, card in view.cards.items() if card.error}
    return [
        CauseView(cause.layer, cause.kind.value, ", ".join(cause.fields), cause.rule or "", _shown_by(cause.errors, where))
        for cause in causes_of(evaluation.whole.errors)
    ]


def _shown_by(errors: tuple[Disagreement, ...], where: dict[int, tuple[str, str]]) -> list[tuple[str, str]]:
    return [where[id(error)] for error in errors if id(error) in where]


def _counts(views: list[DocumentView]) -> dict[Layer, tuple[int, int]]:
    """(errors, records) of each layer that has any."""
    counts: dict[Layer, tuple[int, int]] = {}
    for layer in Layer:
        cards = [card for view in views for card in view.cards.values() if card.layer is layer]
        if cards:
            counts[layer] = (sum(card.status in ERRORS for card in cards), len(cards))
    return counts
