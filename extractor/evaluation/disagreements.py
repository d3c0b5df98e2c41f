"""Where a plan and its gold disagree: a record missed, a record that gold does not have, a record with other values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from extractor.evaluation.pairing import RecordDict, quote_of


class Kind(StrEnum):
    """How a record and gold disagree."""

    MISSING = "missing"
    SPURIOUS = "spurious"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One record, header field or listed string in which a plan and its gold disagree.

    ``fields`` are the scored values that differ, the header's dotted path, empty where the record as a whole is missing or
    spurious. A header field is given as ``{path: value}``, a listed string (recipient, source of money) as ``{"name": string}``.
    """

    document: str
    layer: str
    kind: Kind
    fields: tuple[str, ...] = ()
    gold: RecordDict | None = None
    predicted: RecordDict | None = None

    @property
    def rule(self) -> str | None:
        """The rule that made the predicted record, None where there is none."""
        return (self.predicted or {}).get("rule")

    @property
    def quote(self) -> str:
        """The words that are concerned: gold's quote, else the predicted record's, else the value itself."""
        for record in (self.gold, self.predicted):
            if record:
                words = quote_of(record) or record.get("name") or next(iter(record.values()), "")
                if words:
                    return str(words)
        return ""

    def values(self, name: str) -> tuple[Any, Any]:
        """What gold and the plan say in one field."""
        return (self.gold or {}).get(name), (self.predicted or {}).get(name)

    def __str__(self) -> str:
        told = "; ".join("{}: gold {!r} predicted {!r}".format(name, *self.values(name)) for name in self.fields)
        return f"{self.document} {self.layer} {self.kind}: {self.quote[:90]!r} {told}".rstrip()
