"""Headings and words of a comparison's reports, in both languages, and how cells are said."""

from dataclasses import dataclass
from typing import Final, Literal

from extractor.alignment.levels import level
from schemas.comparison import (
    CALENDAR_NAMES,
    CHANGE_NAMES,
    KIND_NAMES,
    PART_NAMES,
    SILENCE_NAMES,
    CalendarKind,
    Change,
    Comparison,
    DutyCell,
    DutyRow,
    Ground,
    Part,
    PeopleSum,
    StatedTarget,
    TargetCell,
    TargetRow,
)
from schemas.records import UnitKind

Language = Literal["vi", "en"]

HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "title": ("So sánh các kế hoạch", "Plans compared"),
    "plans": ("Kế hoạch", "Plans"),
    "summary": ("Điểm đáng chú ý", "Worth a look"),
    "targets": ("Chỉ tiêu", "Targets"),
    "target_quotes": ("Chỉ tiêu - trích dẫn", "Targets - quotes"),
    "duties": ("Nhiệm vụ", "Tasks"),
    "duty_quotes": ("Nhiệm vụ - trích dẫn", "Tasks - quotes"),
    "people": ("Nhân lực", "People"),
    "people_sums": ("Nhân lực - cộng", "People - sums"),
    "calendar": ("Lịch", "Calendar"),
    "references": ("Viện dẫn", "Cited documents"),
    "structure": ("Bố cục", "Sections"),
    "findings": ("Lưu ý", "Findings"),
    "versions": ("Thay đổi giữa các bản", "Changes between versions"),
    "unread": ("Tệp không đọc được", "Files not read"),
    "plan": ("Kế hoạch", "Plan"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "number": ("Số", "Number"),
    "issued": ("Ngày ban hành", "Issued"),
    "name": ("Tên", "Title"),
    "file": ("Tệp", "File"),
    "page": ("Trang", "Page"),
    "offsets": ("Vị trí", "Offsets"),
    "quote": ("Trích dẫn", "Quote"),
    "indicator": ("Chỉ tiêu", "Indicator"),
    "unit": ("Đơn vị tính", "Unit"),
    "comparable": ("So trực tiếp được", "Directly comparable"),
    "words": ("Nhận xét", "In words"),
    "common": ("Quy về cùng thước đo", "In a common measure"),
    "level": ("Mức", "Level"),
    "population": ("Đối tượng", "Population"),
    "group": ("Nhóm so được", "Comparable group"),
    "why": ("Vì sao cùng hàng", "Why in this row"),
    "sure": ("Độ chắc (0–1)", "How sure (0–1)"),
    "task": ("Nhiệm vụ", "Task"),
    "part": ("Vai trò", "Part"),
    "body": ("Đơn vị", "Unit"),
    "kind": ("Loại", "Kind"),
    "category": ("Thành phần", "Who"),
    "counted": ("Số người cộng", "People counted"),
    "times": ("Nhân với", "Times"),
    "scope": ("Căn cứ nhân", "Stated size"),
    "why_not": ("Không cộng vì", "Not counted because"),
    "sum": ("Cộng số đã nêu", "Sum of stated numbers"),
    "rest": ("Chưa cộng được", "Not in the sum"),
    "time": ("Thời gian", "Time"),
    "what": ("Nội dung", "What"),
    "document": ("Văn bản", "Document"),
    "section": ("Mục", "Section"),
    "finding": ("Lưu ý", "Finding"),
    "change": ("Thay đổi", "Change"),
    "layer": ("Loại bản ghi", "Record"),
    "field": ("Trường", "Field"),
    "before": ("Bản trước", "Before"),
    "after": ("Bản sau", "After"),
    "total": ("Tổng cộng", "Total"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "nobody": ("không đơn vị nào chủ trì", "nobody leads"),
    "versions_of": ("Bản khác, không tính", "Other versions, not counted"),
    "reason": ("Lý do", "Reason"),
    "contradicts": ("tự mâu thuẫn", "contradicts itself"),
}
"""Words of the reports, in Vietnamese and English."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Says things in one language."""

    language: Language

    def __getitem__(self, name: str) -> str:
        """A heading. Raises KeyError for one that there is not."""
        return self.of(HEADINGS[name])

    def of(self, pair: tuple[str, str]) -> str:
        """The one of a (Vietnamese, English) pair."""
        return pair[0] if self.language == "vi" else pair[1]

    def target_cell(self, comparison: Comparison, row: TargetRow, plan: str) -> str:
        """All that a plan states in a row, or why there is nothing."""
        cell = next((cell for cell in row.cells if cell.plan == plan), None)
        if cell is None:
            return self.silence(comparison, row, plan)
        said = "\n".join(map(self._target, cell.targets))
        return f"{said}{self._mark(cell)}"

    def _target(self, target: StatedTarget) -> str:
        shown = self.of((target.shown, target.shown_en))
        return f"{shown} ({target.population})" if target.population else shown

    def _mark(self, cell: TargetCell) -> str:
        marks = [self.of(SILENCE_NAMES["not_sure"])] if cell.state == "not_sure" else []
        marks += [self["contradicts"]] if cell.contradicts_itself else []
        return f"\n[{'; '.join(marks)}]" if marks else ""

    def silence(self, comparison: Comparison, row: TargetRow | DutyRow, plan: str) -> str:
        """Why a plan has nothing in a row."""
        found = comparison.silence_in(row, plan)
        return f"({self.of(SILENCE_NAMES[found])})" if found else ""

    def comparability(self, row: TargetRow) -> str:
        """``có``, or ``không: khác đối tượng``; nothing where one plan alone states it."""
        if len(row.cells) < 2 and row.comparable:
            return ""
        return self["yes"] if row.comparable else f"{self['no']}: {self.of((row.why, row.why_en))}"

    def in_words(self, row: TargetRow) -> str:
        """Ranks and ratios of a row, group by group."""
        return "\n".join(said for group in row.groups if (said := self.of((group.words, group.words_en))))

    def common(self, row: TargetRow) -> str:
        """The common measure in words."""
        return self.of((row.common.words, row.common.words_en)) if row.common else ""

    def duty_cell(self, comparison: Comparison, row: DutyRow, plan: str) -> str:
        """Who leads, carries out, takes part."""
        cell = next((cell for cell in row.cells if cell.plan == plan), None)
        if cell is None:
            return self.silence(comparison, row, plan)
        lines = [f"{self.part(part)}: {names}" for part in ("lead", "execute", "take_part") if (names := _names(cell, part))]
        if cell.leading == "none" and row.topic:
            lines.insert(0, f"[{self['nobody']}]")
        return "\n".join(lines)

    def part(self, part: Part) -> str:
        """The name of a part in a task."""
        return self.of(PART_NAMES[part])

    def kind(self, kind: UnitKind | None) -> str:
        """The name of a kind of unit."""
        return self.of(KIND_NAMES[kind]) if kind else ""

    def calendar_kind(self, kind: CalendarKind) -> str:
        """The name of a kind of calendar entry."""
        return self.of(CALENDAR_NAMES[kind])

    def change(self, change: Change) -> str:
        """The name of a change."""
        return self.of(CHANGE_NAMES[change])

    def people(self, total: PeopleSum) -> str:
        """``640``, ``ít nhất 40``; nothing without a number."""
        if total.value is None or total.comparator is None:
            return ""
        said = level(total.comparator, total.value, total.value_max, None)
        return self.of((said.vi, said.en))


def _names(cell: DutyCell, part: Part) -> str:
    return ", ".join(holder.unit for holder in cell.holders if holder.part == part)


def place(ground: Ground) -> tuple[str, int | str, str]:
    """(file, page, offsets) of words."""
    evidence = ground.evidence
    return ground.source, evidence.page if evidence.page is not None else "", f"{evidence.start}–{evidence.end}"
