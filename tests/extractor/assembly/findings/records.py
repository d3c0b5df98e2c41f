"""Documents and records made by hand for the checks."""

from typing import Any

from extractor.assembly.findings import PlanParts
from extractor.assembly.findings.parts import PlanParts as Parts
from extractor.assembly.workspace import Workspace
from extractor.language.annotate import annotate
from extractor.reading import read
from extractor.structure import outline_of
from schemas import (
    AgendaRow,
    DateValue,
    Duty,
    Evidence,
    Frequency,
    Header,
    Issuer,
    Recipient,
    Signatory,
    Target,
    TargetPeriod,
    Temporal,
    Unit,
)

ISSUER = Issuer(name="Ủy ban nhân dân xã Bình Minh", level="commune", province_code="01", ward_code=None)
BODY = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH

KẾ HOẠCH
Tổng vệ sinh môi trường năm 2026

I. MỤC ĐÍCH, YÊU CẦU
- Giữ gìn vệ sinh môi trường.
II. NỘI DUNG
{}
III. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Tuần tra, kiểm soát.
Trên đây là Kế hoạch tổng vệ sinh môi trường năm 2026./.

Nơi nhận:
- Công an xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""


def workspace_of(text: str) -> Workspace:
    """The workspace of a text file's content."""
    outline = outline_of(read(text.encode(), "plan.txt"))
    return Workspace(outline, annotate(outline.paragraphs))


def workspace_with(line: str, after: str = "") -> Workspace:
    """The workspace of a signed plan that has ``line`` in its body, and ``after`` behind the signature."""
    return workspace_of(BODY.format(line) + after)


def evidence(workspace: Workspace, quote: str) -> Evidence:
    """Evidence of the quote's first occurrence in the document."""
    text = workspace.outline.document.text
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), quote=quote, text=" ".join(quote.split()))


def header(**fields: Any) -> Header:
    """A header of which only ``fields`` and the issuer are stated."""
    stated: dict[str, Any] = {
        "document_type": "kế hoạch",
        "number": None,
        "serial": None,
        "symbol": None,
        "issuer": ISSUER,
        "issued_place": None,
        "issued": None,
        "title": None,
        "campaign": None,
        "period": None,
        "signatory": Signatory(authority=None, position="CHỦ TỊCH", name="Nguyễn Văn An"),
        "draft": False,
        **fields,
    }
    return Header(**stated)


def parts(**layers: Any) -> Parts:
    """Finished records: a header and the layers given."""
    return PlanParts(**{"header": header(), **layers})


def day(iso: str) -> DateValue:
    return DateValue(start=iso, end=iso, precision="day")


def recipients(*names: str) -> tuple[Recipient, ...]:
    return tuple(Recipient(name=name, note=None) for name in names)


def _record(found: Evidence, layer: str) -> dict[str, Any]:
    return {"id": f"{layer}-{found.start}-{found.end}", "evidence": found, "rule": "test", "confidence": 0.9}


def row(found: Evidence, start: str | None, end: str | None, minutes: int | None = None) -> AgendaRow:
    return AgendaRow(**_record(found, "agenda"), start=start, end=end, minutes=minutes, activity=found.text)


def unit(found: Evidence, name: str, kind: Any, unit_type: str | None = None) -> Unit:
    return Unit(**_record(found, "unit"), name=name, kind=kind, unit_type=unit_type)


def duty(found: Evidence, *units: str) -> Duty:
    return Duty(**_record(found, "duty"), units=units, role="execute")


def temporal(found: Evidence, kind: Any, role: Any, start: str | None, end: str | None) -> Temporal:
    return Temporal(
        **_record(found, "temporal"),
        kind=kind,
        start=start,
        end=end,
        precision="day",
        recurrence=None,
        value=None,
        role=role,
    )


def target(found: Evidence, indicator: str, comparator: Any, value: float | None, unit: str | None, **fields: Any) -> Target:
    """A target; ``per`` a unit of time, ``period`` two years, other fields as in the schema."""
    per, years = fields.pop("per", None), fields.pop("period", None)
    stated: dict[str, Any] = {"population": None, "direction": None, **fields}
    return Target(
        **_record(found, "target"),
        indicator=indicator,
        comparator=comparator,
        value=value,
        unit=unit,
        per=Frequency(per=per) if per else None,
        period=TargetPeriod(start=f"{years[0]}-01-01", end=f"{years[1]}-12-31") if years else None,
        **stated,
    )
