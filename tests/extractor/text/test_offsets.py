"""Offset maps lead every character of a cleaned text to its own place in the published one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure.lines import clean, junk_pattern
from extractor.text.offsets import OffsetMap

JOINED = OffsetMap([(0, 10), (5, 15), (6, 18)])
"""'abcde fgh' for 'abcde\n\n fgh' at 10: a run, the space of the line end, a run."""


@pytest.mark.parametrize(
    ("offset", "published"),
    [
        (0, 10),  # the first character
        (4, 14),  # the last of the first run
        (5, 15),  # the inserted space stands where the white space begins
        (6, 18),  # the first of the second run
        (8, 20),
    ],
)
def test_at(offset: int, published: int) -> None:
    assert JOINED.at(offset) == published


def test_a_span_over_a_line_end_is_the_slice_between_its_ends() -> None:
    assert JOINED.span(3, 8) == (13, 20)


def test_an_empty_span_has_no_place() -> None:
    with pytest.raises(ValueError, match="empty span"):
        JOINED.span(4, 4)


@pytest.mark.parametrize("cut", [0, 3, 5, 6, 7])
def test_suffix_is_the_map_of_the_rest(cut: int) -> None:
    rest = JOINED.suffix(cut)
    assert [rest.at(offset) for offset in range(9 - cut)] == [JOINED.at(offset + cut) for offset in range(9 - cut)]


@given(st.text(alphabet="ab \t\n*#<b>/ăế ", max_size=80))
def test_cleaning_keeps_every_letter_at_its_place(text: str) -> None:
    cleaned, segments = clean(text, 0, len(text), junk_pattern(text))
    offsets = OffsetMap(segments)
    for index, character in enumerate(cleaned):
        if character != " ":
            assert text[offsets.at(index)] == character
