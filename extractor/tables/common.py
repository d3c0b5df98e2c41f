"""Columns that tables share, and the values of dates, repetitions and evidence in them."""

import json
from collections.abc import Mapping
from datetime import date

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from schemas import Record, Recurrence

Row = dict[str, object]

PLAN = Column("plan_id", Kind.CODE, "Mã kế hoạch", "Plan id", "key of the plan: first 16 digits of its document's SHA-256")
RECORD = (
    PLAN,
    Column("id", Kind.CODE, "Mã bản ghi", "Record id", "key of the record within its plan; survives re-extraction"),
)
GROUND = (
    Column("evidence", Kind.TEXT, "Trích dẫn", "Evidence", "the document's words that the record rests on, lines joined"),
    Column("page", Kind.INTEGER, "Trang", "Page", "page of the evidence, from 1; empty where the input has no pages"),
    Column("start_offset", Kind.INTEGER, "Vị trí đầu", "Start", "offset of the evidence in the document's text, code points"),
    Column("end_offset", Kind.INTEGER, "Vị trí cuối", "End", "offset after the evidence's last character"),
    Column("section", Kind.TEXT, "Mục", "Section", "number and title of the innermost section that the evidence stands in"),
    Column("confidence", Kind.NUMBER, "Độ tin cậy", "Confidence", "share of the rule's records found right on annotated plans"),
    Column("rule", Kind.TEXT, "Quy tắc", "Rule", "name of the rule that made the record"),
    Column("restates", Kind.CODE, "Nhắc lại", "Restates", "id of the record that this one says again; no sum counts it"),
    Column("verified", Kind.TEXT, "Đã kiểm", "Verified", "right or corrected, where a person has said so"),
    Column("machine", Kind.TEXT, "Máy đọc", "Machine's values", "JSON of the machine's values where a person corrected them"),
)


def moments(vi: str, en: str, about: str, prefix: str = "") -> tuple[Column, ...]:
    """Columns of a time: first and last moment as written in the JSON, and their days as dates."""
    return (
        Column(
            f"{prefix}start",
            Kind.TEXT,
            f"{vi}: từ",
            f"{en}: from",
            f"{about}: first day, or moment (ISO 8601; --04-30 every year)",
        ),
        Column(f"{prefix}end", Kind.TEXT, f"{vi}: đến", f"{en}: to", f"{about}: last day, inclusive"),
        Column(f"{prefix}start_date", Kind.DATE, f"{vi}: ngày đầu", f"{en}: first day", f"{about}: the day of the first moment"),
        Column(f"{prefix}end_date", Kind.DATE, f"{vi}: ngày cuối", f"{en}: last day", f"{about}: the day of the last moment"),
    )


REPETITION = (
    Column("per", Kind.TEXT, "Chu kỳ", "Per", "period of the repetition: day, week, month, quarter, half_year, year"),
    Column("interval", Kind.INTEGER, "Mỗi mấy kỳ", "Every", "number of those periods: 2 tuần/lần is 2"),
    Column("times", Kind.INTEGER, "Số lần", "Times", "occasions in a period, where stated"),
    Column("times_comparator", Kind.TEXT, "So sánh số lần", "Comparator of times", "of the number of occasions: >="),
    Column("rrule", Kind.TEXT, "RRULE", "RRULE", "the repetition as an iCalendar rule (RFC 5545), where one exists"),
)


def plan_id(source: PlanFile) -> str:
    """The key of a plan in every table."""
    return source.card.sha256[:16]


def ground(source: PlanFile, record: Record) -> Row:
    """The cells by which a record is known and traced."""
    correction = source.reviewed.verified.get(record.id)
    return {
        "plan_id": plan_id(source),
        "id": record.id,
        "evidence": record.evidence.text,
        "page": record.evidence.page,
        "start_offset": record.evidence.start,
        "end_offset": record.evidence.end,
        "section": _section(source, record.evidence.start),
        "confidence": record.confidence,
        "rule": record.rule,
        "restates": record.restates,
        "verified": correction.verdict if correction else None,
        "machine": _machine(correction.machine) if correction and correction.verdict == "corrected" else None,
    }


def _machine(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False)


def _section(source: PlanFile, offset: int) -> str | None:
    """The innermost section around an offset: the last one that has begun and not ended."""
    around = [section for section in source.plan.sections if section.evidence.start <= offset < section.end]
    if not around:
        return None
    innermost = max(around, key=lambda section: (section.level, section.evidence.start))
    return f"{innermost.number}. {innermost.title}" if innermost.number else innermost.title


def time_cells(start: str | None, end: str | None, prefix: str = "") -> Row:
    """The cells of a time's columns."""
    return {
        f"{prefix}start": start,
        f"{prefix}end": end,
        f"{prefix}start_date": day_of(start),
        f"{prefix}end_date": day_of(end),
    }


def day_of(moment: str | None) -> date | None:
    """The day of a moment; None where there is none, or where it is a day of every year."""
    return date.fromisoformat(moment[:10]) if moment and not moment.startswith("--") else None


def repetition_cells(recurrence: Recurrence | None) -> Row:
    """The cells of a repetition's columns."""
    if recurrence is None:
        return {}
    return {
        "per": recurrence.per,
        "interval": recurrence.interval,
        "times": recurrence.times,
        "times_comparator": recurrence.comparator,
        "rrule": recurrence.rrule,
    }
