"""The words of time from ``times.yaml`` as tables and pattern fragments on lower-case text."""

from typing import Any

from extractor.lexicons import load
from extractor.text.alternatives import any_of
from schemas.base import Per, Weekday

LEXICON: dict[str, Any] = load("times")


def _inverted(table: dict[str, list[str]]) -> dict[str, Any]:
    """Each word with its key, from a table of keys with their words."""
    return {word: key for key, words in table.items() for word in words}


UNITS: dict[str, Per] = _inverted(LEXICON["units"])
"""ngày → day, tuần → week, …"""
WEEKDAYS: dict[str, Weekday] = _inverted(LEXICON["weekdays"])
"""What stands after 'thứ' → RFC 5545 day."""
MONTHS: dict[str, int] = LEXICON["months"]
PARTS_OF_DAY: dict[str, list[int]] = LEXICON["parts_of_day"]
THIRDS: dict[str, int] = LEXICON["thirds"]
COMPARATORS: dict[str, str] = LEXICON["at_least"]
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4}
"""Numbers of quarters."""

YEAR = r"(?:19|20)\d\d(?!\d)"
UNIT = any_of(UNITS)
PART_OF_DAY = any_of(PARTS_OF_DAY)
COMPARATOR = any_of(COMPARATORS)
RANGE = any_of(LEXICON["ranges"])
LIST = any_of(LEXICON["lists"])
BLANK = r"[ .…_*/-]{1,60}"
"""What is printed where a number is to be filled in: ``ngày … tháng 8``."""
