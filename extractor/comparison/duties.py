"""Tasks over all plans: who leads, who carries out, who takes part, what nobody leads and what two lead."""

from collections.abc import Iterable, Sequence
from typing import Final, get_args

from extractor.assembly.identity import topics
from extractor.comparison.view import PlanView
from schemas import Duty
from schemas.comparison import DutyCell, DutyHolder, DutyRow, KindPart, Part
from schemas.records import DutyRole, UnitKind

_PARTS: Final[dict[DutyRole, Part]] = {
    "lead": "lead",
    "execute": "execute",
    "advise": "execute",
    "supervise": "execute",
    "report": "execute",
    "coordinate": "take_part",
    "participate": "take_part",
}
"""A unit that advises, supervises or reports on a task does that itself; who coordinates or joins takes part."""
_ORDER: Final[tuple[Part, ...]] = ("lead", "execute", "take_part")
_NO_TOPIC = ("Nhiệm vụ khác, chưa xếp loại", "Other tasks, not classed")


def duty_rows(views: Sequence[PlanView]) -> tuple[DutyRow, ...]:
    """A row for each canonical task that a plan assigns, those of most plans first; duties without a topic last."""
    found: dict[str | None, dict[str, list[Duty]]] = {}
    for view in views:
        for duty in view.plan.duties:
            if duty.restates is None:
                found.setdefault(duty.topic, {}).setdefault(view.id, []).append(duty)
    by_id = {view.id: view for view in views}
    known = list(topics())
    order = sorted(found, key=lambda topic: (topic is None, -len(found[topic]), known.index(topic) if topic else 0))
    return tuple(_row(topic, found[topic], by_id) for topic in order)


def _row(topic: str | None, duties: dict[str, list[Duty]], views: dict[str, PlanView]) -> DutyRow:
    name, name_en = (topics()[topic].name, topics()[topic].name_en) if topic else _NO_TOPIC
    cells = tuple(_cell(views[plan], own) for plan, own in duties.items())
    return DutyRow(
        topic=topic,
        name=name,
        name_en=name_en,
        cells=cells,
        kinds=tuple(_kinds(cells)),
        unled=tuple(cell.plan for cell in cells if cell.leading == "none") if topic else (),
        led_by_several=tuple(cell.plan for cell in cells if cell.leading == "several") if topic else (),
    )


def _cell(view: PlanView, duties: Iterable[Duty]) -> DutyCell:
    """The holders of a task's duties in one plan, each unit once for each part that it has."""
    held: dict[tuple[Part, str], list[Duty]] = {}
    for duty in duties:
        part = _PARTS[duty.role]
        for unit in duty.units:
            held.setdefault((part, unit), []).append(duty)
        for unit in duty.partners:
            held.setdefault(("take_part", unit), []).append(duty)
    ordered = sorted(held, key=lambda key: _ORDER.index(key[0]))
    leaders = sum(part == "lead" for part, _ in held)
    return DutyCell(
        plan=view.id,
        leading="none" if leaders == 0 else "one" if leaders == 1 else "several",
        holders=tuple(_holder(view, part, unit, held[part, unit]) for part, unit in ordered),
    )


def _holder(view: PlanView, part: Part, name: str, duties: Sequence[Duty]) -> DutyHolder:
    unit = view.units.get(name)
    return DutyHolder(
        unit=name,
        kind=unit.kind if unit else None,
        unit_type=unit.unit_type if unit else None,
        part=part,
        roles=tuple(dict.fromkeys(duty.role for duty in duties if name in duty.units)),
        grounds=tuple(view.ground(duty) for duty in duties),
    )


def _kinds(cells: Iterable[DutyCell]) -> Iterable[KindPart]:
    plans: dict[tuple[UnitKind, Part], dict[str, None]] = {}
    for cell in cells:
        for holder in cell.holders:
            if holder.kind:
                plans.setdefault((holder.kind, holder.part), {})[cell.plan] = None
    for kind in get_args(UnitKind):
        parts = [tuple(plans.get((kind, part), ())) for part in _ORDER]
        if any(parts):
            yield KindPart(kind=kind, leads=parts[0], executes=parts[1], takes_part=parts[2])
