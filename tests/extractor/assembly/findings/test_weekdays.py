"""Weekdays against dates."""

import pytest

from extractor.assembly.findings.weekdays import check
from tests.extractor.assembly.findings.records import evidence, parts, temporal, workspace_with


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("- Thời gian: từ 7h00 Thứ sáu, ngày 05/6/2026.", []),  # a Friday it is
        ("- Thời gian: từ 7h00 Thứ năm, ngày 05/6/2026.", ["weekday_mismatch"]),
        ("- Vào lúc 7 giờ 30 phút, ngày 06/6/2026 (thứ bảy).", []),
        ("- Vào lúc 7 giờ 30 phút, ngày 06/6/2026 (Chủ nhật).", ["weekday_mismatch"]),
        ("- Vào sáng thứ Bảy hằng tuần, bắt đầu từ 03/6/2026.", []),  # a routine and its first day are two
        ("- Ra quân ngày 05/6/2026.", []),  # no weekday
        ("- Ra quân thứ Sáu, ngày 05/6.", []),  # no year settled
    ],
)
def test_weekdays(line: str, codes: list[str]) -> None:
    workspace = workspace_with(line)
    assert [finding.code for finding in check(workspace, parts())] == codes


def test_year_of_the_record() -> None:
    """A date without year has the one that the temporal record was given."""
    workspace = workspace_with("- Ra quân thứ Sáu, ngày 06/6.")
    record = temporal(evidence(workspace, "thứ Sáu, ngày 06/6"), "date", "event", "2026-06-06", "2026-06-06")
    findings = list(check(workspace, parts(temporals=(record,))))
    assert [(finding.code, finding.records) for finding in findings] == [("weekday_mismatch", (record.id,))]
    assert findings[0].message == "Ngày 06/6/2026 là thứ Bảy, văn bản ghi thứ Sáu."
