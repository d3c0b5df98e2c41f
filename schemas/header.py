"""The header layer: who issued what, when, signed by whom, sent to whom (thể thức văn bản)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.base import DateValue, Evidence, ISODate, StrictModel

Level = Literal["central", "province", "district", "commune", "party", "front", "agency", "school", "other"]
ProvinceCode = Annotated[str, StringConstraints(pattern=r"^\d{2}$")]
WardCode = Annotated[str, StringConstraints(pattern=r"^\d{5}$")]


class Issuer(StrictModel):
    """The body that issues the plan (cơ quan ban hành)."""

    name: str = Field(description="in full: Ủy ban nhân dân phường Kinh Bắc")
    level: Level = Field(description="level of the body; 'party' also for a party committee's boards")
    province_code: ProvinceCode | None = Field(description="official code since 1 July 2025, two digits, a string")
    ward_code: WardCode | None = Field(description="official code of the ward or commune, five digits, a string")


class Period(StrictModel):
    """The time that the plan states for itself (thời kỳ kế hoạch)."""

    start: ISODate
    end: ISODate


class Signatory(StrictModel):
    """Who signed (người ký), as printed."""

    authority: str | None = Field(description="TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, or both joined by a space")
    position: str | None = Field(description="CHỦ TỊCH, PHÓ CHỦ TỊCH")
    name: str | None = Field(description="the person's name")


class Recipient(StrictModel):
    """One line of 'Nơi nhận'."""

    name: str = Field(description="as printed, without bullet and bracketed note")
    note: str | None = Field(description="what stands in brackets: b/c, t/h")


class Header(StrictModel):
    """The header of the plan. What is not stated is null."""

    document_type: str | None = Field(description="lower case: kế hoạch, kế hoạch hành động, chương trình, phương án")
    number: str | None = Field(description="130/KH-UBND without spaces; null where the serial is blank")
    serial: int | None = Field(description="130")
    symbol: str | None = Field(description="KH-UBND")
    issuer: Issuer | None
    co_issuers: tuple[Issuer, ...] = ()
    issued_place: str | None = Field(description="Kinh Bắc")
    issued: DateValue | None = Field(description="day of issue; a blank day gives the month as an interval")
    title: str | None = Field(description="the title after the type word, lines joined")
    campaign: str | None = Field(description="the emulation movement or campaign served, without quotation marks")
    period: Period | None
    signatory: Signatory | None
    co_signatories: tuple[Signatory, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    draft: bool = Field(description="true when number or day of issue is printed blank")
    evidence: dict[str, Evidence] = Field(
        default_factory=dict, description="evidence of each field, keyed by the field's name (issuer, number, issued, title, …)"
    )
