"""Precision, recall and F1 of counted records."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Counts of gold records, predicted records and hits."""

    gold: int = 0
    predicted: int = 0
    hits: int = 0

    def add(self, gold: int, predicted: int, hits: int) -> None:
        """Add the counts of one document."""
        self.gold += gold
        self.predicted += predicted
        self.hits += hits

    @property
    def precision(self) -> float:
        """Hits among the predicted; 1 where neither predicted nor gold records exist."""
        if self.predicted:
            return self.hits / self.predicted
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """Hits among the gold records; 1 where there are none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0
