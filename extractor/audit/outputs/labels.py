"""Words of the written reports, in Vietnamese and English."""

from dataclasses import dataclass
from typing import Literal

from schemas.audit import (
    KIND_NAMES,
    RESULT_NAMES,
    SEVERITY_NAMES,
    Audit,
    AuditedPlan,
    AuditResult,
    AuditRule,
    Counts,
    RuleKind,
    Verdict,
)
from schemas.findings import Severity

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Labels:
    """The headings of one language."""

    language: Language
    title: str
    summary: str
    against: str
    plans: str
    results: str
    first: str
    first_note: str
    most_broken: str
    most_failing: str
    no_plan: str
    totals: str
    unread: str
    none: str
    more: str
    details: str
    superior_says: str
    plan_says: str
    page: str
    offsets: str
    to_do: str
    matrix: str
    verdicts: str
    plan: str
    ward: str
    issuer: str
    number: str
    issued: str
    rule: str
    kind: str
    result: str
    severity: str
    message: str
    source: str
    unread_note: str
    verified: str

    def result_name(self, result: AuditResult) -> str:
        """``Đạt``."""
        return RESULT_NAMES[result][self._place]

    def counted(self, counts: Counts) -> list[tuple[str, int]]:
        """Verdicts by result: ``[("Đạt", 12), …]``."""
        by_result: list[tuple[AuditResult, int]] = [
            ("pass", counts.passed), ("fail", counts.failed), ("unclear", counts.unclear),
        ]  # fmt: skip
        return [(self.result_name(result), count) for result, count in by_result]

    def severity_name(self, severity: Severity) -> str:
        """``Lỗi``."""
        return SEVERITY_NAMES[severity][self._place]

    def kind_name(self, kind: RuleKind) -> str:
        """``Chỉ tiêu``."""
        return KIND_NAMES[kind][self._place]

    def rule_name(self, rule: AuditRule) -> str:
        """The rule's name."""
        return rule.name if self.language == "vi" else rule.name_en

    def message_of(self, verdict: Verdict) -> str:
        """What was found."""
        return verdict.message if self.language == "vi" else verdict.message_en

    def action_of(self, verdict: Verdict) -> str:
        """What to do."""
        return verdict.action if self.language == "vi" else verdict.action_en

    @property
    def _place(self) -> int:
        return 0 if self.language == "vi" else 1


LABELS: dict[Language, Labels] = {
    "vi": Labels(
        language="vi",
        title="Kết quả rà soát kế hoạch",
        summary="Tóm tắt",
        against="Đối chiếu với",
        plans="Số kế hoạch",
        results="Kết luận",
        first="Việc cần xử lý trước",
        first_note="Những điểm không đạt, nặng trước nhẹ sau.",
        most_broken="Quy tắc bị vi phạm nhiều nhất",
        most_failing="Kế hoạch có nhiều điểm không đạt nhất",
        no_plan="Xã, phường chưa có kế hoạch",
        totals="Chỉ tiêu chung",
        unread="Tệp chưa đưa vào rà soát được",
        none="Không có.",
        more="… và {count} mục khác.",
        details="Chi tiết từng kế hoạch",
        superior_says="Cấp trên",
        plan_says="Kế hoạch",
        page="trang",
        offsets="vị trí",
        to_do="Việc cần làm",
        matrix="Ma trận",
        verdicts="Kết luận",
        plan="Kế hoạch",
        ward="Xã, phường",
        issuer="Cơ quan ban hành",
        number="Số, ký hiệu",
        issued="Ngày ban hành",
        rule="Quy tắc",
        kind="Loại",
        result="Kết luận",
        severity="Mức độ",
        message="Nhận xét",
        source="Tệp",
        unread_note="Tệp chưa đọc được",
        verified="Đã có người xác nhận",
    ),
    "en": Labels(
        language="en",
        title="Audit of plans",
        summary="Summary",
        against="Against",
        plans="Plans",
        results="Verdicts",
        first="To be dealt with first",
        first_note="Failures, the heaviest first.",
        most_broken="Rules broken most often",
        most_failing="Plans with most failures",
        no_plan="Wards without a plan",
        totals="Totals over all wards",
        unread="Files that could not be taken in",
        none="None.",
        more="… and {count} more.",
        details="Plan by plan",
        superior_says="Superior",
        plan_says="Plan",
        page="page",
        offsets="at",
        to_do="To do",
        matrix="Matrix",
        verdicts="Verdicts",
        plan="Plan",
        ward="Ward",
        issuer="Issuer",
        number="Number",
        issued="Issued",
        rule="Rule",
        kind="Kind",
        result="Verdict",
        severity="Severity",
        message="Found",
        source="File",
        unread_note="Unread file",
        verified="Confirmed by a person",
    ),
}


def plan_name(plan: AuditedPlan) -> str:
    """The issuer's name without its kind of body where there is one, else the file's name."""
    return plan.issuer.name if plan.issuer else plan.source.name


def issued_on(plan: AuditedPlan) -> str:
    """The day of issue as the document has it: a day, or a month whose day is blank."""
    issued = plan.issued
    if issued is None or issued.start is None:
        return ""
    year, month, day = issued.start[:10].split("-")
    return f"{int(day)}/{int(month)}/{year}" if issued.start == issued.end else f"{int(month)}/{year}"


def superior_name(audit: Audit) -> str:
    """``112/KH-UBND, 16/3/2026, Ủy ban nhân dân thành phố Huế``."""
    superior = audit.superior
    if superior is None:
        return ""
    return ", ".join(filter(None, (superior.number, issued_on(superior), plan_name(superior))))
