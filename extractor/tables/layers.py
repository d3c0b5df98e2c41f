"""The tables: one a layer of the plan, one of the plans themselves, one of files, and the links between records and units."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import GROUND, PLAN, RECORD, REPETITION, Row, ground, moments, plan_id, repetition_cells, time_cells
from schemas import Header, Recurrence

_TEXT, _CODE, _INTEGER, _NUMBER, _BOOLEAN, _LIST = Kind.TEXT, Kind.CODE, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.LIST


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, headings, columns, and the rows that a plan gives. ``key``: columns that no two rows share."""

    name: str
    vi: str
    en: str
    columns: tuple[Column, ...]
    rows: Callable[[PlanFile], Iterator[Row]]
    key: tuple[str, ...]

    def heading(self, language: str) -> str:
        """The name of the sheet in ``vi`` or ``en``."""
        return self.vi if language == "vi" else self.en


def _of_records(name: str, vi: str, en: str, columns: tuple[Column, ...], rows: Callable[[PlanFile], Iterator[Row]]) -> Table:
    """A table of records: its columns stand between the keys and the evidence."""
    return Table(name, vi, en, (*RECORD, *columns, *GROUND), rows, ("plan_id", "id"))


# -- plans


def _plans(source: PlanFile) -> Iterator[Row]:
    plan, header = source.plan, source.plan.header
    yield {
        "plan_id": plan_id(source),
        "file": plan.document.source.name,
        "sha256": plan.document.source.sha256,
        "other_files": [card.source_name for card in source.others],
        "status": plan.document.status,
        "read_as": plan.document.read_as,
        "pages": len(plan.document.pages) or None,
        "document_class": plan.document_class,
        "problems": [f"{problem.code}: {problem.message}" for problem in plan.problems],
        **(_header_cells(header) if header else {}),
    }


def _header_cells(header: Header) -> Row:
    issuer, issued, period, signatory = header.issuer, header.issued, header.period, header.signatory
    return {
        "document_type": header.document_type,
        "number": header.number,
        "serial": header.serial,
        "symbol": header.symbol,
        "issuer": issuer.name if issuer else None,
        "level": issuer.level if issuer else None,
        "province_code": issuer.province_code if issuer else None,
        "ward_code": issuer.ward_code if issuer else None,
        "co_issuers": [one.name for one in header.co_issuers],
        "issued_place": header.issued_place,
        **time_cells(issued.start if issued else None, issued.end if issued else None, "issued_"),
        "title": header.title,
        "campaign": header.campaign,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "signatory": signatory.name if signatory else None,
        "signatory_position": signatory.position if signatory else None,
        "signatory_authority": signatory.authority if signatory else None,
        "recipients": [recipient.name for recipient in header.recipients],
        "draft": header.draft,
    }


