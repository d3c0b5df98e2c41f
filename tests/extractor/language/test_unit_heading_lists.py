"""Headings that are nothing but units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.unit_heading_lists import heading_units
from tests.extractor.language.test_units import WORDS


@pytest.mark.parametrize(
    ("heading", "members"),
    [
        ("Đề nghị Tòa án nhân dân tỉnh:", ["Tòa án nhân dân tỉnh"]),  # without the opening
        ("Các cơ quan, đơn vị được kiểm tra", ["cơ quan, đơn vị được kiểm tra"]),  # which of the class
        ("Các thôn đã có đội tự quản", ["thôn đã có đội tự quản"]),
        ("Đối với các xã chưa đạt chuẩn:", ["xã chưa đạt chuẩn"]),
        ("Các hộ kinh doanh không đủ điều kiện", ["hộ kinh doanh không đủ điều kiện"]),
        ("Các đơn vị đăng ký thi đua", ["đơn vị đăng ký thi đua"]),
        ("Ủy ban nhân dân các xã có cụm công nghiệp", ["Ủy ban nhân dân các xã có cụm công nghiệp"]),
        ("Phòng Quản lý Năng lượng", ["Phòng Quản lý Năng lượng"]),
        ("Các đơn vị duy tu, duy trì", ["đơn vị duy tu, duy trì"]),
        ("Văn phòng UBND tỉnh (Trung tâm Thông tin)", ["Văn phòng UBND tỉnh"]),  # without the bracket
        ("Các thôn trên địa bàn xã", ["thôn"]),
        ("Hội nghị tổng kết", None),  # no unit
        ("Công an phường tổ chức tuần tra", None),  # a sentence
        ("Tổ chức thực hiện", None),
        ("", None),
    ],
)
def test_members(heading: str, members: list[str] | None) -> None:
    units = heading_units(heading)
    found = units and [member.unit.name if member.unit else heading[member.start : member.end] for member in units.members]
    assert found == members


@given(WORDS | st.text(max_size=60))
def test_never_crashes(heading: str) -> None:
    units = heading_units(heading)
    assert units is None or all(0 <= member.start < member.end <= len(heading) for member in units.members)
