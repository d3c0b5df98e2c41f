"""From the parts of a date that the words state to ISO 8601 values, as the annotation guide defines them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractor.assembly.lunar import solar_of_lunar
from extractor.language.matches import Instant, TimeMatch
from schemas.base import DateValue, Precision

UNKNOWN = DateValue(start=None, end=None, precision=None)
"""The value of what is no date, or of a date that no calendar has."""

_THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}
"""Days of a month that đầu, giữa, cuối tháng stand for (annotation guide)."""
_SCHOOL_YEAR = (9, 5)
"""First and last month of a school year (năm học)."""


@dataclass(frozen=True, slots=True)
class _Bounds:
    """First and last moment of an instant, inclusive, in ISO 8601; both None where the document leaves them open."""

    first: str | None
    last: str | None
    precision: Precision


def date_value(match: TimeMatch, year: int | None, day: date | None = None) -> DateValue:
    """The interval that a match stands for.

    Args:
        match: a date, an interval or an anniversary; any other kind has no value (``UNKNOWN``).
        year: the year of expressions that state none (the document's).
        day: the day of bare clock times (the event's).

    Start and end are None where they are open or where neither words nor document settle them; the precision is None
    only for a date that no calendar has (31/02), which is to give no record.
    """
    if match.first is None or match.kind in ("recurrence", "duration"):
        return UNKNOWN
    if match.kind == "anniversary":
        return _anniversary(match.first)
    first = _bounds(match.first, year, day)
    last = _bounds(_last_instant(match), year, day) if match.last else first
    if first is None or last is None:
        return UNKNOWN
    return _interval(match, first, last)


def _last_instant(match: TimeMatch) -> Instant:
    """The instant at the end; the second year of a school year ends in May."""
    assert match.first is not None  # noqa: S101 (told by the caller)
    return replace(match.last or match.first, school_year=match.first.school_year)


def _anniversary(instant: Instant) -> DateValue:
    """A day of every year: ``--04-30``."""
    if instant.month is None or instant.day is None or instant.day > monthrange(2000, instant.month)[1]:
        return UNKNOWN
    return DateValue(start=f"--{instant.month:02d}-{instant.day:02d}", end=None, precision="day")


def _interval(match: TimeMatch, first: _Bounds, last: _Bounds) -> DateValue:
    """The value of a date or interval from the bounds of its two instants."""
    precision = first.precision
    school = match.first is not None and match.first.school_year
    end = last.last if not school else _school_end(match, last)
    if match.open_start:
        return DateValue(start=None, end=_day_before(first.first) if match.exclusive_end else end, precision=precision)
    if match.open_end:
        return DateValue(start=first.first, end=None, precision=precision)
    if match.last is None and match.first is not None and match.first.hour is not None:
        end = None
    if first.first is not None and end is not None and end[:10] < first.first[:10]:
        return UNKNOWN
    return DateValue(start=first.first, end=end, precision=precision)


def _school_end(match: TimeMatch, last: _Bounds) -> str | None:
    """The end of a school year: May of the second year named, or of the year after the only one."""
    year = match.last.year if match.last else (match.first.year + 1 if match.first and match.first.year else None)
    return f"{year}-{_SCHOOL_YEAR[1]:02d}-31" if year else last.last


def _day_before(moment: str | None) -> str | None:
    """The day before a day; a clock time stays as it is (``trước 16 giờ``)."""
    if moment is None or "T" in moment:
        return moment
    return (date.fromisoformat(moment) - timedelta(days=1)).isoformat()


def _bounds(instant: Instant, year: int | None, day: date | None) -> _Bounds | None:
    """First and last day of an instant, None where it is impossible."""
    instant = replace(instant, year=instant.year or year)
    if instant.hour is not None:
        return _clock_bounds(instant, day)
    precision = _precision(instant)
    if instant.year is None:
        return _Bounds(None, None, precision)
    span = _lunar_days(instant) if instant.lunar else _days(instant)
    return _Bounds(span[0].isoformat(), span[1].isoformat(), precision) if span else None


def _precision(instant: Instant) -> Precision:
    """The unit in which the words speak."""
    if instant.day is not None or (instant.third is not None and instant.month is not None):
        return "day"
    if instant.month is not None or instant.school_year:
        return "month"
    if instant.quarter is not None or instant.half is not None:
        return "quarter"
    return "year"


def _clock_bounds(instant: Instant, day: date | None) -> _Bounds | None:
    """A clock time on its own date, or on the event's."""
    precision: Precision = "hour" if instant.minute is None else "minute"
    if instant.day is not None:
        if instant.year is None:
            return _Bounds(None, None, precision)
        span = _lunar_days(instant) if instant.lunar else _days(instant)
        if span is None:
            return None
        day = span[0]
    if day is None:
        return _Bounds(None, None, precision)
    hour = instant.hour or 0
    if hour == 24:
        day, hour = day + timedelta(days=1), 0
    moment = f"{day.isoformat()}T{hour:02d}:{instant.minute or 0:02d}"
    return _Bounds(moment, moment, precision)


def _days(instant: Instant) -> tuple[date, date] | None:
    """First and last day of a stretch of the solar calendar."""
    year = instant.year or 0
    if instant.school_year:
        return date(year, _SCHOOL_YEAR[0], 1), date(year + 1, _SCHOOL_YEAR[1], 31)
    first, last = _months(instant)
    longest = monthrange(year, last)[1]
    if instant.day is not None:
        return (date(year, first, instant.day),) * 2 if 1 <= instant.day <= longest else None
    if instant.third is not None and instant.month is not None:
        start, end = _THIRDS[instant.third]
        return date(year, first, start), date(year, first, min(end, longest))
    return date(year, first, 1), date(year, last, longest)


def _months(instant: Instant) -> tuple[int, int]:
    """First and last month of an instant."""
    if instant.month is not None:
        return instant.month, instant.month
    if instant.quarter is not None:
        first = instant.quarter * 3 - 2
        return (first + instant.third - 1,) * 2 if instant.third else (first, first + 2)
    if instant.half is not None:
        return instant.half * 6 - 5, instant.half * 6
    return 1, 12


def _lunar_days(instant: Instant) -> tuple[date, date] | None:
    """First and last solar day of a lunar day or month; the twelfth month may reach into the next solar year."""
    if instant.month is None or instant.year is None:
        return None
    if instant.day is not None:
        day = solar_of_lunar(instant.year, instant.month, instant.day)
        return (day, day) if day else None
    first = solar_of_lunar(instant.year, instant.month, 1)
    last = solar_of_lunar(instant.year, instant.month, 30) or solar_of_lunar(instant.year, instant.month, 29)
    return (first, last) if first and last else None
