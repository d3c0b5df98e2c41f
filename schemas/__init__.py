"""The models of all that leaves the program; nothing of extraction is known here."""

from schemas.base import (
    SCHEMA_VERSION,
    Box,
    DateValue,
    Due,
    Evidence,
    Frequency,
    Record,
    Recurrence,
    StrictModel,
)
from schemas.header import Header, Issuer, Period, Recipient, Signatory
from schemas.plan import DocumentInfo, Misreading, PageInfo, Part, Plan, Problem, Producer, Source
from schemas.records import (
    AgendaRow,
    Amount,
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
    TargetPeriod,
    Temporal,
    Unit,
)

__all__ = [
    "SCHEMA_VERSION", "AgendaRow", "Amount", "Box", "Budget", "DateValue", "DocumentInfo", "Due", "Duty", "Event", "Evidence",
    "Finding", "Frequency", "Headcount", "Header", "Issuer", "Misreading", "PageInfo", "Part", "Period", "Place", "Plan",
    "Problem", "Producer", "Recipient", "Record", "Recurrence", "Reference", "Report", "Resource", "Scope", "Section",
    "Signatory", "Source", "StrictModel", "Target", "TargetPeriod", "Temporal", "Unit",
]  # fmt: skip
