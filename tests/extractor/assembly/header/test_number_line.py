"""Number lines of every shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.header.number_line import parse_number_line


@pytest.mark.parametrize(
    ("text", "number", "serial", "symbol"),
    [
        ("Số: 130/KH-UBND", "130/KH-UBND", 130, "KH-UBND"),
        ("Số 02-KH/NBCQ", "02-KH/NBCQ", 2, "KH/NBCQ"),  # party style
        ("Số: /KH-UBND", None, None, "KH-UBND"),  # blank serial
        ("Số:……./KH-UBND", None, None, "KH-UBND"),
        ("Số      -KH/ĐU", None, None, "KH/ĐU"),
        ("Số: 41 /PA - UBND", "41/PA-UBND", 41, "PA-UBND"),  # spaced
        ("Số: 09/2009/CT-UBND", "09/2009/CT-UBND", 9, "CT-UBND"),  # with the year
        ("Số: 12a/KH-UBND", "12a/KH-UBND", 12, "KH-UBND"),
        ("Số: 58/KH-THPTCL2 Đồng Tháp, ngày 15 tháng 4 năm 2026", "58/KH-THPTCL2", 58, "KH-THPTCL2"),
        ("Số: 07/KHLT-HPN-HND", "07/KHLT-HPN-HND", 7, "KHLT-HPN-HND"),
        ("Số: 31/KH-PGD&ĐT", "31/KH-PGD&ĐT", 31, "KH-PGD&ĐT"),
        ("DỰ THẢODỰ THẢOSố: 12/KH-UBND", "12/KH-UBND", 12, "KH-UBND"),  # a box printed into the line
        ("SO: 15/KH-UBND", "15/KH-UBND", 15, "KH-UBND"),  # diacritics lost
        ("Số: 12 KH/ĐTN", "12-KH/ĐTN", 12, "KH/ĐTN"),  # a space for the dash
        ("Số: 1105KH-ĐKT", "1105/KH-ĐKT", 1105, "KH-ĐKT"),  # the slash lost
        ("Só: 42 /KH-SYT", "42/KH-SYT", 42, "KH-SYT"),  # a recogniser's "số"
        ("Số: 5", "5", 5, None),
    ],
)
def test_number_line(text: str, number: str | None, serial: int | None, symbol: str | None) -> None:
    line = parse_number_line(text)
    assert line is not None
    assert (line.number, line.serial, line.symbol, line.blank) == (number, serial, symbol, serial is None)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("số: ///Ÿ KH-UBND", "KH-UBND"),
        ("Số:{34.2 /KH-SYT", "KH-SYT"),
        ("Sá:#Ó /KH-TCT-C04", "KH-TCT-C04"),
        ("Số: 6§0 /TB-UBND", "TB-UBND"),
    ],
)
def test_a_serial_that_no_recogniser_reads_is_no_blank(text: str, symbol: str) -> None:
    line = parse_number_line(text)
    assert line is not None
    assert (line.number, line.serial, line.symbol, line.blank) == (None, None, symbol, False)


@pytest.mark.parametrize(
    "text", ["Cơ sở: 12/KH-A", "Số lượng: 30/KH", "Độc lập - Tự do - Hạnh phúc", "SỞ Y TẾ", "Sổ tay: mục KH-UBND về việc", ""]
)
def test_no_number_line(text: str) -> None:
    assert parse_number_line(text) is None


@given(st.text(alphabet="Số: /-.…0123KHUBNDđa ", max_size=80))
def test_spans_are_inside(text: str) -> None:
    if line := parse_number_line(text):
        assert 0 <= line.start < line.end <= len(text)
