"""Records and plans for tests of the audit, made by hand."""

from pathlib import Path
from typing import Any

from extractor.audit.view import PlanView
from extractor.collection import PlanFile, Reviewed
from extractor.collection.cards import card_of
from schemas import (
    DateValue,
    DocumentInfo,
    Duty,
    Evidence,
    Finding,
    Header,
    Issuer,
    PageInfo,
    Plan,
    Producer,
    Recurrence,
    Reference,
    Report,
    Signatory,
    Source,
    Target,
)

WORDS = Evidence(start=0, end=4, quote="Công", text="Công")


def evidence(text: str) -> Evidence:
    return Evidence(start=0, end=len(text), quote=text, text=text)


def _record(text: str, **values: Any) -> dict[str, Any]:
    return {"id": f"id of {text}", "evidence": evidence(text), "rule": "by_hand", "confidence": 0.95} | values


def target(text: str = "Trồng cây", **values: Any) -> Target:
    """A target; ``value`` at least 85 % of trees cared for unless told otherwise."""
    fields: dict[str, Any] = {
        "indicator": text, "comparator": ">=", "value": 85, "unit": "%", "population": None, "per": None, "direction": None,
        "period": None, "indicator_id": "waste_sorting_rate", "rule": "target_share",
    }  # fmt: skip
    return Target(**_record(text, **(fields | values)))


def duty(text: str, *units: str, **values: Any) -> Duty:
    return Duty(**_record(text, units=units, role="execute", **values))


def report(text: str = "Báo cáo", *recurrence: Recurrence, due: DateValue | None = None, **values: Any) -> Report:
    return Report(**_record(text, units=(), to=(), recurrence=recurrence, due=due, **values))


def reference(number: str | None, date: str | None, issuer: str | None = None, **values: Any) -> Reference:
    fields = {"document_type": "kế hoạch", "number": number, "date": date, "issuer": issuer, "basis": True} | values
    return Reference(**_record(f"Kế hoạch {number} {date}", **fields))


def finding(code: str) -> Finding:
    return Finding(id=code, code=code, severity="warning", message=code, message_en=code, evidence=(WORDS,))


def header(**values: Any) -> Header:
    """The header of ward Thuận Hóa's plan, complete."""
    fields: dict[str, Any] = {
        "document_type": "kế hoạch", "number": "58/KH-UBND", "serial": 58, "symbol": "KH-UBND",
        "issuer": Issuer(name="Ủy ban nhân dân phường Thuận Hóa", level="commune", province_code="46", ward_code="19786"),
        "issued_place": "Thuận Hóa", "issued": DateValue(start="2026-04-03", end="2026-04-03", precision="day"),
        "title": "Ngõ xanh", "campaign": None, "period": None,
        "signatory": Signatory(authority="TM. ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="Lê Thị Hương"), "draft": False,
        "evidence": dict.fromkeys(("document_type", "number", "issued", "signatory"), WORDS),
    }  # fmt: skip
    return Header(**(fields | values))


def plan(
    *, of: Header | None = None, read_as: str = "plain", status: str = "complete", text: str = "Công", **layers: Any
) -> Plan:
    pages = (PageInfo(number=1, start=0, end=len(text)),) if read_as in ("text_layer", "ocr") else ()
    source = Source(name="plan.pdf", size=1, sha256="0" * 64, media_type="application/pdf")
    return Plan(
        producer=Producer(version="0"),
        document=DocumentInfo.model_validate(
            {"source": source, "status": status, "read_as": read_as, "text": text, "pages": pages}
        ),
        document_class=layers.pop("document_class", "plan"),
        header=of or header(),
        **layers,
    )


def view(made: Plan | None = None, identity: str = "p1", **layers: Any) -> PlanView:
    shown = made or plan(**layers)
    return PlanView(identity, PlanFile(card_of(Path(f"{identity}.json"), shown), Reviewed(shown, shown)))
