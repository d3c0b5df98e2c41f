"""Tables of who does what: units, their duties and reports, and the links between records and units."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import PLAN, REPETITION, Row, ground, moments, plan_id, repetition_cells, time_cells
from extractor.tables.table import Table, of_records
from schemas import Recurrence


def _units(source: PlanFile) -> Iterator[Row]:
    for unit in source.plan.units:
        yield ground(source, unit) | {
            "name": unit.name,
            "kind": unit.kind,
            "unit_type": unit.unit_type,
            "aliases": list(unit.aliases),
        }


UNITS = of_records(
    "units",
    "Đơn vị",
    "Units",
    (
        Column(
            "name", Kind.TEXT, "Tên đơn vị", "Name", "body or class of bodies that holds a duty, headcount, resource or report"
        ),
        Column("kind", Kind.TEXT, "Loại đơn vị", "Kind", "government, department, party, front, police, school, …"),
        Column("unit_type", Kind.TEXT, "Kiểu chuẩn", "Unit type", "canonical type, the same in every plan"),
        Column("aliases", Kind.LIST, "Tên khác", "Aliases", "other forms of the name in the document"),
    ),
    _units,
)


def _duties(source: PlanFile) -> Iterator[Row]:
    for duty in source.plan.duties:
        first = duty.due[0] if duty.due else None
        yield ground(source, duty) | {
            "units": list(duty.units),
            "role": duty.role,
            "partners": list(duty.partners),
            "monitors": list(duty.monitors),
            "inline": duty.inline,
            "products": list(duty.products),
            "topic": duty.topic,
            **time_cells(first.start if first else None, first.end if first else None, "due_"),
            **repetition_cells(first.recurrence if first else None),
        }


DUTIES = of_records(
    "duties",
    "Nhiệm vụ",
    "Duties",
    (
        Column("units", Kind.LIST, "Đơn vị thực hiện", "Units", "who is to do it"),
        Column("role", Kind.TEXT, "Vai trò", "Role", "lead, advise, coordinate, supervise, participate, report, execute"),
        Column("partners", Kind.LIST, "Đơn vị phối hợp", "Partners", "with whom"),
        Column("monitors", Kind.LIST, "Đơn vị theo dõi", "Monitors", "units told to follow, check, urge"),
        Column("inline", Kind.BOOLEAN, "Trong câu", "Inline", "stated inside a sentence rather than under the unit's heading"),
        Column("products", Kind.LIST, "Sản phẩm", "Products", "what is to be handed in"),
        Column("topic", Kind.TEXT, "Chủ đề", "Topic", "canonical task of the lexicon"),
        *moments("Thời hạn", "Due", "time by or in which it is to be done; the first where several are stated", "due_"),
        *REPETITION,
    ),
    _duties,
)


def _reports(source: PlanFile) -> Iterator[Row]:
    for report in source.plan.reports:
        first: Recurrence | None = report.recurrence[0] if report.recurrence else None
        yield ground(source, report) | {
            "units": list(report.units),
            "receivers": list(report.to),
            **repetition_cells(first),
            **time_cells(report.due.start if report.due else None, report.due.end if report.due else None, "due_"),
        }


REPORTS = of_records(
    "reports",
    "Báo cáo",
    "Reports",
    (
        Column("units", Kind.LIST, "Đơn vị báo cáo", "Units", "who reports"),
        Column("receivers", Kind.LIST, "Nơi nhận", "To", "to whom"),
        *REPETITION,
        *moments("Thời hạn", "Due", "when the report is due", "due_"),
    ),
    _reports,
)


def _unit_links(source: PlanFile) -> Iterator[Row]:
    """Every unit that a record names, with its part in it, numbered as named."""
    parts = (
        ("duties", (("lead", "units"), ("partner", "partners"), ("monitor", "monitors"))),
        ("headcounts", (("sender", "units"),)),
        ("resources", (("provider", "units"),)),
        ("reports", (("reporter", "units"), ("receiver", "to"))),
        ("events", (("participant", "units"),)),
    )
    for layer, fields in parts:
        for record in getattr(source.plan, layer):
            for part, field in fields:
                for position, unit in enumerate(dict.fromkeys(getattr(record, field)), start=1):
                    yield {
                        "plan_id": plan_id(source),
                        "layer": layer,
                        "record_id": record.id,
                        "part": part,
                        "position": position,
                        "unit": unit,
                    }


UNIT_LINKS = Table(
    "unit_links",
    "Đơn vị của bản ghi",
    "Units of records",
    (
        PLAN,
        Column("layer", Kind.TEXT, "Lớp", "Layer", "table of the record"),
        Column("record_id", Kind.CODE, "Mã bản ghi", "Record id", "the record"),
        Column("part", Kind.TEXT, "Tư cách", "Part", "lead, partner, monitor, sender, provider, reporter, receiver, participant"),
        Column("position", Kind.INTEGER, "Thứ tự", "Position", "place in the record's list, from 1"),
        Column("unit", Kind.TEXT, "Đơn vị", "Unit", "name of the unit, as in table units where it is one"),
    ),
    _unit_links,
    ("plan_id", "layer", "record_id", "part", "position"),
)