_PLANS = Table(
    "plans",
    "Kế hoạch",
    "Plans",
    (
        PLAN,
        Column("issuer", _TEXT, "Cơ quan ban hành", "Issuer", "the body that issues the plan, in full"),
        Column("number", _TEXT, "Số, ký hiệu", "Number", "130/KH-UBND; empty where the serial is blank"),
        *moments("Ngày ban hành", "Issued", "day of issue; a blank day gives the month", "issued_"),
        Column("title", _TEXT, "Trích yếu", "Title", "the title after the type word"),
        Column("document_type", _TEXT, "Loại văn bản", "Type", "lower case: kế hoạch, chương trình"),
        Column("document_class", _TEXT, "Nhóm văn bản", "Class", "plan, directive, conclusion, letter, decision, report, other"),
        Column("draft", _BOOLEAN, "Dự thảo", "Draft", "number or day of issue is printed blank"),
        Column("level", _TEXT, "Cấp", "Level", "level of the issuer: commune, province, party, school"),
        Column("province_code", _CODE, "Mã tỉnh", "Province code", "official code since July 2025, two digits"),
        Column("ward_code", _CODE, "Mã xã", "Ward code", "official code of the ward or commune, five digits"),
        Column("serial", _INTEGER, "Số thứ tự", "Serial", "the number's serial: 130"),
        Column("symbol", _TEXT, "Ký hiệu", "Symbol", "KH-UBND"),
        Column("co_issuers", _LIST, "Cơ quan cùng ban hành", "Co-issuers", "further bodies that issue the plan"),
        Column("issued_place", _TEXT, "Nơi ban hành", "Issued at", "place on the date line"),
        Column("campaign", _TEXT, "Phong trào", "Campaign", "the emulation movement or campaign served"),
        Column("period_start", _TEXT, "Thời kỳ: từ", "Period: from", "first day of the time that the plan states for itself"),
        Column("period_end", _TEXT, "Thời kỳ: đến", "Period: to", "last day of it"),
        Column("signatory", _TEXT, "Người ký", "Signatory", "who signed"),
        Column("signatory_position", _TEXT, "Chức vụ", "Position", "CHỦ TỊCH, PHÓ CHỦ TỊCH"),
        Column("signatory_authority", _TEXT, "Thẩm quyền ký", "Authority", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"),
        Column("recipients", _LIST, "Nơi nhận", "Recipients", "recipients as printed"),
        Column("status", _TEXT, "Tình trạng đọc", "Status", "complete, partial or failed"),
        Column("read_as", _TEXT, "Cách đọc", "Read as", "plain, text_layer, docx, doc, html, ocr, none"),
        Column("pages", _INTEGER, "Số trang", "Pages", "pages of the document, where it has pages"),
        Column("problems", _LIST, "Sự cố", "Problems", "what could not be read"),
        Column("file", _TEXT, "Tệp", "File", "name of the file that was read"),
        Column("sha256", _CODE, "SHA-256", "SHA-256", "hash of that file"),
        Column("other_files", _LIST, "Tệp bản khác", "Other files", "further versions of the plan, counted nowhere"),
    ),
    _plans,
    ("plan_id",),
)


# -- layers


def _units(source: PlanFile) -> Iterator[Row]:
    for unit in source.plan.units:
        yield ground(source, unit) | {
            "name": unit.name,
            "kind": unit.kind,
            "unit_type": unit.unit_type,
            "aliases": list(unit.aliases),
        }


_UNITS = _of_records(
    "units",
    "Đơn vị",
    "Units",
    (
        Column("name", _TEXT, "Tên đơn vị", "Name", "body or class of bodies that holds a duty, headcount, resource or report"),
        Column("kind", _TEXT, "Loại đơn vị", "Kind", "government, department, party, front, police, school, …"),
        Column("unit_type", _TEXT, "Kiểu chuẩn", "Unit type", "canonical type, the same in every plan"),
        Column("aliases", _LIST, "Tên khác", "Aliases", "other forms of the name in the document"),
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


_DUTIES = _of_records(
    "duties",
    "Nhiệm vụ",
    "Duties",
    (
        Column("units", _LIST, "Đơn vị thực hiện", "Units", "who is to do it"),
        Column("role", _TEXT, "Vai trò", "Role", "lead, advise, coordinate, supervise, participate, report, execute"),
        Column("partners", _LIST, "Đơn vị phối hợp", "Partners", "with whom"),
        Column("monitors", _LIST, "Đơn vị theo dõi", "Monitors", "units told to follow, check, urge"),
        Column("inline", _BOOLEAN, "Trong câu", "Inline", "stated inside a sentence rather than under the unit's heading"),
        Column("products", _LIST, "Sản phẩm", "Products", "what is to be handed in"),
        Column("topic", _TEXT, "Chủ đề", "Topic", "canonical task of the lexicon"),
        *moments("Thời hạn", "Due", "time by or in which it is to be done; the first where several are stated", "due_"),
        *REPETITION,
    ),
    _duties,
)


def _headcounts(source: PlanFile) -> Iterator[Row]:
    for headcount in source.plan.headcounts:
        yield ground(source, headcount) | {
            "units": list(headcount.units),
            "category": headcount.category,
            "comparator": headcount.comparator,
            "value": headcount.value,
            "value_max": headcount.value_max,
            "percent": headcount.percent,
            "per_unit": headcount.per_unit,
            "attire": headcount.attire,
        }


_HEADCOUNTS = _of_records(
    "headcounts",
    "Nhân lực",
    "Headcounts",
    (
        Column("units", _LIST, "Đơn vị", "Units", "who sends or mobilises them"),
        Column("category", _TEXT, "Đối tượng", "Category", "who: cán bộ, chiến sĩ"),
        Column("comparator", _TEXT, "So sánh", "Comparator", ">=, >, <=, <, ~, ="),
        Column("value", _NUMBER, "Số người", "People", "number of people; empty where only a share is stated"),
        Column("value_max", _NUMBER, "Đến", "Up to", "upper end of a range"),
        Column("percent", _NUMBER, "Phần trăm", "Percent", "share of them that must take part"),
        Column("per_unit", _BOOLEAN, "Mỗi đơn vị", "Per unit", "the number is for each of the units"),
        Column("attire", _TEXT, "Trang phục", "Attire", "what they are to wear"),
    ),
    _headcounts,
)


def _targets(source: PlanFile) -> Iterator[Row]:
    for target in source.plan.targets:
        yield ground(source, target) | {
            "indicator": target.indicator,
            "indicator_id": target.indicator_id,
            "comparator": target.comparator,
            "value": target.value,
            "value_max": target.value_max,
            "unit": target.unit,
            "population": target.population,
            "per": target.per.per if target.per else None,
            "interval": target.per.interval if target.per else None,
            "direction": target.direction,
            "baseline": target.baseline,
            "out_of": target.out_of,
            "period_start": target.period.start if target.period else None,
            "period_end": target.period.end if target.period else None,
        }


_TARGETS = _of_records(
    "targets",
    "Chỉ tiêu",
    "Targets",
    (
        Column("indicator", _TEXT, "Chỉ tiêu", "Indicator", "what is measured, in the plan's words"),
        Column("comparator", _TEXT, "So sánh", "Comparator", ">=, >, <=, <, ~, =; none without a number"),
        Column("value", _NUMBER, "Giá trị", "Value", "the number; empty where none is stated"),
        Column("value_max", _NUMBER, "Đến", "Up to", "upper end of a range"),
        Column("unit", _TEXT, "Đơn vị tính", "Unit", "% or the counted noun"),
        Column("population", _TEXT, "Trên tổng thể", "Population", "of what the percentage is, or over whom 'mỗi' distributes"),
        Column("per", _TEXT, "Mỗi kỳ", "Per", "period in which it is due: year, month"),
        Column("interval", _INTEGER, "Mỗi mấy kỳ", "Every", "number of those periods"),
        Column("direction", _TEXT, "Hướng", "Direction", "increase or decrease, where the value is a change"),
        Column("baseline", _NUMBER, "Mức gốc", "Baseline", "từ A xuống còn B: A"),
        Column("out_of", _NUMBER, "Trên số", "Out of", "7/8 huyện: 8"),
        Column("period_start", _TEXT, "Giai đoạn: từ", "Period: from", "first day of the target's period"),
        Column("period_end", _TEXT, "Giai đoạn: đến", "Period: to", "last day of it"),
        Column("indicator_id", _TEXT, "Chỉ tiêu chuẩn", "Indicator id", "canonical indicator; empty when unsure"),
    ),
    _targets,
)


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


_TEMPORALS = _of_records(
    "temporals",
    "Thời gian",
    "Times",
    (
        Column("kind", _TEXT, "Dạng", "Kind", "date, interval, recurrence, anniversary, duration"),
        Column("role", _TEXT, "Vai trò", "Role", "what the time is for: issue, event, start, deadline, period, …"),
        *moments("Thời gian", "Time", "the time"),
        Column("precision", _TEXT, "Độ chính xác", "Precision", "minute, hour, day, month, quarter, year"),
        *REPETITION,
        Column("duration", _TEXT, "Khoảng thời gian", "Duration", "ISO 8601: PT30M, P5Y"),
        Column("calendar", _TEXT, "Lịch", "Calendar", "gregorian or lunar"),
        Column("working_days", _BOOLEAN, "Ngày làm việc", "Working days", "the duration counts working days"),
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


_EVENTS = _of_records(
    "events",
    "Sự kiện",
    "Events",
    (
        Column("name", _TEXT, "Sự kiện", "Event", "what happens"),
        *moments("Thời gian", "Time", "when it happens"),
        *REPETITION,
        Column("places", _LIST, "Địa điểm", "Places", "where"),
        Column("units", _LIST, "Đơn vị", "Units", "who takes part"),
    ),
    _events,
)


def _places(source: PlanFile) -> Iterator[Row]:
    for place in source.plan.places:
        yield ground(source, place) | {
            "name": place.name,
            "kind": place.kind,
            "province_code": place.province_code,
            "ward_code": place.ward_code,
        }


_PLACES = _of_records(
    "places",
    "Địa danh",
    "Places",
    (
        Column("name", _TEXT, "Địa danh", "Place", "named place"),
        Column("kind", _TEXT, "Loại", "Kind", "province, ward, commune, village, street, venue, …"),
        Column("province_code", _CODE, "Mã tỉnh", "Province code", "official code since July 2025, two digits"),
        Column("ward_code", _CODE, "Mã xã", "Ward code", "official code, five digits"),
    ),
    _places,
)


def _references(source: PlanFile) -> Iterator[Row]:
    for reference in source.plan.references:
        yield ground(source, reference) | {
            "document_type": reference.document_type,
            "number": reference.number,
            **time_cells(reference.date, reference.date, "dated_"),
            "issuer": reference.issuer,
            "basis": reference.basis,
        }


_REFERENCES = _of_records(
    "references",
    "Văn bản viện dẫn",
    "References",
    (
        Column("document_type", _TEXT, "Loại văn bản", "Type", "kế hoạch, nghị định, luật"),
        Column("number", _TEXT, "Số, ký hiệu", "Number", "146/KH-UBND"),
        *moments("Ngày", "Dated", "its date", "dated_"),
        Column("issuer", _TEXT, "Cơ quan ban hành", "Issuer", "who issued it, as cited"),
        Column("basis", _BOOLEAN, "Căn cứ", "Basis", "cited before the first numbered section"),
    ),
    _references,
)


def _resources(source: PlanFile) -> Iterator[Row]:
    for resource in source.plan.resources:
        yield ground(source, resource) | {"units": list(resource.units), "item": resource.item, "value": resource.value}


_RESOURCES = _of_records(
    "resources",
    "Vật tư",
    "Resources",
    (
        Column("units", _LIST, "Đơn vị", "Units", "who must provide it"),
        Column("item", _TEXT, "Vật tư, phương tiện", "Item", "what is to be provided"),
        Column("value", _NUMBER, "Số lượng", "Number", "how many"),
    ),
    _resources,
)


def _agenda(source: PlanFile) -> Iterator[Row]:
    for row in source.plan.agenda:
        yield ground(source, row) | {"from_time": row.start, "to_time": row.end, "minutes": row.minutes, "activity": row.activity}


_AGENDA = _of_records(
    "agenda",
    "Chương trình",
    "Agenda",
    (
        Column("from_time", _TEXT, "Từ giờ", "From", "clock time at which it begins"),
        Column("to_time", _TEXT, "Đến giờ", "To", "clock time at which it ends"),
        Column("minutes", _INTEGER, "Số phút", "Minutes", "length as stated"),
        Column("activity", _TEXT, "Nội dung", "Activity", "what is done"),
    ),
    _agenda,
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


_REPORTS = _of_records(
    "reports",
    "Báo cáo",
    "Reports",
    (
        Column("units", _LIST, "Đơn vị báo cáo", "Units", "who reports"),
        Column("receivers", _LIST, "Nơi nhận", "To", "to whom"),
        *REPETITION,
        *moments("Thời hạn", "Due", "when the report is due", "due_"),
    ),
    _reports,
)


def _scope(source: PlanFile) -> Iterator[Row]:
    for scope in source.plan.scope:
        yield ground(source, scope) | {"noun": scope.noun, "value": scope.value}


_SCOPE = _of_records(
    "scope",
    "Quy mô",
    "Scope",
    (
        Column("noun", _TEXT, "Đối tượng", "Of what", "what is counted: thôn, trường"),
        Column("value", _NUMBER, "Số lượng", "Number", "how many of them the plan covers"),
    ),
    _scope,
)


def _budget(source: PlanFile) -> Iterator[Row]:
    for amount in source.plan.budget.amounts:
        yield ground(source, amount) | {"value": amount.value, "currency": amount.currency}


_BUDGET = _of_records(
    "budget",
    "Kinh phí",
    "Budget",
    (
        Column("value", _NUMBER, "Số tiền", "Amount", "sum of money"),
        Column("currency", _TEXT, "Đơn vị tiền", "Currency", "VND"),
    ),
    _budget,
)


def _findings(source: PlanFile) -> Iterator[Row]:
    for finding in source.plan.findings:
        first = finding.evidence[0] if finding.evidence else None
        yield {
            "plan_id": plan_id(source),
            "id": finding.id,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "message_en": finding.message_en,
            "records": list(finding.records),
            "evidence": first.text if first else None,
            "page": first.page if first else None,
        }


_FINDINGS = Table(
    "findings",
    "Lưu ý",
    "Findings",
    (
        *RECORD,
        Column("code", _TEXT, "Mã lưu ý", "Code", "closed list of what a careful reader would flag"),
        Column("severity", _TEXT, "Mức độ", "Severity", "info, warning, error"),
        Column("message", _TEXT, "Nội dung", "Message (Vietnamese)", "what is to be looked at, in Vietnamese"),
        Column("message_en", _TEXT, "Nội dung (tiếng Anh)", "Message", "the same in English"),
        Column("records", _LIST, "Bản ghi liên quan", "Records", "ids of the records concerned"),
        Column("evidence", _TEXT, "Trích dẫn", "Evidence", "the words concerned"),
        Column("page", _INTEGER, "Trang", "Page", "page of the evidence, from 1"),
    ),
    _findings,
    ("plan_id", "id"),
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


_UNIT_LINKS = Table(
    "unit_links",
    "Đơn vị của bản ghi",
    "Units of records",
    (
        PLAN,
        Column("layer", _TEXT, "Lớp", "Layer", "table of the record"),
        Column("record_id", _CODE, "Mã bản ghi", "Record id", "the record"),
        Column("part", _TEXT, "Tư cách", "Part", "lead, partner, monitor, sender, provider, reporter, receiver, participant"),
        Column("position", _INTEGER, "Thứ tự", "Position", "place in the record's list, from 1"),
        Column("unit", _TEXT, "Đơn vị", "Unit", "name of the unit, as in table units where it is one"),
    ),
    _unit_links,
    ("plan_id", "layer", "record_id", "part", "position"),
)

TABLES: tuple[Table, ...] = (
    _PLANS, _UNITS, _DUTIES, _HEADCOUNTS, _TARGETS, _TEMPORALS, _EVENTS, _PLACES, _REFERENCES, _RESOURCES, _AGENDA, _REPORTS,
    _SCOPE, _BUDGET, _FINDINGS, _UNIT_LINKS,
)  # fmt: skip
"""Every table, the plans first: later ones refer to earlier ones."""
