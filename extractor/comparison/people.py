"""People that units send: by unit, by kind of unit, in total.

Known numbers are added up; what has none (``100%``, ``cử cán bộ``) is listed. A figure for each of a class of units (``mỗi thôn
cử 10 người``) is multiplied by the number of them that the plan itself states, and by nothing else.
"""

from collections.abc import Iterable, Sequence
from typing import Final, get_args

from extractor.alignment.words import unit_key
from extractor.comparison.view import PlanView
from extractor.language.unit_lexicon import unit_types
from extractor.text.bilingual import NOTHING, Text, figure
from schemas import Headcount, Scope
from schemas.base import Comparator
from schemas.comparison import PeopleEntry, PeopleOfKind, PeopleOfUnit, PeopleSum, PlanPeople
from schemas.records import UnitKind

_SHARE = Text("nêu theo tỷ lệ {percent}%", "stated as a share, {percent}%")
_NO_NUMBER = Text("không nêu số người", "no number is stated")
_UNKNOWN_CLASS = Text(
    "nêu cho mỗi đơn vị, không nêu có bao nhiêu đơn vị", "for each unit, without saying how many units there are"
)
_AGAIN = Text("nhắc lại số đã nêu", "says again what was said")
_CLASS_KINDS: Final = frozenset({"community", "citizens"})


def plan_people(view: PlanView) -> PlanPeople:
    """All people of one plan."""
    entries = [_entry(view, headcount) for headcount in view.plan.headcounts]
    return PlanPeople(
        plan=view.id,
        entries=tuple(entries),
        units=tuple(_by_unit(view, entries)),
        kinds=tuple(_by_kind(entries)),
        total=_sum(entries),
    )


def _entry(view: PlanView, headcount: Headcount) -> PeopleEntry:
    times, size = _times(view, headcount) if headcount.per_unit else (None, None)
    factor = times if headcount.per_unit else 1
    counts = headcount.value is not None and factor is not None and headcount.restates is None
    why = NOTHING if counts else _why_not(headcount)
    return PeopleEntry(
        ground=view.ground(headcount),
        units=headcount.units,
        kind=_kind(view, headcount.units),
        category=headcount.category,
        comparator=headcount.comparator,
        value=headcount.value,
        value_max=headcount.value_max,
        percent=headcount.percent,
        per_unit=headcount.per_unit,
        times=times,
        scope=view.ground(size) if size else None,
        counted=_product(headcount.value, factor) if counts else None,
        counted_max=_product(headcount.value_max, factor) if counts else None,
        why_not=why.vi,
        why_not_en=why.en,
    )


def _product(value: float | None, factor: float | None) -> float | None:
    if value is None or factor is None:
        return None
    product = value * factor
    return int(product) if product == int(product) else product


def _why_not(headcount: Headcount) -> Text:
    if headcount.restates is not None:
        return _AGAIN
    if headcount.percent is not None:
        return _SHARE.filled(percent=figure(headcount.percent))
    return _NO_NUMBER if headcount.value is None else _UNKNOWN_CLASS


def _times(view: PlanView, headcount: Headcount) -> tuple[float | None, Scope | None]:
    """By how many a figure for each unit counts, and the words that say so where that is a stated size.

    Units that are named one by one are counted. A class of units (``thôn``) counts as often as the plan states; where one of
    several classes has no stated size, nothing is multiplied.
    """
    classes = [unit for unit in headcount.units if _is_class(view, unit)]
    if not classes:
        return (len(headcount.units), None) if headcount.units else (None, None)
    if len(classes) > 1 or len(headcount.units) > 1:
        return None, None
    sizes = [size for size in view.plan.scope if size.restates is None and _is_of(size, classes[0])]
    if len({size.value for size in sizes}) != 1:
        return None, None
    return sizes[0].value, sizes[0]


def _is_class(view: PlanView, name: str) -> bool:
    """True for a class of bodies (``thôn``, ``các đoàn thể``), false for one that has a name of its own (``Hội Nông dân xã``)."""
    if any(character.isdigit() for character in name):
        return False
    unit = view.units.get(name)
    if unit is not None and (unit.kind in _CLASS_KINDS or unit.unit_type in _class_types()):
        return True
    return not any(character.isupper() for character in name)


def _class_types() -> frozenset[str]:
    return frozenset(unit_type.id for unit_type in unit_types() if unit_type.is_class)


def _is_of(size: Scope, unit: str) -> bool:
    """True where the stated size counts the class's own noun: ``20 thôn`` counts ``thôn``, not ``tổ dân phố``."""
    counted, named = (" ".join(words.casefold().split()) for words in (size.noun, unit))
    return counted == named or (unit_key(counted) == unit_key(named) and counted.split()[0] == named.split()[0])


def _kind(view: PlanView, names: Iterable[str]) -> UnitKind | None:
    kinds = {unit.kind if (unit := view.units.get(name)) else None for name in names}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _by_unit(view: PlanView, entries: Sequence[PeopleEntry]) -> Iterable[PeopleOfUnit]:
    """Each unit with what it sends; a figure that several units send together is in the total alone."""
    found: dict[str, list[PeopleEntry]] = {}
    for entry in entries:
        for name in entry.units:
            share = _share(entry)
            if share is not None:
                found.setdefault(name, []).append(share)
    for name, own in found.items():
        unit = view.units.get(name)
        records = tuple(entry.ground.record or "" for entry in own)
        yield PeopleOfUnit(unit=name, kind=unit.kind if unit else None, sum=_sum(own), records=records)


def _share(entry: PeopleEntry) -> PeopleEntry | None:
    """What one of the entry's units sends; None where that is not stated."""
    if len(entry.units) == 1 or entry.counted is None:
        return entry
    if not entry.per_unit:
        return None
    return entry.model_copy(update={"counted": entry.value, "counted_max": entry.value_max})


def _by_kind(entries: Sequence[PeopleEntry]) -> Iterable[PeopleOfKind]:
    for kind in (*get_args(UnitKind), None):
        own = [entry for entry in entries if entry.kind == kind]
        if own:
            yield PeopleOfKind(kind=kind, sum=_sum(own), records=tuple(entry.ground.record or "" for entry in own))


def _sum(entries: Sequence[PeopleEntry]) -> PeopleSum:
    counted = [entry for entry in entries if entry.counted is not None]
    ranged = any(entry.counted_max is not None for entry in counted)
    upper = sum(entry.counted_max if entry.counted_max is not None else entry.counted or 0 for entry in counted)
    return PeopleSum(
        comparator=_comparator(counted),
        value=sum(entry.counted or 0 for entry in counted) if counted else None,
        value_max=upper if ranged else None,
        counted=len(counted),
        rest=sum(entry.counted is None and entry.why_not != _AGAIN.vi for entry in entries),
    )


def _comparator(entries: Sequence[PeopleEntry]) -> Comparator | None:
    """The comparator of a sum: a floor where all inexact members are floors, a ceiling likewise, else ``~``."""
    signs: set[Comparator] = {entry.comparator for entry in entries if entry.comparator not in (None, "none", "=")}
    if not entries:
        return None
    if not signs:
        return "="
    if signs <= {">=", ">"}:
        return ">="
    return "<=" if signs <= {"<=", "<"} else "~"
