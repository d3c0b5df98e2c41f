"""Misread words with one right reading."""

import re

import pytest

from extractor.reading.ocr.corrections import corrections_of


def corrected(text: str, sure: float = 0.96) -> list[tuple[str, str]]:
    """(read, right) of a text whose words in ``*`` were hard to read."""
    words = []
    bare = ""
    for match in re.finditer(r"(\s*)(\S+)", text):
        bare += match[1]
        doubted = "*" in match[2]
        word = match[2].replace("*", "")
        words.append((len(bare), len(bare) + len(word), 0.8 if doubted else sure))
        bare += word
    return [(bare[start:end], right) for start, end, right in corrections_of(bare, words)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("*KÉ* HOẠCH", [("KÉ", "KẾ")]),  # a fixed phrase
        ("MỤC ĐÍCH, YÊU *CÀU*", [("CÀU", "CẦU")]),
        ("các tổ và đội *tô* chức thực hiện", [("tô", "tổ")]),  # the document has the word
        ("thành *phó,* các xã, thành phố", [("phó", "phố")]),  # marks beside the word stay
        ("- Lưu: VI, KTHTĐT", [("VI", "VT")]),  # the office's filing line
        ("mục VI của Kế hoạch", []),
        ("KÉ HOẠCH", [("KÉ", "KẾ")]),  # a fixed phrase is surer than the recogniser
        ("*ĐĂNG* *UY* PHƯỜNG", [("ĐĂNG", "ĐẢNG"), ("UY", "ỦY")]),  # both words of one
        ("các sở khác; Sở liệu; các Sở", []),  # a word that the document has as often as the phrase's
        ("các *hố* ga", []),  # any noun stands behind a word of grammar
        ("Tố chức thực hiện; tổ chức", [("Tố", "Tổ")]),  # a capital, but a fixed phrase
        ("- Công an xã (th);", [("th", "t/h")]),  # notes behind recipients
        ("- UBND tỉnh (để bc);", [("bc", "b/c")]),
        ("trong quý 12026.", [("12026", "I/2026")]),  # a quarter's numeral
        ("quý IH/2026", [("IH/2026", "III/2026")]),
        ("quý I/2026", []),
        ("năm 12026", []),
        ("*UBMTTQ* xã", []),  # an abbreviation does not fall apart
        ("*kế* hoạch", []),  # right as it was read
        ("ông Tăng *Tấn* Lộc", []),  # a name
        ("DÂN\n*TỈNH* QUẢNG NGÃI", []),  # lines of a heading do not go on
        ("*Ké* 15", []),  # no neighbour
        ("*x* y *z*", []),
        ("", []),
    ],
)
def test_corrections(text: str, pairs: list[tuple[str, str]]) -> None:
    assert corrected(text) == pairs


def test_lost_space() -> None:
    assert corrected("sở *vănhóa* và du lịch") == [("vănhóa", "văn hóa")]
