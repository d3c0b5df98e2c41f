"""The result of a comparison (kết quả so sánh): plans side by side, every value with the words that it rests on.

Tables are sparse, so that a result grows with the records and not with rows times plans: a row holds a cell for each plan that
says something, and a plan that has none is silent there for the reason that ``ComparedPlan.silence`` gives
(``Comparison.silence_in``).
"""

from typing import Final, Literal

from pydantic import Field, JsonValue

from schemas.base import (
    SCHEMA_VERSION,
    Comparator,
    DateValue,
    Evidence,
    Frequency,
    ISODate,
    Moment,
    Precision,
    Recurrence,
    StrictModel,
)
from schemas.findings import Severity
from schemas.header import Issuer, Period
from schemas.plan import DocumentClass, Producer, Source
from schemas.records import DutyRole, TargetPeriod, UnitKind

Silence = Literal["not_stated", "not_readable", "not_sure"]
"""Why a plan has nothing in a row: it was read and says nothing; parts of it could not be read; it may say something."""
Difference = Literal["population", "period", "frequency", "form"]
"""What keeps two values from being compared directly. ``form``: one is a level, the other the size of a change."""
Part = Literal["lead", "execute", "take_part"]
CalendarKind = Literal["event", "deadline", "recurrence"]
Change = Literal["added", "removed", "changed"]

SILENCE_NAMES: Final[dict[Silence, tuple[str, str]]] = {
    "not_stated": ("không nêu", "not stated"),
    "not_readable": ("không đọc được", "not readable"),
    "not_sure": ("chưa chắc", "not sure"),
}
"""What an empty cell shows, in Vietnamese and English."""

DIFFERENCE_NAMES: Final[dict[Difference, tuple[str, str]]] = {
    "population": ("khác đối tượng", "other people or things"),
    "period": ("khác thời kỳ", "other years"),
    "frequency": ("khác chu kỳ tính", "counted over another time"),
    "form": ("một bên là mức tăng, giảm, một bên là mức đạt được", "one is the size of a change, one a level"),
}
"""Why values are not directly comparable, in Vietnamese and English."""

PART_NAMES: Final[dict[Part, tuple[str, str]]] = {
    "lead": ("Chủ trì", "Leads"),
    "execute": ("Thực hiện", "Carries out"),
    "take_part": ("Phối hợp, tham gia", "Takes part"),
}
"""Name of each part in a task, in Vietnamese and English."""

CALENDAR_NAMES: Final[dict[CalendarKind, tuple[str, str]]] = {
    "event": ("Sự kiện", "Event"),
    "deadline": ("Thời hạn", "Deadline"),
    "recurrence": ("Định kỳ", "Recurring"),
}
"""Name of each kind of calendar entry, in Vietnamese and English."""

CHANGE_NAMES: Final[dict[Change, tuple[str, str]]] = {
    "added": ("Thêm", "Added"),
    "removed": ("Bỏ", "Removed"),
    "changed": ("Sửa", "Changed"),
}
"""Name of each kind of change between versions, in Vietnamese and English."""

KIND_NAMES: Final[dict[UnitKind, tuple[str, str]]] = {
    "government": ("Chính quyền", "Government"),
    "department": ("Phòng, ban, sở", "Departments"),
    "party": ("Cơ quan Đảng", "Party"),
    "front": ("Mặt trận, đoàn thể", "Front and mass organisations"),
    "police": ("Công an", "Police"),
    "military": ("Quân sự", "Military"),
    "health": ("Y tế", "Health"),
    "school": ("Trường học", "Schools"),
    "public_service": ("Đơn vị sự nghiệp", "Public service units"),
    "company": ("Doanh nghiệp", "Companies"),
    "community": ("Thôn, tổ dân phố", "Villages and residential groups"),
    "citizens": ("Người dân", "Citizens"),
    "religious": ("Tôn giáo", "Religious bodies"),
    "person": ("Cá nhân", "Persons"),
    "other": ("Khác", "Other"),
}
"""Name of each kind of unit, in Vietnamese and English."""


class Ground(StrictModel):
    """Words of a plan on which a value rests (căn cứ): file, page, offsets, quote."""

    plan: str = Field(description="id of the plan; of a further version: of the plan that it is a version of")
    source: str = Field(description="name of the document's file")
    record: str | None = Field(description="id of the record, null for words of the header or of a section's heading")
    evidence: Evidence = Field(description="page, offsets in the document's text, verbatim quote, boxes")
    confidence: float | None = Field(default=None, description="of the record")
    verified: bool = Field(default=False, description="a person has confirmed or corrected the record")


