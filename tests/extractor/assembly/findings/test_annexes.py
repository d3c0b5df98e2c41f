"""Annexes announced and absent."""

import pytest

from extractor.assembly.findings.annexes import check
from tests.extractor.assembly.findings.records import header, parts, workspace_of, workspace_with


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("- Các thôn cử lực lượng.\n(Có Biểu phân công nhiệm vụ kèm theo)", ["(Có Biểu phân công nhiệm vụ kèm theo)"]),
        ("- Thực hiện theo Phụ lục II kèm theo.", ["theo Phụ lục II kèm theo"]),
        ("- Phân công nhiệm vụ các đơn vị (Phụ lục 1).", ["Phụ lục 1"]),
        ("- Nội dung chi tiết tại Phụ lục.", ["tại Phụ lục"]),
        ("- Báo cáo kết quả theo biểu mẫu đính kèm.", ["theo biểu mẫu đính kèm"]),
        ("- Kiểm tra 28 đơn vị (danh sách kèm theo).", ["(danh sách kèm theo)"]),
        ("- Thực hiện theo Phụ lục I Nghị định số 30/2020/NĐ-CP.", []),  # another document's annex
        ("- Theo Biểu mẫu kèm theo Công văn số 12/SNV.", []),
        ("- Gửi báo cáo (kèm theo danh sách) về Phòng Kinh tế.", []),  # others attach it
        ("- Mang theo dụng cụ vệ sinh.", []),
        ("- Xây dựng bảng tin tại nhà văn hóa.", []),
    ],
)
def test_announcements(line: str, quotes: list[str]) -> None:
    found = list(check(workspace := workspace_with(line), parts()))
    assert [evidence.quote for finding in found for evidence in finding.evidence] == quotes
    for finding in found:
        for evidence in finding.evidence:
            assert workspace.outline.document.text[evidence.start : evidence.end] == evidence.quote


def test_annex_present() -> None:
    after = "\nPHỤ LỤC\nPhân công nhiệm vụ\n- Thôn Đông: 10 người.\n"
    assert list(check(workspace_with("(Có Phụ lục kèm theo)", after), parts())) == []


def test_extract_without_end() -> None:
    """What stood after an extract that breaks off before the signature is unknown."""
    workspace = workspace_of("KẾ HOẠCH\nTổng vệ sinh\n\nI. NỘI DUNG\n- Ra quân.\n(Có Phụ lục kèm theo)\n")
    assert list(check(workspace, parts(header=header(signatory=None)))) == []
