"""The result of an audit (kết quả rà soát): every rule's verdict on every plan, with the words that it rests on.

Names of results and severities stand here too, because every report of an audit shows them.
"""

from typing import Final, Literal

from pydantic import Field

from schemas.base import SCHEMA_VERSION, DateValue, Evidence, StrictModel
from schemas.findings import Severity
from schemas.header import Issuer, ProvinceCode, WardCode
from schemas.plan import DocumentClass, Producer, Source

AuditResult = Literal["pass", "fail", "unclear"]
RuleKind = Literal[
    "readable", "plan_found", "citation", "issued_in_time", "target", "total", "task", "reporting",
    "section", "unit", "deadline", "formality", "consistency",
]  # fmt: skip
Side = Literal["superior", "plan"]

RESULT_NAMES: Final[dict[AuditResult, tuple[str, str]]] = {
    "pass": ("Đạt", "Pass"),
    "fail": ("Không đạt", "Fail"),
    "unclear": ("Chưa rõ", "Unclear"),
}
"""Name of each result, in Vietnamese and English."""

SEVERITY_NAMES: Final[dict[Severity, tuple[str, str]]] = {
    "error": ("Lỗi", "Error"),
    "warning": ("Cảnh báo", "Warning"),
    "info": ("Lưu ý", "Note"),
}
"""Name of each severity, in Vietnamese and English."""

KIND_NAMES: Final[dict[RuleKind, tuple[str, str]]] = {
    "readable": ("Đọc được văn bản", "Document read"),
    "plan_found": ("Có kế hoạch", "Plan found"),
    "citation": ("Viện dẫn", "Citation"),
    "issued_in_time": ("Ban hành đúng hạn", "Issued in time"),
    "target": ("Chỉ tiêu", "Target"),
    "total": ("Chỉ tiêu chung", "Total over all wards"),
    "task": ("Nhiệm vụ", "Task"),
    "reporting": ("Chế độ báo cáo", "Reporting"),
    "section": ("Bố cục", "Section"),
    "unit": ("Đơn vị", "Unit"),
    "deadline": ("Thời hạn", "Deadline"),
    "formality": ("Thể thức", "Formality"),
    "consistency": ("Nhất quán", "Consistency"),
}
"""Name of each kind of rule, in Vietnamese and English."""


class AuditEvidence(StrictModel):
    """Words of one of the documents that a verdict rests on (bằng chứng)."""

    side: Side = Field(description="the superior plan, or the plan that is audited")
    plan: str = Field(description="id of the document among the audit's plans (its superior's id for side 'superior')")
    source: str = Field(description="name of the document's file")
    record: str | None = Field(default=None, description="id of the record whose words they are, null for the header's")
    evidence: Evidence = Field(description="page, offsets in the document's text, verbatim quote, boxes")
    verified: bool = Field(default=False, description="a person has confirmed or corrected the record")


class AuditedPlan(StrictModel):
    """A document of the audit: the superior plan or one that is audited (văn bản được rà soát)."""

    id: str = Field(description="'superior', or p1, p2, … in the order in which the plans were given")
    file: str = Field(description="name of the plan's JSON file")
    source: Source
    status: Literal["complete", "partial", "failed"]
    read_as: str = Field(description="as in document.read_as: text_layer, docx, ocr, …")
    whole: bool = Field(description="title block and signature were read, no page is missing: what is not there is not stated")
    document_class: DocumentClass | None
    issuer: Issuer | None
    number: str | None = Field(description="112/KH-UBND")
    issued: DateValue | None
    title: str | None
    draft: bool


class AuditRule(StrictModel):
    """A rule that plans were held against (quy tắc)."""

    id: str = Field(description="unique in the audit: superior.citation, formalities.so-ky-hieu")
    rule_set: str = Field(description="id of the set: 'superior', 'reading', or the name of the rules' file without suffix")
    kind: RuleKind
    name: str = Field(description="in Vietnamese")
    name_en: str
    severity: Severity
    evidence: tuple[AuditEvidence, ...] = Field(default=(), description="words of the superior plan that make the rule")


class Total(StrictModel):
    """A total of the superior plan against the sum over its wards' plans (chỉ tiêu chung của cấp trên)."""

    needed: int | float = Field(description="the superior's figure")
    ceiling: bool = Field(description="true where the sum must not exceed the figure")
    unit: str | None
    sum: int | float = Field(description="sum over the wards that state a figure")
    stated: tuple[WardCode, ...] = Field(description="wards whose plans state a figure")
    missing: tuple[WardCode, ...] = Field(description="wards without plan, without the figure, or whose figure is not sure")


class Verdict(StrictModel):
    """What one rule says of one plan, of a ward without plan, or of all plans together (kết luận)."""

    rule: str = Field(description="id of the rule")
    plan: str | None = Field(description="id of the plan; null where the verdict is on a ward without plan or on all plans")
    ward: WardCode | None = Field(description="official code of the ward or commune concerned, where known")
    result: AuditResult
    severity: Severity = Field(description="weight of a failure: the rule's")
    message: str = Field(description="what was found, in Vietnamese")
    message_en: str
    action: str = Field(description="what to do, in Vietnamese; empty where the rule is passed")
    action_en: str
    evidence: tuple[AuditEvidence, ...] = Field(default=(), description="both sides: the superior's words, then the plan's")
    total: Total | None = Field(default=None, description="the sum, where the rule is about a total of the superior plan")


class AuditedWard(StrictModel):
    """A ward or commune of the province, and its plans among those audited."""

    code: WardCode
    name: str = Field(description="phường Thuận Hóa")
    plans: tuple[str, ...] = Field(default=(), description="ids of its People's Committee's plans")


class UnreadPlan(StrictModel):
    """A file that could not be taken into the audit, or of which it is not known whose it is."""

    path: str
    reason: str = Field(description="in Vietnamese, with what to do")
    reason_en: str


class Counts(StrictModel):
    """Verdicts by result."""

    passed: int = Field(ge=0)
    failed: int = Field(ge=0)
    unclear: int = Field(ge=0)


class PlanCounts(StrictModel):
    """Verdicts on one plan."""

    plan: str = Field(description="id of the plan")
    counts: Counts


class RuleCounts(StrictModel):
    """Verdicts of one rule."""

    rule: str = Field(description="id of the rule")
    counts: Counts


class Audit(StrictModel):
    """Plans held against a superior plan and against rules (kết quả rà soát kế hoạch)."""

    schema_version: str = SCHEMA_VERSION
    producer: Producer
    superior: AuditedPlan | None = Field(description="the plan that the others were audited against")
    province: ProvinceCode | None = Field(description="province whose wards were looked for")
    plans: tuple[AuditedPlan, ...]
    wards: tuple[AuditedWard, ...] = Field(default=(), description="all wards and communes of the province, by official code")
    unread: tuple[UnreadPlan, ...] = ()
    rules: tuple[AuditRule, ...]
    verdicts: tuple[Verdict, ...] = Field(description="plan by plan, each in the order of the rules; then wards, then totals")
    counts: Counts
    by_plan: tuple[PlanCounts, ...] = Field(description="in the order of the plans")
    by_rule: tuple[RuleCounts, ...] = Field(description="in the order of the rules")
