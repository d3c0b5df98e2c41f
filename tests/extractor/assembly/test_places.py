"""The named places of a document, once an entity, with their codes."""

import json
from pathlib import Path

import pytest

from extractor.assembly.jurisdiction import Jurisdiction
from extractor.assembly.places import assemble_places
from extractor.assembly.workspace import Workspace
from extractor.language.annotate import annotate
from extractor.reading import read
from extractor.structure import outline_of
from schemas.records import Place

KINH_BAC = Jurisdiction("24", "09187")

HEAD = "UBND PHƯỜNG KINH BẮC\nSố: 12/KH-UBND\n\nKinh Bắc, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\nRa quân trên địa bàn phường Vũ Ninh\n\n"


def places_of(body: str, jurisdiction: Jurisdiction = KINH_BAC) -> list[Place]:
    """The places of a plan with a usual head and the given body."""
    outline = outline_of(read((HEAD + body).encode(), "plan.txt"))
    return list(assemble_places(Workspace(outline, annotate(outline.paragraphs)), jurisdiction))


def rows(body: str, jurisdiction: Jurisdiction = KINH_BAC) -> list[tuple[str, str, str | None, str | None]]:
    return [(place.kind, place.name, place.province_code, place.ward_code) for place in places_of(body, jurisdiction)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # an entity once, by its first mention; head and title give none
        (
            "I. MỤC ĐÍCH\n\n- Vệ sinh trên địa bàn phường Kinh Bắc.\n\n- Người dân PHƯỜNG KINH BẮC tham gia.\n",
            [("ward", "phường Kinh Bắc", "24", "09187")],
        ),
        # a street has the codes of the ward it lies in, the issuer's where the address names none
        (
            "I. NỘI DUNG\n\n- Ra quân tại đường Lê Lợi, phường Vũ Ninh và đường Thành Bắc.\n",
            [
                ("street", "đường Lê Lợi", "24", "09169"),
                ("ward", "phường Vũ Ninh", "24", "09169"),
                ("street", "đường Thành Bắc", "24", "09187"),
            ],
        ),
        # one road under two type words
        (
            "I. NỘI DUNG\n\n- Tại Đường Lý Thái Tổ.\n\n- Các tuyến Lý Thái Tổ, Thành Bắc.\n",
            [("street", "Đường Lý Thái Tổ", "24", "09187"), ("street", "đường Thành Bắc", "24", "09187")],
        ),
        # short and long type words, the long form shown
        ("I. NỘI DUNG\n\n- Tại KCN Quế Võ.\n\n- Tại khu công nghiệp Quế Võ.\n", [("area", "khu công nghiệp Quế Võ", None, None)]),
        # bare and full name of a province
        ("I. NỘI DUNG\n\n- Đến từ Hải Phòng.\n\n- Tại thành phố Hải Phòng.\n", [("province", "thành phố Hải Phòng", "31", None)]),
        # a commune that was merged in 2025, by the day of issue
        ("I. NỘI DUNG\n\n- Tại phường Suối Hoa và phường Kinh Bắc.\n", [
            ("former_commune", "phường Suối Hoa", "24", None), ("ward", "phường Kinh Bắc", "24", "09187"),
        ]),
        # inside other names: a body's, a campaign's, a document's title or issuer
        ("I. NỘI DUNG\n\n- Phối hợp với UBND phường Vũ Ninh và UBND các phường: Võ Cường, Đáp Cầu.\n", []),
        ("I. NỘI DUNG\n\n- Phong trào “Xây dựng phường Kinh Bắc - Xanh” được phát động.\n", []),
        ("I. NỘI DUNG\n\n- Thực hiện Kế hoạch số 15/KH-UBND ngày 01/6/2026 của UBND tỉnh Bắc Ninh về việc ra quân trên địa bàn tỉnh Bắc Ninh.\n", []),
    ],
)  # fmt: skip
def test_entities(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert rows(body) == expected


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hội trường tầng 2, trụ sở UBND phường Kinh Bắc", ["Hội trường tầng 2", "trụ sở UBND phường Kinh Bắc"]),
        ("Tại các thôn: Sân nhà văn hóa các thôn sau lễ phát động", ["Sân nhà văn hóa các thôn"]),  # generic, yet a site
        ("Hội trường UBND xã, huyện Cư Kuin", ["Hội trường UBND xã"]),  # the district begins behind the comma
        ("Trường THCS Suối Hoa vào lúc 7 giờ", ["Trường THCS Suối Hoa"]),
        ("Quảng trường 30/4 và Công viên Thiên Đức", ["Quảng trường 30/4", "Công viên Thiên Đức"]),
        ("Toàn bộ khu vực làm việc của Tòa nhà số 1", ["Tòa nhà số 1"]),  # an area without a name is none
    ],
)
def test_sites(line: str, names: list[str]) -> None:
    body = f"I. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: 7h00.\n\n2. Địa điểm tổ chức\n\n- {line}.\n\n3. Thành phần\n\n- Đại biểu.\n"
    assert [place.name for place in places_of(body) if place.kind == "venue"] == names


