"""Looking at the words on either side of a piece."""

import re
from functools import cache

REACH = 60
"""How many characters before a piece its type words and prepositions may take."""


@cache
def ending(pattern: str) -> re.Pattern[str]:
    """The pattern anchored at the end of the words looked at, beginning at a word."""
    return re.compile(rf"(?<!\w)(?:{pattern})$")


def left(pattern: str, low: str, end: int, floor: int = 0) -> re.Match[str] | None:
    """The match of ``pattern`` that ends at ``end`` and does not begin before ``floor``."""
    return ending(pattern).search(low, max(floor, end - REACH), end)


@cache
def beginning(pattern: str) -> re.Pattern[str]:
    """The pattern compiled."""
    return re.compile(pattern)


def right(pattern: str, low: str, start: int) -> re.Match[str] | None:
    """The match of ``pattern`` that begins at ``start``."""
    return beginning(pattern).match(low, start)
