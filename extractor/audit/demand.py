"""What is demanded of a figure (mức phải đạt), and whether a target's figure meets it.

A demand is a floor or a ceiling on one indicator. It comes from a target of the superior plan or from a rule that an official
wrote. A target is read as the interval of values that it allows: ``ít nhất 85%`` is [85, ∞), ``dưới 10`` is (−∞, 10).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from extractor.alignment.levels import NONE_AT_ALL, level, quantity
from extractor.assembly.identity import indicators
from extractor.assembly.identity.wording import plain
from extractor.audit.texts import Text
from extractor.audit.vocabulary import members, names_all, speaks_of
from schemas import Frequency, Header, Target
from schemas.base import Comparator

Bound = Literal["floor", "ceiling"]
Shape = Literal["level", "fall", "rise"]
"""What the value measures: a level reached, or the size of a fall (``Giảm 70%``) or a rise."""
Outcome = Literal["met", "short", "open"]
Years = tuple[str | None, str | None]
"""First and last year; None for an end that is left open (``đến năm 2030``)."""

_PER_YEAR: Final = {"day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "half_year": 2.0, "year": 1.0}
_SIGNS: Final[dict[tuple[Bound, bool], Comparator]] = {
    ("floor", False): ">=",
    ("floor", True): ">",
    ("ceiling", False): "<=",
    ("ceiling", True): "<",
}


@dataclass(frozen=True, slots=True)
class Demand:
    """A level demanded of plans.

    ``wording`` is what the level is of, ``unit`` ``%`` or a counted noun; ``years`` first and last year for which it holds,
    None where it is not said; ``strict``: the level itself does not suffice (``trên 96%``). ``of_wards``: a share of the wards
    (``100% xã, phường``), which a ward may take over as a task, without a figure.
    """

    wording: str
    indicator_id: str | None
    bound: Bound
    value: float
    strict: bool
    unit: str | None
    population: str | None = None
    per: Frequency | None = None
    years: Years | None = None
    shape: Shape = "level"
    of_wards: bool = False

    def shown(self) -> Text:
        """The level in words: ``ít nhất 85%``."""
        if self.value == 0 and self.bound == "ceiling":
            return NONE_AT_ALL
        return quantity(_SIGNS[self.bound, self.strict], self.value, None, self.unit)


@dataclass(frozen=True, slots=True)
class Met:
    """How a target stands to a demand; ``why`` where that is open."""

    outcome: Outcome
    why: Text | None = None


def demand_of(target: Target, header: Header | None, population: str | None) -> Demand | None:
    """What a superior's target demands; None where it has no figure, or only an approximate one."""
    if target.value is None or target.comparator in ("~", "none"):
        return None
    shape = shape_of(target)
    return Demand(
        wording=target.indicator,
        indicator_id=target.indicator_id,
        bound=_bound(target, shape),
        value=target.value,
        strict=target.comparator in (">", "<"),
        unit=target.unit,
        population=population,
        per=target.per,
        years=years_of(target, header),
        shape=shape,
    )


def shape_of(target: Target) -> Shape:
    """A fall or rise by the value, or the level that is reached: ``Giảm 70%``, ``Giảm xuống còn 10 điểm``."""
    if target.direction is None or target.baseline is not None or speaks_of("remaining", target.evidence.text):
        return "level"
    return "fall" if target.direction == "decrease" else "rise"


def years_of(target: Target, header: Header | None) -> Years | None:
    """First and last year for which a target holds: its own, else its plan's."""
    period = target.period or (header.period if header else None)
    return (_year(period.start), _year(period.end)) if period else None


def _year(day: str | None) -> str | None:
    return day[:4] if day else None


def other_years(first: Years | None, second: Years | None) -> bool:
    """True where both are known and one end or the other is another year."""
    if first is None or second is None:
        return False
    return any(one is not None and other is not None and one != other for one, other in zip(first, second, strict=True))


def stated(target: Target) -> Text:
    """A target's level in words."""
    return level(target.comparator, target.value, target.value_max, target.unit)


def meets(demand: Demand, target: Target, header: Header | None) -> Met:
    """Whether what the target allows is all within what is demanded; open where the two cannot be compared."""
    if target.value is None or target.comparator in ("~", "none"):
        return Met("open", Text("không nêu mức cụ thể", "no exact figure is stated"))
    for differ, why in _GATES:
        if differ(demand, target, header):
            return Met("open", why)
    if not _same_population(demand, target):
        if demand.unit != "%" and target.population:
            return _distributed(demand, target)
        return Met("open", Text("khác đối tượng áp dụng", "it is about other people or things"))
    low, high, open_low, open_high = _interval(target)
    scale = _scale(demand, target)
    return _compare(demand, low * scale, high * scale, open_low=open_low, open_high=open_high)


