"""The common measure of targets that are not directly comparable: so many a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.alignment import Basis, differences
from extractor.comparison.levels import Level, in_words
from extractor.text.bilingual import Text, figure
from schemas import Frequency, Target
from schemas.comparison import CommonMeasure, CommonValue

_A_YEAR: Final = {"day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "half_year": 2.0, "year": 1.0}
_OF_TIME: Final = {"period", "frequency"}
_PER_YEAR = Text("mỗi năm", "a year")
_SPREAD = Text("{value} chia {years} năm ({first}-{last})", "{value} over {years} years ({first}–{last})")
_TIMES = Text("{value} nhân {times} lần trong năm", "{value} times {times} a year")
_STATED = Text("nêu theo năm", "stated by the year")


@dataclass(frozen=True, slots=True)
class Stated:
    """A target with its plan and what its value is of."""

    plan: str
    target: Target
    basis: Basis


def common_measure(stated: Sequence[Stated], names: dict[str, str], better: str | None) -> CommonMeasure | None:
    """So many a year, where the targets of a row count things over different times; None where that is not their difference.

    A share (``%``), a level that is reached and a change cannot be spread over years.
    """
    counted = _of_one_population([one for one in stated if one.target.value is not None])
    if len({_time(one) for one in counted}) < 2 or any(one.target.unit in ("%", None) for one in counted):
        return None
    values = [value for one in counted if (value := _by_year(one)) is not None]
    if len({value.plan for value in values}) < 2:
        return None
    units = {(one.plan, one.target.id): one.target.unit for one in counted}
    levels = [_level(value, units[value.plan, value.record]) for value in values]
    words = in_words(levels, names, better)
    return CommonMeasure(
        measure="per_year", name=_PER_YEAR.vi, name_en=_PER_YEAR.en, values=tuple(values), words=words.vi, words_en=words.en
    )


def _level(value: CommonValue, unit: str | None) -> Level:
    return Level(value.plan, value.record, value.comparator, value.value, value.value_max, unit, Frequency(per="year"))


def _of_one_population(stated: Sequence[Stated]) -> list[Stated]:
    """The most targets that differ in nothing but their time."""
    subsets: list[list[Stated]] = []
    for one in stated:
        subset = next((known for known in subsets if set(differences(known[0].basis, one.basis)) <= _OF_TIME), None)
        if subset is None:
            subsets.append([one])
        else:
            subset.append(one)
    return max(subsets, key=len, default=[])


def _time(one: Stated) -> tuple[object, ...]:
    per = one.target.per
    return ("per", per.per, per.interval) if per else ("years", one.basis.years)


def _by_year(one: Stated) -> CommonValue | None:
    factor, how = _factor(one)
    target = one.target
    if factor is None or target.value is None:
        return None
    return CommonValue(
        plan=one.plan,
        record=target.id,
        comparator=target.comparator,
        value=_tidy(target.value * factor),
        value_max=None if target.value_max is None else _tidy(target.value_max * factor),
        how=how.vi,
        how_en=how.en,
    )


def _factor(one: Stated) -> tuple[float | None, Text]:
    """By what a target's value is multiplied to be one of a year, and how that is said."""
    value, per = figure(one.target.value or 0), one.target.per
    if per is not None:
        times = _A_YEAR[per.per] / per.interval
        return times, _STATED if times == 1 else _TIMES.filled(value=value, times=figure(times))
    first, last = one.basis.years or (None, None)
    if first is None or last is None or first > last:
        return None, _STATED
    years = int(last) - int(first) + 1
    how = _STATED if years == 1 else _SPREAD.filled(value=value, years=years, first=first, last=last)
    return 1 / years, how


def _tidy(value: float) -> int | float:
    return int(value) if value == int(value) else round(value, 2)
