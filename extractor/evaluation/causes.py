"""Disagreements by cause: what went wrong, in which layer and fields, by which rule."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.evaluation.disagreements import Disagreement, Kind
from extractor.evaluation.scored_values import EXTRA, LAYERS

_ORDER = (*LAYERS, *EXTRA)


@dataclass(frozen=True, slots=True)
class Cause:
    """Disagreements of one layer and kind, in the same fields, by the same rule; a missed record was made by none."""

    layer: str
    kind: Kind
    fields: tuple[str, ...]
    rule: str | None
    errors: tuple[Disagreement, ...]

    @property
    def documents(self) -> list[str]:
        """The documents in which it happened, in their order."""
        return list(dict.fromkeys(error.document for error in self.errors))


def causes_of(errors: Iterable[Disagreement]) -> list[Cause]:
    """The causes, most frequent first, then in the order of the layers."""
    groups: dict[tuple[str, Kind, tuple[str, ...], str | None], list[Disagreement]] = defaultdict(list)
    for error in errors:
        groups[error.layer, error.kind, error.fields, error.rule].append(error)
    causes = [Cause(*key, tuple(group)) for key, group in groups.items()]
    return sorted(causes, key=lambda cause: (-len(cause.errors), _ORDER.index(cause.layer)))
