"""Runs in legacy fonts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.fonts import FontDecoder

LEGACY = "ñy ban nh©n d©n ph­êng x©y dùng kÕ ho¹ch thùc hiÖn c¸c nhiÖm vô cña n¨m"
UNICODE = "Ủy ban nhân dân phường xây dựng kế hoạch thực hiện các nhiệm vụ của năm"


@pytest.mark.parametrize(
    ("document", "fonts", "font", "run", "text"),
    [
        (LEGACY, [".VnTime"], ".VnTime", "kÕ ho¹ch", "kế hoạch"),
        (LEGACY, [".VnTime"], ".VnTime", "·", "ã"),  # a part of a word that Word cut up
        (LEGACY, [".VnTime", ".VnTimeH"], ".VnTimeH", "kÕ ho¹ch", "KẾ HOẠCH"),
        (LEGACY, [".VnTime", ".VnTimeH"], ".VnTimeH", "ban Tuyªn", "BAN TUYÊN"),
        (LEGACY, [".VnTime", ".VnTimeH"], ".VnTimeH", "ban", "BAN"),
        (LEGACY, [".VnTime"], ".VnTime", "hà nội", "hà nội"),  # retyped in Unicode, the style's font kept
        (LEGACY, [".VnTime", "Symbol"], "Symbol", "·", "·"),
        (LEGACY, [".VnTime", "Arial"], "Arial", "công tác", "công tác"),
        (LEGACY, [], "", "kÕ ho¹ch", "kế hoạch"),  # fonts lost: by statistics
        (LEGACY, ["Arial"], "Arial", "kÕ ho¹ch", "kế hoạch"),
        (LEGACY, ["Arial"], "Arial", "kế hoạch à", "kế hoạch à"),
        (LEGACY, ["Arial"], "Wingdings", "·", "·"),
        # a document in Unicode with one heading left over
        (f"{UNICODE} KÕ ho¹ch", [".VnTime"], ".VnTime", "KÕ ho¹ch", "Kế hoạch"),
        (f"{UNICODE} KÕ ho¹ch", [".VnTime"], ".VnTime", "là kế hoạch", "là kế hoạch"),
        (f"{UNICODE} KÕ ho¹ch", [".VnTime"], ".VnTime", "\uf0b7", "\uf0b7"),
    ],
)
def test_runs(document: str, fonts: list[str], font: str, run: str, text: str) -> None:
    decoder = FontDecoder.of(document, lambda: fonts)
    assert decoder is not None
    assert decoder.decode(run, font) == text
    assert decoder.converted_from == (None if run == text or run.isascii() else "tcvn3")


@pytest.mark.parametrize("fonts", [[".VnTime"], ["VNI-Times"], []])
def test_a_document_in_unicode_needs_none(fonts: list[str]) -> None:
    assert FontDecoder.of(UNICODE, lambda: fonts) is None


@given(st.text(), st.text(), st.sampled_from(["", ".VnTime", ".VnTimeH", "VNI-Times", "Arial"]))
def test_any_text(document: str, run: str, font: str) -> None:
    decoder = FontDecoder.of(document + LEGACY, lambda: [font])
    if decoder:
        decoder.decode(run, font)
