"""Numerals before headings, counted in the picture."""

import pytest

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.numerals import with_numerals
from tests.extractor.reading.ocr.pictures import Side, ruled


def heading(read: str, strokes: int, after: str = "NỘI") -> str:
    """What becomes of a numeral with so many upright strokes."""
    drawn: list[Side] = [(100 + 8 * index, 100, 100 + 8 * index, 120) for index in range(strokes)]
    end = 100 + 8 * strokes
    numeral = ReadWord(read, 98, 95, end, 125, 100, 120, 0.9)
    follower = ReadWord(after, end + 10, 95, end + 60, 125, 100, 120, 0.9)
    return with_numerals([numeral, follower], ruled(*drawn) < 128)[0].text


@pytest.mark.parametrize(
    ("read", "strokes", "right"),
    [
        ("II.", 3, "III."),  # the common one
        ("II.", 2, "II."),
        ("HI.", 3, "III."),
        ("H.", 2, "II."),
        ("L", 1, "L"),  # without its point it may be anything
        ("[.", 1, "I."),
        ("VI.", 4, "VII."),  # V has two strokes
        ("VỊ.", 3, "VI."),
        ("1.", 1, "1."),  # an Arabic numeral stays
        ("II.", 5, "II."),  # no numeral has five of them
        ("IV.", 3, "IV."),
        ("VIIL", 5, "VIII."),  # the point was read as the foot of an L
        ("U-", 2, "I/-"),  # I and the slash
        ("U", 2, "U"),
    ],
)
def test_heading(read: str, strokes: int, right: str) -> None:
    assert heading(read, strokes) == right


@pytest.mark.parametrize(
    ("read", "after", "right"),
    [("II.", "nội", "II."), ("II.", "Nội", "III."), ("HI.", "Nội", "HI.")],  # H may be an initial
)
def test_only_before_headings(read: str, after: str, right: str) -> None:
    assert heading(read, 3, after=after) == right


def test_nothing_read() -> None:
    assert with_numerals([], ruled() < 128) == []
