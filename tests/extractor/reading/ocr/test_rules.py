"""Ruled lines of a picture."""

import numpy as np
import pytest

from extractor.reading.ocr.rules import ruled_lines
from tests.extractor.reading.ocr.pictures import Side, ruled

GRID: tuple[Side, ...] = (
    (50, 60, 500, 60), (50, 160, 500, 160), (50, 260, 500, 260),
    (50, 60, 50, 260), (250, 60, 250, 260), (500, 60, 500, 260),
)  # fmt: skip


def test_a_grid() -> None:
    edges, lean, ink = ruled_lines(ruled(*GRID) < 128, 1.0)
    level = {round(top / 10) * 10 for x0, top, x1, bottom in edges if x1 - x0 > bottom - top}
    upright = {round(x0 / 10) * 10 for x0, top, x1, bottom in edges if x1 - x0 < bottom - top}
    assert (level, upright) == ({60, 160, 260}, {50, 250, 500})
    assert abs(lean) < 0.002
    assert (ink == (ruled(*GRID, width=4) < 128)).mean() > 0.99


@pytest.mark.parametrize(
    ("sides", "width"),
    [
        ((), 2),
        (((50, 60, 500, 60), (50, 160, 500, 160)), 2),  # underlines make no table
        (((100, 100, 100, 115), (110, 100, 110, 115)), 2),  # strokes of letters
        (((100, 20, 100, 380), (300, 20, 300, 380)), 30),  # black bars
        (((1, 0, 1, 400), (598, 0, 598, 400)), 2),  # the sheet's shadow
    ],
)
def test_no_table(sides: tuple[Side, ...], width: int) -> None:
    assert ruled_lines(ruled(*sides, width=width) < 128, 1.0)[0] == []


def test_a_picture_full_of_ink() -> None:
    assert ruled_lines(np.ones((300, 200), dtype=bool), 1.0)[0] == []
