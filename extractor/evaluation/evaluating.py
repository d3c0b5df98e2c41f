"""Documents evaluated one by one and together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.evaluation.scoring import Plan, Scores, score_plan


@dataclass(frozen=True, slots=True)
class EvaluatedDocument:
    """A document's gold beside what was extracted, with its figures; an empty plan where nothing was extracted."""

    name: str
    gold: Plan
    predicted: Plan
    scores: Scores


@dataclass(slots=True)
class Evaluation:
    """The documents of a run, and all of them together."""

    documents: list[EvaluatedDocument] = field(default_factory=list)
    whole: Scores = field(default_factory=Scores)

    def add(self, name: str, gold: Plan, predicted: Plan) -> EvaluatedDocument:
        """Score a further document."""
        scores = Scores()
        score_plan(scores, name, gold, predicted)
        self.whole.add(scores)
        document = EvaluatedDocument(name, gold, predicted, scores)
        self.documents.append(document)
        return document


def evaluate(documents: Iterable[tuple[str, Plan, Plan]]) -> Evaluation:
    """The evaluation of (name, gold, predicted) documents."""
    evaluation = Evaluation()
    for name, gold, predicted in documents:
        evaluation.add(name, gold, predicted)
    return evaluation
