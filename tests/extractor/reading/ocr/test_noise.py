"""What is no word."""

import pytest

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.noise import without_noise


def word(text: str, confidence: float, left: float = 300, top: float = 400) -> ReadWord:
    return ReadWord(text, left, top, left + 20, top + 14, top, top + 14, confidence)


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        (word("phường", 0.2), "phường"),  # hard to read, but a word
        (word("-", 0.9), "-"),  # a bullet
        (word("7", 0.6), "7"),
        (word("2_", 0.9), "2"),  # a ruling beside a figure
        (word("|Số", 0.9), "Số"),
        (word("-", 0.2), None),  # a speck
        (word("~=", 0.9), None),
        (word("j", 0.1), None),
        (word("ñ,", 0.1), None),
        (word("đE", 0.1), None),
        (word("xã", 0.2), "xã"),
        (word("l", 0.9, left=-10), None),  # the sheet's shadow
        (word("Kính", 0.9, left=2), "Kính"),  # a page cut closely
    ],
)
def test_noise(found: ReadWord, kept: str | None) -> None:
    assert [each.text for each in without_noise([found], (800, 600))] == ([kept] if kept else [])


def test_handwriting_within_a_line_stays() -> None:
    line = [word("ngày", 0.9, left=100), word("4#", 0.1, left=140), word("tháng", 0.9, left=180)]
    assert [each.text for each in without_noise(line, (800, 600))] == ["ngày", "4#", "tháng"]
    assert [each.text for each in without_noise(line[:2], (800, 600))] == ["ngày"]
