"""What meets a demand: floors, ceilings, falls, strict limits, what cannot be compared."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.audit.demand import demand_of, meets
from schemas import Frequency, Period
from schemas.records import Target, TargetPeriod
from tests.extractor.audit.records import header, target

_PERIOD = TargetPeriod(start="2026-01-01", end="2026-12-31")
_LATER = TargetPeriod(start="2027-01-01", end="2027-12-31")
_TO_2026 = TargetPeriod(start=None, end="2026-12-31")
_YEAR, _MONTH = Frequency(per="year"), Frequency(per="month")


def outcome(asked: dict[str, Any], own: dict[str, Any]) -> str:
    demanded = target(**asked)
    demand = demand_of(demanded, None, demanded.population)
    assert demand is not None
    return meets(demand, target(**own), None).outcome


@pytest.mark.parametrize(
    ("asked", "own", "expected"),
    [
        # a floor
        ({}, {"value": 85}, "met"),
        ({}, {"value": 90, "comparator": "="}, "met"),
        ({}, {"value": 75}, "short"),
        ({}, {"value": 80, "value_max": 90, "comparator": "="}, "short"),  # from 80 to 90
        # the very limit of a strict floor
        ({"comparator": ">", "value": 96}, {"value": 96, "comparator": "="}, "short"),
        ({"comparator": ">", "value": 96}, {"value": 96, "comparator": ">="}, "open"),
        ({"comparator": ">", "value": 96}, {"value": 96, "comparator": ">"}, "met"),
        # an upper end says nothing of a floor, unless it is below it
        ({}, {"value": 95, "comparator": "<="}, "open"),
        ({}, {"value": 60, "comparator": "<="}, "short"),
        # a ceiling: the other way round
        ({"comparator": "<=", "value": 3, "unit": "điểm"}, {"comparator": "<=", "value": 2, "unit": "điểm"}, "met"),
        ({"comparator": "<=", "value": 3, "unit": "điểm"}, {"comparator": "<=", "value": 5, "unit": "điểm"}, "short"),
        ({"comparator": "<=", "value": 3, "unit": "điểm"}, {"comparator": "=", "value": 3, "unit": "điểm"}, "met"),
        ({"comparator": "<", "value": 3, "unit": "điểm"}, {"comparator": "=", "value": 3, "unit": "điểm"}, "short"),
        ({"comparator": "<=", "value": 3, "unit": "điểm"}, {"comparator": ">=", "value": 1, "unit": "điểm"}, "open"),
        # a fall is wanted as large as stated, a level after a fall as low
        ({"text": "Giảm 85%", "direction": "decrease"}, {"text": "Giảm 80%", "direction": "decrease", "value": 80}, "short"),
        (
            {"text": "Giảm 70%", "direction": "decrease", "value": 70},
            {"text": "Giảm 80%", "direction": "decrease", "value": 80},
            "met",
        ),
        (
            {"text": "Giảm xuống còn 5%", "direction": "decrease", "comparator": "=", "value": 5},
            {"text": "Giảm còn 3%", "direction": "decrease", "comparator": "=", "value": 3},
            "met",
        ),
        (
            {"text": "Giảm xuống còn 5%", "direction": "decrease", "comparator": "=", "value": 5},
            {"text": "Giảm 3%", "direction": "decrease", "comparator": "=", "value": 3},
            "open",
        ),  # a level and a change
        # a bare figure of what had better be few
        (
            {"comparator": "=", "value": 3, "unit": "điểm", "indicator_id": "waste_hotspots"},
            {"comparator": "=", "value": 5, "unit": "điểm", "indicator_id": "waste_hotspots"},
            "short",
        ),
        # nothing may happen
        ({"comparator": "=", "value": 0, "unit": None}, {"comparator": "=", "value": 0, "unit": None}, "met"),
        # no figure, or not an exact one
        ({}, {"value": None, "comparator": "none"}, "open"),
        ({}, {"value": 90, "comparator": "~"}, "open"),
        # another unit, other people
        ({}, {"value": 900, "unit": "hộ"}, "open"),
        ({"population": "hộ gia đình"}, {"population": "cơ quan, trường học", "value": 100}, "open"),
        # the same people in other words, or more of them
        ({"population": "hộ gia đình"}, {"population": "các hộ dân trên địa bàn xã", "value": 90}, "met"),
        ({"population": "hộ gia đình"}, {"population": "hộ gia đình, cơ quan, trường học", "value": 90}, "met"),
        ({"population": "hộ gia đình"}, {"text": "Tỷ lệ hộ gia đình phân loại rác", "value": 90}, "met"),
        ({"population": "hộ gia đình"}, {"text": "Tỷ lệ phân loại rác", "value": 90}, "open"),
        # a count for each place meets a floor alone, and says nothing else
        ({"value": 5, "unit": "tuyến"}, {"value": 5, "unit": "tuyến đường", "population": "thôn"}, "met"),
        ({"value": 5, "unit": "tuyến"}, {"value": 1, "unit": "tuyến đường", "population": "thôn"}, "open"),
        # years and frequencies
        ({"period": _PERIOD}, {"period": _LATER, "value": 90}, "open"),
        ({"period": _PERIOD}, {"value": 90}, "met"),
        ({"period": _PERIOD}, {"period": _TO_2026, "value": 90}, "met"),  # đến năm 2026
        ({"period": _LATER}, {"period": _TO_2026, "value": 90}, "open"),
        ({"value": 4, "unit": "đợt", "per": _YEAR}, {"value": 1, "unit": "đợt", "per": _MONTH}, "met"),
        ({"value": 4, "unit": "đợt", "per": _MONTH}, {"value": 12, "unit": "đợt", "per": _YEAR}, "short"),
        ({"value": 4, "unit": "đợt", "per": _YEAR}, {"value": 4, "unit": "đợt"}, "open"),
        ({"value": 4, "unit": "đợt", "per": _YEAR}, {"value": 4, "unit": "đợt", "period": _PERIOD}, "met"),
    ],
)  # fmt: skip
def test_meets(asked: dict[str, Any], own: dict[str, Any], expected: str) -> None:
    assert outcome(asked, own) == expected


_FIRST = Period(start="2026-01-01", end="2026-12-31")
_SECOND = Period(start="2027-01-01", end="2027-12-31")


def test_years_of_the_plan_hold_for_its_targets() -> None:
    demand = demand_of(target(), header(period=_FIRST), None)
    assert demand is not None
    assert meets(demand, target(), header(period=_FIRST)).outcome == "met"
    assert meets(demand, target(), header(period=_SECOND)).outcome == "open"


@pytest.mark.parametrize("values", [{"value": None, "comparator": "none"}, {"comparator": "~"}])
def test_what_has_no_exact_figure_demands_nothing(values: dict[str, Any]) -> None:
    assert demand_of(target(**values), None, None) is None


_FIGURES = st.builds(
    lambda value, comparator: target(value=value, comparator=comparator),
    st.integers(0, 100),
    st.sampled_from([">=", ">", "<=", "<", "="]),
)


@given(_FIGURES)
def test_a_target_never_falls_short_of_itself(own: Target) -> None:
    demand = demand_of(own, None, None)
    assert demand is not None
    assert meets(demand, own, None).outcome == "met"


@given(_FIGURES, st.integers(0, 100))
def test_what_meets_a_floor_meets_a_lower_one(own: Target, floor: int) -> None:
    high = demand_of(target(value=floor), None, None)
    low = demand_of(target(value=floor - 1), None, None)
    assert high is not None
    assert low is not None
    if meets(high, own, None).outcome == "met":
        assert meets(low, own, None).outcome == "met"
