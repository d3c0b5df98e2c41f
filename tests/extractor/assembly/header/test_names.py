"""Names in capitals restored, names in full, levels of bodies."""

import pytest

from extractor.assembly.header.agency import full_name
from extractor.assembly.header.levels import level_of
from extractor.assembly.header.spelling import restore_case


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ỦY BAN NHÂN DÂN PHƯỜNG KINH BẮC", "Ủy ban nhân dân phường Kinh Bắc"),
        ("SỞ CÔNG THƯƠNG", "Sở Công Thương"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("TỈNH ỦY PHÚ THỌ", "Tỉnh ủy Phú Thọ"),
        ("CÔNG AN PHƯỜNG XÂY DỰNG", "Công an phường Xây Dựng"),  # a field's word as a place's name
        ("UBND XÃ EA H'LEO", "UBND xã Ea H'Leo"),
        ("Sở Y tế", "Sở Y tế"),  # not in capitals: as written
    ],
)
def test_restore_case(printed: str, name: str) -> None:
    assert restore_case(printed) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("TRƯỜNG THPT CAO LÃNH 2", "Trường Trung học phổ thông Cao Lãnh 2"),
        ("ỦY BAN MTTQ VIỆT NAM XÃ HÒA BÌNH", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Bình"),
        ("PHÒNG GIÁO DỤC & ĐÀO TẠO", "Phòng Giáo dục và Đào tạo"),
        ("BCH ĐOÀN PHƯỜNG YÊN SỞ", "Ban Chấp hành Đoàn phường Yên Sở"),
        ("UBND xã Bát Tràng", "Ủy ban nhân dân xã Bát Tràng"),
    ],
)
def test_full_name(printed: str, name: str) -> None:
    assert full_name(printed, {}) == name


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Ủy ban nhân dân phường Kinh Bắc", "commune"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "province"),
        ("Ủy ban nhân dân thành phố Hải Phòng", "province"),  # under the central government
        ("Ủy ban nhân dân thành phố Bắc Giang", "district"),  # under a province
        ("Hội đồng nhân dân huyện Hiệp Hòa", "district"),
        ("Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "agency"),
        ("Sở Công Thương tỉnh Lào Cai", "agency"),
        ("Công an phường Kinh Bắc", "agency"),
        ("Bộ Nội vụ", "central"),
        ("Ban Tổ chức Tỉnh ủy", "party"),
        ("Đảng ủy phường Kinh Bắc", "party"),
        ("Hội Liên hiệp Phụ nữ xã Thạch Hà", "front"),
        ("Ban Thường vụ Đoàn xã Yên Trung", "front"),  # the committee's level is its body's
        ("Trường Trung học cơ sở Suối Hoa", "school"),
        ("Công ty Cổ phần Môi trường", "other"),
    ],
)
def test_level_of(name: str, level: str) -> None:
    assert level_of(name) == level
