"""The plan: everything that one document says, validated."""

from typing import Literal

from pydantic import Field

from schemas.base import SCHEMA_VERSION, StrictModel
from schemas.header import Header
from schemas.records import (
    AgendaRow,
    Budget,
    Duty,
    Event,
    Finding,
    Headcount,
    Place,
    Reference,
    Report,
    Resource,
    Scope,
    Section,
    Target,
    Temporal,
    Unit,
)

DocumentClass = Literal["plan", "directive", "conclusion", "letter", "decision", "report", "other"]


class Problem(StrictModel):
    """Something that kept a document, or a part of it, from being read (sự cố)."""

    code: str = Field(description="closed list, extractor.errors")
    message: str = Field(description="what is wrong, in Vietnamese")
    message_en: str
    action: str = Field(description="what to do, in Vietnamese")
    action_en: str
    page: int | None = Field(default=None, ge=1)


class Source(StrictModel):
    """The input file, by name, size and hash; no path, no time of day."""

    name: str
    size: int = Field(ge=0, description="bytes")
    sha256: str = Field(description="SHA-256 of the bytes, lower-case hexadecimal")
    media_type: str = Field(description="told by content: application/pdf")


class PageInfo(StrictModel):
    """A page and the slice of document.text that stands on it."""

    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    width: float | None = Field(default=None, description="points")
    height: float | None = Field(default=None, description="points")
    read_as: Literal["text_layer", "ocr", "none"] | None = Field(
        default=None,
        description="how the page's words were got: from its text layer, by OCR of its picture; none where it holds no words",
    )
    dpi: int | None = Field(default=None, ge=1, description="pixels an inch of the picture that OCR read; null without OCR")
    skew: float | None = Field(
        default=None, description="degrees by which a scanned page lay crooked, clockwise positive; null without OCR"
    )
    turned: int | None = Field(
        default=None, ge=0, le=3, description="clockwise quarter turns of a scanned page's text; null without OCR"
    )


class Misreading(StrictModel):
    """A word that OCR misread and that has but one right reading: the records are made with it, ``text`` keeps what was read."""

    start: int = Field(ge=0, description="first code point in document.text (half-open interval)")
    end: int = Field(ge=0, description="code point after the last one")
    read: str = Field(description="document.text[start:end]: KÉ")
    taken_for: str = Field(description="KẾ")
    page: int | None = Field(default=None, ge=1)


class Part(StrictModel):
    """One of several documents in one file."""

    document_type: str | None
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    main: bool = Field(description="true for the part whose records the plan holds")


class DocumentInfo(StrictModel):
    """The published text and how it was got."""

    source: Source
    status: Literal["complete", "partial", "failed"]
    read_as: Literal["plain", "text_layer", "docx", "doc", "html", "ocr", "none"]
    text: str = Field(description="the document's text, NFC, LF line ends: what every offset refers to")
    pages: tuple[PageInfo, ...] = ()
    converted_from: Literal["tcvn3", "vni"] | None = Field(
        default=None, description="encoding before Unicode that the text, or parts of it, had in the file"
    )
    misreadings: tuple[Misreading, ...] = Field(default=(), description="corrected words of OCR, in the text's order")
    parts: tuple[Part, ...] = ()


class Producer(StrictModel):
    """The program that made the JSON."""

    name: Literal["kehoach"] = "kehoach"
    version: str


class Plan(StrictModel):
    """A Vietnamese administrative plan as data (kế hoạch). Keys follow the annotation guide."""

    schema_version: str = SCHEMA_VERSION
    producer: Producer
    document: DocumentInfo
    document_class: DocumentClass | None = None
    header: Header | None = None
    references: tuple[Reference, ...] = ()
    temporals: tuple[Temporal, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    units: tuple[Unit, ...] = ()
    duties: tuple[Duty, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    targets: tuple[Target, ...] = ()
    scope: tuple[Scope, ...] = ()
    agenda: tuple[AgendaRow, ...] = ()
    resources: tuple[Resource, ...] = ()
    budget: Budget = Budget()
    reports: tuple[Report, ...] = ()
    sections: tuple[Section, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
