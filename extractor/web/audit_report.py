"""The page of an audit: a summary for a leader, charts, and the matrix of plans by rules that leads to the evidence."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.audit.outputs.labels import LABELS, Labels, issued_on, plan_name, superior_name
from extractor.audit.outputs.summary import summary_of
from extractor.text.shown import shown
from extractor.web.audit_charts import audit_charts
from extractor.web.audit_texts import SIGNS, TEXTS
from extractor.web.evidence_book import EvidenceBook, QuotedDocument
from extractor.web.matrix import Cell, Head, Item, Items, Matrix, Quote, Row, choices_in
from extractor.web.report import report_page
from extractor.web.report_context import ReportContext
from schemas.audit import RESULT_NAMES, Audit, AuditedPlan, AuditResult, AuditRule, Verdict

Language = Literal["vi", "en"]
_RANKS: dict[AuditResult, int] = {"fail": 0, "unclear": 1, "pass": 2}
"""How much a verdict's evidence is wanted, and the order of its cells."""


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict as the summary tells it; ``item`` is the number under which its evidence is shown."""

    item: int
    plan: str
    rule: str
    status: str
    word: str
    message: str
    action: str


def audit_page(audit: Audit, context: ReportContext, language: Language) -> str:
    """The page as HTML that needs nothing beside itself.

    Args:
        audit: the result.
        context: the documents' texts and files (``report_context``); without them quotes stand alone.
        language: of the page's own words; quotes are as the documents have them.
    """
    return _Page(audit, context, language).html()


class _Page:
    """Makes one page."""

    def __init__(self, audit: Audit, context: ReportContext, language: Language) -> None:
        self._audit = audit
        self._language: Language = language
        self._labels: Labels = LABELS[language]
        self._texts = TEXTS[language]
        self._rules = {rule.id: rule for rule in audit.rules}
        self._wards = {ward.code: ward.name for ward in audit.wards}
        self._names = _names(audit.plans)
        documents = [*([audit.superior] if audit.superior else []), *audit.plans]
        self._numbers = {plan.id: number for number, plan in enumerate(documents)}
        self._book = EvidenceBook(
            [QuotedDocument(plan_name(one), one.source.name, one.source.sha256) for one in documents], context
        )
        self._items = Items()
        self._item_of = {id(verdict): self._items.add(self._item(verdict)) for verdict in audit.verdicts}

    def html(self) -> str:
        """The page."""
        audit, labels, summary = self._audit, self._labels, summary_of(self._audit)
        absent = summary.absent_verdict
        return report_page(
            "audit_report.html.j2",
            self._language,
            self._book,
            self._items,
            title=labels.title,
            version=audit.producer.version,
            labels=labels,
            filters=self._texts,
            against=shown(superior_name(audit)),
            words=self._words(),
            counts=self._counts(),
            plans=len(audit.plans),
            wards=len(audit.wards),
            summary=summary,
            first=[self._told(verdict) for verdict, _, _ in summary.first],
            more=summary.failures - len(summary.first),
            totals=[self._told(verdict) for verdict, _ in summary.totals],
            failing=[(self._names[plan.id], counts.failed) for plan, counts in summary.plans],
            unread=audit.unread,
            absent_word=labels.result_name(absent.result) if absent else "",
            absent_status=absent.result if absent else "",
            absent_message=labels.message_of(absent) if absent else "",
            charts=audit_charts(audit, labels, self._texts, self._names),
            table=self._matrix(),
        )

    def _words(self) -> str:
        """The audit in one sentence or two."""
        failing = len({verdict.plan for verdict in self._audit.verdicts if verdict.result == "fail" and verdict.plan})
        counts = self._audit.counts
        return self._texts["words"].format(
            plans=len(self._audit.plans),
            rules=len(self._audit.rules),
            failed=counts.failed,
            failing=failing,
            unclear=counts.unclear,
        )

    def _counts(self) -> list[tuple[str, str, int]]:
        counts = self._audit.counts
        numbers: dict[AuditResult, int] = {"fail": counts.failed, "unclear": counts.unclear, "pass": counts.passed}
        return [(result, self._labels.result_name(result), count) for result, count in numbers.items()]

    def _told(self, verdict: Verdict) -> Told:
        labels = self._labels
        return Told(
            item=self._item_of[id(verdict)],
            plan=self._names.get(verdict.plan or "", ""),
            rule=shown(labels.rule_name(self._rules[verdict.rule])),
            status=verdict.result,
            word=labels.result_name(verdict.result),
            message=labels.message_of(verdict),
            action=labels.action_of(verdict),
        )

    def _item(self, verdict: Verdict) -> Item:
        labels, rule = self._labels, self._rules[verdict.rule]
        subject = self._names.get(verdict.plan or "") or self._wards.get(verdict.ward or "", "")
        return Item(
            title=shown(labels.rule_name(rule)),
            subtitle=subject,
            status=verdict.result,
            word=_signed(verdict.result, labels),
            lines=[
                (labels.message, labels.message_of(verdict)),
                (labels.to_do, labels.action_of(verdict)),
                (labels.kind, labels.kind_name(rule.kind)),
                (labels.severity, labels.severity_name(verdict.severity) if verdict.result == "fail" else ""),
                (self._texts["missing"], self._missing(verdict)),
            ],
            quotes=list(self._quotes(verdict)),
            printed=verdict.result != "pass" and rule.kind != "plan_found",  # wards without a plan are listed in the summary
        )

    def _missing(self, verdict: Verdict) -> str:
        """The wards that a sum lacks."""
        return ", ".join(self._wards.get(code, code) for code in verdict.total.missing) if verdict.total else ""

    def _quotes(self, verdict: Verdict) -> Iterator[Quote]:
        for one in verdict.evidence:
            document = self._numbers.get(one.plan)
            if document is None:
                continue
            side = self._labels.superior_says if one.side == "superior" else self._labels.plan_says
            number = self._book.add(document, one.evidence, _RANKS[verdict.result])
            yield Quote(side, number, self._labels.verified if one.verified else "")

    def _matrix(self) -> Matrix:
        labels, texts = self._labels, self._texts
        rules = [rule for rule in self._audit.rules if rule.kind != "total"]
        rows = [*self._plan_rows(), *self._ward_rows()]
        return Matrix(
            id="matrix",
            title=texts["matrix"],
            corner=f"{labels.plan}, {labels.ward}",
            columns=[self._column(rule) for rule in rules],
            rows=rows,
            note=texts["matrix_note"],
            statuses=choices_in((result, labels.result_name(result)) for result in RESULT_NAMES),
            kinds=choices_in((rule.kind, labels.kind_name(rule.kind)) for rule in rules),
            places=choices_in((row.head.place, row.head.name) for row in rows),
            orders=choices_in((order, texts[f"by_{order}"]) for order in ("failures", "unclear", "name", "issued")),
        )

    def _column(self, rule: AuditRule) -> Head:
        return Head(rule.id, shown(self._labels.rule_name(rule)), self._labels.kind_name(rule.kind), kind=rule.kind)

    def _plan_rows(self) -> Iterator[Row]:
        cells = self._cells()
        for plan, counts in zip(self._audit.plans, self._audit.by_plan, strict=True):
            name = self._names[plan.id]
            sorts: dict[str, str | float] = {"name": name, "failures": -counts.counts.failed, "unclear": -counts.counts.unclear}
            if plan.issued and plan.issued.start:
                sorts["issued"] = plan.issued.start
            yield Row(Head(plan.id, name, _about(plan), place=plan.id, sorts=sorts), cells.get(plan.id, {}))

    def _ward_rows(self) -> Iterator[Row]:
        """The wards of which no plan was found, or it is not known."""
        for verdict in self._audit.verdicts:
            if verdict.plan is None and verdict.ward is not None and verdict.result != "pass":
                name = self._wards.get(verdict.ward, verdict.ward)
                sorts: dict[str, str | float] = {
                    "name": name,
                    "failures": -(verdict.result == "fail"),
                    "unclear": -(verdict.result == "unclear"),
                }
                head = Head(verdict.ward, name, self._labels.no_plan, place=verdict.ward, sorts=sorts)
                yield Row(head, {verdict.rule: self._cell(verdict)})

    def _cells(self) -> dict[str, dict[str, Cell]]:
        """Cells by plan and rule; that a ward has a plan is shown in the rows of its plans."""
        found: dict[str, dict[str, Cell]] = {}
        plans = {ward.code: ward.plans for ward in self._audit.wards}
        for verdict in self._audit.verdicts:
            owners = [verdict.plan] if verdict.plan else plans.get(verdict.ward or "", ())
            for plan in owners:
                found.setdefault(plan, {})[verdict.rule] = self._cell(verdict)
        return found

    def _cell(self, verdict: Verdict) -> Cell:
        words = _signed(verdict.result, self._labels)
        return Cell([words], verdict.result, self._item_of[id(verdict)], rank=_RANKS[verdict.result])


def _signed(result: AuditResult, labels: Labels) -> str:
    return f"{SIGNS[result]} {labels.result_name(result)}"


def _about(plan: AuditedPlan) -> str:
    """Number, day and file of a plan on one line."""
    file = plan.source.name if plan.issuer else ""  # without an issuer the file's name is the row's
    return shown(" · ".join(filter(None, (plan.number, issued_on(plan), file))))


def _names(plans: Sequence[AuditedPlan]) -> Mapping[str, str]:
    """Names of plans by id: the issuer's, with the number or file where an issuer has several."""
    names = {plan.id: plan_name(plan) for plan in plans}
    several = {name for name, count in Counter(names.values()).items() if count > 1}
    return {
        plan.id: shown(f"{names[plan.id]} ({plan.number or plan.source.name})" if names[plan.id] in several else names[plan.id])
        for plan in plans
    }
