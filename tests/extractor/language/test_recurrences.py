"""Recurrences and their iCalendar rules."""

import pytest

from extractor.language.recurrences import Repetition, recurrence_of


@pytest.mark.parametrize(
    ("repetition", "rule"),
    [
        (Repetition("day"), "FREQ=DAILY"),
        (Repetition("week", 2), "FREQ=WEEKLY;INTERVAL=2"),
        (Repetition("quarter"), "FREQ=MONTHLY;INTERVAL=3"),
        (Repetition("half_year"), "FREQ=MONTHLY;INTERVAL=6"),
        (Repetition("year"), "FREQ=YEARLY"),
        (Repetition("week", weekdays=("SU", "SA", "SU")), "FREQ=WEEKLY;BYDAY=SA,SU"),  # in calendar order, once
        (Repetition("month", month_days=(30, 15)), "FREQ=MONTHLY;BYMONTHDAY=15,30"),
        (Repetition("year", months=(12,), month_days=(15,)), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        (Repetition("day", from_time="06:30"), "FREQ=DAILY;BYHOUR=6;BYMINUTE=30"),
        (Repetition("year", times=1, comparator="="), "FREQ=YEARLY"),
        (Repetition("week", times=3, comparator=">="), None),  # which three days?
        (Repetition("month", weekdays=("SA",)), None),  # which Saturday?
        (Repetition("quarter", month_days=(20,)), None),  # of which month?
        (Repetition("year", months=(6, 12), month_days=(15, 20)), None),  # 15/6 and 20/12 are not 15/12 and 20/6
    ],
)
def test_rule(repetition: Repetition, rule: str | None) -> None:
    assert recurrence_of(repetition).rrule == rule
