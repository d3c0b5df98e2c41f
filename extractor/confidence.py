"""A plan without the records that are less sure than the caller wants."""

from collections.abc import Iterable, Iterator
from typing import Any

from schemas import Plan, Record, Unit


def at_least(plan: Plan, confidence: float) -> Plan:
    """The plan with the records whose confidence is ``confidence`` or more.

    A unit stays as long as a record that stays names it. A record that restates one left out stands for itself
    (``restates`` becomes null), and a finding about a record left out goes with it.
    """
    return without(plan, {record.id for record in records(plan) if record.confidence < confidence})


def without(plan: Plan, left_out: set[str]) -> Plan:
    """The plan without the records whose ids are in ``left_out``, and without what only they were there for, as ``at_least``."""
    if not left_out:
        return plan
    layers = {layer: _kept(value, left_out) for layer, value in plan if _is_layer(value)}
    named = set(_names(record for layer in layers.values() for record in layer))
    layers["units"] = tuple(unit for unit in plan.units if unit.id not in left_out or unit.name in named)
    findings = tuple(finding for finding in plan.findings if left_out.isdisjoint(finding.records))
    budget = plan.budget.model_copy(update={"amounts": _kept(plan.budget.amounts, left_out)})
    return plan.model_copy(update={**layers, "budget": budget, "findings": findings})


def records(plan: Plan) -> Iterator[Record]:
    """Every record of the plan, layer by layer, the budget's amounts last."""
    for _, value in plan:
        if _is_layer(value):
            yield from value
    yield from plan.budget.amounts


def _is_layer(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Record)


def _kept(layer: tuple[Record, ...], left_out: set[str]) -> tuple[Record, ...]:
    kept = (record for record in layer if record.id not in left_out)
    return tuple(record.model_copy(update={"restates": None}) if record.restates in left_out else record for record in kept)


def _names(kept: Iterable[Record]) -> Iterator[str]:
    """Names of units in records other than the units themselves."""
    for record in kept:
        if not isinstance(record, Unit):
            for field in ("units", "partners", "monitors", "to"):
                yield from getattr(record, field, ())
