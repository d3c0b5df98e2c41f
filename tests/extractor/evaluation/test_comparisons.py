"""Comparisons of one value with gold."""

from typing import Any

import pytest

from extractor.evaluation import comparisons as by

ROWS: list[tuple[by.Compare, Any, Any, bool]] = [
    (by.same, 10000, 10000.0, True),  # numbers by value
    (by.same, "Uỷ ban", "Ủy ban", True),  # strings folded
    (by.same, None, "", True),  # nothing is nothing
    (by.same, {"per": "week", "interval": 1}, {"per": "week"}, True),  # defaults count for nothing
    (by.same, {"per": "week", "interval": 2}, {"per": "week"}, False),
    (by.same, {"per": "week", "rrule": "FREQ=WEEKLY"}, {"per": "week"}, True),  # the RRULE says the same again
    (by.same_units, ["Các thôn trên địa bàn xã"], ["thôn"], True),  # plural and scope left out
    (by.same_units, ["Công an xã", "thôn"], ["thôn"], False),
    (by.same_counted, "đợt tổng vệ sinh", "đợt", True),  # the head word decides
    (by.same_counted, "buổi", "đợt", False),
    (by.near_names, ["UBND xã", "Sở Y tế"], ["Sở Y tế", "UBND xã"], True),
    (by.near_names, ["UBND xã"], [], False),
    (by.same_recurrences, [{"per": "month"}, {"per": "year"}], [{"per": "year"}, {"per": "month"}], True),
    (by.same_ends, None, {"start": None, "end": None}, True),
    (by.close(0.5), "trồng cây xanh tại trường học", "trồng cây xanh", True),
    (by.close(0.9), "trồng cây xanh tại trường học", "trồng cây xanh", False),
]


@pytest.mark.parametrize(("compare", "first", "second", "agree"), ROWS)
def test_comparison(compare: by.Compare, first: Any, second: Any, agree: bool) -> None:
    assert compare(first, second) is agree
