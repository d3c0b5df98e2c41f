"""Marks with which paragraphs begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure.markers import NO_MARK, is_bare_mark, mark_of
from extractor.structure.outline import Marker


@pytest.mark.parametrize(
    ("text", "marker", "number"),
    [
        # parts
        ("PHẦN THỨ NHẤT", Marker.PART, "PHẦN THỨ NHẤT"),
        ("Phần II. Nội dung", Marker.PART, "Phần II"),
        ("CHƯƠNG I QUY ĐỊNH CHUNG", Marker.PART, "CHƯƠNG I"),
        ("Điều 2. Giao Sở Nội vụ", Marker.ARTICLE, "2"),
        # Roman numbers, as offices write them
        ("I. MỤC ĐÍCH", Marker.ROMAN, "I"),
        ("II.NỘI DUNG", Marker.ROMAN, "II"),
        ("III/- TỔ CHỨC", Marker.ROMAN, "III"),
        ("IV - KINH PHÍ", Marker.ROMAN, "IV"),
        # … as converters and OCR leave them
        ("Ii. tổ chức thực hiện", Marker.ROMAN, "Ii"),
        ("Iv. hiệu lực", Marker.ROMAN, "Iv"),
        ("HI. TỔ CHỨC", Marker.ROMAN, "HI"),
        ("Il. TỔ CHỨC", Marker.ROMAN, "Il"),
        ("L. Mục tiêu", Marker.ROMAN, "L"),
        ("1V. KINH PHÍ", Marker.ROMAN, "1V"),
        ("IL.MỤC ĐÍCH", Marker.ROMAN, "IL"),
        ("U- MỤC ĐÍCH", Marker.ROMAN, "U"),
        ("VIII Tổ chức thực hiện:", Marker.ROMAN, "VIII"),
        # capital letters
        ("A. ĐÁNH GIÁ", Marker.LETTER_UPPER, "A"),
        ("B/- PHƯƠNG HƯỚNG", Marker.LETTER_UPPER, "B"),
        # Arabic numbers
        ("1. Mục đích", Marker.ARABIC, "1"),
        ("1.Mục đích", Marker.ARABIC, "1"),
        ("1/- Mục đích", Marker.ARABIC, "1"),
        ("12) Các thôn", Marker.ARABIC, "12"),
        ("2 - Yêu cầu", Marker.ARABIC, "2"),
        ("1/UBND xã", Marker.ARABIC, "1"),
        ("01/KH-BCĐ ngày 10/12/2021", Marker.NONE, None),  # a document's number that a line's end broke off
        ("3/CTr-TU của Tỉnh ủy", Marker.NONE, None),
        # decimals
        ("1.1. mục tiêu", Marker.DECIMAL, "1.1"),
        ("2.1 Công tác tuyên truyền", Marker.DECIMAL, "2.1"),
        ("3.2.1. Nội dung", Marker.DECIMAL, "3.2.1"),
        ("II.1. Nội dung", Marker.DECIMAL, "II.1"),  # under a Roman number
        # before a number of months
        ("2/ 6 tháng cuối năm 2026", Marker.ARABIC, "2"),
        ("4.2. 06 tháng đầu năm 2020", Marker.DECIMAL, "4.2"),
        # letters
        ("a) Công an xã", Marker.LETTER, "a"),
        ("đ) Các trường", Marker.LETTER, "đ"),
        ("c, Trạm Y tế", Marker.LETTER, "c"),
        ("b/. Địa chỉ", Marker.LETTER, "b"),
        ("a.1) Cấp xã", Marker.LETTER, "a.1"),
        # brackets and bullets
        ("(1) Tuyên truyền", Marker.BRACKETED, "1"),
        ("(ii) Kiểm tra", Marker.BRACKETED, "ii"),
        ("- Thành phần", Marker.DASH, None),
        ("– Thành phần", Marker.DASH, None),
        ("+ Lãnh đạo", Marker.PLUS, None),
        ("* Lưu ý", Marker.BULLET, None),
        ("• Thời gian", Marker.BULLET, None),
        # bullets of Word's symbol font, and its hollow one, which is a letter o
        ("\uf0b7 Thời gian", Marker.BULLET, None),
        ("o Địa điểm", Marker.BULLET, None),
    ],
)
def test_marks(text: str, marker: Marker, number: str | None) -> None:
    mark = mark_of(text)
    assert (mark.marker, mark.number) == (marker, number)


@pytest.mark.parametrize(
    "text",
    [
        "15.000 cây xanh",  # a number with thousands
        "3.5 triệu đồng",  # a decimal fraction
        "30/4 và 01/5",  # a day
        "7h00 Tập trung",  # a clock time
        "10% số hộ",
        "2 - ước tính",  # a dash between a number and a small letter
        "I, II và III",  # numbers in a sentence
        "v.v. và các nội dung khác",
        "V.I. Lê-nin",  # initials
        "I Mục đích",  # one letter without a sign may be anything
        "Phần C: Khảo sát",  # a part of something else
        "-----",  # a separator
        "",
    ],
)
def test_no_marks(text: str) -> None:
    assert mark_of(text) == NO_MARK


@pytest.mark.parametrize("text", ["I.", "12.", "1.2.", "a)", "-", "•", "Phần I", "PHẦN THỨ HAI", "Điều 3."])
def test_bare_marks(text: str) -> None:
    assert is_bare_mark(text)


@pytest.mark.parametrize("text", ["12", "I. A", "Phần I Đánh giá", "năm 2026.", "TT"])  # a lone number is a page number
def test_not_bare(text: str) -> None:
    assert not is_bare_mark(text)


@given(st.text(alphabet="IVX1290.,)/(-–+*aođABH% \uf0b7", max_size=30))
def test_a_mark_lies_within_its_text(text: str) -> None:
    mark = mark_of(text.strip())
    assert 0 <= mark.length <= len(text.strip())
    assert (mark.marker is Marker.NONE) == (mark.length == 0)
