"""Codes of places: which of several namesakes is meant."""

import pytest

from extractor.assembly.jurisdiction import Jurisdiction
from extractor.assembly.place_codes import codes_of
from extractor.language.places import find_places


@pytest.mark.parametrize(
    ("text", "district", "ward_code"),
    [
        # Bắc Giang had two xã Đồng Tiến before July 2025
        ("xã Đồng Tiến, huyện Hiệp Hòa", None, "07822"),
        ("xã Đồng Tiến, huyện Yên Thế", None, "07246"),
        ("xã Đồng Tiến", "Yên Thế", "07246"),  # the only district that the document names
        ("xã Đồng Tiến", None, None),
        ("xã Đồng Tiến", "Lục Nam", None),  # none of that district
    ],
)
def test_namesakes_are_told_apart_by_their_district(text: str, district: str | None, ward_code: str | None) -> None:
    match, *address = find_places(text)
    codes = codes_of(match, address, Jurisdiction("24"), before_reform=True, district=district)
    assert codes.ward == ward_code
