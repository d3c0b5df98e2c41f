"""Tables of what happens when: expressions of time, events, rows of a programme."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import REPETITION, Row, ground, moments, repetition_cells, time_cells
from extractor.tables.table import of_records


def _temporals(source: PlanFile) -> Iterator[Row]:
    for temporal in source.plan.temporals:
        yield ground(source, temporal) | {
            "kind": temporal.kind,
            "role": temporal.role,
            **time_cells(temporal.start, temporal.end),
            "precision": temporal.precision,
            **repetition_cells(temporal.recurrence),
            "duration": temporal.value,
            "calendar": temporal.calendar,
            "working_days": temporal.working_days,
        }


TEMPORALS = of_records(
    "temporals",
    "Thời gian",
    "Times",
    (
        Column("kind", Kind.TEXT, "Dạng", "Kind", "date, interval, recurrence, anniversary, duration"),
        Column("role", Kind.TEXT, "Vai trò", "Role", "what the time is for: issue, event, start, deadline, period, …"),
        *moments("Thời gian", "Time", "the time"),
        Column("precision", Kind.TEXT, "Độ chính xác", "Precision", "minute, hour, day, month, quarter, year"),
        *REPETITION,
        Column("duration", Kind.TEXT, "Khoảng thời gian", "Duration", "ISO 8601: PT30M, P5Y"),
        Column("calendar", Kind.TEXT, "Lịch", "Calendar", "gregorian or lunar"),
        Column("working_days", Kind.BOOLEAN, "Ngày làm việc", "Working days", "the duration counts working days"),
    ),
    _temporals,
)


def _events(source: PlanFile) -> Iterator[Row]:
    for event in source.plan.events:
        yield ground(source, event) | {
            "name": event.name,
            **time_cells(event.start, event.end),
            **repetition_cells(event.recurrence),
            "places": list(event.places),
            "units": list(event.units),
        }


EVENTS = of_records(
    "events",
    "Sự kiện",
    "Events",
    (
        Column("name", Kind.TEXT, "Sự kiện", "Event", "what happens"),
        *moments("Thời gian", "Time", "when it happens"),
        *REPETITION,
        Column("places", Kind.LIST, "Địa điểm", "Places", "where"),
        Column("units", Kind.LIST, "Đơn vị", "Units", "who takes part"),
    ),
    _events,
)


def _agenda(source: PlanFile) -> Iterator[Row]:
    for row in source.plan.agenda:
        yield ground(source, row) | {"from_time": row.start, "to_time": row.end, "minutes": row.minutes, "activity": row.activity}


AGENDA = of_records(
    "agenda",
    "Chương trình",
    "Agenda",
    (
        Column("from_time", Kind.TEXT, "Từ giờ", "From", "clock time at which it begins"),
        Column("to_time", Kind.TEXT, "Đến giờ", "To", "clock time at which it ends"),
        Column("minutes", Kind.INTEGER, "Số phút", "Minutes", "length as stated"),
        Column("activity", Kind.TEXT, "Nội dung", "Activity", "what is done"),
    ),
    _agenda,
)
