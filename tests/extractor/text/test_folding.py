"""Normal forms in which Vietnamese strings are compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.folding import fold, match_form, nfc, strip_tones

SAME = [
    ("Uỷ ban", "Ủy ban"),  # two placements of the tone mark
    ("văn hoá", "Văn hóa"),
    ("sức khoẻ", "sức khỏe"),
    ("2026 – 2030", "2026 - 2030"),  # one dash
    ("«Sạch»", "“Sạch”"),  # one quotation mark
    ("Hòa  Bình", "hòa bình"),  # white space and case
    (unicodedata.normalize("NFD", "Kế hoạch"), "Kế hoạch"),  # composed and decomposed
    ("Trường học ( mới )", "Trường học (mới)"),  # spaces around marks
]
DIFFERENT = [
    ("quý", "qúy"),  # the u of qu is no vowel: the tone stays
    ("Phường 1", "Phường 11"),
    ("chỉ tiêu", "chi tiêu"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_same(first: str, second: str) -> None:
    assert fold(first) == fold(second)


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_different(first: str, second: str) -> None:
    assert fold(first) != fold(second)


@pytest.mark.parametrize(
    ("text", "bare"), [("Đường Lý Thái Tổ", "duong ly thai to"), ("ỦY BAN NHÂN DÂN", "uy ban nhan dan"), ("ƯƠNG", "uong")]
)
def test_strip_tones(text: str, bare: str) -> None:
    assert strip_tones(text) == bare


@pytest.mark.parametrize(
    ("text", "form"), [("Uỷ ban", "ủy ban"), ("VĂN HOÁ", "văn hóa"), ("QUÝ", "quý"), ("Thuỷ lợi, hoà giải", "thủy lợi, hòa giải")]
)
def test_match_form(text: str, form: str) -> None:
    assert match_form(text) == form


@given(st.text(max_size=60))
def test_match_form_keeps_offsets(text: str) -> None:
    assert len(match_form(text)) == len(text)


@given(st.text(max_size=60))
def test_fold_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_nfc(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)
