"""The time of the plan itself, against which its dates are told to be past, to come or its own."""

from dataclasses import dataclass
from datetime import date

from schemas.base import DateValue

LONGEST_EVENT = 7
"""Days: a longer stretch is a period."""


@dataclass(frozen=True, slots=True)
class Timeframe:
    """The plan's own time: day of issue and period (ISO days), None where unstated; the date line as printed."""

    issued: date | None
    period: tuple[str, str] | None
    date_line: DateValue | None = None
    since: str | None = None
    """The day of the latest document that an undated plan cites: it is later."""

    def covers(self, value: DateValue) -> bool:
        """True for what is not over when the plan is issued; a year or school year, and all of an undated plan, by the period.

        A deadline, and a day of an undated plan, may lie after the period: ``Xong trước ngày 15/6`` in a plan for a school year.
        """
        start, end = (value.start or "")[:10], (value.end or value.start or "")[:10]
        if self.period and (value.precision == "year" or self.issued is None or is_school_year(value)):
            is_open = value.precision != "year" and days_of(value) <= LONGEST_EVENT
            first = min(self.since or self.period[0], self.period[0]) if value.precision != "year" else self.period[0]
            return first <= end and (start <= self.period[1] or is_open) and not self._is_over_within(value)
        return self.issued is None or end >= self.issued.isoformat()

    def is_issue(self, value: DateValue) -> bool:
        """True for the day of issue, or where either of the two is printed without its day or month and they agree so far."""
        line = self.date_line
        if line is None or line.start is None or line.end is None or value.start is None or value.end is None:
            return False
        if line.precision == value.precision:
            return (value.start, value.end) == (line.start, line.end)
        return line.start <= value.end and value.start <= line.end

    def _is_over_within(self, value: DateValue) -> bool:
        """True for a calendar year that ended before the issue though the plan's school year began in it."""
        if self.issued is None or self.period is None or value.precision != "year" or value.start is None or value.end is None:
            return False
        return value.end < self.issued.isoformat() and value.start < self.period[0]


def is_school_year(value: DateValue) -> bool:
    """True for September to May (annotation guide, ``temporals``)."""
    ends = (value.start or "")[4:], (value.end or "")[4:]
    return value.precision == "month" and ends == ("-09-01", "-05-31")


def days_of(value: DateValue) -> int:
    """Length in days; open and undated intervals are long."""
    if value.start is None or value.end is None or value.start.startswith("--"):
        return 1000
    return (date.fromisoformat(value.end[:10]) - date.fromisoformat(value.start[:10])).days + 1
