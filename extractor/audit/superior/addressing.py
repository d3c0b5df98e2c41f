"""Whom a superior plan speaks to (nơi nhận chỉ tiêu, nhiệm vụ): each ward, all of them together, or somebody else."""

from typing import Literal

from extractor.audit.view import PlanView
from extractor.audit.vocabulary import begins_with, contains_any, speaks_of, without_quantifiers
from schemas import Duty, Target

Addressee = Literal["each", "total", "others"]


def addressee(target: Target, superior: PlanView) -> Addressee:
    """Whom a target of the superior plan is for.

    A figure for ``mỗi xã, phường``, a share or rate, and ``Không để …`` hold for each ward; a count for the whole area is the
    sum over the wards; what is said of departments, or in another body's duty, is none of theirs. So is a number of occasions
    for the whole area, which says nothing of how many each ward holds, and a share of the wards (``50% số xã, phường``), which
    does not say which of them.
    """
    if target.value is None or target.restates is not None or _of_some_wards(target):
        return "others"
    if speaks_of("wards", f"{target.population or ''} {target.evidence.text}"):
        return "each"
    if _of_others(target, superior) or not (_listed(target) or speaks_of("whole_area", target.evidence.text)):
        return "others"
    if target.unit == "%" or target.value == 0 or target.population is not None:
        return "each"
    return "others" if target.per is not None or begins_with("occasions", target.unit or "") else "total"


def of_wards(target: Target) -> bool:
    """True where the target's population is the wards themselves, or what each of them has one of (``trạm y tế cấp xã``)."""
    population = without_quantifiers(target.population or "")
    return begins_with("wards", population) or contains_any(population, ["cấp xã"])


def for_wards(units: tuple[str, ...], superior: PlanView) -> bool:
    """True where the People's Committees of the wards are among the units: ``UBND các xã, phường``, ``Các xã, phường``."""
    return any(_is_wards(unit, superior) for unit in units)


def _is_wards(unit: str, superior: PlanView) -> bool:
    if not speaks_of("wards", unit):
        return False
    unit_type = next((known.unit_type for known in superior.plan.units if known.name == unit), None)
    return unit_type == "peoples_committee" or begins_with("committees", unit) or begins_with("wards", unit)


def _of_some_wards(target: Target) -> bool:
    return target.unit == "%" and target.value is not None and target.value < 100 and of_wards(target)


def _of_others(target: Target, superior: PlanView) -> bool:
    """True where the target is about bodies above the wards, or stands in a duty of bodies that are not the wards."""
    if speaks_of("above_wards", target.population or target.indicator):
        return True
    return any(_within(target, duty) and not for_wards(duty.units, superior) for duty in superior.plan.duties)


def _within(target: Target, duty: Duty) -> bool:
    return duty.evidence.start <= target.evidence.start and target.evidence.end <= duty.evidence.end


def _listed(target: Target) -> bool:
    """True for an item of the plan's list of targets; a figure elsewhere is a figure in passing."""
    return not target.rule.endswith("_outside")
