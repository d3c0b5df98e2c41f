"""Text that a terminal and JSON can take."""

import pytest

from extractor.text.shown import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch số 1.txt", "Kế hoạch số 1.txt"),
        ("a\nb\tc", "a b c"),  # one line
        ("\x1b[31mred", "�[31mred"),  # no command to the terminal
        ("k\udce9", "k�"),  # a byte of a name that is not UTF-8
        ("a\u202eb", "a�b"),  # nor one that turns the reading direction
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected
