"""Levels of several plans beside each other: most demanding first, ratio, outliers, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from extractor.alignment.levels import frequency, level
from extractor.text.bilingual import NOTHING, Text, figure, joined, same
from schemas import Frequency
from schemas.base import Comparator

_FAR: Final = 3.5
"""Modified z-score from which a value is an outlier (Iglewicz and Hoaglin 1993)."""
_SCALE: Final = 0.6745
"""What makes the median absolute deviation comparable with a standard deviation."""
_FEWEST: Final = 5
"""Values from which an outlier can be told."""
_SHOWN: Final = 6
"""Plans named in the words of a row; of more the first and the last three."""
_WORTH_SAYING: Final = 1.1
"""Ratio from which it is said."""
_TIMES = Text("gấp {ratio} lần", "{ratio} times as much")
_EQUAL = Text("các kế hoạch nêu cùng một mức", "all plans set the same level")
_MORE = Text("và {count} kế hoạch khác ở giữa", "and {count} other plans between")


@dataclass(frozen=True, slots=True)
class Level:
    """A level that a plan states."""

    plan: str
    record: str
    comparator: Comparator
    value: float
    value_max: float | None
    unit: str | None
    per: Frequency | None = None

    def shown(self) -> Text:
        """The level in words: ``ít nhất 2 buổi mỗi năm``."""
        said, often = level(self.comparator, self.value, self.value_max, self.unit), frequency(self.per)
        return said if not often.vi else Text(f"{said.vi} {often.vi}", f"{said.en} {often.en}")


def by_demand(levels: Sequence[Level], better: str | None) -> list[Level]:
    """Most demanding first: the greatest, where less is better the least."""
    return sorted(levels, key=lambda one: one.value, reverse=better != "less")


def places(ordered: Sequence[Level]) -> list[int]:
    """The place of each of the ordered levels, from 1; equal values share one."""
    found: list[int] = []
    for number, one in enumerate(ordered, start=1):
        found.append(found[-1] if found and ordered[number - 2].value == one.value else number)
    return found


def outliers(levels: Sequence[Level]) -> frozenset[str]:
    """Records whose value lies far from the others, by the modified z-score; none among fewer than five values."""
    values = [one.value for one in levels]
    if len(values) < _FEWEST:
        return frozenset()
    middle = median(values)
    deviation = median(abs(value - middle) for value in values)
    if deviation == 0:
        return frozenset()
    return frozenset(one.record for one in levels if _SCALE * abs(one.value - middle) / deviation > _FAR)


def ratio(levels: Sequence[Level]) -> float | None:
    """The greatest value by the least; None where there is one plan alone, or a value of 0."""
    values = [one.value for one in levels]
    if len({one.plan for one in levels}) < 2 or min(values) <= 0:
        return None
    return max(values) / min(values)


def all_equal(levels: Sequence[Level]) -> bool:
    """True where every plan states the same level, whatever its words."""
    return len({(one.comparator, one.value, one.value_max) for one in levels}) == 1


def in_words(levels: Sequence[Level], names: dict[str, str], better: str | None) -> Text:
    """``An Phú: ít nhất 10.000 cây; Kiến An: ít nhất 1.000 cây; gấp 10 lần``; nothing for a plan alone."""
    if len({one.plan for one in levels}) < 2:
        return NOTHING
    ordered = by_demand(levels, better)
    said = [_said(one, names) for one in ordered]
    if len(said) > _SHOWN:
        said = [*said[:3], _MORE.filled(count=len(said) - _SHOWN), *said[-3:]]
    times = ratio(levels)
    if all_equal(levels):
        said.append(_EQUAL)
    elif times is not None and times >= _WORTH_SAYING:
        said.append(_TIMES.filled(ratio=figure(round(times, 1))))
    return joined(said, "; ")


def _said(one: Level, names: dict[str, str]) -> Text:
    name, shown = same(names[one.plan]), one.shown()
    return Text(f"{name.vi}: {shown.vi}", f"{name.en}: {shown.en}")
