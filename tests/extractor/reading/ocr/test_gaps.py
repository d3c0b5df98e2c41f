"""What stands between the words of a line."""

import numpy as np
import pytest

from extractor.reading.ocr.engine import ReadWord
from extractor.reading.ocr.gaps import with_true_gaps, with_writing

Ink = tuple[int, int, int, int]
"""Left, right, upper and lower end."""


def word(text: str, left: int, right: int, bottom: int = 40) -> ReadWord:
    return ReadWord(text, left, bottom - 30, right, bottom, bottom - 24, bottom - 6, 0.9)


def drawn(*boxes: Ink) -> np.ndarray:
    ink = np.zeros((100, 400), dtype=bool)
    for left, right, top, bottom in boxes:
        ink[top:bottom, left:right] = True
    return ink


@pytest.mark.parametrize(
    ("boxes", "ends"),
    [
        (((50, 70, 16, 34),), (70, 100)),  # a letter that was left out of the first word
        (((80, 99, 16, 34),), (50, 80)),  # of the second
        ((), (50, 100)),
    ],
)
def test_gap_is_that_of_the_picture(boxes: tuple[Ink, ...], ends: tuple[int, int]) -> None:
    first, second = with_true_gaps([word("UBND", 10, 50), word("phường", 100, 150)], drawn(*boxes))
    assert (first.right, second.left) == pytest.approx(ends, abs=1)


def test_columns_and_lines_are_let_be() -> None:
    words = [word("a", 10, 50), word("b", 250, 300), word("c", 10, 50, 80)]
    assert with_true_gaps(words, drawn((60, 200, 10, 80))) == words


@pytest.mark.parametrize(
    ("boxes", "is_written"),
    [
        (((62, 76, 14, 32),), True),  # a figure
        ((), False),
        (((55, 95, 31, 33),), False),  # dots or a line to write on
        (((55, 58, 31, 34), (65, 68, 31, 34)), False),
        (((48, 53, 14, 34),), False),  # the word's own tail
    ],
)
def test_writing(boxes: tuple[Ink, ...], is_written: bool) -> None:
    words = with_writing([word("ngày", 10, 50), word("tháng", 100, 150)], drawn(*boxes))
    assert [each.writing_after for each in words] == [is_written, False]


def test_a_page_without_words() -> None:
    assert with_writing([], np.zeros((10, 10), dtype=bool)) == []
