"""Number or day of issue left blank."""

import pytest

from extractor.assembly.findings.blanks import check
from extractor.assembly.header import assemble_header
from tests.extractor.assembly.findings.records import parts, workspace_of

HEAD = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
{}
{}

KẾ HOẠCH
Tổng vệ sinh môi trường năm 2026

Ủy ban nhân dân xã Bình Minh xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH
- Giữ gìn vệ sinh.
"""


@pytest.mark.parametrize(
    ("number", "place_and_date", "codes"),
    [
        ("Số:      /KH-UBND", "Bình Minh, ngày     tháng 5 năm 2026", ["number_blank", "issue_day_blank"]),
        ("Số: …/KH-UBND", "Bình Minh, ngày 04 tháng 5 năm 2026", ["number_blank"]),
        ("Số: 12/KH-UBND", "Bình Minh, ngày     tháng     năm 2026", ["issue_day_blank"]),
        ("Số: 12/KH-UBND", "Bình Minh, ngày 04 tháng 5 năm 2026", []),
        ("", "", []),  # an extract without these lines leaves nothing blank
    ],
)
def test_blanks(number: str, place_and_date: str, codes: list[str]) -> None:
    workspace = workspace_of(HEAD.format(number, place_and_date))
    found = check(workspace, parts(header=assemble_header(workspace)))
    assert [finding.code for finding in found] == codes
