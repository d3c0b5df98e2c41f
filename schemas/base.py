"""What all models share: strictness, evidence, dates and recurrences.

Every model is strict (no silent coercion) and frozen, and forbids unknown keys: a plan that validates is a plan that a
reader can rely on. The meaning of each field is the annotation guide's; field descriptions repeat it with unit and example.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SCHEMA_VERSION = "1.0.0"

ISODate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, ISO 8601: ``2026-06-05``."""

Moment = Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?|--\d{2}-\d{2})$")]
"""A day, a minute of a day, or a day of every year: ``2026-06-05``, ``2026-06-05T07:00``, ``--04-30``."""

ClockTime = Annotated[str, StringConstraints(pattern=r"^\d{2}:\d{2}$")]
"""A time of day, 24-hour clock: ``06:00``."""

Precision = Literal["minute", "hour", "day", "month", "quarter", "year"]
Comparator = Literal[">=", ">", "<=", "<", "~", "=", "none"]
Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Per = Literal["day", "week", "month", "quarter", "half_year", "year"]
Confidence = Annotated[float, Field(ge=0.0, lt=1.0)]


class StrictModel(BaseModel):
    """Base of every model: strict, frozen, no unknown keys. In JSON every key stands, also where it has its default."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Box(StrictModel):
    """A rectangle on a page in PDF points, origin at the top left."""

    page: int = Field(ge=1, description="1-based page number")
    x0: float = Field(description="left edge, points")
    top: float = Field(description="upper edge, points from the top of the page")
    x1: float = Field(description="right edge, points")
    bottom: float = Field(description="lower edge, points from the top of the page")


class Evidence(StrictModel):
    """Where the document says it: an exact slice of ``document.text`` (bằng chứng, trích dẫn)."""

    start: int = Field(ge=0, description="first code point of the slice in document.text (half-open interval)")
    end: int = Field(ge=0, description="code point after the last one of the slice")
    quote: str = Field(description="document.text[start:end], verbatim, line breaks and markup inside it kept")
    text: str = Field(description="the quote with its lines joined, page furniture and markup left out: what tables show")
    page: int | None = Field(default=None, ge=1, description="1-based page of the first character, where the input has pages")
    boxes: tuple[Box, ...] = Field(default=(), description="rectangles on the pages, where the input has pages")


class DateValue(StrictModel):
    """A day, month, quarter or year as the inclusive interval it stands for."""

    start: Moment | None = Field(description="first day, or the moment; null where open")
    end: Moment | None = Field(description="last day, inclusive; null where open or where start is a moment")
    precision: Precision | None = Field(description="the unit in which the document speaks")


class Frequency(StrictModel):
    """How often a target is due: ``mỗi năm`` is year, 1; ``2 tuần/lần`` is week, 2."""

    per: Per = Field(description="unit of the period, as stated")
    interval: int = Field(default=1, ge=1, description="number of those units in one period")


class Recurrence(StrictModel):
    """A repeated time (định kỳ): ``ít nhất 3 lần/tuần``, ``sáng thứ Bảy hằng tuần``."""

    per: Per = Field(description="unit of the period, as stated")
    interval: int = Field(default=1, ge=1, description="number of those units in one period: 2 tuần/lần is 2")
    times: int | None = Field(default=None, ge=1, description="occasions in a period, only where stated with 'lần'")
    comparator: Comparator | None = Field(default=None, description="comparator of 'times': ít nhất 3 lần is >=")
    weekdays: tuple[Weekday, ...] = Field(default=(), description="days of the week as in RFC 5545")
    month_days: tuple[int, ...] = Field(default=(), description="days of the month as in RFC 5545: trước ngày 25 hằng tháng")
    from_time: ClockTime | None = Field(default=None, description="clock time at which it begins")
    to_time: ClockTime | None = Field(default=None, description="clock time at which it ends or is due")
    rrule: str | None = Field(default=None, description="the same as an iCalendar RRULE (RFC 5545) where one exists")


class Due(StrictModel):
    """A time by or in which a duty is to be done (thời hạn)."""

    start: Moment | None = Field(default=None, description="first day or moment")
    end: Moment | None = Field(default=None, description="last day, inclusive")
    precision: Precision | None = Field(default=None)
    recurrence: Recurrence | None = Field(default=None)


class Record(StrictModel):
    """What every extracted record carries beside its values."""

    id: str = Field(description="survives re-extraction: made of the layer, the evidence's words and their occurrence")
    evidence: Evidence
    context: tuple[Evidence, ...] = Field(default=(), description="further support, such as the heading a bullet stands under")
    rule: str = Field(description="name of the rule that made the record")
    confidence: Confidence = Field(description="share of this rule's records that are right, measured on gold; never 1.0")
    restates: str | None = Field(default=None, description="id of the record that this one says again; sums and counts skip it")
