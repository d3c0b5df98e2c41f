"""The issuer's province and ward: from its name, the document's words, the place line."""

import json
from pathlib import Path

import pytest

from extractor.assembly.jurisdiction import Jurisdiction, settle


@pytest.mark.parametrize(
    ("issuer", "level", "mentions", "issued_place", "codes"),
    [
        ("Ủy ban nhân dân phường Kinh Bắc", "commune", [], None, ("24", "09187")),  # one of that name in the country
        ("Ủy ban nhân dân xã An Phú", "commune", [], "An Phú", (None, None)),  # five of that name: not guessed
        ("Ủy ban nhân dân xã An Phú", "commune", ["của Ủy ban nhân dân thành phố Hải Phòng"], None, ("31", "10645")),
        (
            "Ủy ban nhân dân xã An Phú",
            "commune",
            ["Thành ủy Hải Phòng", "ở tỉnh An Giang"],
            None,
            ("31", "10645"),
        ),  # organs weigh more
        ("Ủy ban nhân dân xã An Phú", "commune", ["UBND thành phố Hải Phòng", "UBND tỉnh An Giang"], None, (None, None)),
        # two neighbours that one of the five provinces alone has
        ("Ủy ban nhân dân xã An Phú", "commune", ["tại xã Quang Trung cũ", "xã Thăng Long (cũ)"], None, ("31", "10645")),
        ("Ủy ban nhân dân xã An Phú", "commune", ["tại xã Quang Trung cũ"], None, (None, None)),  # one is not enough
        # districts tell their province
        ("Ủy ban nhân dân xã An Phú", "commune", ["UBND huyện Kinh Môn", "của UBND thị xã Kinh Môn"], None, ("31", "10645")),
        # before the reform the name means the commune of that time, and its successor has the code
        (
            "Ủy ban nhân dân xã Bát Tràng",
            "commune",
            ["Bát Tràng, ngày 5 tháng 3 năm 2024", "Thành ủy Hà Nội"],
            None,
            ("01", None),
        ),
        # … and without a province that agrees nothing is settled, though today one commune alone has the name
        ("Ủy ban nhân dân xã Bát Tràng", "commune", ["Bát Tràng, ngày 5 tháng 3 năm 2024"], None, (None, None)),
        ("Đảng ủy xã Xuân Sơn", "party", ["Tỉnh ủy Phú Thọ", "trong năm 2021"], None, ("25", "08590")),  # not Bà Rịa's
        ("Đảng ủy xã Xuân Sơn", "party", ["Huyện ủy Tân Sơn", "trong năm 2021"], None, ("25", "08590")),  # its district's party
        ("Đảng ủy xã Xuân Sơn", "party", ["trong năm 2021"], None, (None, None)),
        # a province named by the way does not win over the one whose organs are named, even where that one's is not known
        ("Đảng ủy xã Xuân Sơn", "party", ["Tỉnh ủy Cà Mau", "ở tỉnh Phú Thọ", "năm 2021"], None, ("96", None)),
        # a commune that is called like a province
        ("Ủy ban nhân dân xã Bình Định", "commune", ["UBND tỉnh Bắc Ninh", "ngày 3/2/2023"], None, ("24", "09529")),
        ("Ủy ban nhân dân xã Bình Định", "commune", ["ngày 3/2/2023"], None, (None, None)),
        # a commune merged before the table was made: what the document says of its province
        ("Ủy ban nhân dân xã Đông Dư", "commune", ["UBND huyện Gia Lâm"], None, ("01", None)),
        ("Ủy ban nhân dân xã Đa Tốn", "commune", [], None, ("01", None)),  # divided in 2025: the province alone
        ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "province", [], None, ("68", None)),
        ("Ủy ban nhân dân tỉnh Hải Dương", "province", [], None, ("31", None)),  # abolished: the successor's
        ("Sở Công Thương tỉnh Lào Cai", "agency", [], None, ("15", None)),
        ("Thành ủy Hà Nội", "party", [], None, ("01", None)),
        ("Sở Y tế", "agency", [], "Rạch Giá", ("91", None)),  # a town of the place line
        # a place line of that time: today Phú Thọ alone has the name
        ("Trường Tiểu học A", "school", ["UBND tỉnh Bình Dương", "năm 2022"], "Minh Hòa", ("79", None)),
        ("Ủy ban nhân dân huyện Châu Thành", "district", ["UBND tỉnh Bến Tre"], None, ("86", None)),
        ("Ủy ban nhân dân huyện Châu Thành", "district", [], None, (None, None)),
        ("Ban Tổ chức Tỉnh ủy", "party", ["Ban Thường vụ Tỉnh ủy"], None, (None, None)),
        ("Trường Đại học Hà Nội", "school", [], None, (None, None)),  # a school's name is no place
        ("Bộ Công Thương", "central", ["UBND tỉnh Lào Cai"], "Hà Nội", (None, None)),
    ],
)
def test_settle(
    issuer: str, level: str, mentions: list[str], issued_place: str | None, codes: tuple[str | None, str | None]
) -> None:
    assert settle(issuer, level, mentions, issued_place=issued_place) == Jurisdiction(*codes)


def test_the_gold_headers(shared: Path) -> None:
    for gold in sorted((shared / "gold").glob("*.json")):
        header = json.loads(gold.read_text("utf-8"))["header"]
        text = (shared / "seeds" / f"{gold.stem}.txt").read_text("utf-8")
        issuer = header["issuer"]
        area = settle(issuer["name"], issuer["level"], [" ".join(text.split())], issued_place=header["issued_place"])
        assert (area.province_code, area.ward_code) == (issuer["province_code"], issuer["ward_code"]), gold.stem


@pytest.mark.parametrize(
    ("issued", "codes"),
    [
        ("2021-05-06", ("25", "08590")),  # the successor of the commune of that time
        ("2025-08-01", ("79", "26584")),  # the only one of that name since
    ],
)
def test_the_day_of_issue_tells_which_commune(issued: str, codes: tuple[str, str]) -> None:
    assert settle("Đảng ủy xã Xuân Sơn", "party", ["Tỉnh ủy Phú Thọ"], issued=issued) == Jurisdiction(*codes)
