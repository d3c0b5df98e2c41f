"""Recurrences (thời gian định kỳ) with their iCalendar rule, RFC 5545 section 3.3.10."""

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(slots=True)
class Repetition:
    """The parts of a recurrence as the words state them, in any order; ``months`` (1–12) are told only by the rule."""

    per: Per
    interval: int = 1
    times: int | None = None
    comparator: Comparator | None = None
    weekdays: tuple[Weekday, ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    from_time: str | None = None
    to_time: str | None = None
    needs_day: bool = False
    """The words alone are no recurrence: ``tháng cuối quý`` in ``ngày 20 tháng cuối quý``."""


def recurrence_of(repetition: Repetition) -> Recurrence:
    """The value of a repetition: weekdays and days in calendar order, with ``rrule`` where one exists.

    None exists where a number of occasions is stated, except exactly one (``ít nhất 3 lần/tuần``), or where the words leave
    open which day of a longer period is meant.
    """
    return Recurrence(
        per=repetition.per,
        interval=repetition.interval,
        times=repetition.times,
        comparator=repetition.comparator,
        weekdays=tuple(sorted(set(repetition.weekdays), key=WEEK.index)),
        month_days=tuple(sorted(set(repetition.month_days))),
        from_time=repetition.from_time,
        to_time=repetition.to_time,
        rrule=_rule(repetition) if _is_expressible(repetition) else None,
    )


def _is_expressible(repetition: Repetition) -> bool:
    """True where one rule says the same."""
    per, months, days = repetition.per, set(repetition.months), set(repetition.month_days)
    if repetition.times is not None and (repetition.times, repetition.comparator) != (1, "="):
        return False
    if repetition.weekdays and per != "week":
        return False
    if days and (per == "quarter" or (per == "year" and not months)):
        return False
    return not (len(months) > 1 and len(days) > 1)  # 15/6 and 20/12: a rule would add 15/12 and 20/6


def _rule(repetition: Repetition) -> str:
    """The RRULE value: ``FREQ=WEEKLY;BYDAY=SA``."""
    frequency, step = _FREQUENCY[repetition.per]
    parts = [f"FREQ={frequency}"]
    if repetition.interval * step > 1:
        parts.append(f"INTERVAL={repetition.interval * step}")
    parts += [f"{name}={','.join(map(str, values))}" for name, values in _days(repetition) if values]
    if repetition.from_time:
        hour, minute = repetition.from_time.split(":")
        parts.append(f"BYHOUR={int(hour)};BYMINUTE={int(minute)}")
    return ";".join(parts)


def _days(repetition: Repetition) -> list[tuple[str, Sequence[object]]]:
    """The parts of a rule that choose days."""
    return [
        ("BYMONTH", sorted(set(repetition.months))),
        ("BYMONTHDAY", sorted(set(repetition.month_days))),
        ("BYDAY", sorted(set(repetition.weekdays), key=WEEK.index)),
    ]
