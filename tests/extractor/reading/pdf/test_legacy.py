"""Words of a PDF in a legacy encoding."""

import pytest

from extractor.reading.fonts import FontDecoder
from extractor.reading.pdf.legacy import decoded_word

PAGE = "ñy ban nh©n d©n ph-êng x©y dùng kÕ ho¹ch thùc hiÖn c¸c nhiÖm vô cña n¨m"


@pytest.mark.parametrize(
    ("font", "word", "decoded"),
    [
        (".VnTime", "ng-êi", "người"),
        (".VnTime", "(Ph-êng),", "(Phường),"),
        (".VnTime", "**ph-êng", "**phường"),
        (".VnTime", "t-", "tư"),
        (".VnTime", "t\ufffe", "tư"),  # at a line's end
        (".VnTime", "-u", "ưu"),
        (".VnTime", "XÐt", "Xét"),  # eth is a letter here
        (".VnTimeH", "§-êng", "ĐƯỜNG"),
        ("Times-Roman", "nh-ng", "nh-ng"),  # another font's hyphen
        # hyphens that are hyphens
        (".VnTime", "-", "-"),
        (".VnTime", "15/KH-UBND", "15/KH-UBND"),
        (".VnTime", "2009-2012", "2009-2012"),
        (".VnTime", "kinh-tÕ", "kinh-tế"),
        (".VnTime", "-Tæ", "-Tổ"),
        (".VnTime", "**", "**"),
    ],
)
def test_words(font: str, word: str, decoded: str) -> None:
    decoder = FontDecoder.of(PAGE, lambda: [".VnTime", "Times-Roman"])
    assert decoder is not None
    assert decoded_word(word, font, decoder) == decoded
