"""The level that a target sets (mức): in words, and as the interval of values that it allows."""

from math import inf
from typing import Final

from extractor.text.bilingual import Text, figure, same
from schemas import Frequency, Target
from schemas.base import Comparator

_SIGNS: Final[dict[Comparator, Text]] = {
    ">=": Text("ít nhất ", "at least "),
    ">": Text("trên ", "more than "),
    "<=": Text("không quá ", "at most "),
    "<": Text("dưới ", "less than "),
    "~": Text("khoảng ", "about "),
    "=": same(""),
    "none": same(""),
}
NONE_AT_ALL: Final = Text("không để xảy ra", "none at all")
_NO_FIGURE: Final = Text("không nêu mức", "no figure")
_CHANGES: Final = {"decrease": Text("giảm", "down"), "increase": Text("tăng", "up")}
_EACH: Final = {
    "day": Text("ngày", "day"),
    "week": Text("tuần", "week"),
    "month": Text("tháng", "month"),
    "quarter": Text("quý", "quarter"),
    "half_year": Text("nửa năm", "half year"),
    "year": Text("năm", "year"),
}


def level(comparator: Comparator, value: float | None, value_max: float | None, unit: str | None) -> Text:
    """A level in words: ``ít nhất 10.000 cây``, ``85%``, ``10-15 mô hình``."""
    if value is None:
        return _NO_FIGURE
    if value == 0 and unit is None:
        return NONE_AT_ALL
    return quantity(comparator, value, value_max, unit)


def quantity(comparator: Comparator, value: float, value_max: float | None, unit: str | None) -> Text:
    """``level`` of a value that is stated: zero of no unit is a number too."""
    number = figure(value)
    if value_max is not None:
        number = Text("{low}-{high}", "{low}–{high}").filled(low=number, high=figure(value_max))
    noun = "" if unit is None else "%" if unit == "%" else f" {unit}"
    sign = _SIGNS[comparator]
    return Text(f"{sign.vi}{number.vi}{noun}", f"{sign.en}{number.en}{noun}")


def stated_level(target: Target) -> Text:
    """A target's level with its frequency and direction: ``ít nhất 4 đợt mỗi năm``, ``giảm ít nhất 80%``."""
    said = level(target.comparator, target.value, target.value_max, target.unit)
    change = _CHANGES.get(target.direction or "")
    if change and target.value is not None:
        said = Text(f"{change.vi} {said.vi}", f"{change.en} {said.en}")
    often = frequency(target.per)
    return Text(f"{said.vi} {often.vi}", f"{said.en} {often.en}") if often.vi else said


def frequency(per: Frequency | None) -> Text:
    """How often, in words: ``mỗi năm``, ``2 tuần một lần``; empty without one."""
    if per is None:
        return same("")
    unit = _EACH[per.per]
    if per.interval == 1:
        return Text(f"mỗi {unit.vi}", f"a {unit.en}")
    return Text(f"{per.interval} {unit.vi} một lần", f"every {per.interval} {unit.en}s")


def interval(comparator: Comparator, value: float, value_max: float | None) -> tuple[float, float]:
    """Least and greatest value that a level allows: ``ít nhất 85%`` is (85, ∞)."""
    if comparator in (">=", ">"):
        return value, inf
    if comparator in ("<=", "<"):
        return -inf, value
    return value, value if value_max is None else value_max
