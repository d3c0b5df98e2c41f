"""The form of a file of rules (tệp quy tắc) that officials write in YAML: Vietnamese keys, English ones taken too.

``docs/audit.md`` describes every key with examples. A rule has a code, a name and exactly one check.
"""

from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[tuple[str, ...], Field(min_length=1)]


def key(vietnamese: str, english: str) -> AliasChoices:
    """A key by its Vietnamese and its English name."""
    return AliasChoices(vietnamese, english)


def _listed(value: object) -> object:
    """One word is a list of one."""
    return (value,) if isinstance(value, str) else value


def _day(value: object) -> object:
    """``16/3/2026`` or ``2026-03-16`` as ISO 8601. Raises ValueError for what is no day."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = str(value).strip()
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 (a day, no moment)
        except ValueError:
            continue
    raise ValueError(f"“{text}” không phải ngày; viết như 16/3/2026")


def _chosen(choices: dict[str, str], value: object) -> object:
    """The English word of a choice, whichever language it is written in. Raises ValueError for another word."""
    if isinstance(value, str):
        word = value.strip().casefold()
        if word in choices:
            return choices[word]
        if word in choices.values():
            return word
    raise ValueError(f"“{value}” không phải một trong: {', '.join(choices)}")


SEVERITIES: Final = {"lỗi": "error", "cảnh báo": "warning", "lưu ý": "info"}
CLASSES: Final = {
    "kế hoạch": "plan", "chỉ thị": "directive", "kết luận": "conclusion", "công văn": "letter", "quyết định": "decision",
    "báo cáo": "report", "văn bản khác": "other",
}  # fmt: skip
LEVELS: Final = {
    "trung ương": "central", "tỉnh": "province", "huyện": "district", "xã": "commune", "đảng": "party", "mặt trận": "front",
    "sở": "agency", "trường": "school", "khác": "other",
}  # fmt: skip
FORMALITIES: Final = {
    "số": "number", "ngày": "date", "quốc hiệu": "motto", "người ký": "signatory", "thẩm quyền ký": "authority",
    "nơi nhận": "recipients",
}  # fmt: skip
COMPARATORS: Final = {"ít nhất": ">=", "trên": ">", "không quá": "<=", "dưới": "<"}
RHYTHMS: Final = {
    "hằng ngày": "day", "hằng tuần": "week", "hằng tháng": "month", "hằng quý": "quarter", "6 tháng": "half_year",
    "hằng năm": "year",
}  # fmt: skip
CONSISTENCIES: Final = {
    "thứ và ngày": "weekday_mismatch", "thời lượng chương trình": "agenda_length_mismatch",
    "chương trình chồng giờ": "agenda_overlap", "chỉ tiêu": "targets_inconsistent", "phụ lục": "annex_missing",
    "thời hạn trước ngày ban hành": "date_before_issue", "nơi nhận thiếu đơn vị": "unit_not_informed",
    "chữ đọc sai": "text_misread", "số để trống": "number_blank", "ngày để trống": "issue_day_blank",
}  # fmt: skip

Severity = Annotated[Literal["info", "warning", "error"], BeforeValidator(lambda value: _chosen(SEVERITIES, value))]
Day = Annotated[str, BeforeValidator(_day)]
Several = Annotated[Words, BeforeValidator(_listed)]


def _all_chosen(choices: dict[str, str], value: object) -> object:
    listed = _listed(value)
    if not isinstance(listed, list | tuple):
        raise ValueError(f"viết một danh sách gồm: {', '.join(choices)}")  # noqa: TRY004 (pydantic takes ValueError)
    return tuple(_chosen(choices, item) for item in listed)


class Form(BaseModel):
    """Base: no unknown keys; both names of a key are taken."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Applies(Form):
    """Documents that rules are for (áp dụng); what is left out is not asked for."""

    classes: Annotated[tuple[str, ...] | None, BeforeValidator(lambda value: _all_chosen(CLASSES, value))] = Field(
        default=None, validation_alias=key("loại văn bản", "document_classes")
    )
    levels: Annotated[tuple[str, ...] | None, BeforeValidator(lambda value: _all_chosen(LEVELS, value))] = Field(
        default=None, validation_alias=key("cấp", "levels")
    )
    types: Annotated[tuple[str, ...] | None, BeforeValidator(_listed)] = Field(
        default=None, validation_alias=key("tên loại", "document_types")
    )


class CitationForm(Form):
    """A document to be cited (viện dẫn)."""

    document_type: str | None = Field(default=None, validation_alias=key("loại", "type"))
    number: str | None = Field(default=None, validation_alias=key("số", "number"))
    date: Day | None = Field(default=None, validation_alias=key("ngày", "date"))
    issuer: str | None = Field(default=None, validation_alias=key("cơ quan", "issuer"))

    @model_validator(mode="after")
    def _asks_for_something(self) -> "CitationForm":
        if self.document_type is None and self.number is None:
            raise ValueError("phải có “số” hoặc “loại” của văn bản cần viện dẫn")
        return self


