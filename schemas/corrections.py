"""What people have said of a plan's records: the file of corrections beside a plan's JSON (hiệu đính)."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints

from schemas.base import SCHEMA_VERSION, StrictModel

Layer = Literal[
    "references", "temporals", "events", "places", "units", "duties", "headcounts", "targets", "scope", "agenda", "resources",
    "reports",
]  # fmt: skip
Verdict = Literal["right", "wrong", "corrected"]
Instant = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
"""A moment in UTC, ISO 8601: ``2026-06-05T07:30:00Z``."""


class Correction(StrictModel):
    """One person's answer about one record. The record is known by its id and by the hash of the document it is read from."""

    record: str = Field(description="id of the record")
    layer: Layer
    sha256: str = Field(description="SHA-256 of the document that was read")
    verdict: Verdict
    machine: dict[str, JsonValue] = Field(description="the record's values, by field, when the person saw it")
    values: dict[str, JsonValue] = Field(default_factory=dict, description="the fields that are to be otherwise, where corrected")
    quote: str = Field(description="the words of the document that the record rests on")
    note: str = Field(default="", description="what the person wrote beside it")
    by: str = Field(description="who said it")
    at: Instant = Field(description="when it was said")


class Corrections(StrictModel):
    """All answers about one plan, the latest for each record."""

    schema_version: str = SCHEMA_VERSION
    source: str = Field(description="name of the document")
    corrections: tuple[Correction, ...] = ()