def test_the_district_behind_a_site_is_kept() -> None:
    body = "I. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Địa điểm: Hội trường UBND xã, huyện Cư Kuin.\n"
    assert [(place.kind, place.name) for place in places_of(body)] == [
        ("venue", "Hội trường UBND xã"),
        ("district", "huyện Cư Kuin"),
    ]


@pytest.mark.parametrize(
    ("item", "names"),
    [
        # a site beside a day or hour of the same clause
        ("Tập huấn: từ 14 giờ 00 thứ Ba hằng tuần, bắt đầu từ ngày 07/7/2026, tại sân vận động phường.", ["sân vận động phường"]),
        ("Khai giảng tại sân trường lúc 7 giờ 00 ngày 05/9/2026.", ["sân trường"]),
        ("Khám sơ tuyển: từ ngày 24/11/2026 đến ngày 25/11/2026, tại Trạm Y tế phường.", ["Trạm Y tế phường"]),
        # neither a deadline nor a document's day makes one, nor sites in the plural
        ("Niêm yết tại trụ sở UBND phường trước ngày 05/9/2026.", []),
        ("Ra quân ngày 05/9/2026 tại các trường học.", []),
        # the seat of a body, and a street behind a house number
        ("Địa điểm: Sở Tư pháp tỉnh Bắc Ninh, địa chỉ: Số 12 Lý Thái Tổ, phường Kinh Bắc.", [
            "Sở Tư pháp tỉnh Bắc Ninh", "đường Lý Thái Tổ",
        ]),
        ("Địa điểm: Các trạm y tế trên địa bàn.", []),
        ("Địa điểm: UBND xã, phường trên địa bàn tỉnh.", []),  # bodies of several places, told by their levels alone
        # bodies in a list without their head word
        ("Giao UBND các huyện, thị xã Quế Võ, thành phố Từ Sơn phối hợp.", []),
    ],
)  # fmt: skip
def test_sites_in_sentences(item: str, names: list[str]) -> None:
    found = places_of(f"I. NỘI DUNG\n\n- {item}\n")
    assert [place.name for place in found if place.kind in ("venue", "street", "district")] == names


def test_a_venue_has_the_codes_of_its_address_and_of_its_own_name() -> None:
    body = "I. ĐỊA ĐIỂM\n\n- Địa điểm: Sở Tư pháp tỉnh Bắc Ninh, địa chỉ: Số 12 Lý Thái Tổ, phường Vũ Ninh.\n\n"
    assert [(place.name, place.ward_code) for place in places_of(body)][:2] == [
        ("Sở Tư pháp tỉnh Bắc Ninh", "09169"),
        ("đường Lý Thái Tổ", "09169"),
    ]
    hall = "I. ĐỊA ĐIỂM\n\n- Địa điểm: Trường THCS phường Vũ Ninh.\n\n"
    assert [(place.name, place.ward_code) for place in places_of(hall)] == [("Trường THCS phường Vũ Ninh", "09169")]


def test_the_closing_says_where_the_plan_holds() -> None:
    body = "I. NỘI DUNG\n\n- Ra quân.\n\nTrên đây là Kế hoạch phòng, chống dịch trên địa bàn phường Kinh Bắc./.\n"
    assert [place.name for place in places_of(body)] == ["phường Kinh Bắc"]


def test_generic_venues_elsewhere_are_none() -> None:
    assert rows("I. NỘI DUNG\n\n- Tổng vệ sinh tại nhà văn hóa các thôn và trường học.\n") == []


def test_without_a_jurisdiction_nothing_is_guessed() -> None:
    assert rows("I. NỘI DUNG\n\n- Tại xã An Phú, đường Lê Lợi.\n", Jurisdiction()) == [
        ("commune", "xã An Phú", None, None),
        ("street", "đường Lê Lợi", None, None),
    ]


def test_the_gold_places(shared: Path) -> None:
    for gold in sorted((shared / "gold").glob("*.json")):
        plan = json.loads(gold.read_text("utf-8"))
        issuer = plan["header"]["issuer"]
        outline = outline_of(read(shared / "seeds" / f"{gold.stem}.txt"))
        workspace = Workspace(outline, annotate(outline.paragraphs))
        found = assemble_places(workspace, Jurisdiction(issuer["province_code"], issuer["ward_code"]))
        expected = {(p["name"].lower(), p["kind"], p["province_code"], p["ward_code"]) for p in plan["places"]}
        assert {(p.name.lower(), p.kind, p.province_code, p.ward_code) for p in found} == expected, gold.stem
