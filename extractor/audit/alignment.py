"""Which targets of a plan are about what is demanded.

Targets of one indicator have its id, given in ``assembly/identity``. What has no id aligns where the wording is the same; what
is only alike is never judged, but keeps a plan from being told that it says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.assembly.identity.wording import plain
from extractor.audit.demand import Demand, same_unit
from schemas import Target

_ALIKE = 75.0
"""Likeness of two wordings (rapidfuzz ``token_set_ratio``, 0–100) from which a person should look."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Targets about the same, and those that may be."""

    same: tuple[Target, ...]
    perhaps: tuple[Target, ...]


def aligned(demand: Demand, targets: Sequence[Target]) -> Aligned:
    """The targets about what is demanded; one said twice counts once."""
    own = [target for target in targets if target.restates is None]
    about = tuple(target for target in own if _is_about(demand, target))
    return Aligned(about, tuple(target for target in own if target not in about and _may_be_about(demand, target)))


def _is_about(demand: Demand, target: Target) -> bool:
    if demand.indicator_id is not None and target.indicator_id is not None:
        return demand.indicator_id == target.indicator_id
    return plain(demand.wording) == plain(target.indicator) and same_unit(demand.unit, target.unit)


def _may_be_about(demand: Demand, target: Target) -> bool:
    if demand.indicator_id is not None and target.indicator_id is not None:
        return False
    return fuzz.token_set_ratio(plain(demand.wording), plain(target.indicator)) >= _ALIKE
