"""An audit as Markdown: the summary for a leader, and every verdict that is not passed with both sides' words."""

import re
from collections.abc import Iterator

from extractor.audit.outputs.labels import LABELS, Labels, Language, issued_on, plan_name, superior_name
from extractor.audit.outputs.summary import Summary, summary_of
from schemas.audit import Audit, AuditedPlan, AuditEvidence, AuditRule, Counts, Verdict

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_SPACE = re.compile(r"\s+")
_LONGEST_QUOTE = 300
_WARDS_SHOWN = 60
_UNREAD_SHOWN = 10


def summary_markdown(audit: Audit, language: Language = "vi") -> str:
    """The page for a leader."""
    labels, summary = LABELS[language], summary_of(audit)
    return "\n".join([f"# {labels.title}", "", *_head(audit, labels), *_lists(audit, summary, labels)]) + "\n"


def report_markdown(audit: Audit, language: Language = "vi") -> str:
    """The page for a leader, then plan by plan what is not passed."""
    labels = LABELS[language]
    return summary_markdown(audit, language) + "\n".join(["", f"## {labels.details}", "", *_details(audit, labels)]) + "\n"


def escaped(text: str) -> str:
    """A document's words on one line, their marks without meaning for Markdown and HTML."""
    return _MARKS.sub(r"\\\1", _SPACE.sub(" ", text).strip()).replace("\\<", "&lt;").replace("\\>", "&gt;")


def _head(audit: Audit, labels: Labels) -> Iterator[str]:
    if audit.superior:
        yield f"- {labels.against}: {escaped(superior_name(audit))}"
    yield f"- {labels.plans}: {len(audit.plans)}"
    yield f"- {labels.results}: {_counted(audit.counts, labels)}"
    yield ""


def _lists(audit: Audit, summary: Summary, labels: Labels) -> Iterator[str]:
    yield from _section(labels.first, [_first_line(*item, labels) for item in summary.first], labels, summary.failures)
    rows = [f"- {escaped(labels.rule_name(rule))}: {counts.failed}" for rule, counts in summary.rules]
    yield from _section(labels.most_broken, rows, labels)
    rows = [f"- {escaped(plan_name(plan))}: {_counted(counts, labels)}" for plan, counts in summary.plans]
    yield from _section(labels.most_failing, rows, labels)
    if audit.wards:
        yield from _section(f"{labels.no_plan}: {len(summary.absent)}/{len(audit.wards)}", list(_absent(summary, labels)), labels)
    if summary.totals:
        rows = [_total_line(verdict, rule, labels) for verdict, rule in summary.totals]
        yield from _section(labels.totals, rows, labels)
    if audit.unread:
        vietnamese = labels.language == "vi"
        rows = [f"- {escaped(one.path)}: {escaped(one.reason if vietnamese else one.reason_en)}" for one in audit.unread]
        yield from _section(labels.unread, rows[:_UNREAD_SHOWN], labels, len(rows))


def _counted(counts: Counts, labels: Labels) -> str:
    return " · ".join(f"{name} {count}" for name, count in labels.counted(counts))


def _section(title: str, rows: list[str], labels: Labels, count: int = 0) -> Iterator[str]:
    yield from (f"## {title}", "")
    yield from rows or [labels.none]
    if count > len(rows):
        yield labels.more.format(count=count - len(rows))
    yield ""


def _first_line(verdict: Verdict, rule: AuditRule, plan: AuditedPlan, labels: Labels) -> str:
    return f"- **{escaped(plan_name(plan))}** – {escaped(labels.rule_name(rule))}: {escaped(labels.message_of(verdict))}"


def _absent(summary: Summary, labels: Labels) -> Iterator[str]:
    if summary.absent_verdict is None:
        return
    yield f"{labels.result_name(summary.absent_verdict.result)}: {escaped(labels.message_of(summary.absent_verdict))}"
    yield ""
    names = [escaped(ward.name) for ward in summary.absent[:_WARDS_SHOWN]]
    beyond = len(summary.absent) - len(names)
    yield ", ".join(names) + (f" {labels.more.format(count=beyond)}" if beyond else ".")


def _total_line(verdict: Verdict, rule: AuditRule, labels: Labels) -> str:
    name = escaped(labels.rule_name(rule))
    return f"- **{labels.result_name(verdict.result)}** – {name}: {escaped(labels.message_of(verdict))}"


def _details(audit: Audit, labels: Labels) -> Iterator[str]:
    rules = {rule.id: rule for rule in audit.rules}
    own: dict[str, list[Verdict]] = {}
    for verdict in audit.verdicts:
        if verdict.plan and verdict.result != "pass":
            own.setdefault(verdict.plan, []).append(verdict)
    for plan, counts in zip(audit.plans, audit.by_plan, strict=True):
        number = ", ".join(filter(None, (plan.number, issued_on(plan))))
        yield f"### {escaped(plan_name(plan))}" + (f" ({escaped(number)})" if number else "")
        yield ""
        yield f"{escaped(plan.source.name)} · {_counted(counts.counts, labels)}"
        yield ""
        for verdict in own.get(plan.id, ()):
            yield from _verdict(verdict, rules[verdict.rule], labels)
        yield ""


def _verdict(verdict: Verdict, rule: AuditRule, labels: Labels) -> Iterator[str]:
    name, result = escaped(labels.rule_name(rule)), labels.result_name(verdict.result)
    yield f"- **{result}** ({labels.severity_name(verdict.severity)}) – {name}: {escaped(labels.message_of(verdict))}"
    if action := labels.action_of(verdict):
        yield f"  - {labels.to_do}: {escaped(action)}"
    for evidence in verdict.evidence:
        yield f"  - {_quoted(evidence, labels)}"


def _quoted(evidence: AuditEvidence, labels: Labels) -> str:
    side = labels.superior_says if evidence.side == "superior" else labels.plan_says
    text = evidence.evidence.text
    shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return f"{side}: “{escaped(shown)}” ({where(evidence, labels)})"


def where(evidence: AuditEvidence, labels: Labels) -> str:
    """File, page and offsets of an evidence."""
    page = f", {labels.page} {evidence.evidence.page}" if evidence.evidence.page else ""
    return f"{escaped(evidence.source)}{page}, {labels.offsets} {evidence.evidence.start}–{evidence.evidence.end}"
