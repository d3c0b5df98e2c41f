"""Place and date of issue, with blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.header.place_and_date import parse_place_and_date


@pytest.mark.parametrize(
    ("text", "place", "start", "end", "precision", "blank"),
    [
        ("Kinh Bắc, ngày 01 tháng 6 năm 2026", "Kinh Bắc", "2026-06-01", "2026-06-01", "day", False),
        ("An Phú, ngày tháng 5 năm 2026", "An Phú", "2026-05-01", "2026-05-31", "month", True),
        ("Lào Cai, ngày … tháng … năm 2026", "Lào Cai", "2026-01-01", "2026-12-31", "year", True),
        ("TP. Hồ Chí Minh, ngày 3 tháng 02 năm 2028", "TP. Hồ Chí Minh", "2028-02-03", "2028-02-03", "day", False),
        ("Bà Rịa - Vũng Tàu, ngày 31 tháng 02 năm 2026", "Bà Rịa - Vũng Tàu", "2026-02-01", "2026-02-28", "month", False),  # no such day
        ("Hà Nội, ngày 12/5/2026", "Hà Nội", "2026-05-12", "2026-05-12", "day", False),
        ("Phường 2, ngày 3 tháng 4 năm 2026", "Phường 2", "2026-04-03", "2026-04-03", "day", False),
        ("ngày ..../5/2026", None, "2026-05-01", "2026-05-31", "month", True),
        ("Vĩnh Long Ngày 14 tháng 02 năm 2006", "Vĩnh Long", "2006-02-14", "2006-02-14", "day", False),  # no comma
        ("Hạnh phúc Hà Nội, ngày 3 tháng 4 năm 2026", "Hà Nội", "2026-04-03", "2026-04-03", "day", False),  # motto before it
    ],
)  # fmt: skip
def test_place_and_date(text: str, place: str | None, start: str, end: str, precision: str, blank: bool) -> None:
    found = parse_place_and_date(text)
    assert found is not None
    assert found.date is not None
    assert (found.place, found.date.start, found.date.end, found.date.precision, found.blank) == (
        place,
        start,
        end,
        precision,
        blank,
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nam Đàn, ngày Øháng 4 năm 2019", "Nam Đàn"),
        ("Nam Đàn, ngàyc?O tháng 10 năm 2017", "Nam Đàn"),
        ("Nam Đàn, ngày Â‡ tháng 12 năm 2021", "Nam Đàn"),
    ],
)
def test_a_day_that_no_recogniser_reads_is_no_blank(text: str, place: str) -> None:
    found = parse_place_and_date(text)
    assert found is not None
    assert (found.place, found.date, found.blank) == (place, None, False)


def test_nothing_stated() -> None:
    found = parse_place_and_date("An Phú, ngày … tháng … năm …")
    assert found is not None
    assert (found.place, found.date, found.blank) == ("An Phú", None, True)
    assert parse_place_and_date("Độc lập - Tự do - Hạnh phúc") is None


@given(st.text(alphabet="An Phú, ngày tháng năm./0123456789…", max_size=80))
def test_never_fails(text: str) -> None:
    if found := parse_place_and_date(text):
        assert 0 <= found.start <= found.date_start < found.end <= len(text)