def _bound(target: Target, shape: Shape) -> Bound:
    """A floor or a ceiling; of a bare figure the indicator's better end decides, a fall is wanted as large as stated."""
    if target.comparator in ("<", "<="):
        return "ceiling"
    if target.comparator in (">", ">=") or shape != "level":
        return "floor"
    fewer = target.direction == "decrease" or target.value == 0 or _better(target.indicator_id) == "less"
    return "ceiling" if fewer else "floor"


def _better(indicator_id: str | None) -> str | None:
    return next((found.better for found in indicators() if found.id == indicator_id), None)


def _other_unit(demand: Demand, target: Target, _: Header | None) -> bool:
    return not same_unit(demand.unit, target.unit) and not (demand.value == 0 and target.value == 0)


def _other_shape(demand: Demand, target: Target, _: Header | None) -> bool:
    return shape_of(target) != demand.shape


def _other_years(demand: Demand, target: Target, header: Header | None) -> bool:
    return other_years(demand.years, years_of(target, header))


def _other_frequency(demand: Demand, target: Target, header: Header | None) -> bool:
    """True where one is for each year, month, … and of the other it is not known for how long it is."""
    return (demand.per is None) != (target.per is None) and not (_one_year(demand.years) or _one_year(years_of(target, header)))


_GATES: Final[tuple[tuple[Callable[[Demand, Target, Header | None], bool], Text], ...]] = (
    (_other_unit, Text("khác đơn vị tính", "it has another unit")),
    (_other_shape, Text("một bên nêu mức tăng, giảm, một bên nêu mức đạt được", "one is the size of a change, one a level")),
    (_other_years, Text("khác thời kỳ", "it is for other years")),
    (_other_frequency, Text("khác chu kỳ tính", "it is counted over another time")),
)


def same_unit(first: str | None, second: str | None) -> bool:
    """Both shares, or both counts of one noun: ``cây xanh`` and ``cây``."""
    one, other = plain(first or "").split()[:1], plain(second or "").split()[:1]
    return one == other


def _one_year(years: Years | None) -> bool:
    return years is not None and years[0] is not None and years[0] == years[1]


def _scale(demand: Demand, target: Target) -> float:
    """By what the target's figure is multiplied so that both are over the same time."""
    if demand.per is None and target.per is None:
        return 1.0
    own = _PER_YEAR[target.per.per] / target.per.interval if target.per else 1.0
    asked = _PER_YEAR[demand.per.per] / demand.per.interval if demand.per else 1.0
    return own / asked


def _same_population(demand: Demand, target: Target) -> bool:
    """The target is of those that the demand is of, or of more; who is named on one side only may stand in the other's words."""
    asked, own = members(demand.population or ""), members(target.population or "")
    if asked and own:
        return asked <= own
    return names_all(target.indicator, asked) and names_all(demand.wording, own)


def _distributed(demand: Demand, target: Target) -> Met:
    """A count for each thôn, school, …: where one of them alone meets a floor, all together do."""
    low, high, open_low, open_high = _interval(target)
    if demand.bound == "floor" and _compare(demand, low, high, open_low=open_low, open_high=open_high).outcome == "met":
        return Met("met")
    return Met("open", Text("mức nêu cho từng nơi, chưa cộng được", "the figure is for each place and cannot be added up"))


def _interval(target: Target) -> tuple[float, float, bool, bool]:
    """Least and greatest value that the target allows, and whether these ends are left out."""
    value = float(target.value or 0)
    if target.comparator in (">=", ">"):
        return value, inf, target.comparator == ">", True
    if target.comparator in ("<=", "<"):
        return -inf, value, True, target.comparator == "<"
    return value, float(target.value_max if target.value_max is not None else value), False, False


def _compare(demand: Demand, low: float, high: float, *, open_low: bool, open_high: bool) -> Met:
    """The interval against the bound. An end that is not stated is open, not short."""
    end, other, is_open = (low, high, open_low) if demand.bound == "floor" else (-high, -low, open_high)
    limit = demand.value if demand.bound == "floor" else -demand.value
    if end > limit or (end == limit and (is_open or not demand.strict)):
        return Met("met")
    if end == limit and other > end:
        return Met("open", Text("mức ngang với ngưỡng", "the figure is the very limit"))
    if end == -inf and other >= limit:
        return Met("open", Text("chỉ nêu một đầu của mức", "only the other end is stated"))
    return Met("short")
