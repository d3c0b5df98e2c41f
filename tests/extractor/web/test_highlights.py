"""Text cut into segments under overlapping marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.web.highlights import Mark, depth, segments
from extractor.web.layers import Layer

TEXT = "abcdefghij"


def mark(key: str, start: int, end: int) -> Mark:
    return Mark(key, start, end, Layer.DUTIES)


ROWS = [
    ([], [("abcdefghij", ())]),
    ([(2, 4)], [("ab", ()), ("cd", ("0",)), ("efghij", ())]),
    ([(0, 10), (2, 4)], [("ab", (None, "0")), ("cd", ("1", "0")), ("efghij", (None, "0"))]),  # the shorter one next to the text
    ([(0, 4), (2, 7)], [("ab", ("0",)), ("cd", ("0", "1")), ("efg", (None, "1")), ("hij", ())]),  # crossing
    ([(0, 2), (2, 4)], [("ab", ("0",)), ("cd", ("1",)), ("efghij", ())]),  # neighbours share a lane
    ([(2, 4), (2, 4)], [("ab", ()), ("cd", ("0", "1")), ("efghij", ())]),  # the same words twice
    ([(3, 3), (8, 12)], [("abcdefghij", ())]),  # empty, and beyond the text
]


@pytest.mark.parametrize(("spans", "expected"), ROWS)
def test_segments(spans: list[tuple[int, int]], expected: list[tuple[str, tuple[str | None, ...]]]) -> None:
    cut = segments(TEXT, [mark(str(index), *span) for index, span in enumerate(spans)])
    assert [(segment.text, tuple(lane.key if lane else None for lane in segment.lanes)) for segment in cut] == expected
    assert depth(cut) == max(len(lanes) for _, lanes in expected)


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=12))
def test_every_mark_covers_its_words_in_one_lane(spans: list[tuple[int, int]]) -> None:
    marks = [mark(str(index), *span) for index, span in enumerate(spans)]
    cut = segments(TEXT, marks)
    assert "".join(segment.text for segment in cut) == TEXT
    for each in marks:
        under = [(segment.text, segment.lanes.index(each)) for segment in cut if each in segment.lanes]
        assert "".join(text for text, _ in under) == TEXT[each.start : each.end]
        assert len({lane for _, lane in under}) <= 1
