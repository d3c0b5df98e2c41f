"""A day written in full (ngày tháng năm), as documents are dated: ``22/4/2026``, ``ngày 17 tháng 11 năm 2020``.

Decree 30/2020/NĐ-CP has the day of issue as ``ngày … tháng … năm …``; in running text offices shorten it to ``22/4/2026``.
"""

import re
from datetime import date

FULL_DATE = (
    r"(?P<day>\d{1,2})\s{0,2}"
    r"(?:(?:[/.-]|tháng)\s{0,2}(?P<month>\d{1,2})\s{0,2}(?:[/.-]|,?\s{0,2}năm)\s{0,2}(?P<year>(?:19|20)\d{2}))(?![\d/])"
)
"""Pattern of a full date, without the word ``ngày``."""

PARTIAL_DATE = (
    r"(?:ngày[\s.…_]{0,12}(?:\d{1,2})?[\s.…_]{0,12}(?:[/.-]|tháng)|tháng)[\s.…_]{0,12}"
    r"\d{0,2}[\s.…_]{0,12}(?:(?:[/.-]|,?\s{0,2}năm)\s{0,2}\d{4})?"
)
"""Pattern of a date with blanks or without day or year: ``ngày … tháng 5 năm 2026``, ``tháng 4 năm 2026``, ``ngày 5/6``."""

MISPRINTED_DATE = r"ngày\s{0,2}\d{1,3}[/.-]\d{1,3}[/.-]\d{1,6}(?![\d/])"
"""Pattern of a date with a digit too many or too few, whose value nobody can tell: ``ngày 05/4/11997``."""


def iso_date(match: re.Match[str]) -> str | None:
    """The matched full date in ISO 8601, None where the calendar has no such day."""
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return None
