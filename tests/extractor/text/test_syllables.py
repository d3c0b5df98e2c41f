"""Syllable structure."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.syllables import is_syllable, unlikely_share

SYLLABLES = """
    kế hoạch phường nghiêng khuỷu quốc quyển gìn giếng gì giữ yêu ý ưu oanh xoong uống ngoằn thuở quở đặc ích khuya uy
    hoá hóa thuỷ thủy khỏe khoẻ kỹ kĩ lý lí Mỹ VIỆT Đường ỦY UỶ khuếch huýt quặng quét
"""


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        "hoµ",  # TCVN3
        "coäng",  # VNI
        "cêng",  # c stands before back vowels only
        "nghanh",  # ngh stands before front vowels only
        "ke\u0301\u0301",  # one tone mark
        "kêc",  # no such rime
        "đep",  # a stop takes sắc or nặng
        "hoàch",
        "router",
        "UBND",
        "x1",
        "",
    ],
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Ủy ban nhân dân phường", 0.0),
        ("UBND, HĐND: 15/KH-UBND ngày 02/6", 0.0),  # abbreviations and figures are not counted
        ("a b c", 0.0),  # nor are single letters
        ("", 0.0),
        ("cài router mới xong", 0.25),
        ("Uy ban nhan dan phuong thuc hien chu trinh", 3 / 9),  # without diacritics many look like syllables
        ("Ke hoach phat trien", 3 / 4),
        ("Céng hoµ x· héi", 1.0),
    ],
)
def test_unlikely_share(text: str, share: float) -> None:
    assert unlikely_share(text) == pytest.approx(share)


@given(st.text())
def test_any_text(text: str) -> None:
    assert 0.0 <= unlikely_share(text) <= 1.0
