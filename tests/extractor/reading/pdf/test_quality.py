"""Whether text layers can be trusted."""

import unicodedata
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.pdf.quality import is_garbled
from extractor.text.folding import strip_tones

PROSE = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện đúng tiến độ, gửi báo cáo về Văn phòng trước ngày 15 hằng tháng. "
MISREAD = "Úy bnn nhâu đân phuỏng yèu cẩn cúc đon vị thưc hiẻu đũng tièn đô, gùi bảo cáu vè Vàn phỏug trưóe ngảy 15 hăng thánq. "


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        (PROSE * 3, False),
        (unicodedata.normalize("NFD", PROSE * 3), False),
        (PROSE * 3 + "Microsoft Office, Google Drive, Zalo Official Account", False),
        (strip_tones(PROSE) * 3, True),  # an OCR without Vietnamese
        (PROSE.encode("utf-8").decode("latin-1") * 3, True),
        ("".join(chr(ord(letter) + 0x1D) if letter.isalpha() else letter for letter in PROSE) * 3, True),  # glyph numbers
        (MISREAD * 3, True),  # diacritics there, but the words are none
        (MISREAD, True),  # also on a page of few words
        (PROSE, False),
        (
            "Laptop Dell Latitude; Router Cisco; 15 máy tính, 02 máy in, 01 máy quét, 03 bộ bàn ghế, 04 tủ hồ sơ, 05 quạt điện",
            False,
        ),
        ("01 02 03 04 05 " * 50, False),
        ("", False),
    ],
)
def test_is_garbled(text: str, garbled: bool) -> None:
    assert is_garbled(text) is garbled


def test_real_text_layers(shared: Path) -> None:
    for name, expected in {"045": True, "058": True, "077": True, "057": False, "063": False, "069": False}.items():
        document = pdfium.PdfDocument(next((shared / "corpus").glob(f"{name}-*.pdf")))
        text = document[0].get_textpage().get_text_range()
        document.close()
        assert (name, is_garbled(text)) == (name, expected)


@given(st.text())
def test_any_text(text: str) -> None:
    is_garbled(text)
