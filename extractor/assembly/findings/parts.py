"""What the checks look at: the header and the finished records of one plan."""

from dataclasses import dataclass

from schemas.header import Header
from schemas.records import (
    AgendaRow,
    Duty,
    Event,
    Headcount,
    Place,
    Reference,
    Report,
    Resource,
    Scope,
    Target,
    Temporal,
    Unit,
)


@dataclass(frozen=True, slots=True)
class PlanParts:
    """The finished layers of a plan, each a tuple of records in reading order."""

    header: Header
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
    reports: tuple[Report, ...] = ()