class TargetForm(Form):
    """A level to be reached (chỉ tiêu): indicator, comparator, value."""

    about: str = Field(validation_alias=key("về", "about"))
    comparator: Annotated[Literal[">=", ">", "<=", "<"], BeforeValidator(lambda value: _chosen(COMPARATORS, value))] = Field(
        validation_alias=key("so sánh", "comparator")
    )
    value: float = Field(validation_alias=key("giá trị", "value"))
    unit: str = Field(validation_alias=key("đơn vị", "unit"))
    population: str | None = Field(default=None, validation_alias=key("đối tượng", "population"))


class DeadlineForm(Form):
    """A day: of the plan's issue, or by which a task is due (thời hạn)."""

    issued: Day | None = Field(default=None, validation_alias=key("ban hành chậm nhất", "issued_by"))
    task: str | None = Field(default=None, validation_alias=key("nhiệm vụ", "task"))
    date: Day | None = Field(default=None, validation_alias=key("ngày", "date"))

    @model_validator(mode="after")
    def _is_one_thing(self) -> "DeadlineForm":
        if (self.issued is None) == (self.task is None) or (self.task is None) != (self.date is None):
            raise ValueError("viết “ban hành chậm nhất”, hoặc cả “nhiệm vụ” và “ngày”")
        return self


CHECKS: Final = {
    "section": "có mục", "citation": "viện dẫn", "unit": "giao việc cho", "task": "nhiệm vụ", "target": "chỉ tiêu",
    "deadline": "thời hạn", "reporting": "báo cáo", "formality": "thể thức", "consistency": "nhất quán",
}  # fmt: skip
"""The checks of a rule by their English key, and their Vietnamese one."""


class RuleForm(Form):
    """A rule (quy tắc)."""

    id: RuleId = Field(validation_alias=key("mã", "id"))
    name: str = Field(validation_alias=key("tên", "name"))
    name_en: str | None = Field(default=None, validation_alias=key("tên tiếng Anh", "name_en"))
    severity: Severity = Field(default="warning", validation_alias=key("mức độ", "severity"))
    action: str | None = Field(default=None, validation_alias=key("việc cần làm", "action"))
    applies: Applies | None = Field(default=None, validation_alias=key("áp dụng", "applies"))
    section: Several | None = Field(default=None, validation_alias=key("có mục", "section"))
    citation: CitationForm | None = Field(default=None, validation_alias=key("viện dẫn", "citation"))
    unit: Several | None = Field(default=None, validation_alias=key("giao việc cho", "unit"))
    task: str | None = Field(default=None, validation_alias=key("nhiệm vụ", "task"))
    target: TargetForm | None = Field(default=None, validation_alias=key("chỉ tiêu", "target"))
    deadline: DeadlineForm | None = Field(default=None, validation_alias=key("thời hạn", "deadline"))
    reporting: Annotated[str | None, BeforeValidator(lambda value: _chosen(RHYTHMS, value))] = Field(
        default=None, validation_alias=key("báo cáo", "reporting")
    )
    formality: Annotated[str | None, BeforeValidator(lambda value: _chosen(FORMALITIES, value))] = Field(
        default=None, validation_alias=key("thể thức", "formality")
    )
    consistency: Annotated[tuple[str, ...] | None, BeforeValidator(lambda value: _all_chosen(CONSISTENCIES, value))] = Field(
        default=None, validation_alias=key("nhất quán", "consistency")
    )

    @model_validator(mode="after")
    def _has_one_check(self) -> "RuleForm":
        stated = [vietnamese for field, vietnamese in CHECKS.items() if getattr(self, field) is not None]
        if len(stated) != 1:
            said = f"đang có: {', '.join(stated)}" if stated else "chưa có"
            raise ValueError(f"mỗi quy tắc có đúng một phép kiểm ({', '.join(CHECKS.values())}); {said}")
        return self


class RuleSetForm(Form):
    """A file of rules (bộ quy tắc)."""

    name: str = Field(validation_alias=key("tên", "name"))
    applies: Applies = Field(default=Applies(), validation_alias=key("áp dụng", "applies"))
    rules: Annotated[tuple[RuleForm, ...], Field(min_length=1)] = Field(validation_alias=key("quy tắc", "rules"))

    @model_validator(mode="after")
    def _has_no_code_twice(self) -> "RuleSetForm":
        codes = [rule.id for rule in self.rules]
        if twice := sorted({code for code in codes if codes.count(code) > 1}):
            raise ValueError(f"mã quy tắc dùng hai lần: {', '.join(twice)}")
        return self
