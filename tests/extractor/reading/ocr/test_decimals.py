"""Decimal commas found in the picture."""

import numpy as np
import pytest

from extractor.reading.ocr.decimals import with_decimals
from extractor.reading.ocr.engine import ReadWord


def read(text: str, signs: str) -> str:
    """What becomes of figures whose signs are drawn so: ``#`` a figure, ``,`` and ``.`` marks."""
    ink = np.zeros((60, 200), dtype=bool)
    x = 20
    for sign in signs:
        top, bottom, width = {"#": (10, 30, 10), ",": (27, 34, 3), ".": (27, 30, 3)}[sign]
        ink[top:bottom, x : x + width] = True
        x += width + 3
    word = ReadWord(text, 20, 5, x - 3, 36, 10, 34, 0.9)
    return with_decimals([word], ink)[0].text


@pytest.mark.parametrize(
    ("text", "signs", "right"),
    [
        ("915", "##,#", "91,5"),
        ("75", "#,#", "7,5"),
        ("75", "##", "75"),
        ("75", "#.#", "75"),  # a full stop is a speck as likely
        ("75", "#,##", "75"),  # a figure was lost: nothing is sure
        ("75", "##,", "75"),  # the sentence goes on
        ("7,5", "#,#", "7,5"),
        ("2026", "####", "2026"),
    ],
)
def test_comma(text: str, signs: str, right: str) -> None:
    assert read(text, signs) == right
