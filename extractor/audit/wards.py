"""The official wards and communes of a province (danh mục đơn vị hành chính cấp xã), and which of them have a plan."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.audit.opinion import Opinion, failed, passed, unclear
from extractor.audit.texts import Text
from extractor.audit.view import PlanView
from extractor.errors import ProvinceUnknown

_FOUND = Text("Có kế hoạch: {plans}.", "Plan found: {plans}.")
_NOT_FOUND = Text("Không tìm thấy kế hoạch.", "No plan was found.")
_SEND = Text("Đôn đốc ban hành và gửi kế hoạch.", "Urge the ward to issue and send its plan.")
_NOT_SURE = Text(
    "Không tìm thấy kế hoạch; {count} tệp chưa đọc được hoặc chưa rõ cơ quan ban hành.",
    "No plan was found; {count} files unread, or of an issuer that is not known.",
)
_READ = Text("Xem lại các tệp chưa đọc được trước khi kết luận.", "Look at the unread files first.")


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward or commune (phường, xã, đặc khu) by its official code of July 2025."""

    code: str
    name: str


@cache
def _communes() -> dict[str, tuple[Ward, ...]]:
    """All wards and communes by the code of their province, in the official order."""
    lines = files("extractor.lexicons.administrative").joinpath("communes.csv").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[Ward]] = {}
    for row in csv.DictReader(lines):
        found.setdefault(row["province_code"], []).append(Ward(row["code"], f"{row['kind']} {row['name']}"))
    return {province: tuple(sorted(wards, key=lambda ward: ward.code)) for province, wards in found.items()}


def wards_of(province: str) -> tuple[Ward, ...]:
    """The wards and communes of a province by its official code, two digits.

    Raises ProvinceUnknown.
    """
    if province not in _communes():
        raise ProvinceUnknown(province)
    return _communes()[province]


def ward_of(view: PlanView) -> str | None:
    """The ward whose People's Committee issues the plan; None for papers of other bodies and documents that are no plan."""
    issuer = view.header.issuer if view.header else None
    if view.plan.document_class != "plan" or issuer is None or issuer.level != "commune":
        return None
    return issuer.ward_code


def is_unplaced(view: PlanView) -> bool:
    """True where the file may be the plan of any ward: not read, or whose it is was not."""
    issuer = view.header.issuer if view.header else None
    if view.plan.document.status == "failed" or issuer is None:
        return True
    return view.plan.document_class in ("plan", None) and issuer.level == "commune" and issuer.ward_code is None


def ward_opinion(plans: tuple[str, ...], unplaced: int) -> Opinion:
    """Whether a ward has a plan: names of its files, and how many files may be anybody's."""
    if plans:
        return passed(_FOUND.filled(plans=", ".join(plans)))
    if unplaced:
        return unclear(_NOT_SURE.filled(count=unplaced), _READ)
    return failed(_NOT_FOUND, _SEND)
