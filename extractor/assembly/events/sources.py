"""What events are read from: the document, its units, its calendar."""

from dataclasses import dataclass

from extractor.assembly.events.moments import Moment, moments_of
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.structure.outline import Paragraph


@dataclass(frozen=True, slots=True)
class Sources:
    """One document; ``year`` is that of dates for which neither words nor headings settle one."""

    workspace: Workspace
    directory: UnitDirectory
    calendar: Calendar
    year: int | None

    def moments(self, paragraph: Paragraph) -> list[Moment]:
        """The times of a paragraph that something may happen at, in reading order."""
        annotated = self.workspace.of(paragraph)
        return moments_of(annotated, self.calendar, self.year) if annotated.times else []
