"""Names that are alike and yet other units'."""

import pytest

from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Sở Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo"),  # likeness does not bridge the first word
        ("Ban Thường vụ Huyện đoàn", "Ban Thường vụ Thành đoàn"),  # nor the rank
        ("UBND các huyện", "UBND các huyện, thành phố"),  # nor the places
    ],
)
def test_other_bodies(known: str, other: str) -> None:
    plan = WrittenPlan.of(
        f"I. TỔ CHỨC THỰC HIỆN\n1. {known}\n- Báo cáo kết quả về {other} trước ngày 05/6/2026.\n2. Công an phường\n- Trực.\n"
    )
    assert [report.to for report in plan.reports] == [(plan.directory.full_name(other),)]