class OtherVersion(StrictModel):
    """A further version of a plan, which is counted nowhere."""

    path: str
    source: str = Field(description="name of the document's file")


class ComparedPlan(StrictModel):
    """A plan of the comparison: a column (kế hoạch được so sánh)."""

    id: str = Field(description="p1, p2, … in the order in which the plans were given")
    label: str = Field(description="a short name, no two plans have the same: An Phú")
    path: str = Field(description="where the plan's JSON lies, as given")
    source: Source
    status: Literal["complete", "partial", "failed"]
    read_as: str = Field(description="as in document.read_as: text_layer, docx, ocr, …")
    silence: Silence = Field(description="what it means where a row has no cell of this plan")
    document_class: DocumentClass | None
    issuer: Issuer | None
    number: str | None
    issued: DateValue | None
    title: str | None
    period: Period | None
    draft: bool
    versions: tuple[OtherVersion, ...] = ()


class UnreadFile(StrictModel):
    """A file that could not be taken into the comparison."""

    path: str
    reason: str = Field(description="in Vietnamese, with what to do")
    reason_en: str


class Alignment(StrictModel):
    """Why a target stands in its row, and how sure that is."""

    by: Literal["indicator_id", "wording", "alone"] = Field(
        description="the lexicon's canonical indicator; likeness of wording; or nothing, where it is the row's first or only one"
    )
    score: float = Field(ge=0.0, le=1.0, description="how sure: precision measured on labelled pairs, or likeness of wording")
    why: str = Field(description="in Vietnamese")
    why_en: str


class StatedTarget(StrictModel):
    """A target as a plan states it (chỉ tiêu), its values those of the record."""

    ground: Ground
    restated: tuple[Ground, ...] = Field(default=(), description="where the plan says it again")
    indicator: str
    comparator: Comparator
    value: int | float | None
    value_max: int | float | None
    unit: str | None
    population: str | None
    per: Frequency | None
    direction: Literal["decrease", "increase"] | None
    period: TargetPeriod | None = Field(description="the target's own; null where it states none")
    baseline: int | float | None
    out_of: int | float | None
    shown: str = Field(description="the level in words: ít nhất 10.000 cây xanh")
    shown_en: str
    group: int = Field(ge=0, description="targets of a row in one group are directly comparable (TargetRow.groups)")
    alignment: Alignment


class TargetCell(StrictModel):
    """What one plan states for one indicator."""

    plan: str
    state: Literal["stated", "not_sure"] = Field(
        description="not_sure: the targets below may be about the indicator; by their confidence or wording it is not certain"
    )
    targets: tuple[StatedTarget, ...] = Field(description="every target of the plan for the indicator; restatements not twice")
    contradicts_itself: bool = Field(default=False, description="the plan has a finding that these targets contradict each other")


class Rank(StrictModel):
    """A plan's place within a group of comparable values."""

    plan: str
    record: str
    place: int = Field(ge=1, description="1 for the most demanding; equal values share a place")
    outlier: bool = Field(default=False, description="far from the others (median and median absolute deviation)")


class TargetGroup(StrictModel):
    """Targets of a row that can be compared directly: one population, one period, one way of counting."""

    number: int = Field(ge=0)
    population: str | None
    period: str | None = Field(description="2026-2030, or 2026")
    per: Frequency | None
    equal: bool = Field(description="all plans of the group state the same level; differences of wording alone are none")
    ratio: float | None = Field(default=None, description="greatest level by least, where two plans or more state one above 0")
    ranks: tuple[Rank, ...] = Field(default=(), description="most demanding first, where two plans or more state a level")
    words: str = Field(default="", description="An Phú: ít nhất 10.000 cây xanh; Kiến An: ít nhất 1.000 cây xanh; gấp 10 lần")
    words_en: str = ""


class CommonValue(StrictModel):
    """A target's level in the row's common measure."""

    plan: str
    record: str
    comparator: Comparator
    value: int | float
    value_max: int | float | None = None
    how: str = Field(description="how it was computed: 10.000 chia 5 năm (2026-2030)")
    how_en: str
    grounds: tuple[Ground, ...] = Field(default=(), description="further words that the computation rests on: the stated scope")


class CommonMeasure(StrictModel):
    """A measure in which targets that are not directly comparable stand side by side (thước đo chung)."""

    measure: Literal["per_year"]
    name: str = Field(description="mỗi năm")
    name_en: str
    values: tuple[CommonValue, ...]
    words: str = Field(description="in plain words, as TargetGroup.words")
    words_en: str


