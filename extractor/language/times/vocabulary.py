"""The words of time from ``times.yaml`` as tables and pattern fragments on lower-case text."""

import re
from collections.abc import Iterable
from typing import Any

from extractor.lexicons import load
from schemas.base import Per, Weekday

LEXICON: dict[str, Any] = load("times")


def alternatives(words: Iterable[str]) -> str:
    """A group without capture of alternative words, longest first; any white space of a word is one space."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True)) + ")"


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
UNIT = alternatives(UNITS)
PART_OF_DAY = alternatives(PARTS_OF_DAY)
COMPARATOR = alternatives(COMPARATORS)
RANGE = alternatives(LEXICON["ranges"])
LIST = alternatives(LEXICON["lists"])
BLANK = r"[ .…_*/-]{1,60}"
"""What is printed where a number is to be filled in: ``ngày … tháng 8``."""
