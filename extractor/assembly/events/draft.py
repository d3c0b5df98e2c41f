"""An event on its way to a record."""

from dataclasses import dataclass, field

from extractor.assembly.events.moments import Moment
from extractor.structure.outline import Paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """A span of a paragraph's text that says a part of an event."""

    paragraph: Paragraph
    start: int
    end: int


@dataclass(slots=True)
class Draft:
    """An event before its places and units are known.

    ``statement`` is where it is said; ``name_part`` where it is named, when that is elsewhere; ``sites`` are the spans in whose
    places it happens; ``ceremony``: a gathering by its name, to which people can be sent.
    """

    statement: Part
    name: str
    moment: Moment
    rule: str
    ceremony: bool
    name_part: Part | None = None
    sites: list[Part] = field(default_factory=list)
    attendance: list[Part] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
