"""Named places in a paragraph: the text, and (kind, span, type word, bare name) of each match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.places import find_places


def found(text: str) -> list[tuple[str, str]]:
    """Kind and span of every match."""
    return [(match.kind, text[match.start : match.end]) for match in find_places(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # administrative units, bounded by the gazetteer
        ("xây dựng xã An Phú ngày càng xanh", [("commune", "xã An Phú")]),
        ("Xây dựng xã An Phú - Xã Xanh - Văn minh", [("commune", "xã An Phú")]),
        ("ĐẢNG ỦY - UBND PHƯỜNG KINH BẮC", [("ward", "PHƯỜNG KINH BẮC")]),
        ("xây dựng phường Kiến an “Đô thị Xanh”", [("ward", "phường Kiến an")]),  # a capital forgotten
        ("tại phường 1, Quận 12", [("ward", "phường 1"), ("district", "Quận 12")]),
        ("Phường 2 Bảo Lộc", [("ward", "Phường 2 Bảo Lộc")]),
        ("thành phố Thủ Đức", [("district", "thành phố Thủ Đức")]),
        ("thành phố Hải Phòng", [("province", "thành phố Hải Phòng")]),
        ("TP. Hồ Chí Minh, Tp.HCM", [("province", "TP. Hồ Chí Minh"), ("province", "Tp.HCM")]),
        ("P. Kinh Bắc, Q. Ba Đình", [("ward", "P. Kinh Bắc"), ("district", "Q. Ba Đình")]),
        ("các huyện, thị xã Long Khánh", [("district", "thị xã Long Khánh")]),
        ("xã Đông Dư Thượng,", [("commune", "xã Đông Dư Thượng")]),  # not in the gazetteer: its capitals bound it
        (
            "quần đảo Trường Sa, xã Đoàn Kết, quận Hai Bà Trưng",
            [("area", "quần đảo Trường Sa"), ("commune", "xã Đoàn Kết"), ("district", "quận Hai Bà Trưng")],
        ),  # names that begin like bodies
        # streets
        ("tại đường Trường Chinh, phố Bà Triệu", [("street", "đường Trường Chinh"), ("street", "phố Bà Triệu")]),
        ("đường Cách mạng Tháng Tám, đường 3 tháng 2", [("street", "đường Cách mạng Tháng Tám"), ("street", "đường 3 tháng 2")]),
        ("số 5 phố Tràng Tiền, 45 Lê Duẩn", [("street", "phố Tràng Tiền")]),  # a house's number opens no list
        ("tại Quốc lộ 51, QL.18 và ĐT.295B", [("street", "Quốc lộ 51"), ("street", "QL.18"), ("street", "ĐT.295B")]),
        ("đường 30/4 và đường Hồ Chí Minh", [("street", "đường 30/4"), ("street", "đường Hồ Chí Minh")]),
        ("cao tốc Tân Phú – Bảo Lộc đi qua", [("street", "cao tốc Tân Phú – Bảo Lộc")]),
        # villages and groups
        ("tổ dân phố số 5, thôn Đông", [("residential_group", "tổ dân phố số 5"), ("village", "thôn Đông")]),
        # venues; a new type word ends the name before it
        ("Bảo tàng Bắc Ninh - Đường Lý Thái Tổ", [("venue", "Bảo tàng Bắc Ninh"), ("street", "Đường Lý Thái Tổ")]),
        (
            "Tòa nhà số 2 thuộc trụ sở Ban Tổ chức Tỉnh ủy, cụ thể",
            [("venue", "Tòa nhà số 2"), ("venue", "trụ sở Ban Tổ chức Tỉnh ủy")],
        ),
        ("Nhà văn hóa thôn Đông", [("venue", "Nhà văn hóa thôn Đông")]),
        ("trụ sở UBND xã An Phú", [("venue", "trụ sở UBND xã An Phú")]),
        # water, areas
        ("sông Cấm, KCN Trà Nóc 2", [("water", "sông Cấm"), ("area", "KCN Trà Nóc 2")]),
        ("vùng đồng bằng sông Cửu Long", [("area", "đồng bằng sông Cửu Long")]),
        # bare names that stand by themselves
        ("tại Hà Nội, Hải Phòng và Đà Nẵng", [("province", "Hà Nội"), ("province", "Hải Phòng"), ("province", "Đà Nẵng")]),
        ("tại Thanh Hoá và Hòa Bình", [("province", "Thanh Hoá"), ("province", "Hòa Bình")]),  # old and new tone placement
        ("định hướng đưa Việt Nam trở thành", [("country", "Việt Nam")]),
        # former communes
        ("xã Đa Tốn (cũ), xã Văn Đức cũ", [("former_commune", "xã Đa Tốn"), ("former_commune", "xã Văn Đức")]),
    ],
)
def test_found(text: str, places: list[tuple[str, str]]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "mô hình Tuyến đường Xanh - Sạch - Đẹp",  # a slogan
        "trên địa bàn xã. Đảng ủy xã",  # the sentence ends between
        "hợp tác xã Nông nghiệp, nông thôn Việt Nam",  # the phrase is no type word
        "yêu cầu Sở Nội vụ, văn bản Quy phạm, họp trực tuyến Zoom",
        "20 thôn 3 tháng một lần, phường 02 buổi",  # counts
        "Báo Bắc Ninh, Thành ủy Hà Nội, Đảng Cộng sản Việt Nam",  # bare names inside other names
        "tư tưởng Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh",  # a person's name
        "Trường THCS Suối Hoa, quận Cầu Giấy"[:20],  # a capital that goes on a name
        "Doanh nghiệp Than đá Suối Bắc",
        "các Cụm công nghiệp (CCN) Đầm Hồng",  # an abbreviation in brackets
        "Tại các thôn: Sân nhà văn hóa",  # what a colon opens is no list of names
        "Bộ GD&ĐT. Đối với",  # an abbreviation of a road needs a number
        "xã Nông thôn mới, xã NTM, thành phố Cảng, Phường Đội, thị xã Đoàn",  # slogans, offices
        "trụ sở Ủy ban nhân dân các xã",
        "Hội trường UBND phường",  # told by its level alone
    ],
)
def test_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "type_word", "kind", "names"),
    [
        ("(tuyên Lý Thái Tổ, Nguyễn Công Hãng, Thành Bắc)", "đường", "street", ["Lý Thái Tổ", "Nguyễn Công Hãng", "Thành Bắc"]),
        ("các xã cũ (Đa Tốn, Bát Tràng, Đông Dư) nhằm", "xã", "former_commune", ["Đa Tốn", "Bát Tràng", "Đông Dư"]),
        ("các phường Kinh Bắc, Võ Cường và Đáp Cầu thuộc", "phường", "ward", ["Kinh Bắc", "Võ Cường", "Đáp Cầu"]),
        ("các khu phố 1, 2, 3 và", "khu phố", "residential_group", ["1", "2", "3"]),
        ("các cụm công nghiệp Phú Thịnh 1, 2", "cụm công nghiệp", "area", ["Phú Thịnh 1", "Phú Thịnh 2"]),  # the number alone
    ],
)
def test_lists_under_one_type_word(text: str, type_word: str, kind: str, names: list[str]) -> None:
    matches = find_places(text)
    assert [match.bare_name for match in matches] == names
    assert {(match.type_word, match.kind) for match in matches} == {(type_word, kind)}


def test_a_singular_type_word_opens_no_list() -> None:
    assert found("đường Nguyễn Trãi, Lê Lợi") == [("street", "đường Nguyễn Trãi")]


def test_a_list_under_two_type_words_takes_what_the_gazetteer_tells() -> None:
    matches = find_places("các tỉnh, thành phố: Hà Nội, Bắc Ninh; các xã, phường: Kinh Bắc, An Phú")
    assert [(match.type_word, match.bare_name) for match in matches] == [
        ("thành phố", "Hà Nội"),
        ("tỉnh", "Bắc Ninh"),
        ("phường", "Kinh Bắc"),  # An Phú is both xã and phường: not guessed
    ]


def test_a_list_of_bodies_is_told_by_its_rule() -> None:
    assert {match.rule for match in find_places("UBND các phường: Yên Bái, Văn Phú")} == {"place.of_body"}


_WORDS = [
    "xã",
    "phường",
    "các",
    "tuyến",
    "Hà Nội",
    "An Phú",
    "đường",
    "Lê Lợi",
    ",",
    "(",
    "cũ",
    "số",
    "5",
    "1A",
    "-",
    ":",
    "TP.",
    "trụ sở",
    "và",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(_WORDS)).map(" ".join)))
def test_matches_are_sorted_and_within_the_text(text: str) -> None:
    matches = find_places(text)
    ends = [0, *(match.end for match in matches)]
    for match, before in zip(matches, ends, strict=False):
        assert before <= match.start < match.end <= len(text)
        assert text[match.start : match.end].strip() == text[match.start : match.end]
