"""Audits for tests of their page: the family's with its documents, a hostile one, a big one."""

from functools import cache
from typing import Any

from extractor.web.report_context import ReportContext
from schemas.audit import Audit, Counts, PlanCounts, RuleCounts, Verdict
from tests.extractor.audit.family import FAMILY, audited, gold, plan_file
from tests.extractor.web.hostile import HOSTILE


@cache
def family_context() -> ReportContext:
    """The family's documents and their files."""
    files = [plan_file(stem) for stem in (gold()["superior"], *gold()["plans"])]
    documents = {file.card.sha256: file.plan.document for file in files}
    paths = {file.card.sha256: FAMILY / "plans" / file.card.source_name for file in files}
    return ReportContext(documents, paths)


def hostile_audit() -> Audit:
    """The family's audit with hostile words wherever a document's, a file's or a rule's words stand."""
    values = audited().model_dump(mode="json")
    for plan in (*values["plans"], values["superior"]):
        plan.update(number=HOSTILE, title=HOSTILE, file=HOSTILE)
        plan["source"]["name"] = HOSTILE
        if plan["issuer"]:
            plan["issuer"]["name"] = HOSTILE
    for rule in values["rules"]:
        rule.update(name=HOSTILE, name_en=HOSTILE)
    for verdict in values["verdicts"]:
        verdict.update(message=HOSTILE, message_en=HOSTILE, action=HOSTILE, action_en=HOSTILE)
        for evidence in verdict["evidence"]:
            evidence["source"] = HOSTILE
            evidence["evidence"].update(quote=HOSTILE, text=HOSTILE)
    return _validated({**values, "unread": [{"path": HOSTILE, "reason": HOSTILE, "reason_en": HOSTILE}]})


def big_audit(plans: int, rules: int) -> Audit:
    """The first plan and rule of the family's audit, many times, with verdicts of every result and evidence of both sides."""
    family = audited()
    judged = [verdict for verdict in family.verdicts if verdict.plan and len(verdict.evidence) > 1]
    by_result = {result: next(one for one in judged if one.result == result) for result in ("pass", "fail", "unclear")}
    results = ["pass", "pass", "fail", "pass", "unclear"]
    many = [family.plans[0].model_copy(update={"id": f"p{number}", "number": f"{number}/KH-UBND"}) for number in range(plans)]
    ruled = [family.rules[2].model_copy(update={"id": f"r{number}", "name": f"Quy tắc {number}"}) for number in range(rules)]
    verdicts = [
        _moved(by_result[results[(p + r) % 5]], plan.id, rule.id, p * rules + r)
        for p, plan in enumerate(many)
        for r, rule in enumerate(ruled)
    ]
    counts = Counts(passed=1, failed=1, unclear=1)
    return family.model_copy(
        update={
            "plans": tuple(many),
            "rules": tuple(ruled),
            "verdicts": tuple(verdicts),
            "wards": (),
            "by_plan": tuple(PlanCounts(plan=plan.id, counts=counts) for plan in many),
            "by_rule": tuple(RuleCounts(rule=rule.id, counts=counts) for rule in ruled),
        }
    )


def _moved(verdict: Verdict, plan: str, rule: str, number: int) -> Verdict:
    """The verdict on another plan by another rule; its plan's words are a paragraph that no other has."""
    evidence = [
        one if one.side == "superior"
        else one.model_copy(update={"plan": plan, "evidence": one.evidence.model_copy(update={"quote": f"Câu {number}. " * 40})})
        for one in verdict.evidence
    ]  # fmt: skip
    return verdict.model_copy(update={"plan": plan, "rule": rule, "evidence": tuple(evidence)})


def _validated(values: Any) -> Audit:
    import json

    return Audit.model_validate_json(json.dumps(values, ensure_ascii=False))
