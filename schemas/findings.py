"""The closed list of findings (lưu ý): what a careful reader of a plan would flag.

A finding states what the document says against itself or leaves open; it never says that the plan is wrong. ``error``: the
document contradicts itself, or its form is certainly incomplete; ``warning``: probably to be mended; ``info``: to be known.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class FindingCode:
    """A code's severity and its meaning in one line, in Vietnamese and English."""

    severity: Severity
    meaning: str
    meaning_en: str


CODES: dict[str, FindingCode] = {
    "number_blank": FindingCode("warning", "Số văn bản còn để trống", "The document's number is left blank"),
    "issue_day_blank": FindingCode("warning", "Ngày ban hành còn để trống", "The day of issue is left blank"),
    "weekday_mismatch": FindingCode("error", "Thứ và ngày không khớp nhau", "A weekday does not match its date"),
    "agenda_length_mismatch": FindingCode(
        "error", "Thời lượng không khớp giờ bắt đầu và kết thúc", "An agenda row's length does not match its times"
    ),
    "agenda_overlap": FindingCode("error", "Hai mục chương trình chồng giờ nhau", "Two rows of the agenda overlap"),
    "targets_inconsistent": FindingCode(
        "warning", "Chỉ tiêu về cùng một việc có mức khác nhau", "Targets for the same thing have different values"
    ),
    "annex_missing": FindingCode("warning", "Có nhắc phụ lục kèm theo nhưng không thấy", "An annex is announced and absent"),
    "unit_not_informed": FindingCode(
        "info", "Đơn vị được giao nhiệm vụ không có trong Nơi nhận", "A unit with duties is not among the recipients"
    ),
    "date_before_issue": FindingCode(
        "warning", "Thời hạn hoặc sự kiện trước ngày ban hành", "A deadline or event lies before the date of issue"
    ),
    "text_misread": FindingCode("info", "Chữ có thể bị đọc hoặc gõ sai dấu", "A word looks misread or mistyped by one diacritic"),
}
"""Every code that a finding can have."""
