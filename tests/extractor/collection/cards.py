"""Cards for tests, and what makes two of them differ."""

from pathlib import Path

from extractor.collection.cards import Card
from schemas import DateValue


def day(text: str) -> DateValue:
    """A day of issue."""
    return DateValue(start=text, end=text, precision="day")


def month(text: str) -> DateValue:
    """A month of issue whose day is blank."""
    return DateValue(start=f"{text}-01", end=f"{text}-28", precision="month")


def card(name: str, **values: object) -> Card:
    """The card of ward Đông Sơn's plan 12/KH-UBND of 5 May 2026, with other values where given."""
    fields: dict[str, object] = {
        "path": Path(name).with_suffix(".json"),
        "source_name": name,
        "sha256": f"hash of {name}",
        "size": 1000,
        "document_class": "plan",
        "status": "complete",
        "read_as": "text_layer",
        "issuer": "uybannhandanphuongdongson",
        "ward_code": "12345",
        "province_code": "22",
        "number": "12/KH-UBND",
        "issued": day("2026-05-05"),
        "title": "raquanvesinhmoitruongnam2026",
        "title_numbers": ("2026",),
        "draft": False,
        "characters": 5000,
    }
    return Card(**(fields | values))  # type: ignore[arg-type]
