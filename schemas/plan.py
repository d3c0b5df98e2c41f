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
