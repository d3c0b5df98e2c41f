"""The rules that a superior plan makes for the plans of its wards."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from extractor.audit.checks import (
    Cited,
    Rhythm,
    Task,
    check_citation,
    check_issued,
    check_reporting,
    check_target,
    check_task,
)
from extractor.audit.demand import demand_of
from extractor.audit.opinion import Opinion, Words, unclear
from extractor.audit.rule import Rule, Scope
from extractor.audit.superior.addressing import addressee, for_wards, of_wards
from extractor.audit.superior.totals import TotalRule
from extractor.audit.texts import LOOK_AT_QUOTE, Text, day
from extractor.audit.view import PlanView
from extractor.audit.vocabulary import contains_any
from schemas import Duty, Record, Report, Target
from schemas.audit import RuleKind

RULE_SET = "superior"
Check = Callable[[PlanView], Opinion]
_WARDS = Scope(classes=frozenset({"plan"}), levels=frozenset({"commune"}))
_PLANNING, _REPORTING = "planning", "reporting"
_NO_NUMBER = Text(
    "Kế hoạch cấp trên chưa có số hoặc ngày nên chưa đối chiếu được viện dẫn.",
    "The superior plan has no number or date yet, by which a citation could be told.",
)
_ISSUE = Text("Dùng bản kế hoạch cấp trên đã ban hành.", "Use the superior plan as issued.")
_UNSURE = Text(
    "Yêu cầu trong kế hoạch cấp trên được đọc chưa chắc chắn.", "What the superior plan asks for was read without certainty."
)


def superior_rules(superior: PlanView) -> tuple[list[Rule], list[TotalRule]]:
    """The rules for each ward's plan, and those for the sum over them all.

    A target, task or report of the superior plan that is not addressed to the wards makes no rule. A plan of a ward or a school
    stands above no ward: it can only be cited.
    """
    issuer = superior.header.issuer if superior.header else None
    if issuer is not None and issuer.level in ("commune", "school"):
        return [_citation(superior)], []
    rules = [_citation(superior), *_issue(superior), *_targets(superior), *_tasks(superior), *_reports(superior)]
    totals = [
        TotalRule(f"{RULE_SET}.total.{target.id}", _quoted(target), demand, target, superior.sure(target))
        for target in superior.plan.targets
        if addressee(target, superior) == "total" and (demand := demand_of(target, superior.header, target.population))
    ]
    return rules, totals


def _citation(superior: PlanView) -> Rule:
    header = superior.header
    words = superior.header_words("number")
    name = Text("Viện dẫn kế hoạch của cấp trên", "Cites the superior plan")
    issued = header.issued if header else None
    if header is None or header.number is None or issued is None or issued.start is None or issued.start != issued.end:
        return Rule(f"{RULE_SET}.citation", RULE_SET, "citation", name, "error", _WARDS, _no_number, words)
    cited = Cited(header.document_type, header.number, issued.start, header.issuer.name if header.issuer else None)
    return Rule(
        f"{RULE_SET}.citation", RULE_SET, "citation", name, "error", _WARDS, partial(check_citation, cited),
        (*words, *superior.header_words("issued")),
    )  # fmt: skip


def _no_number(_: PlanView) -> Opinion:
    return unclear(_NO_NUMBER, _ISSUE)


def _issue(superior: PlanView) -> Iterator[Rule]:
    """The day by which the wards are to issue their plans, where the superior sets one."""
    dated = [(last, duty) for duty in _handed_down(superior) if _asks_for_plan(duty) and (last := _last_day(duty))]
    if dated:
        limit, duty = min(dated, key=lambda pair: pair[0])
        name = Text("Ban hành kế hoạch trước hạn {limit}", "Issues its plan by {limit}").filled(limit=day(limit))
        check = partial(check_issued, limit)
        yield _rule("issued_in_time", "issued_in_time", name, check, duty, superior)


def _targets(superior: PlanView) -> Iterator[Rule]:
    for target in superior.plan.targets:
        if addressee(target, superior) != "each":
            continue
        wards = of_wards(target)
        if demand := demand_of(target, superior.header, None if wards else target.population):
            demand = replace(demand, of_wards=wards and target.unit == "%")
            yield _rule(f"target.{target.id}", "target", _quoted(target), partial(check_target, demand), target, superior)


def _tasks(superior: PlanView) -> Iterator[Rule]:
    """Tasks but the plan and the reports themselves, which have rules of their own."""
    for duty in _handed_down(superior):
        if _asks_for_plan(duty) or duty.topic == _REPORTING:
            continue
        check = partial(check_task, Task(duty.evidence.text, duty.topic))
        yield _rule(f"task.{duty.id}", "task", _quoted(duty), check, duty, superior)


def _reports(superior: PlanView) -> Iterator[Rule]:
    for report in superior.plan.reports:
        if for_wards(report.units, superior):
            for number, rhythm in enumerate(_rhythms(report), start=1):
                identity = f"reporting.{report.id}" + (f".{number}" if number > 1 else "")
                yield _rule(identity, "reporting", _quoted(report), partial(check_reporting, rhythm), report, superior)


def _rhythms(report: Report) -> list[Rhythm]:
    if report.recurrence:
        return [Rhythm(each) for each in report.recurrence]
    last = (report.due.end or report.due.start) if report.due else None
    return [Rhythm(None, last[:10])] if last and not last.startswith("--") else []


def _rule(identity: str, kind: RuleKind, name: Text, check: Check, record: Record, superior: PlanView) -> Rule:
    """A rule that a record of the superior plan makes; where the record is not sure, nobody is judged by it."""
    known = check if superior.sure(record) else _not_sure
    words = (Words(record.evidence, record),)
    return Rule(f"{RULE_SET}.{identity}", RULE_SET, kind, name, "error", _WARDS, known, words)


def _not_sure(_: PlanView) -> Opinion:
    return unclear(_UNSURE, LOOK_AT_QUOTE)


def _handed_down(superior: PlanView) -> list[Duty]:
    return [duty for duty in superior.plan.duties if for_wards(duty.units, superior)]


def _asks_for_plan(duty: Duty) -> bool:
    return duty.topic == _PLANNING and contains_any(duty.evidence.text, ["kế hoạch"])


def _last_day(duty: Duty) -> str | None:
    """The last day of the duty's own time; None where it has none or it recurs."""
    return min((due.end[:10] for due in duty.due if due.end and not due.end.startswith("--")), default=None)


def _quoted(record: Target | Duty | Report) -> Text:
    return Text(record.evidence.text, record.evidence.text)
