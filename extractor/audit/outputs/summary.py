"""What a leader is shown first (tóm tắt cho lãnh đạo), on one page: counts, what to deal with, who has no plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.audit import Audit, AuditedPlan, AuditedWard, AuditRule, Counts, Verdict

Subject = TypeVar("Subject")
_WEIGHT = {"error": 0, "warning": 1, "info": 2}
Failure = tuple[Verdict, AuditRule, AuditedPlan]
_FIRST, _RULES, _PLANS = 8, 5, 8
"""Lines of each list on the page."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The lists of the page, each cut to what has room; ``failures`` says how many there are of the first."""

    first: tuple[Failure, ...]
    failures: int
    rules: tuple[tuple[AuditRule, Counts], ...]
    plans: tuple[tuple[AuditedPlan, Counts], ...]
    absent: tuple[AuditedWard, ...]
    absent_verdict: Verdict | None
    totals: tuple[tuple[Verdict, AuditRule], ...]


def summary_of(audit: Audit) -> Summary:
    """The page of an audit."""
    rules = {rule.id: rule for rule in audit.rules}
    plans = {plan.id: plan for plan in audit.plans}
    failed = [(one, rules[one.rule], plans[one.plan]) for one in audit.verdicts if one.result == "fail" and one.plan]
    absent = [one for one in audit.verdicts if rules[one.rule].kind == "plan_found" and one.result != "pass"]
    codes = {verdict.ward for verdict in absent}
    broken = [(rules[one.rule], one.counts) for one in audit.by_rule if rules[one.rule].kind != "plan_found"]
    return Summary(
        first=tuple(_heaviest_first(failed)[:_FIRST]),
        failures=len(failed),
        rules=tuple(_most_failed(broken)[:_RULES]),
        plans=tuple(_most_failed((plans[one.plan], one.counts) for one in audit.by_plan)[:_PLANS]),
        absent=tuple(ward for ward in audit.wards if ward.code in codes),
        absent_verdict=absent[0] if absent else None,
        totals=tuple((verdict, rules[verdict.rule]) for verdict in audit.verdicts if verdict.total is not None),
    )


def _heaviest_first(failed: Sequence[Failure]) -> list[Failure]:
    """Of the same weight the superior's demands before formalities."""
    return sorted(failed, key=lambda item: (_WEIGHT[item[0].severity], item[1].rule_set != "superior"))


def _most_failed(counted: Iterable[tuple[Subject, Counts]]) -> list[tuple[Subject, Counts]]:
    """Those with failures, most failures first."""
    return sorted((pair for pair in counted if pair[1].failed), key=lambda pair: (-pair[1].failed, -pair[1].unclear))
