"""A written plan for tests: the body of a plan behind a title block, run through the real rooms up to the layer tested."""

from dataclasses import dataclass
from functools import cached_property

from extractor.assembly.duties import assemble_duties
from extractor.assembly.header import assemble_header
from extractor.assembly.reports import assemble_reports
from extractor.assembly.unit_directory import UnitDirectory, build_directory
from extractor.assembly.units import assemble_units
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.annotate import annotate
from extractor.reading import read
from extractor.structure import outline_of
from schemas.header import Header
from schemas.records import Duty, Report, Unit

TITLE_BLOCK = """ỦY BAN NHÂN DÂN
PHƯỜNG ĐÔNG SƠN
Số: 12/KH-UBND
Đông Sơn, ngày 05 tháng 5 năm 2026

KẾ HOẠCH
Ra quân vệ sinh môi trường năm 2026

"""
ISSUER = "Ủy ban nhân dân phường Đông Sơn"


@dataclass(frozen=True)
class WrittenPlan:
    """A plan's text with what each room makes of it, made when asked for."""

    text: str

    @classmethod
    def of(cls, body: str) -> "WrittenPlan":
        """The plan of ward Đông Sơn with that body."""
        return cls(TITLE_BLOCK + body)

    @cached_property
    def workspace(self) -> Workspace:
        outline = outline_of(read(self.text.encode(), "plan.txt"))
        return Workspace(outline, annotate(outline.paragraphs))

    @cached_property
    def header(self) -> Header:
        return assemble_header(self.workspace)

    @cached_property
    def directory(self) -> UnitDirectory:
        return build_directory(self.workspace, self.header)

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar.of(self.workspace, self.header.issued, self.header.period)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        return assemble_duties(self.workspace, self.directory, self.calendar)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        return assemble_reports(self.workspace, self.directory, self.duties, self.calendar)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        holders = [name for layer in (self.duties, self.reports) for record in layer for name in record.units]
        return assemble_units(self.workspace, self.directory, self.header, holders)
