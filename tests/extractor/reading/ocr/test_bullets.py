"""Marks at the beginnings of lines."""

import numpy as np
import pytest

from extractor.reading.ocr.bullets import with_bullets
from extractor.reading.ocr.engine import ReadWord


def word(text: str, left: int, right: int, bottom: int = 60) -> ReadWord:
    return ReadWord(text, left, bottom - 30, right, bottom, bottom - 24, bottom - 6, 0.4)


def drawn(shape: str) -> np.ndarray:
    """A mark about the pixel (50, 47): a disc, a dash, a cross."""
    y, x = np.mgrid[0:100, 0:400]
    match shape:
        case "disc":
            return np.asarray((x - 50) ** 2 + (y - 47) ** 2 <= 16)
        case "dash":
            return np.asarray((abs(x - 50) <= 6) & (abs(y - 47) <= 1))
        case "cross":
            return np.asarray(((abs(x - 50) <= 4) & (y == 47)) | ((abs(y - 47) <= 4) & (x == 50)))
    return np.zeros((100, 400), dtype=bool)


@pytest.mark.parametrize(
    ("read", "shape", "texts"),
    [
        ("s", "disc", ["•", "Tổ"]),
        ("*", "cross", ["*", "Tổ"]),  # a star is one
        ("—", "dash", ["-", "Tổ"]),
        ("e", "", ["e", "Tổ"]),
        (None, "disc", ["•", "Tổ"]),  # not read at all
        (None, "dash", ["-", "Tổ"]),
        (None, "cross", ["Tổ"]),
        (None, "", ["Tổ"]),
    ],
)
def test_mark(read: str | None, shape: str, texts: list[str]) -> None:
    words = [word("Tổ", 70, 100)] if read is None else [word(read, 44, 57), word("Tổ", 70, 100)]
    found = with_bullets(words, drawn(shape))
    assert [each.text for each in found] == texts
    assert found[0].confidence >= 0.9 or found[0].text not in "•-"


def test_marks_within_a_line_are_let_be() -> None:
    words = [word("Sở", 10, 40), word("s", 44, 57), word("Tổ", 70, 100)]
    assert with_bullets(words, drawn("disc")) == words
