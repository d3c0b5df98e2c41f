"""Numbers in figures and words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.numbers import FIGURES, NUMBER, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("01", 1),  # leading zero
        ("10.000", 10000),  # the full stop groups thousands
        ("1.384", 1384),
        ("2.500.000.000", 2_500_000_000),
        ("98,5", 98.5),  # the comma begins decimals
        ("1.234,5", 1234.5),
        ("98.5", 98.5),  # foreign decimals
        ("0.125", 0.125),
        ("10,000", 10000),  # foreign thousands
        ("1,250,000", 1_250_000),
        ("một", 1),
        ("Năm", 5),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("ba chục", 30),
        ("chín mươi tư", 94),
        ("một trăm", 100),
        ("một trăm linh năm", 105),
        ("ba trăm hai mươi", 320),
        ("hai mươi lăm nghìn", 25000),
        ("hai nghìn không trăm hai mươi sáu", 2026),
        ("một triệu rưỡi", 1_500_000),
        ("hai triệu năm trăm nghìn", 2_500_000),
        ("hai trăm rưỡi", 250),
        ("1,5 tỷ", 1_500_000_000),
        ("25 nghìn", 25000),
        ("2 tỷ 500 triệu", 2_500_000_000),
        ("2,5 nghìn tỷ", 2_500_000_000_000),
        ("1.1.2", None),  # a section's number
        ("mười năm", None),  # ten years
        ("hai nghìn năm", None),  # two readings
        ("các", None),
        ("", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hai năm", "hai"),  # two years
        ("mười năm", "mười"),
        ("một trăm năm", "một trăm"),
        ("hai nghìn năm trăm hộ", "hai nghìn năm trăm"),
        ("1.384 hộ", "1.384"),
        ("1,5 tỷ đồng", "1,5 tỷ"),
        ("12 học sinh", "12"),
    ],
)
def test_number_pattern_ends_where_the_number_does(text: str, found: str) -> None:
    match = re.match(NUMBER, text)
    assert match is not None
    assert match[0] == found


def test_figures_do_not_end_inside_a_longer_number() -> None:
    assert re.match(FIGURES, "1.1.2") is None


@given(st.integers(0, 10**12))
def test_grouped_figures_round_trip(value: int) -> None:
    assert parse_number(f"{value:,}".replace(",", ".")) == value


@given(st.text(max_size=40))
def test_never_crashes(text: str) -> None:
    parse_number(text)


def test_hostile_text_is_read_in_linear_steps() -> None:
    assert parse_number("một trăm " * 5000) is None
    assert parse_number("1." * 20000) is None
