"""What the headings of columns mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.table_columns import meaning_of


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("STT", "number"),
        ("Nội dung công việc", "task"),
        ("Tên nhiệm vụ", "task"),
        ("Đơn vị chủ trì", "lead"),
        ("Sở, ngành chủ trì tham mưu", "lead"),
        ("Người thực hiện", "lead"),
        ("Phân công", "lead"),
        ("Phân công thực hiện", "lead"),
        ("Đơn vị phối hợp thực hiện", "partner"),  # the more special word first
        ("Theo dõi, kiểm tra, đôn đốc", "monitor"),
        ("Thời gian hoàn thành", "due"),
        ("Ngày", "due"),
        ("Sản phẩm", "product"),
        ("Thời lượng", "duration"),
        ("Địa điểm", "place"),
        ("Ghi chú", "note"),
        ("Họ và tên", None),
        ("", None),
    ],
)
def test_meanings(heading: str, meaning: str | None) -> None:
    assert meaning_of(heading) == meaning


@given(st.text(max_size=200))
def test_never_crashes(heading: str) -> None:
    meaning_of(heading)
