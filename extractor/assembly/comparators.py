"""The comparator of a quantity as the schema's."""

from extractor.language.matches import QuantityMatch
from schemas.base import Comparator

_COMPARATORS: dict[str, Comparator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "~": "~"}


def comparator_of(quantity: QuantityMatch) -> Comparator:
    """The quantity's comparator; a number without one is equal."""
    return _COMPARATORS.get(quantity.comparator, "=")
