"""The table of what a careful reader would flag in a plan."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import RECORD, Row, plan_id
from extractor.tables.table import Table


def _findings(source: PlanFile) -> Iterator[Row]:
    for finding in source.plan.findings:
        first = finding.evidence[0] if finding.evidence else None
        yield {
            "plan_id": plan_id(source),
            "id": finding.id,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "message_en": finding.message_en,
            "records": list(finding.records),
            "evidence": first.text if first else None,
            "page": first.page if first else None,
        }


FINDINGS = Table(
    "findings",
    "Lưu ý",
    "Findings",
    (
        *RECORD,
        Column("code", Kind.TEXT, "Mã lưu ý", "Code", "closed list of what a careful reader would flag"),
        Column("severity", Kind.TEXT, "Mức độ", "Severity", "info, warning, error"),
        Column("message", Kind.TEXT, "Nội dung", "Message (Vietnamese)", "what is to be looked at, in Vietnamese"),
        Column("message_en", Kind.TEXT, "Nội dung (tiếng Anh)", "Message", "the same in English"),
        Column("records", Kind.LIST, "Bản ghi liên quan", "Records", "ids of the records concerned"),
        Column("evidence", Kind.TEXT, "Trích dẫn", "Evidence", "the words concerned"),
        Column("page", Kind.INTEGER, "Trang", "Page", "page of the evidence, from 1"),
    ),
    _findings,
    ("plan_id", "id"),
)
