"""Recurrences (thời gian định kỳ) with their iCalendar rule, RFC 5545 section 3.3.10."""

from collections.abc import Sequence

from schemas.base import Comparator, Per, Recurrence, Weekday

_FREQUENCY: dict[Per, tuple[str, int]] = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "half_year": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
}
WEEK: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def make_recurrence(
    per: Per,
    interval: int = 1,
    *,
    times: int | None = None,
    comparator: Comparator | None = None,
    weekdays: Sequence[Weekday] = (),
    months: Sequence[int] = (),
    month_days: Sequence[int] = (),
    from_time: str | None = None,
    to_time: str | None = None,
) -> Recurrence:
    """A recurrence value; ``months`` (1–12) are told only by the ``rrule``. Weekdays and days are put in calendar order."""
    weekdays = tuple(sorted(set(weekdays), key=WEEK.index))
    month_days = tuple(sorted(set(month_days)))
    expressible = times is None or (times == 1 and comparator in (None, "="))
    rule = _rule(per, interval, weekdays, months, month_days, from_time) if expressible else None
    return Recurrence(
        per=per,
        interval=interval,
        times=times,
        comparator=comparator,
        weekdays=weekdays,
        month_days=month_days,
        from_time=from_time,
        to_time=to_time,
        rrule=rule,
    )


def _rule(
    per: Per,
    interval: int,
    weekdays: Sequence[str],
    months: Sequence[int],
    month_days: Sequence[int],
    from_time: str | None,
) -> str | None:
    """The RRULE value, None where the words leave open which day of a longer period is meant."""
    frequency, step = _FREQUENCY[per]
    unclear_day = month_days and (per == "quarter" or (per == "year" and not months))
    days_of_months = (
        len(set(months)) > 1 and len(set(month_days)) > 1
    )  # 15/6 and 20/12: no one rule tells which day goes with which
    if (weekdays and per != "week") or unclear_day or days_of_months:
        return None
    parts = [f"FREQ={frequency}"]
    if interval * step > 1:
        parts.append(f"INTERVAL={interval * step}")
    parts += [f"{name}={','.join(map(str, values))}" for name, values in _days(weekdays, months, month_days) if values]
    if from_time:
        hour, minute = from_time.split(":")
        parts.append(f"BYHOUR={int(hour)};BYMINUTE={int(minute)}")
    return ";".join(parts)


def _days(weekdays: Sequence[str], months: Sequence[int], month_days: Sequence[int]) -> list[tuple[str, Sequence[object]]]:
    """The parts of a rule that choose days."""
    return [("BYMONTH", sorted(set(months))), ("BYMONTHDAY", month_days), ("BYDAY", weekdays)]
