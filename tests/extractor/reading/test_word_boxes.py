"""Boxes of words: those of a line in one, and only those that a slice of the text touches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.word_boxes import WordBoxes


def two_pages() -> WordBoxes:
    """``Tổng vệ sinh`` and, on a second line, ``ngõ``; ``phố`` on the next page."""
    words = WordBoxes()
    words.begin_line(1)
    words.add(0, 4, (10, 20, 30, 32))
    words.add(5, 7, (35, 20, 45, 32))
    words.add(8, 12, (50, 18, 70, 33))
    words.begin_line(1)
    words.add(13, 16, (10, 40, 25, 52))
    words.begin_line(2)
    words.add(17, 20, (10, 20, 25, 32))
    return words


@pytest.mark.parametrize(
    ("start", "end", "boxes"),
    [
        (0, 4, [(1, 10, 20, 30, 32)]),
        (2, 3, [(1, 10, 20, 30, 32)]),  # a part of a word
        (5, 12, [(1, 35, 18, 70, 33)]),  # the box holds the tallest
        (8, 16, [(1, 50, 18, 70, 33), (1, 10, 40, 25, 52)]),  # two lines
        (13, 20, [(1, 10, 40, 25, 52), (2, 10, 20, 25, 32)]),  # two pages
        (4, 5, []),  # a space
        (20, 25, []),  # behind the last word
    ],
)
def test_slices(start: int, end: int, boxes: list[tuple[float, ...]]) -> None:
    assert list(two_pages().covering(start, end)) == boxes


def test_no_words() -> None:
    assert list(WordBoxes().covering(0, 9)) == []


def test_boxes_are_cut_at_the_edges_of_their_page() -> None:
    words = two_pages()
    words.keep_within(4, 20, 30)
    assert list(words.covering(13, 20)) == [(1, 10, 40, 25, 52), (2, 10, 20, 20, 30)]


@given(st.lists(st.lists(st.integers(1, 9), max_size=4), max_size=8), st.integers(0, 60), st.integers(0, 60))
def test_every_word_that_a_slice_touches_is_covered(lines: list[list[int]], start: int, end: int) -> None:
    words, offset, touched = WordBoxes(), 0, []
    for number, line in enumerate(lines):
        words.begin_line(1)
        for column, length in enumerate(line):
            words.add(offset, offset + length, (column, number, column + 1, number + 1))
            if start < end and offset < end and start < offset + length:
                touched.append((number, column))
            offset += length + 1
    boxes = list(words.covering(start, end)) if start < end else []
    assert len(boxes) == len({number for number, _ in touched})
    assert all(any(top == number and x0 <= column < x1 for _, x0, top, x1, _ in boxes) for number, column in touched)
