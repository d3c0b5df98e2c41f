"""Charts of an audit: verdicts by kind of rule, by rule, by plan."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.audit.outputs.labels import Labels
from extractor.web.charts import Chart, Series, bars
from schemas.audit import Audit, AuditResult, Counts, RuleKind

_MOST = 15
"""Bars of a chart: more are read in the matrix."""
_COLOURS: dict[AuditResult, str] = {"fail": "#b3261e", "unclear": "#946200", "pass": "#1f6f43"}
"""Dark enough for white figures on them."""
_WARDS: RuleKind = "plan_found"
"""Wards without a plan are told in words: beside their number the bars of all rules would be short."""
Counted = Sequence[tuple[str, Counts]]


def audit_charts(audit: Audit, labels: Labels, texts: Mapping[str, str], names: Mapping[str, str]) -> list[Chart]:
    """The charts, each where it has something to show. ``names`` are those of the plans, by id."""
    rules = {rule.id: labels.rule_name(rule) for rule in audit.rules if rule.kind != _WARDS}
    by_rule = _worst([(rules[one.rule], one.counts) for one in audit.by_rule if one.rule in rules])
    by_plan = _worst([(names[one.plan], one.counts) for one in audit.by_plan])
    kinds = [(labels.kind_name(kind), counts) for kind, counts in _by_kind(audit)]
    charts = [
        _chart("chart-kinds", texts["chart_kinds"], kinds, labels, ("fail", "unclear", "pass")),
        _chart("chart-rules", texts["chart_rules"], by_rule, labels, ("fail", "unclear")),
        _chart("chart-plans", texts["chart_plans"], by_plan, labels, ("fail", "unclear")),
    ]
    return [chart for chart in charts if chart]


def _by_kind(audit: Audit) -> Iterator[tuple[RuleKind, Counts]]:
    kinds = {rule.id: rule.kind for rule in audit.rules if rule.kind != _WARDS}
    for kind in dict.fromkeys(kinds.values()):
        counted = [one.counts for one in audit.by_rule if kinds.get(one.rule) == kind]
        yield (
            kind,
            Counts(
                passed=sum(one.passed for one in counted),
                failed=sum(one.failed for one in counted),
                unclear=sum(one.unclear for one in counted),
            ),
        )


def _worst(counted: Counted) -> Counted:
    """Those with failures or unclear points, most failures first."""
    faulty = [(name, counts) for name, counts in counted if counts.failed or counts.unclear]
    return sorted(faulty, key=lambda pair: (-pair[1].failed, -pair[1].unclear))[:_MOST]


def _chart(key: str, title: str, counted: Counted, labels: Labels, results: Sequence[AuditResult]) -> Chart | None:
    if not counted:
        return None
    series = [
        Series(labels.result_name(result), [_count(counts, result) for _, counts in counted], _COLOURS[result])
        for result in results
    ]
    return bars(key, title, [name for name, _ in counted], series)


def _count(counts: Counts, result: AuditResult) -> int:
    return {"pass": counts.passed, "fail": counts.failed, "unclear": counts.unclear}[result]