class TargetRow(StrictModel):
    """One indicator over all plans (một chỉ tiêu)."""

    id: str = Field(description="the indicator_id, or row-1, row-2, … where there is none")
    indicator_id: str | None
    name: str = Field(description="canonical name; without one the wording of its first target")
    name_en: str = Field(description="canonical name in English; without one the wording of its first target")
    topic: str | None = Field(description="id of a canonical task, lexicons/topics.yaml")
    unit: str | None = Field(description="% or the counted noun")
    better: Literal["more", "less"] | None = Field(description="which end is the more demanding")
    cells: tuple[TargetCell, ...] = Field(description="in the order of the plans; silent plans have none")
    comparable: bool = Field(description="all targets of the row are in one group")
    differences: tuple[Difference, ...] = Field(default=(), description="why they are not directly comparable")
    why: str = Field(default="", description="the same in Vietnamese words")
    why_en: str = ""
    groups: tuple[TargetGroup, ...]
    common: CommonMeasure | None = None


class DutyHolder(StrictModel):
    """A unit with its part in a task, in one plan."""

    unit: str
    kind: UnitKind | None = Field(description="null for partners that hold no duty of their own")
    unit_type: str | None
    part: Part
    roles: tuple[DutyRole, ...] = Field(description="its roles in these duties; empty for partners")
    grounds: tuple[Ground, ...] = Field(description="the duties")


class DutyCell(StrictModel):
    """Who has what part in a task, in one plan."""

    plan: str
    leading: Literal["none", "one", "several"] = Field(description="how many units lead the task")
    holders: tuple[DutyHolder, ...] = Field(description="those who lead first, then who carries out, then who takes part")


class KindPart(StrictModel):
    """The plans in which units of a kind have a part in a task."""

    kind: UnitKind
    leads: tuple[str, ...] = Field(description="ids of plans")
    executes: tuple[str, ...]
    takes_part: tuple[str, ...]


class DutyRow(StrictModel):
    """One task over all plans (một nhiệm vụ)."""

    topic: str | None = Field(description="id of lexicons/topics.yaml; null for the duties that have none")
    name: str
    name_en: str
    cells: tuple[DutyCell, ...]
    kinds: tuple[KindPart, ...] = Field(description="the same by kind of unit")
    unled: tuple[str, ...] = Field(description="ids of plans that have the task and in which nobody leads it")
    led_by_several: tuple[str, ...] = Field(description="ids of plans in which two units or more lead")


class PeopleEntry(StrictModel):
    """People that units send, and what they count in sums (nhân lực)."""

    ground: Ground
    units: tuple[str, ...]
    kind: UnitKind | None = Field(description="of the units; null where they are of several kinds or none is named")
    category: str | None
    comparator: Comparator | None
    value: int | float | None
    value_max: int | float | None
    percent: int | float | None
    per_unit: bool
    times: int | float | None = Field(
        description="by how many units a figure for each unit was multiplied: those named, or the plan's stated size; else null"
    )
    scope: Ground | None = Field(default=None, description="the words that state that size")
    counted: int | float | None = Field(description="people that enter the sums; null where the plan gives no number for it")
    counted_max: int | float | None = Field(default=None, description="upper end, where the plan states a range")
    why_not: str = Field(default="", description="why it is in no sum, in Vietnamese: 100%, without a number; số thôn không nêu")
    why_not_en: str = ""


class PeopleSum(StrictModel):
    """A sum of stated numbers of people; who is stated without a number is in ``rest``."""

    comparator: Comparator | None = Field(
        description="= where all are exact, >= where at least one is a floor, …; null for no number"
    )
    value: int | float | None = Field(description="sum of the stated numbers, null where there is none")
    value_max: int | float | None = None
    counted: int = Field(ge=0, description="entries in the sum")
    rest: int = Field(ge=0, description="entries in no sum: 100%, without a number, for each of an unknown number of units")


class PeopleOfUnit(StrictModel):
    """People of one unit in one plan."""

    unit: str
    kind: UnitKind | None
    sum: PeopleSum
    records: tuple[str, ...] = Field(description="ids of the headcounts")


class PeopleOfKind(StrictModel):
    """People of one kind of unit in one plan."""

    kind: UnitKind | None = Field(description="null for headcounts of several kinds of units together, or of none")
    sum: PeopleSum
    records: tuple[str, ...] = Field(description="ids of the headcounts")


