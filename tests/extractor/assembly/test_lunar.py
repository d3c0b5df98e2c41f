"""The lunar calendar, against the days that Viet Nam kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.lunar import solar_of_lunar


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        ((1985, 1, 1), date(1985, 1, 21)),  # Tết a month before the Chinese new year
        ((2007, 1, 1), date(2007, 2, 17)),  # a day before the Chinese one
        ((2024, 1, 1), date(2024, 2, 10)),
        ((2025, 1, 1), date(2025, 1, 29)),
        ((2026, 1, 1), date(2026, 2, 17)),
        ((2028, 1, 1), date(2028, 1, 26)),
        ((2025, 3, 10), date(2025, 4, 7)),  # Giỗ Tổ Hùng Vương
        ((2026, 3, 10), date(2026, 4, 26)),
        ((2023, 8, 15), date(2023, 9, 29)),  # Trung thu, after the leap month of 2023
        ((2025, 8, 15), date(2025, 10, 6)),
        ((2025, 12, 30), None),  # the twelfth month of Ất Tỵ had 29 days
        ((2026, 13, 1), None),
    ],
)
def test_solar_of_lunar(lunar: tuple[int, int, int], solar: date | None) -> None:
    assert solar_of_lunar(*lunar) == solar


@given(st.integers(1970, 2150), st.integers(1, 11))
def test_months_follow_each_other(year: int, month: int) -> None:
    first, following = solar_of_lunar(year, month, 1), solar_of_lunar(year, month + 1, 1)
    assert first is not None
    assert following is not None
    assert (following - first).days in (29, 30, 58, 59, 60)  # with a leap month between them
