"""Whom a superior plan speaks to, and the sums over its wards' plans."""

from typing import Any

import pytest

from extractor.audit.superior import superior_rules
from extractor.audit.superior.addressing import addressee, for_wards
from extractor.audit.superior.totals import Sum
from schemas import Issuer, Unit
from tests.extractor.audit.records import duty, evidence, header, target, view

CITY = header(issuer=Issuer(name="Ủy ban nhân dân thành phố Huế", level="province", province_code="46", ward_code=None))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # a figure for each ward, a share, a rate, a thing that must not be: a floor for each
        ({"text": "Mỗi xã, phường có ít nhất 05 tuyến", "unit": "tuyến", "population": "xã, phường"}, "each"),
        ({"text": "Mỗi phường, xã có 01 mô hình", "unit": "mô hình", "population": "phường, xã"}, "each"),
        ({"text": "Ít nhất 85% hộ gia đình phân loại rác", "population": "hộ gia đình"}, "each"),
        ({"text": "Không để phát sinh điểm nóng", "unit": None, "value": 0, "comparator": "="}, "each"),
        ({"text": "100% hộ gia đình trên địa bàn thành phố", "population": "hộ gia đình trên địa bàn thành phố"}, "each"),
        # a count for the whole area
        ({"text": "Trồng mới ít nhất 30.000 cây xanh", "unit": "cây xanh"}, "total"),
        ({"text": "Toàn tỉnh trồng 2 triệu cây", "unit": "cây", "rule": "target_count_outside"}, "total"),
        # a share of the wards says not which, all of them are each
        ({"text": "Ít nhất 50% số xã, phường không có ma túy", "value": 50, "population": "số xã, phường"}, "others"),
        ({"text": "Trên 80% trạm y tế cấp xã", "value": 80, "population": "trạm y tế cấp xã"}, "others"),
        ({"text": "100% xã, phường có tổ tự quản", "value": 100, "comparator": "=", "population": "xã, phường"}, "each"),
        ({"text": "85% hộ dân tại các xã, phường", "population": "hộ dân tại các xã, phường"}, "each"),
        ({"text": "80% chiến sĩ Bộ đội Biên phòng", "population": "chiến sĩ Bộ đội Biên phòng"}, "others"),
        # of departments, in passing, occasions of the whole area, without a figure, said again
        ({"text": "100% sở, ban, ngành", "population": "sở, ban, ngành thành phố"}, "others"),
        ({"text": "Trồng 500 cây", "unit": "cây", "rule": "target_count_outside"}, "others"),
        ({"text": "Tổ chức 12 lớp tập huấn", "unit": "lớp tập huấn"}, "others"),
        ({"text": "Nâng cao nhận thức", "value": None, "comparator": "none"}, "others"),
        ({"text": "Trồng 30.000 cây", "unit": "cây", "restates": "other"}, "others"),
    ],
)
def test_addressee(values: dict[str, Any], expected: str) -> None:
    made = target(**values)
    assert addressee(made, view(targets=(made,))) == expected


def test_a_figure_in_a_departments_duty_is_the_departments() -> None:
    words = "Hướng dẫn 100% trường học phân loại rác"
    made = target(words)
    assert addressee(made, view(duties=(duty(words, "Sở Giáo dục và Đào tạo"),))) == "others"
    assert addressee(made, view(duties=(duty(words, "UBND các xã, phường"),))) == "each"


@pytest.mark.parametrize(
    ("name", "unit_type", "expected"),
    [
        ("Ủy ban nhân dân các xã, phường", "peoples_committee", True),
        ("UBND các phường, xã", None, True),
        ("Các xã, phường", None, True),
        ("Chính quyền cấp xã", None, True),
        ("Công an các xã, phường", "police", False),
        ("Ủy ban Mặt trận Tổ quốc các xã, phường", "front", False),
        ("Sở Nông nghiệp và Môi trường", None, False),
    ],
)
def test_for_wards(name: str, unit_type: str | None, expected: bool) -> None:
    unit = Unit(id="u", evidence=evidence(name), rule="r", confidence=0.9, name=name, kind="other", unit_type=unit_type)
    assert for_wards((name,), view(units=(unit,))) is expected


