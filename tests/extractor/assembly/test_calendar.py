"""From matches to ISO 8601 values."""

from datetime import date

import pytest

from extractor.assembly.calendar import UNKNOWN, date_value
from extractor.language.matches import Instant, TimeMatch
from schemas.base import DateValue


def match(first: Instant, last: Instant | None = None, kind: str = "date", **bounds: bool) -> TimeMatch:
    return TimeMatch(0, 1, kind, first=first, last=last, **bounds)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "year", "expected"),
    [
        (match(Instant(2026, 6, 5)), None, ("2026-06-05", "2026-06-05", "day")),
        (match(Instant(None, 12, 16)), 2017, ("2017-12-16", "2017-12-16", "day")),  # the document's year
        (match(Instant(None, 12, 16)), None, (None, None, "day")),  # no year settled: nothing is guessed
        (match(Instant(2024, 2)), None, ("2024-02-01", "2024-02-29", "month")),
        (match(Instant(2026, quarter=2)), None, ("2026-04-01", "2026-06-30", "quarter")),
        (match(Instant(2026, quarter=2, third=3)), None, ("2026-06-01", "2026-06-30", "quarter")),
        (match(Instant(2026, half=1)), None, ("2026-01-01", "2026-06-30", "quarter")),
        (match(Instant(2026, 2, third=3)), None, ("2026-02-21", "2026-02-28", "day")),
        (match(Instant(2026, 6, 5, hour=7, minute=0)), None, ("2026-06-05T07:00", None, "minute")),
        (match(Instant(2026, 6, 5, hour=6)), None, ("2026-06-05T06:00", None, "hour")),
        (match(Instant(2026, 6, 5, hour=24)), None, ("2026-06-06T00:00", None, "hour")),
        (match(Instant(2026), Instant(2030), "interval"), None, ("2026-01-01", "2030-12-31", "year")),
        (match(Instant(2026, school_year=True), Instant(2027), "interval"), None, ("2026-09-01", "2027-05-31", "month")),
        (match(Instant(2026, school_year=True), kind="interval"), None, ("2026-09-01", "2027-05-31", "month")),
        (match(Instant(2026, 6, 15), kind="interval", open_start=True), None, (None, "2026-06-15", "day")),
        (match(Instant(2026, 6), kind="interval", open_start=True, exclusive_end=True), None, (None, "2026-05-31", "month")),
        (match(Instant(2025, 8, 2), kind="interval", open_end=True), None, ("2025-08-02", None, "day")),
        (match(Instant(None, 4, 30), kind="anniversary"), 2026, ("--04-30", None, "day")),
        (match(Instant(None, 3, 10, lunar=True)), 2026, ("2026-04-26", "2026-04-26", "day")),
        (match(Instant(2026, 2, 31)), None, (None, None, None)),  # no calendar has it
        (match(Instant(None, 2, 29)), 2026, (None, None, None)),
        (match(Instant(2026, 6, 5), Instant(2026, 5, 5), "interval"), None, (None, None, None)),  # ends before it begins
    ],
)
def test_value(found: TimeMatch, year: int | None, expected: tuple[str | None, str | None, str | None]) -> None:
    value = date_value(found, year)
    assert (value.start, value.end, value.precision) == expected


def test_a_bare_clock_time_takes_the_day_of_the_event() -> None:
    programme = match(Instant(hour=6, minute=15), Instant(hour=6, minute=45), "interval")
    assert date_value(programme, 2026, date(2026, 6, 5)) == DateValue(
        start="2026-06-05T06:15", end="2026-06-05T06:45", precision="minute"
    )
    assert date_value(programme, 2026) == DateValue(start=None, end=None, precision="minute")


def test_recurrences_and_lengths_have_no_date() -> None:
    assert date_value(TimeMatch(0, 1, "duration", value="PT30M"), 2026) == UNKNOWN