class PlanPeople(StrictModel):
    """The people of one plan: every headcount, by unit, by kind, in total."""

    plan: str
    entries: tuple[PeopleEntry, ...]
    units: tuple[PeopleOfUnit, ...]
    kinds: tuple[PeopleOfKind, ...]
    total: PeopleSum


class CalendarEntry(StrictModel):
    """A moment, deadline or repetition of one plan on the common time line (lịch)."""

    kind: CalendarKind
    start: Moment | None
    end: Moment | None
    precision: Precision | None
    recurrence: Recurrence | None
    shown: str = Field(description="the time in Vietnamese words")
    shown_en: str
    what: str
    units: tuple[str, ...]
    layer: Literal["events", "duties", "reports", "temporals"]
    ground: Ground


class CitingPlan(StrictModel):
    """A plan that cites a document."""

    plan: str
    basis: bool = Field(description="among the grounds on which the plan was issued (căn cứ)")
    grounds: tuple[Ground, ...]


class ReferenceRow(StrictModel):
    """A cited document over all plans (văn bản được viện dẫn)."""

    document_type: str | None
    number: str | None
    date: ISODate | None
    issuer: str | None = Field(description="the fullest form among the plans")
    cells: tuple[CitingPlan, ...]
    not_citing: tuple[str, ...] = Field(
        default=(),
        description="ids of the province's plans without it, where half of them or more, two at least, rest on it; else empty",
    )


class PlanSection(StrictModel):
    """A section of one plan."""

    plan: str
    number: str | None
    title: str
    level: int = Field(ge=1)
    ground: Ground


class SectionRow(StrictModel):
    """A section over all plans, by what its heading announces or by its wording (bố cục)."""

    kind: str | None = Field(description="purpose, specific_target, assignment, budget, …; null where the wording aligns")
    name: str = Field(description="the heading of the first plan that has it")
    level: int = Field(ge=1, description="depth in the first plan that has it")
    cells: tuple[PlanSection, ...]
    lacking: tuple[str, ...] = Field(
        default=(), description="ids of plans without it, where half of the plans or more have it; else empty"
    )


class PlanFinding(StrictModel):
    """A finding of one plan."""

    plan: str
    id: str
    message: str
    message_en: str
    grounds: tuple[Ground, ...]
    records: tuple[str, ...]


class FindingRow(StrictModel):
    """One kind of finding over all plans (lưu ý)."""

    code: str
    severity: Severity
    meaning: str
    meaning_en: str
    cells: tuple[PlanFinding, ...]


class FieldChange(StrictModel):
    """A value that differs between two versions."""

    field: str = Field(description="name of the record's field: value, due, units")
    before: JsonValue
    after: JsonValue


class RecordChange(StrictModel):
    """A record that one version has and the other has not, or has otherwise."""

    layer: str = Field(description="header, targets, duties, …")
    change: Change
    matched: Literal["id", "words", "values", "none"] = Field(description="how the two were found to be one record")
    before: Ground | None
    after: Ground | None
    fields: tuple[FieldChange, ...] = ()


class VersionChanges(StrictModel):
    """What changed between two versions of one plan, record by record (thay đổi giữa hai bản)."""

    before: OtherVersion
    after: OtherVersion
    unchanged: int = Field(ge=0, description="records that say the same in both")
    changes: tuple[RecordChange, ...]


class Highlight(StrictModel):
    """A difference worth a leader's look, in plain words."""

    words: str
    words_en: str
    table: Literal["targets", "duties", "headcounts", "references", "structure", "findings"]
    row: str = Field(description="id of the target row, topic, number of the document, code of the finding")


class Comparison(StrictModel):
    """Plans side by side (kết quả so sánh các kế hoạch)."""

    schema_version: str = SCHEMA_VERSION
    producer: Producer
    plans: tuple[ComparedPlan, ...]
    unread: tuple[UnreadFile, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    targets: tuple[TargetRow, ...]
    duties: tuple[DutyRow, ...]
    headcounts: tuple[PlanPeople, ...]
    calendar: tuple[CalendarEntry, ...] = Field(description="in the order of time; repetitions without a first day last")
    references: tuple[ReferenceRow, ...]
    structure: tuple[SectionRow, ...]
    findings: tuple[FindingRow, ...]
    versions: tuple[VersionChanges, ...] = ()

    def silence_in(self, row: "TargetRow | DutyRow", plan: str) -> Silence | None:
        """Why a plan has no cell in a row; None where it has one."""
        if any(cell.plan == plan for cell in row.cells):
            return None
        return next(compared.silence for compared in self.plans if compared.id == plan)
