"""The audit itself: plan by plan, rule by rule, then the wards and the totals.

One plan is in memory at a time; of those that went before only verdicts and figures towards totals are kept.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from extractor import __version__
from extractor.audit.evidence import evidence_of
from extractor.audit.made_rules import RuleSet
from extractor.audit.opinion import Opinion, passed, unclear
from extractor.audit.rule import Rule
from extractor.audit.superior import TotalRule, superior_rules
from extractor.audit.superior.totals import Sum
from extractor.audit.texts import NOTHING, Text
from extractor.audit.view import PlanView
from extractor.audit.wards import Ward, is_unplaced, ward_of, ward_opinion, wards_of
from extractor.collection import PlanFile
from schemas import Producer
from schemas.audit import (
    Audit,
    AuditedPlan,
    AuditedWard,
    AuditEvidence,
    AuditRule,
    Counts,
    PlanCounts,
    RuleCounts,
    UnreadPlan,
    Verdict,
)

SUPERIOR = "superior"
_READABLE = AuditRule(
    id="reading.readable", rule_set="reading", kind="readable", name="Đọc được toàn văn", name_en="Read whole", severity="warning"
)
_PLAN_FOUND = AuditRule(
    id="superior.plan_found", rule_set=SUPERIOR, kind="plan_found", name="Có kế hoạch triển khai", name_en="Has a plan",
    severity="error",
)  # fmt: skip
_READ = Text("Đã đọc hết văn bản.", "The document was read to its end.")
_NOT_READ = Text("Văn bản không đọc được: {problems}", "The document could not be read: {problems}")
_HALF_READ = Text("Văn bản chỉ đọc được một phần: {problems}", "The document was read in part: {problems}")
_NO_PROBLEM = Text("không rõ lý do", "the reason is not known")


class PlanSource(Protocol):
    """Where plans come from: files (``source.Files``), or a database."""

    @property
    def unread(self) -> Sequence[UnreadPlan]:
        """What could not be taken in, asked for after the plans: any of it may be the plan that a ward seems to lack."""
        ...

    def plans(self) -> Iterator[PlanFile]:
        """The best version of each plan, one at a time."""
        ...


@dataclass(slots=True)
class _Gathered:
    """What is kept of the plans that have been audited."""

    plans: list[AuditedPlan] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    by_ward: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Id and file of each plan, by its ward."""
    unplaced: int = 0


def audit(
    source: PlanSource,
    *,
    superior: PlanFile | None = None,
    rule_sets: Sequence[RuleSet] = (),
    province: str | None = None,
) -> Audit:
    """Hold every plan of ``source`` against a superior plan and sets of rules.

    Args:
        source: the plans; the superior plan among them is left out.
        superior: the plan that hands targets and tasks down to the wards.
        rule_sets: further rules.
        province: code of the province whose wards must each have a plan; that of the superior's issuer by default.

    Raises:
        ProvinceUnknown: there is no province of that code.
    """
    above = PlanView(SUPERIOR, superior) if superior else None
    handed_down, totals = superior_rules(above) if above else ([], [])
    rules = [*handed_down, *(rule for chosen in rule_sets for rule in chosen.rules)]
    code = province or (_province(above) if above else None)
    wards = wards_of(code) if code else ()
    sums = [Sum(total) for total in totals]
    gathered = _Gathered()
    for view in _views(source, above):
        _take_in(view, rules, sums, gathered, above)
    unread = tuple(source.unread)
    gathered.unplaced += len(unread)
    if wards:
        gathered.verdicts.extend(_ward_verdicts(wards, gathered))
    gathered.verdicts.extend(_total_verdict(total, wards, above) for total in sums if above)
    made = [_audit_rule(rule, above) for rule in rules] + [_audit_rule(total, above) for total in totals]
    audit_rules = (_READABLE, *([_PLAN_FOUND] if wards else []), *made)
    return Audit(
        producer=Producer(version=__version__),
        superior=_audited(above) if above else None,
        province=code,
        plans=tuple(gathered.plans),
        wards=tuple(_audited_ward(ward, gathered) for ward in wards),
        unread=unread,
        rules=audit_rules,
        verdicts=tuple(gathered.verdicts),
        counts=counted(gathered.verdicts),
        by_plan=_by_plan(gathered),
        by_rule=_by_rule(audit_rules, gathered),
    )


def _views(source: PlanSource, above: PlanView | None) -> Iterator[PlanView]:
    """The plans but the superior one, with their ids."""
    number = 0
    for file in source.plans():
        if above is not None and file.card.sha256 == above.file.card.sha256:
            continue
        number += 1
        yield PlanView(f"p{number}", file)


def _take_in(view: PlanView, rules: Iterable[Rule], sums: Iterable[Sum], gathered: _Gathered, above: PlanView | None) -> None:
    """Audit one plan and keep what is needed of it."""
    gathered.plans.append(_audited(view))
    gathered.verdicts.append(_verdict(_READABLE, _reading_opinion(view), view))
    if view.plan.document.status != "failed":
        for rule in rules:
            opinion = rule.opinion(view)
            if opinion is not None:
                gathered.verdicts.append(_verdict(rule, opinion, view, above))
    if is_unplaced(view):
        gathered.unplaced += 1
    if ward := ward_of(view):
        gathered.by_ward.setdefault(ward, []).append((view.id, view.name))
        for total in sums:
            total.add(ward, view)


