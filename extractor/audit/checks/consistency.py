"""Whether a plan contradicts itself (nhất quán): its findings say so."""

from extractor.audit.opinion import Opinion, Words, failed, passed, unclear
from extractor.audit.texts import LOOK_AT_QUOTE, READ_WHOLE, Text
from extractor.audit.view import PlanView, words_of
from extractor.audit.vocabulary import contains_any
from schemas import Finding, Temporal

_NONE = Text("Không thấy điểm sai lệch{checked}.", "Nothing at odds was found{checked}.")
_CHECKED = Text(
    " (đã đối chiếu {rows} dòng chương trình, {days} chỗ ghi thứ và ngày)", " (agenda rows: {rows}, weekdays: {days})"
)
_MEND = Text("Sửa cho thống nhất trong văn bản.", "Mend the document so that it agrees with itself.")
_PART = Text("Chưa kết luận được vì văn bản chưa được đọc trọn vẹn.", "Not to be told, as the document was not read whole.")
_OCR = Text("{message} (chữ nhận dạng từ bản quét, có thể đọc sai)", "{message} (read by OCR, which may be wrong)")
_TIMES = frozenset({"weekday_mismatch", "agenda_length_mismatch", "agenda_overlap"})
_ABSENCES = frozenset({"annex_missing"})
"""Findings that something is missing: of a document of which a page was not read they say nothing."""


def check_consistency(codes: tuple[str, ...], view: PlanView) -> Opinion:
    """The opinion on one plan's findings of the codes (``schemas.findings.CODES``)."""
    found = [finding for finding in view.plan.findings if finding.code in codes]
    if found:
        return _contradiction(found, view)
    if not view.whole:
        return unclear(_PART, READ_WHOLE)
    if _TIMES.isdisjoint(codes):
        return passed(_NONE.filled(checked=""))
    weekdays = [temporal for temporal in view.plan.temporals if _is_day_with_weekday(temporal)]
    rows = view.plan.agenda
    return passed(_NONE.filled(checked=_CHECKED.filled(rows=len(rows), days=len(weekdays))), words_of([*weekdays[:3], *rows[:3]]))


def _contradiction(found: list[Finding], view: PlanView) -> Opinion:
    words = tuple(Words(evidence) for finding in found for evidence in finding.evidence)
    message = Text(" ".join(finding.message for finding in found), " ".join(finding.message_en for finding in found))
    absent_only = all(finding.code in _ABSENCES for finding in found)
    if absent_only and view.plan.document.status != "complete":
        return unclear(_PART, READ_WHOLE, words)
    if view.by_ocr:
        return unclear(_OCR.filled(message=message), LOOK_AT_QUOTE, words)
    return failed(message, _MEND, words)


def _is_day_with_weekday(temporal: Temporal) -> bool:
    """``thứ Sáu, ngày 05/6/2026``, no ``thứ Sáu hằng tuần``."""
    return bool(temporal.start or temporal.end) and contains_any(temporal.evidence.text, ["thứ", "chủ nhật"])
