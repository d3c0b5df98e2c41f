"""Streets that only a house number leads in."""

import pytest

from extractor.language.places import find_places


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("Địa chỉ: Số 165 Trần Phú, phường Hải Châu", ["Trần Phú"]),
        ("tại số 12A/3, Nguyễn Văn Linh", ["Nguyễn Văn Linh"]),
        ("Hội trường Sở (23 Quang Trung, quận Hoàn Kiếm)", ["Quang Trung"]),
        ("đợt 2 (15 Trung đội, 3 xe)", []),
        ("Số 30 đường Trần Phú", []),  # has its type word: a typed place
        ("theo Quyết định số 12 Bộ Y tế", []),  # a document's number
        ("Số 05 Hội Nông dân", []),
        ("Địa chỉ: Số 7 Trần", []),  # one syllable may be anything
    ],
)
def test_streets(text: str, streets: list[str]) -> None:
    assert [place.bare_name for place in find_places(text) if place.rule == "place.house_number"] == streets