def _sum(total: dict[str, Any], wards: list[tuple[str, list[dict[str, Any]]]], all_wards: list[str]) -> tuple[str, float, int]:
    made = target(**({"text": "Trồng mới cây xanh", "unit": "cây xanh", "indicator_id": "trees_planted"} | total))
    _, (rule,) = superior_rules(view(of=CITY, targets=(made,)))
    gathered = Sum(rule)
    for ward, targets in wards:
        trees = {"unit": "cây", "indicator_id": "trees_planted"}
        gathered.add(ward, view(targets=tuple(target(f"{ward} {n}", **(trees | one)) for n, one in enumerate(targets))))
    opinion = gathered.opinion(all_wards)
    assert opinion.total is not None
    return opinion.result, opinion.total.sum, len(opinion.total.missing)


@pytest.mark.parametrize(
    ("total", "wards", "expected"),
    [
        ({"value": 100}, [("19786", [{"value": 60}]), ("19777", [{"value": 40}])], ("pass", 100, 0)),
        ({"value": 100}, [("19786", [{"value": 60}]), ("19777", [{"value": 39}])], ("fail", 99, 0)),
        ({"value": 100, "comparator": ">"}, [("19786", [{"value": 60}]), ("19777", [{"value": 40}])], ("fail", 100, 0)),
        ({"value": 100}, [("19786", [{"value": 60}])], ("unclear", 60, 1)),  # b may make up the difference
        ({"value": 100}, [("19786", [{"value": 160}])], ("pass", 160, 1)),  # it need not
        ({"value": 100}, [("19786", [{"value": 60}, {"value": 70}]), ("19777", [{"value": 90}])], ("unclear", 90, 1)),  # which?
        ({"value": 100}, [("19786", [{"value": 60}]), ("19786", [{"value": 60}]), ("19777", [{"value": 40}])], ("pass", 100, 0)),
        ({"value": 100}, [("19786", [{"value": 60, "confidence": 0.5}]), ("19777", [{"value": 99}])], ("unclear", 99, 1)),
        ({"value": 100}, [("19786", [{"value": 60, "comparator": "~"}]), ("19777", [{"value": 99}])], ("unclear", 99, 1)),
        ({"value": 100}, [("19786", [{"value": 60, "population": "thôn"}]), ("19777", [{"value": 99}])], ("unclear", 99, 1)),
        # a ceiling: exceeded whatever the others say, or kept only when all have spoken
        ({"value": 100, "comparator": "<="}, [("19786", [{"value": 101}])], ("fail", 101, 1)),
        ({"value": 100, "comparator": "<="}, [("19786", [{"value": 99}])], ("unclear", 99, 1)),
        ({"value": 100, "comparator": "<="}, [("19786", [{"value": 50}]), ("19777", [{"value": 50}])], ("pass", 100, 0)),
        ({"value": 100, "comparator": "<"}, [("19786", [{"value": 50}]), ("19777", [{"value": 50}])], ("fail", 100, 0)),
    ],
)
def test_sum(total: dict[str, Any], wards: list[tuple[str, list[dict[str, Any]]]], expected: tuple[str, float, int]) -> None:
    assert _sum(total, wards, ["19786", "19777"]) == expected


def test_a_share_of_the_wards_may_be_taken_over_as_a_task() -> None:
    above = view(of=CITY, targets=(target("100% xã, phường có tổ tự quản", value=100, comparator="=", population="xã, phường"),))
    (rule,) = [rule for rule in superior_rules(above)[0] if rule.kind == "target"]
    assert rule.check(view()).result == "unclear"


def test_a_ward_hands_nothing_down_to_wards() -> None:
    """A ward's plan given for the superior one by mistake."""
    rules, totals = superior_rules(view(targets=(target("85% hộ gia đình phân loại rác"),)))
    assert ([rule.kind for rule in rules], totals) == (["citation"], [])


def test_what_is_not_sure_judges_nobody() -> None:
    """A demand that was read without certainty is unclear for every ward."""
    above = view(of=CITY, targets=(target("Ít nhất 85% hộ gia đình phân loại rác", confidence=0.5),))
    rules, _ = superior_rules(above)
    (rule,) = [rule for rule in rules if rule.kind == "target"]
    assert rule.check(view(targets=(target(value=10),))).result == "unclear"
