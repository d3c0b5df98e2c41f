"""The smallest parts of a time expression, as the scanner finds them."""

from calendar import monthrange
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from extractor.language.matches import Instant
from extractor.language.recurrences import Repetition
from schemas.base import Weekday


class Shape(StrEnum):
    """What a piece is; the calendar shapes are ordered from the finest to the coarsest."""

    CLOCK = "clock"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    WEEKDAY = "weekday"
    EVERY = "every"
    LENGTH = "length"
    NUMBER = "number"
    OTHER = "other"


BLANK_DATE: Final = "blank_date"
"""The rule of a date whose day, or day and month, are left to be filled in: ``ngày … tháng 8``, ``…/…/2026``."""
CALENDAR = frozenset({Shape.DAY, Shape.MONTH, Shape.QUARTER, Shape.HALF, Shape.YEAR})


@dataclass(slots=True)
class Piece:
    """A part of a time expression at ``[start, end)`` of the text.

    ``settled``: the words alone make it an expression of time; ``7/8``, ``2026`` and ``15`` need help from their
    neighbours. ``cue`` is the word that gave a date its type (``ngày``, ``giai đoạn``). ``rule`` is the form's name, or the
    rule that changed its value.
    """

    start: int
    end: int
    shape: Shape
    first: Instant = field(default_factory=Instant)
    last: Instant | None = None
    settled: bool = True
    cue: str = ""
    weekdays: tuple[Weekday, ...] = ()
    repetition: Repetition | None = None
    value: str | None = None
    working_days: bool = False
    open_start: bool = False
    open_end: bool = False
    exclusive_end: bool = False
    anniversary: bool = False
    rule: str = ""

    @property
    def clocked(self) -> bool:
        """True when it says a clock time."""
        return self.first.hour is not None

    @property
    def dated(self) -> bool:
        """True when it says a day."""
        return self.first.day is not None


def complete(instant: Instant, other: Instant) -> Instant:
    """The instant with month and year of the other where it has none of its own."""
    month = instant.month or (other.month if instant.day else None)
    return replace(instant, month=month, year=instant.year or other.year)


def edge_of_year(year: int | None, third: int) -> tuple[Instant, Instant | None]:
    """``đầu năm`` is its first quarter, ``cuối năm`` its last (annotation guide), ``giữa năm`` the two between them."""
    if third == 2:
        return Instant(year, quarter=2), Instant(year, quarter=3)
    return Instant(year, quarter=1 if third == 1 else 4), None


def is_possible(instant: Instant) -> bool:
    """False for dates that no calendar has: 31/02, month 13, 25h."""
    if instant.hour is not None and not (instant.hour <= 24 and (instant.minute or 0) < 60):
        return False
    if instant.month is not None and not 1 <= instant.month <= 12:
        return False
    if instant.day is None:
        return True
    longest = 31 if instant.month is None else monthrange(instant.year or 2000, instant.month)[1]
    return 1 <= instant.day <= (30 if instant.lunar else longest)
