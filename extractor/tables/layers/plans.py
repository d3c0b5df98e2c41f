"""The table of the plans themselves: who issued what when, and how it was read."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import PLAN, Row, moments, plan_id, time_cells
from extractor.tables.table import Table
from schemas import Header


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


PLANS = Table(
    "plans",
    "Kế hoạch",
    "Plans",
    (
        PLAN,
        Column("issuer", Kind.TEXT, "Cơ quan ban hành", "Issuer", "the body that issues the plan, in full"),
        Column("number", Kind.TEXT, "Số, ký hiệu", "Number", "130/KH-UBND; empty where the serial is blank"),
        *moments("Ngày ban hành", "Issued", "day of issue; a blank day gives the month", "issued_"),
        Column("title", Kind.TEXT, "Trích yếu", "Title", "the title after the type word"),
        Column("document_type", Kind.TEXT, "Loại văn bản", "Type", "lower case: kế hoạch, chương trình"),
        Column(
            "document_class", Kind.TEXT, "Nhóm văn bản", "Class", "plan, directive, conclusion, letter, decision, report, other"
        ),
        Column("draft", Kind.BOOLEAN, "Dự thảo", "Draft", "number or day of issue is printed blank"),
        Column("level", Kind.TEXT, "Cấp", "Level", "level of the issuer: commune, province, party, school"),
        Column("province_code", Kind.CODE, "Mã tỉnh", "Province code", "official code since July 2025, two digits"),
        Column("ward_code", Kind.CODE, "Mã xã", "Ward code", "official code of the ward or commune, five digits"),
        Column("serial", Kind.INTEGER, "Số thứ tự", "Serial", "the number's serial: 130"),
        Column("symbol", Kind.TEXT, "Ký hiệu", "Symbol", "KH-UBND"),
        Column("co_issuers", Kind.LIST, "Cơ quan cùng ban hành", "Co-issuers", "further bodies that issue the plan"),
        Column("issued_place", Kind.TEXT, "Nơi ban hành", "Issued at", "place on the date line"),
        Column("campaign", Kind.TEXT, "Phong trào", "Campaign", "the emulation movement or campaign served"),
        Column("period_start", Kind.TEXT, "Thời kỳ: từ", "Period: from", "first day of the time that the plan states for itself"),
        Column("period_end", Kind.TEXT, "Thời kỳ: đến", "Period: to", "last day of it"),
        Column("signatory", Kind.TEXT, "Người ký", "Signatory", "who signed"),
        Column("signatory_position", Kind.TEXT, "Chức vụ", "Position", "CHỦ TỊCH, PHÓ CHỦ TỊCH"),
        Column("signatory_authority", Kind.TEXT, "Thẩm quyền ký", "Authority", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"),
        Column("recipients", Kind.LIST, "Nơi nhận", "Recipients", "recipients as printed"),
        Column("status", Kind.TEXT, "Tình trạng đọc", "Status", "complete, partial or failed"),
        Column("read_as", Kind.TEXT, "Cách đọc", "Read as", "plain, text_layer, docx, doc, html, ocr, none"),
        Column("pages", Kind.INTEGER, "Số trang", "Pages", "pages of the document, where it has pages"),
        Column("problems", Kind.LIST, "Sự cố", "Problems", "what could not be read"),
        Column("file", Kind.TEXT, "Tệp", "File", "name of the file that was read"),
        Column("sha256", Kind.CODE, "SHA-256", "SHA-256", "hash of that file"),
        Column("other_files", Kind.LIST, "Tệp bản khác", "Other files", "further versions of the plan, counted nowhere"),
    ),
    _plans,
    ("plan_id",),
)
