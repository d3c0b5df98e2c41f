"""Units with duties against the recipients."""

from typing import Any

import pytest

from extractor.assembly.findings.recipients import check
from tests.extractor.assembly.findings.records import ISSUER, duty, evidence, header, parts, recipients, unit, workspace_with

POLICE = ("Công an xã", "police", "police")
ECONOMY = ("Phòng Kinh tế, Hạ tầng và Đô thị", "department", "economy_infrastructure_and_urban_office")
CULTURE = ("Phòng Văn hóa - Xã hội", "department", "culture_and_society_office")
OFFICE = ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "government", "council_and_committee_office")
SCHOOLS = ("trường học", "school", "schools")
VILLAGES = ("thôn", "community", "hamlets")
WOMEN = ("Hội Liên hiệp Phụ nữ xã", "front", "womens_union")
COMPANY = ("Công ty Cổ phần Môi trường Xanh", "company", None)


@pytest.mark.parametrize(
    ("named", "lines", "informed"),
    [
        (POLICE, ["Công an xã"], True),
        (POLICE, ["Trưởng Công an xã"], True),  # its head
        (POLICE, ["Các cơ quan, đơn vị có liên quan"], True),
        (POLICE, ["Như trên"], True),
        (POLICE, ["Các đơn vị tại mục IV"], True),
        (POLICE, ["Các phòng, ban, ngành thuộc xã"], True),
        (POLICE, ["Các phòng chuyên môn"], False),  # an office class is no police
        (POLICE, ["UBND thành phố", "Thường trực Đảng ủy", "Lưu: VT"], False),
        (ECONOMY, ["Các phòng: KTHTĐT, VHXH"], True),  # by its initials
        (CULTURE, ["Các phòng: KTHTĐT, VHXH"], True),
        (CULTURE, ["Các phòng: Kinh tế"], False),  # the list names another one
        (ECONOMY, ["Lưu: VT, KTHTĐT"], True),  # the drafting unit keeps a copy
        (OFFICE, ["Lưu: VT"], True),  # the clerk's office is part of it
        (OFFICE, ["C, PCVP"], True),
        (SCHOOLS, ["Các trường: MN, TH, THCS"], True),  # kinds of schools
        (SCHOOLS, ["Các thôn"], False),
        (VILLAGES, ["Trưởng các thôn", "Bí thư chi bộ các thôn"], True),
        (WOMEN, ["Ủy ban MTTQ Việt Nam xã và các đoàn thể"], True),
        (WOMEN, ["Hội LHPN xã"], True),
        (WOMEN, ["Hội Nông dân xã"], False),
        (COMPANY, ["Công ty CP Môi trường Xanh"], True),
        (COMPANY, ["Công ty Cấp nước"], False),
        (("Tổ giám sát cộng đồng", "other", None), ["Công an xã"], True),  # the plan founds it itself
        (("Nhân dân", "citizens", "citizens"), ["Công an xã"], True),  # nobody sends a plan to everyone
        (("chi hội phụ nữ", "other", None), ["Các chi hội"], True),
        (("chi hội phụ nữ", "other", None), ["Các chi bộ"], False),
        (POLICE, ["Thành viên Hội đồng nghĩa vụ quân sự xã"], True),  # the bodies sit in it
        (("địa phương", "other", None), ["Công an xã"], True),
        ((ISSUER.name, "government", "peoples_committee"), ["Công an xã"], True),
    ],
)
def test_informed(named: tuple[str, Any, str | None], lines: list[str], informed: bool) -> None:
    workspace = workspace_with("- Ra quân.")
    name, kind, unit_type = named
    found = evidence(workspace, "- Ra quân")
    plan = parts(
        header=header(recipients=recipients(*lines)),
        units=(unit(found, name, kind, unit_type),),
        duties=(duty(found, name),),
    )
    findings = list(check(workspace, plan))
    assert [finding.severity for finding in findings] == ([] if informed else ["info"])


def test_no_recipients_block() -> None:
    workspace = workspace_with("- Ra quân.")
    found = evidence(workspace, "- Ra quân")
    plan = parts(units=(unit(found, *POLICE),), duties=(duty(found, "Công an xã"),))
    assert list(check(workspace, plan)) == []


def test_units_without_duties() -> None:
    workspace = workspace_with("- Ra quân.")
    plan = parts(header=header(recipients=recipients("Các thôn")), units=(unit(evidence(workspace, "- Ra quân"), *POLICE),))
    assert list(check(workspace, plan)) == []
