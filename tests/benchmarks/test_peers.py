"""The peers find what they should: comparisons with a broken peer would flatter."""

from typing import Any

import pytest

from benchmarks import plain_patterns
from benchmarks.peers import ner_places, parsed_dates

TIMES = [
    ("Lúc 7 giờ 30 phút ngày 05/6/2026", {"kind": "date", "start": "2026-06-05T07:30", "end": None}),
    ("ngày 5 tháng 6 năm 2026", {"kind": "date", "start": "2026-06-05", "end": "2026-06-05"}),
    ("trước ngày 15/6/2026", {"kind": "interval", "start": None, "end": "2026-06-14"}),
    ("đến hết ngày 15/6/2026", {"kind": "interval", "start": None, "end": "2026-06-15"}),
    ("từ ngày 20/6 đến ngày 25/6/2026", {"kind": "interval", "start": "2026-06-20", "end": "2026-06-25"}),
    ("tháng 6/2026", {"kind": "date", "start": "2026-06-01", "end": "2026-06-30"}),
    ("quý II/2026", {"kind": "date", "start": "2026-04-01", "end": "2026-06-30"}),
    ("giai đoạn 2026 - 2030", {"kind": "interval", "start": "2026-01-01", "end": "2030-12-31"}),
    ("chiều thứ sáu hằng tuần", {"kind": "recurrence", "recurrence": {"per": "week", "weekdays": ["FR"]}}),
    ("trong 30 phút", {"kind": "duration", "value": "PT30M"}),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: dict[str, Any]) -> None:
    (record,) = plain_patterns.temporals(text)
    assert {key: record[key] for key in expected} == expected


def test_no_day_is_made_of_digits_that_are_none() -> None:
    assert plain_patterns.temporals("ngày 31/02/2026") == []


def test_citations() -> None:
    (record,) = plain_patterns.references("Căn cứ Công văn số 12/SYT-NVY, ngày 01/6/2026 của Sở Y tế")
    assert (record["document_type"], record["number"], record["date"]) == ("công văn", "12/SYT-NVY", "2026-06-01")


def test_headings_hold_what_follows() -> None:
    text = "1. Công an xã\n- Cử ít nhất 05 cán bộ tham gia.\n2. Trạm Y tế xã:\n- Cử 100% nhân viên trực."
    assert [unit["name"] for unit in plain_patterns.units(text)] == ["Công an xã", "Trạm Y tế xã"]
    first, second = plain_patterns.headcounts(text)
    assert (first["units"], first["comparator"], first["value"], first["category"]) == (["Công an xã"], ">=", 5, "cán bộ")
    assert (second["units"], second["percent"]) == (["Trạm Y tế xã"], 100)


def test_goals() -> None:
    (record,) = plain_patterns.targets("- Phấn đấu 98,5% hộ gia đình phân loại rác")
    assert (record["value"], record["unit"]) == (98.5, "%")


def test_named_entities_are_places_once() -> None:
    places = ner_places("Lễ ra quân tại phường Kinh Bắc, tỉnh Bắc Ninh.\nNhân dân tỉnh Bắc Ninh hưởng ứng.")
    assert ("tỉnh Bắc Ninh", "province") in [(place["name"], place["kind"]) for place in places]
    assert len({place["name"].casefold() for place in places}) == len(places)


def test_dates_are_read_day_first() -> None:
    assert [record["start"] for record in parsed_dates("Báo cáo ngày 05/11/2026.")] == ["2026-11-05"]
