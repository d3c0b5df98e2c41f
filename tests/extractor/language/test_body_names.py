"""Whether a place's name ends a body's name."""

import pytest

from extractor.language.body_names import inside_body


@pytest.mark.parametrize(
    ("before", "place", "inside"),
    [
        ("Ủy ban nhân dân ", "thành phố Hải Phòng", True),
        ("Thành ủy - UBND ", "thành phố Hà Nội", True),
        ("công an ", "xã An Phú", True),
        ("Đoàn đại biểu Quốc hội khoá XVI ", "tỉnh Bắc Ninh", True),
        ("trên địa bàn ", "xã An Phú", False),
        ("Nhân dân ", "xã An Phú", False),
        ("môi trường ", "xã An Phú", False),  # trường is no school here
        ("Công an tỉnh phối hợp với ", "xã An Phú", False),  # the preposition ends the body's name
        ("UBND tỉnh; ", "xã An Phú", False),
    ],
)
def test_inside_body(before: str, place: str, inside: bool) -> None:
    assert inside_body(before + place, len(before)) is inside
