"""Conversion of legacy encodings."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.legacy import Encoding, from_unicode, to_unicode
from extractor.text.letters import LOWER, UPPER

SAMPLES = sorted((Path(__file__).parents[4] / "corpus" / "samples").glob("*.[tm]*"))
LETTERS = st.text(st.sampled_from([*LOWER.replace("a-z", "aeiouybcdghklmnpqrstvx"), *" .,;-/0123456789\n"]))


@pytest.mark.parametrize(
    ("encoding", "legacy", "text"),
    [
        (Encoding.TCVN3, "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        (Encoding.TCVN3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        (Encoding.TCVN3, "ng\u00adêi ¤, ¦, ¥, ¡, ¢, £", "người Ô, Ư, Ơ, Ă, Â, Ê"),  # the soft hyphen is ư
        (Encoding.TCVN3, "ch\uf0ad\uf0acng", "chương"),  # taken for a font of symbols
        (Encoding.TCVN3, "·\tTæ chøc\n· x· héi", "•\tTổ chức\n• xã hội"),  # the bullet of Symbol is no ã
        # capitals with a tone mark, typed in a font that has none
        (Encoding.TCVN3, "ñY BAN NH¢N D¢N X· TÞNH KH£", "ỦY BAN NHÂN DÂN Xã TỊNH KHÊ"),
        (Encoding.TCVN3, "Bé, Së, Tû lÖ, Sè: 15/Q§-UB, H§ND, TpHå", "Bộ, Sở, Tỷ lệ, Số: 15/QĐ-UB, HĐND, TpHồ"),
        (Encoding.VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (Encoding.VNI, "CHUÛ TÒCH UÛY BAN NHAÂN DAÂN", "CHỦ TỊCH ỦY BAN NHÂN DÂN"),
        (
            Encoding.VNI,
            "ñöôøng Lyù Thöôøng Kieät, Aùnh, YÙ Yeân, kyõ sö, myõ thuaät, quî",
            "đường Lý Thường Kiệt, Ánh, Ý Yên, kỹ sư, mỹ thuật, quỵ",
        ),
        (Encoding.VNI, "15/KH-UBND", "15/KH-UBND"),
    ],
)
def test_conversion(encoding: Encoding, legacy: str, text: str) -> None:
    assert to_unicode(legacy, encoding) == text


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("letter", [letter for letter in UPPER + LOWER if not letter.isascii()])
def test_every_letter(encoding: Encoding, letter: str) -> None:
    legacy = from_unicode(letter, encoding)
    assert all(character < "\u0100" for character in legacy)
    # the fonts of TCVN3 have a capital with a tone mark in a font of capitals only, in a small letter's place
    assert to_unicode(legacy, encoding) in {letter, letter.lower() if encoding is Encoding.TCVN3 else letter}


@given(LETTERS)
def test_round_trip_of_small_letters(text: str) -> None:
    for encoding in Encoding:
        assert to_unicode(from_unicode(text, encoding), encoding) == text


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem[:2] for path in SAMPLES])
def test_round_trip_of_samples(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert to_unicode(from_unicode(text, Encoding.VNI), Encoding.VNI) == text
    assert to_unicode(from_unicode(text, Encoding.TCVN3), Encoding.TCVN3).lower() == text.lower()


@given(st.text())
def test_any_text(text: str) -> None:
    for encoding in Encoding:
        to_unicode(text, encoding)
        from_unicode(text, encoding)