def _reading_opinion(view: PlanView) -> Opinion:
    problems = view.plan.problems
    if view.plan.document.status == "complete":
        return passed(_READ)
    message = Text(" ".join(one.message for one in problems), " ".join(one.message_en for one in problems))
    action = Text(" ".join(one.action for one in problems), " ".join(one.action_en for one in problems)) if problems else NOTHING
    said = _NOT_READ if view.plan.document.status == "failed" else _HALF_READ
    return unclear(said.filled(problems=message if problems else _NO_PROBLEM), action)


def _ward_verdicts(wards: Sequence[Ward], gathered: _Gathered) -> Iterator[Verdict]:
    for ward in wards:
        files = tuple(name for _, name in gathered.by_ward.get(ward.code, ()))
        opinion = ward_opinion(files, gathered.unplaced)
        yield _written(_PLAN_FOUND, opinion, (), plan=None, ward=ward.code)


def _total_verdict(total: Sum, wards: Sequence[Ward], above: PlanView | None) -> Verdict:
    opinion = total.opinion([ward.code for ward in wards])
    superior = [evidence_of(above, words, "superior") for words in total.rule.words] if above else []
    return _written(total.rule, opinion, (*superior, *total.evidence), plan=None, ward=None)


def _verdict(rule: Rule | AuditRule, opinion: Opinion, view: PlanView, above: PlanView | None = None) -> Verdict:
    superior = [evidence_of(above, words, "superior") for words in rule.words] if above and isinstance(rule, Rule) else []
    stated = [evidence_of(view, words, "plan") for words in opinion.words]
    return _written(rule, opinion, (*superior, *stated), plan=view.id, ward=ward_of(view))


def _written(
    rule: Rule | TotalRule | AuditRule,
    opinion: Opinion,
    evidence: tuple[AuditEvidence, ...],
    *,
    plan: str | None,
    ward: str | None,
) -> Verdict:
    action = opinion.action
    if isinstance(rule, Rule) and rule.action is not None and opinion.result == "fail":
        action = rule.action
    return Verdict(
        rule=rule.id,
        plan=plan,
        ward=ward,
        result=opinion.result,
        severity=rule.severity,
        message=opinion.message.vi,
        message_en=opinion.message.en,
        action=action.vi,
        action_en=action.en,
        evidence=evidence,
        total=opinion.total,
    )


def _audit_rule(rule: Rule | TotalRule, above: PlanView | None) -> AuditRule:
    return AuditRule(
        id=rule.id,
        rule_set=rule.rule_set,
        kind=rule.kind,
        name=rule.name.vi,
        name_en=rule.name.en,
        severity=rule.severity,
        evidence=tuple(evidence_of(above, words, "superior") for words in rule.words) if above else (),
    )


def _audited(view: PlanView) -> AuditedPlan:
    plan, header = view.plan, view.header
    return AuditedPlan(
        id=view.id,
        file=view.file.card.path.name,
        source=plan.document.source,
        status=plan.document.status,
        read_as=plan.document.read_as,
        whole=view.whole,
        document_class=plan.document_class,
        issuer=header.issuer if header else None,
        number=header.number if header else None,
        issued=header.issued if header else None,
        title=header.title if header else None,
        draft=bool(header and header.draft),
    )


def _audited_ward(ward: Ward, gathered: _Gathered) -> AuditedWard:
    plans = tuple(identity for identity, _ in gathered.by_ward.get(ward.code, ()))
    return AuditedWard(code=ward.code, name=ward.name, plans=plans)


def _province(above: PlanView) -> str | None:
    """The province of a superior plan that speaks to all its wards: one that a province or its department issues."""
    issuer = above.header.issuer if above.header else None
    return issuer.province_code if issuer and issuer.level in ("province", "agency") else None


def counted(verdicts: Iterable[Verdict]) -> Counts:
    """Verdicts by result."""
    results = Counter(verdict.result for verdict in verdicts)
    return Counts(passed=results["pass"], failed=results["fail"], unclear=results["unclear"])


def _by_plan(gathered: _Gathered) -> tuple[PlanCounts, ...]:
    own: dict[str | None, list[Verdict]] = {}
    for verdict in gathered.verdicts:
        own.setdefault(verdict.plan, []).append(verdict)
    return tuple(PlanCounts(plan=plan.id, counts=counted(own.get(plan.id, ()))) for plan in gathered.plans)


def _by_rule(rules: Iterable[AuditRule], gathered: _Gathered) -> tuple[RuleCounts, ...]:
    own: dict[str, list[Verdict]] = {}
    for verdict in gathered.verdicts:
        own.setdefault(verdict.rule, []).append(verdict)
    return tuple(RuleCounts(rule=rule.id, counts=counted(own.get(rule.id, ()))) for rule in rules)
