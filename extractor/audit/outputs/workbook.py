"""An audit as XLSX: a summary, the matrix of plans by rules, and every verdict with both sides' words."""

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook

from extractor.audit.outputs.labels import LABELS, Labels, Language, issued_on, plan_name
from extractor.audit.outputs.summary_sheet import summary_blocks
from extractor.spreadsheet import heading_format, new_workbook, text_format, write_cell
from schemas.audit import Audit, AuditedPlan, AuditEvidence, AuditResult, AuditRule, Side, Verdict

_COLOURS: dict[AuditResult, str] = {"pass": "#E2F0D9", "fail": "#F8CBAD", "unclear": "#FFF2CC"}
_MATRIX_HEAD = 4


def report_workbook(audit: Audit, language: Language = "vi") -> bytes:
    """The workbook's bytes; the same audit gives the same."""
    stream = BytesIO()
    with new_workbook(stream) as book:
        writer = _Writer(book, audit, LABELS[language])
        writer.summary()
        writer.matrix()
        writer.verdicts()
    return stream.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, audit: Audit, labels: Labels) -> None:
        self._book = book
        self._audit = audit
        self._labels = labels
        self._rules = {rule.id: rule for rule in audit.rules}
        self._wards = {ward.code: ward.name for ward in audit.wards}
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._bold = book.add_format({"bold": True})
        self._head = heading_format(book)
        self._text = text_format(book)
        self._results = {
            result: book.add_format({"bg_color": colour, "border": 1, "valign": "top", "align": "center"})
            for result, colour in _COLOURS.items()
        }

    def summary(self) -> None:
        """The first sheet: counts, what to deal with, wards without a plan, totals, unread files."""
        sheet = self._book.add_worksheet(self._labels.summary)
        sheet.set_column(0, 0, 46)
        sheet.set_column(1, 3, 38)
        sheet.fit_to_pages(1, 0)
        write_cell(sheet, 0, 0, self._labels.title, self._title)
        row = 2
        for heading, rows in summary_blocks(self._audit, self._labels):
            if heading:
                write_cell(sheet, row, 0, heading, self._bold)
                row += 1
            for values in rows:
                for column, value in enumerate(values):
                    write_cell(sheet, row, column, value, self._text)
                row += 1
            row += 1

    def matrix(self) -> None:
        """Plans by rules; wards without a plan below."""
        labels, audit = self._labels, self._audit
        sheet = self._book.add_worksheet(labels.matrix)
        rules = [rule for rule in audit.rules if rule.kind not in ("total", "plan_found")]
        head = [labels.plan, labels.number, labels.issued, labels.source, *(labels.rule_name(rule) for rule in rules)]
        for column, name in enumerate(head):
            write_cell(sheet, 0, column, name, self._head)
        sheet.set_row(0, 90)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, _MATRIX_HEAD - 1, 16)
        sheet.set_column(_MATRIX_HEAD, max(len(head) - 1, _MATRIX_HEAD), 14)
        columns = {rule.id: column for column, rule in enumerate(rules, start=_MATRIX_HEAD)}
        rows = {plan.id: row for row, plan in enumerate(audit.plans, start=1)}
        for plan in audit.plans:
            for column, value in enumerate((plan_name(plan), plan.number or "", issued_on(plan), plan.source.name)):
                write_cell(sheet, rows[plan.id], column, value, self._text)
        for verdict in audit.verdicts:
            if verdict.plan in rows and verdict.rule in columns:
                name, look = labels.result_name(verdict.result), self._results[verdict.result]
                write_cell(sheet, rows[verdict.plan], columns[verdict.rule], name, look)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(audit.plans), 1), len(head) - 1)

    def verdicts(self) -> None:
        """Every verdict, one a row."""
        labels = self._labels
        sheet = self._book.add_worksheet(f"{labels.verdicts} ({len(self._audit.verdicts)})")
        head = (
            labels.plan, labels.ward, labels.rule, labels.kind, labels.result, labels.severity, labels.message, labels.to_do,
            labels.superior_says, labels.plan_says, labels.source, labels.page, labels.offsets, labels.verified,
        )  # fmt: skip
        for column, (name, width) in enumerate(zip(head, (30, 18, 34, 14, 12, 10, 44, 40, 44, 44, 22, 8, 14, 10), strict=True)):
            write_cell(sheet, 0, column, name, self._head)
            sheet.set_column(column, column, width)
        plans = {plan.id: plan for plan in self._audit.plans}
        for row, verdict in enumerate(self._audit.verdicts, start=1):
            values = self._values(verdict, self._rules[verdict.rule], plans.get(verdict.plan or ""))
            for column, value in enumerate(values):
                write_cell(sheet, row, column, value, self._results[verdict.result] if column == 4 else self._text)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(self._audit.verdicts), 1), len(head) - 1)

    def _values(self, verdict: Verdict, rule: AuditRule, plan: AuditedPlan | None) -> Sequence[object]:
        labels = self._labels
        own = [evidence for evidence in verdict.evidence if evidence.side == "plan"]
        first = own[0] if own else None
        return (
            plan_name(plan) if plan else "",
            self._wards.get(verdict.ward or "", ""),
            labels.rule_name(rule),
            labels.kind_name(rule.kind),
            labels.result_name(verdict.result),
            "" if verdict.result == "pass" else labels.severity_name(verdict.severity),
            labels.message_of(verdict),
            labels.action_of(verdict),
            _quotes(verdict.evidence, "superior"),
            _quotes(verdict.evidence, "plan"),
            first.source if first else (plan.source.name if plan else ""),
            first.evidence.page if first and first.evidence.page else "",
            f"{first.evidence.start}–{first.evidence.end}" if first else "",
            "✓" if any(evidence.verified for evidence in own) else "",
        )


def _quotes(evidence: Sequence[AuditEvidence], side: Side) -> str:
    return "\n".join(f"“{one.evidence.text}”" for one in evidence if one.side == side)
