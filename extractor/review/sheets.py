"""The sheets of a review: which fields of each layer a person can correct."""

from dataclasses import dataclass

from schemas import Record
from schemas.corrections import Layer
from schemas.records import Duty, Headcount, Place, Reference, Report, Resource, Target, Temporal, Unit


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a person can correct: its name in the record, and its headings."""

    name: str
    vi: str
    en: str

    def heading(self, language: str) -> str:
        """The heading in ``vi`` or ``en``."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layer's sheet: what the records of the layer are, and the fields that stand there to be corrected."""

    layer: Layer
    model: type[Record]
    vi: str
    en: str
    fields: tuple[Field, ...]

    def heading(self, language: str) -> str:
        """The sheet's name in ``vi`` or ``en``."""
        return self.vi if language == "vi" else self.en


_START, _END = Field("start", "Từ (năm-tháng-ngày)", "From (year-month-day)"), Field("end", "Đến", "To")
_UNITS = Field("units", "Đơn vị", "Units")
_VALUE = Field("value", "Giá trị", "Value")
_COMPARATOR = Field("comparator", "So sánh", "Comparator")

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "headcounts", Headcount, "Nhân lực", "Headcounts",
        (_UNITS, Field("category", "Đối tượng", "Category"), _COMPARATOR, Field("value", "Số người", "People"),
         Field("value_max", "Đến", "Up to"), Field("percent", "Phần trăm", "Percent"),
         Field("per_unit", "Mỗi đơn vị", "Per unit")),
    ),
    Sheet(
        "targets", Target, "Chỉ tiêu", "Targets",
        (Field("indicator", "Chỉ tiêu", "Indicator"), _COMPARATOR, _VALUE, Field("value_max", "Đến", "Up to"),
         Field("unit", "Đơn vị tính", "Unit"), Field("population", "Trên tổng thể", "Population"),
         Field("direction", "Hướng", "Direction")),
    ),
    Sheet(
        "duties", Duty, "Nhiệm vụ", "Duties",
        (_UNITS, Field("role", "Vai trò", "Role"), Field("partners", "Đơn vị phối hợp", "Partners"),
         Field("topic", "Chủ đề", "Topic")),
    ),
    Sheet("temporals", Temporal, "Thời gian", "Times", (_START, _END, Field("role", "Vai trò", "Role"))),
    Sheet("units", Unit, "Đơn vị", "Units", (Field("name", "Tên", "Name"), Field("kind", "Loại", "Kind"))),
    Sheet(
        "places", Place, "Địa danh", "Places",
        (Field("name", "Tên", "Name"), Field("kind", "Loại", "Kind"), Field("province_code", "Mã tỉnh", "Province code"),
         Field("ward_code", "Mã xã", "Ward code")),
    ),
    Sheet(
        "references", Reference, "Văn bản viện dẫn", "References",
        (Field("document_type", "Loại văn bản", "Type"), Field("number", "Số, ký hiệu", "Number"), Field("date", "Ngày", "Date"),
         Field("issuer", "Cơ quan ban hành", "Issuer")),
    ),
    Sheet("resources", Resource, "Vật tư", "Resources", (_UNITS, Field("item", "Vật tư", "Item"), _VALUE)),
    Sheet("reports", Report, "Báo cáo", "Reports", (_UNITS, Field("to", "Nơi nhận", "To"))),
)  # fmt: skip
"""The layers that people review, the figures that reports are made of first."""
