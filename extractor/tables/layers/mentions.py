"""Tables of what a plan names and cites: places and documents."""

from collections.abc import Iterator

from extractor.collection import PlanFile
from extractor.tables.columns import Column, Kind
from extractor.tables.common import Row, ground, moments, time_cells
from extractor.tables.table import of_records


def _places(source: PlanFile) -> Iterator[Row]:
    for place in source.plan.places:
        yield ground(source, place) | {
            "name": place.name,
            "kind": place.kind,
            "province_code": place.province_code,
            "ward_code": place.ward_code,
        }


PLACES = of_records(
    "places",
    "Địa danh",
    "Places",
    (
        Column("name", Kind.TEXT, "Địa danh", "Place", "named place"),
        Column("kind", Kind.TEXT, "Loại", "Kind", "province, ward, commune, village, street, venue, …"),
        Column("province_code", Kind.CODE, "Mã tỉnh", "Province code", "official code since July 2025, two digits"),
        Column("ward_code", Kind.CODE, "Mã xã", "Ward code", "official code, five digits"),
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


REFERENCES = of_records(
    "references",
    "Văn bản viện dẫn",
    "References",
    (
        Column("document_type", Kind.TEXT, "Loại văn bản", "Type", "kế hoạch, nghị định, luật"),
        Column("number", Kind.TEXT, "Số, ký hiệu", "Number", "146/KH-UBND"),
        *moments("Ngày", "Dated", "its date", "dated_"),
        Column("issuer", Kind.TEXT, "Cơ quan ban hành", "Issuer", "who issued it, as cited"),
        Column("basis", Kind.BOOLEAN, "Căn cứ", "Basis", "cited before the first numbered section"),
    ),
    _references,
)
