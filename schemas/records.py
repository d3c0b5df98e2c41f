"""The record layers of a plan, as the annotation guide defines them."""

from typing import Literal

from pydantic import Field

from schemas.base import (
    ClockTime,
    Comparator,
    DateValue,
    Due,
    Evidence,
    Frequency,
    ISODate,
    Moment,
    Precision,
    Record,
    Recurrence,
    StrictModel,
)
from schemas.header import ProvinceCode, WardCode

PlaceKind = Literal[
    "country", "province", "district", "ward", "commune", "township", "former_commune",
    "village", "residential_group", "street", "venue", "water", "area",
]  # fmt: skip
UnitKind = Literal[
    "government", "department", "party", "front", "police", "military", "health", "school", "public_service",
    "company", "community", "citizens", "religious", "person", "other",
]  # fmt: skip
DutyRole = Literal["lead", "advise", "coordinate", "supervise", "participate", "report", "execute"]
TemporalKind = Literal["date", "interval", "recurrence", "anniversary", "duration"]
TemporalRole = Literal[
    "issue", "reference", "event", "start", "deadline", "period", "recurrence", "anniversary", "other"
]  # fmt: skip


class Reference(Record):
    """A mention of another document (văn bản viện dẫn)."""

    document_type: str | None = Field(description="lower case: kế hoạch, công văn, nghị định, luật")
    number: str | None = Field(description="146/KH-UBND, without spaces")
    date: ISODate | None
    issuer: str | None = Field(description="as the mention has it, abbreviations expanded")
    basis: bool = Field(description="true before the first numbered section (căn cứ ban hành)")


class Temporal(Record):
    """An expression of time with a value of its own (biểu thức thời gian)."""

    kind: TemporalKind
    start: Moment | None
    end: Moment | None
    precision: Precision | None
    recurrence: Recurrence | None
    value: str | None = Field(description="a duration, ISO 8601: PT30M, P5Y")
    role: TemporalRole
    calendar: Literal["gregorian", "lunar"] = "gregorian"
    working_days: bool = Field(default=False, description="the duration counts working days")


class Event(Record):
    """What the plan has happen at a time (sự kiện)."""

    name: str
    start: Moment | None
    end: Moment | None
    recurrence: Recurrence | None
    places: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


class Place(Record):
    """A named place, once an entity (địa danh, địa điểm)."""

    name: str
    kind: PlaceKind
    province_code: ProvinceCode | None
    ward_code: WardCode | None


class Unit(Record):
    """A body or class of bodies that holds a duty, headcount, resource or report (đơn vị)."""

    name: str
    kind: UnitKind
    unit_type: str | None = Field(
        description="canonical type from the lexicon, the same in every plan: culture_and_society_office"
    )
    aliases: tuple[str, ...] = Field(default=(), description="other forms of the name found in the document")


class Duty(Record):
    """What a unit is to do (nhiệm vụ)."""

    units: tuple[str, ...]
    role: DutyRole
    partners: tuple[str, ...] = ()
    inline: bool = False
    due: tuple[Due, ...] = ()
    products: tuple[str, ...] = Field(default=(), description="what is to be handed in (sản phẩm), as written")
    monitors: tuple[str, ...] = Field(default=(), description="units told to follow, check, urge (theo dõi, kiểm tra, đôn đốc)")
    topic: str | None = Field(default=None, description="canonical task of the lexicon: waste_sorting; null when unsure")


class Headcount(Record):
    """People a unit sends, mobilises, or who must all take part (nhân lực huy động)."""

    units: tuple[str, ...]
    category: str | None = Field(description="who: cán bộ, chiến sĩ")
    comparator: Comparator | None = Field(description="null when there is no number")
    value: int | float | None
    value_max: int | float | None = Field(default=None, description="upper end of a range")
    percent: int | float | None
    per_unit: bool = Field(description="the value is for each of the units")
    attire: str | None = Field(description="trang phục: quân phục")


class TargetPeriod(StrictModel):
    """The time for which a target holds: ``đến hết năm 2028`` has an end alone."""

    start: ISODate | None = Field(description="first day; null where open")
    end: ISODate | None = Field(description="last day, inclusive; null where open")


class Target(Record):
    """A specific target or quantified commitment (chỉ tiêu)."""

    indicator: str
    comparator: Comparator = Field(description="none without a number")
    value: int | float | None
    value_max: int | float | None = Field(default=None, description="upper end of a range")
    unit: str | None = Field(description="% or the counted noun")
    population: str | None = Field(description="of what the percentage is, or whom 'mỗi …' distributes over")
    per: Frequency | None
    direction: Literal["decrease", "increase"] | None
    period: TargetPeriod | None
    baseline: int | float | None = Field(default=None, description="từ A xuống còn B: A")
    out_of: int | float | None = Field(default=None, description="7/8 huyện: 8")
    indicator_id: str | None = Field(default=None, description="canonical indicator of the lexicon; null when unsure")


class Scope(Record):
    """A stated size of what the plan covers (quy mô): 20 thôn."""

    noun: str
    value: int | float


class AgendaRow(Record):
    """A row of a programme (chương trình buổi lễ)."""

    start: ClockTime | None
    end: ClockTime | None
    minutes: int | None = Field(description="length as stated")
    activity: str


class Resource(Record):
    """A counted thing that a unit must provide or prepare (vật tư, phương tiện)."""

    units: tuple[str, ...]
    item: str
    value: int | float


class Amount(Record):
    """A sum of money (số tiền)."""

    value: int | float
    currency: Literal["VND"] = "VND"


class Budget(StrictModel):
    """Where the money comes from and how much (kinh phí)."""

    sources: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    evidence: tuple[Evidence, ...] = Field(default=(), description="evidence of each source, in the order of sources")


class Report(Record):
    """A duty to report results (chế độ báo cáo)."""

    units: tuple[str, ...]
    to: tuple[str, ...]
    recurrence: tuple[Recurrence, ...] = ()
    due: DateValue | None


class Section(StrictModel):
    """A section of the plan (phần, mục, điểm); sections form a tree through ``parent``."""

    id: str
    parent: str | None
    number: str | None = Field(description="as printed, without its full stop or bracket: II, 1.1, a")
    title: str
    level: int = Field(ge=1, description="depth in the tree, 1 for the outermost")
    evidence: Evidence = Field(description="the heading")
    end: int = Field(ge=0, description="offset in document.text after the section's last character")


class Finding(StrictModel):
    """What a careful reader would flag (lưu ý)."""

    id: str
    code: str = Field(description="closed list, schemas.findings.CODES")
    severity: Literal["info", "warning", "error"]
    message: str = Field(description="in Vietnamese")
    message_en: str
    evidence: tuple[Evidence, ...]
    records: tuple[str, ...] = Field(default=(), description="ids of the records concerned")
