"""Whether the values of two targets in one row can be compared directly, and if not, why.

Values of different populations (``100% hộ gia đình``, ``100% cơ quan, trường học``), years or frequencies stay in one row and are
told apart here.
"""

from dataclasses import dataclass

from extractor.alignment.words import members, names_all, one_wording, speaks_of_remaining
from schemas import Frequency, Header, Target
from schemas.comparison import Difference

Years = tuple[str | None, str | None]
"""First and last year; None for an end that is left open (``đến năm 2030``)."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a value is of: all that must be the same for two values to be compared directly.

    ``years`` are the target's own, else its plan's; None where neither states them. ``shape``: a level, or the size of a fall
    or rise (``Giảm 70%``); ``each``: a count for each of the population (``mỗi thôn``), not a share of it.
    """

    indicator: str
    population: frozenset[str]
    years: Years | None
    per: Frequency | None
    shape: str
    each: bool = False


def basis_of(target: Target, header: Header | None) -> Basis:
    """What a target's value is of."""
    return Basis(
        one_wording(target.indicator),
        members(target.population or ""),
        years_of(target, header),
        target.per,
        shape_of(target),
        each=target.unit != "%" and target.population is not None,
    )


def shape_of(target: Target) -> str:
    """``decrease`` or ``increase`` for the size of a change, ``level`` for what is reached: ``Giảm xuống còn 10 điểm``."""
    if target.direction is None or target.baseline is not None or speaks_of_remaining(target.evidence.text):
        return "level"
    return target.direction


def years_of(target: Target, header: Header | None) -> Years | None:
    """First and last year for which a target holds: its own, else its plan's."""
    period = target.period or (header.period if header else None)
    return (_year(period.start), _year(period.end)) if period else None


def _year(day: str | None) -> str | None:
    return day[:4] if day else None


def differences(first: Basis, second: Basis) -> tuple[Difference, ...]:
    """Why two values cannot be compared directly; empty where they can.

    A frequency (``mỗi năm``) makes the years of no weight; years that one side leaves open or does not state part nothing.
    """
    found: list[Difference] = []
    if not same_population(first, second):
        found.append("population")
    if first.per != second.per:
        found.append("frequency")
    elif first.per is None and _other_years(first.years, second.years):
        found.append("period")
    if first.shape != second.shape:
        found.append("form")
    return tuple(found)


def same_population(first: Basis, second: Basis) -> bool:
    """Both are of the same people or things; what one population leaves out may stand in the words of its indicator.

    ``Tỷ lệ cơ sở gây ô nhiễm được xử lý`` of ``cơ sở`` is of ``cơ sở gây ô nhiễm``.
    """
    if first.each != second.each:
        return False
    if not first.population or not second.population:
        return names_all(first.indicator, second.population) and names_all(second.indicator, first.population)
    left, right = sorted(first.population - second.population), sorted(second.population - first.population)
    if len(left) != len(right):
        return False
    return all(
        _is_short_for(one, other, first.indicator) or _is_short_for(other, one, second.indicator)
        for one, other in zip(left, right, strict=True)
    )


def _is_short_for(short: str, full: str, indicator: str) -> bool:
    """True where the short name's own indicator has the words that the full one has more."""
    return full.startswith(f"{short} ") and names_all(indicator, full.removeprefix(short).split())


def _other_years(first: Years | None, second: Years | None) -> bool:
    if first is None or second is None:
        return False
    return any(one is not None and other is not None and one != other for one, other in zip(first, second, strict=True))
