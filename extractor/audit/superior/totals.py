"""A total of the superior plan (chỉ tiêu chung của tỉnh, thành phố) against the sum over its wards' plans."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from extractor.audit.alignment import aligned
from extractor.audit.demand import Demand, other_years, same_unit, shape_of, years_of
from extractor.audit.evidence import evidence_of
from extractor.audit.opinion import Opinion, Words
from extractor.audit.texts import LOOK_AT_QUOTE, NOTHING, Text, figure
from extractor.audit.view import PlanView, words_of
from schemas import Target
from schemas.audit import AuditEvidence, RuleKind, Total
from schemas.findings import Severity

_ENOUGH = Text(
    "Tổng theo kế hoạch của {stated} xã, phường là {sum}; yêu cầu {asked}.", "Sum over wards ({stated}): {sum}; asked: {asked}."
)
_PART = Text(
    "Tổng theo kế hoạch của {stated} xã, phường là {sum}, yêu cầu {asked}; còn {missing} xã, phường chưa có số liệu.",
    "Sum over wards ({stated}): {sum}; asked: {asked}; wards without a figure: {missing}.",
)
_SHARE_OUT = Text("Phân bổ chỉ tiêu cho từng xã, phường.", "Share the total out among the wards.")
_COLLECT = Text("Thu thập kế hoạch, số liệu của các xã, phường còn thiếu.", "Collect the plans and figures that are missing.")


@dataclass(frozen=True, slots=True)
class TotalRule:
    """A total of the superior plan; ``sure`` as the record that it stands in."""

    id: str
    name: Text
    demand: Demand
    target: Target
    sure: bool
    rule_set: str = "superior"
    kind: RuleKind = "total"
    severity: Severity = "error"

    @property
    def words(self) -> tuple[Words, ...]:
        """The superior's words."""
        return (Words(self.target.evidence, self.target),)


@dataclass(slots=True)
class Sum:
    """What the wards' plans state towards a total, gathered plan by plan."""

    rule: TotalRule
    stated: dict[str, float] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    evidence: list[AuditEvidence] = field(default_factory=list)

    def add(self, ward: str, view: PlanView) -> None:
        """Take a ward's plan in. A ward that states two figures, in one plan or two, counts as missing."""
        found = [target for target in aligned(self.rule.demand, view.plan.targets).same if self._counts(target, view)]
        values = {float(target.value) for target in found if target.value is not None}
        if not values:
            return
        self.evidence.extend(evidence_of(view, words, "plan") for words in words_of(found))
        known = {self.stated[ward]} if ward in self.stated else set()
        if len(values | known) > 1 or not all(view.sure(target) for target in found):
            self.unsure.add(ward)
        self.stated[ward] = max(values | known)

    def opinion(self, wards: Sequence[str]) -> Opinion:
        """The opinion on all plans together; ``wards`` are the codes of all wards that should state a figure."""
        counted = {ward: value for ward, value in self.stated.items() if ward not in self.unsure}
        missing = tuple(ward for ward in wards if ward not in counted)
        return _opinion(self.rule, counted, missing)

    def _counts(self, target: Target, view: PlanView) -> bool:
        demand = self.rule.demand
        return (
            target.value is not None
            and target.comparator not in ("~", "none")
            and target.population is None
            and target.per == demand.per
            and same_unit(demand.unit, target.unit)
            and shape_of(target) == demand.shape
            and not other_years(demand.years, years_of(target, view.header))
        )


def _opinion(rule: TotalRule, counted: Mapping[str, float], missing: tuple[str, ...]) -> Opinion:
    demand, reached = rule.demand, sum(counted.values())
    total = Total(
        needed=_plain_number(demand.value),
        ceiling=demand.bound == "ceiling",
        unit=demand.unit,
        sum=_plain_number(reached),
        stated=tuple(sorted(counted)),
        missing=missing,
    )
    said = partial(_filled, counted=len(counted), reached=reached, demand=demand, missing=len(missing))
    if not rule.sure:
        return Opinion("unclear", said(_PART), LOOK_AT_QUOTE, total=total)
    floor = demand.bound == "floor"
    beyond = reached > demand.value or (reached == demand.value and demand.strict != floor)
    if missing and not beyond:
        return Opinion("unclear", said(_PART), _COLLECT, total=total)
    kept = beyond == floor
    return Opinion("pass" if kept else "fail", said(_ENOUGH), NOTHING if kept else _SHARE_OUT, total=total)


def _filled(text: Text, *, counted: int, reached: float, demand: Demand, missing: int) -> Text:
    return text.filled(stated=counted, sum=figure(reached), asked=demand.shown(), missing=missing)


def _plain_number(value: float) -> int | float:
    return int(value) if value == int(value) else value
