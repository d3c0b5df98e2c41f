"""One event a happening: what states the same ceremony's time again joins the first statement."""

from collections.abc import Sequence

from extractor.assembly.events.draft import Draft
from extractor.assembly.events.moments import Moment
from extractor.text.folding import fold
from schemas.base import Recurrence


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each happening once; later statements give their units and places to the first."""
    kept: list[Draft] = []
    of_time: dict[object, list[Draft]] = {}
    for draft in drafts:
        others = of_time.setdefault(_time_key(draft.moment), [])
        first = next((earlier for earlier in others if _is_same(earlier, draft)), None)
        if first is None:
            kept.append(draft)
            others.append(draft)
            continue
        first.units.extend(draft.units)
        first.attendance.extend(draft.attendance)
        first.sites.extend(draft.sites)
    return kept


def _is_same(first: Draft, second: Draft) -> bool:
    return _agree(first.moment, second.moment) and _alike(first.name, second.name)


def _alike(first: str, second: str) -> bool:
    """True where one name opens with the other: ``tổng vệ sinh môi trường`` and ``tổng vệ sinh``."""
    one, other = fold(first).split(), fold(second).split()
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _time_key(moment: Moment) -> tuple[object, ...]:
    """What two times that are one surely share."""
    repeated = moment.recurrence
    if repeated is None:
        return moment.first, moment.last
    return repeated.per, repeated.interval, repeated.weekdays, repeated.month_days


def _agree(first: Moment, second: Moment) -> bool:
    """True where two times are one: the same days, or routines of which the later says no more than the earlier."""
    if first.recurrence is None or second.recurrence is None:
        return first.recurrence is second.recurrence and (first.first, first.last) == (second.first, second.last)
    if not _repeats(first.recurrence, second.recurrence):
        return False
    return second.first in (None, first.first) and second.last in (None, first.last)


def _repeats(first: Recurrence, second: Recurrence) -> bool:
    return (
        (first.per, first.interval, first.weekdays, first.month_days)
        == (second.per, second.interval, second.weekdays, second.month_days)
        and second.from_time in (None, first.from_time)
        and second.to_time in (None, first.to_time)
    )
