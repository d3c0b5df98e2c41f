"""Blocks of text side by side."""

import numpy as np
import pytest

from extractor.reading.ocr.gutters import blocks_beside

Line = tuple[int, int, int]
"""Left and right end, upper end; ten points high."""


def page(*lines: Line) -> np.ndarray:
    """A page of 595 by 842 points, two pixels a point."""
    ink = np.zeros((1684, 1190), dtype=bool)
    for left, right, top in lines:
        ink[2 * top : 2 * top + 20, 2 * left : 2 * right] = True
    return ink


RECIPIENTS: tuple[Line, ...] = tuple((85, 230, top) for top in (600, 616, 632, 648, 664))
SIGNATURE: tuple[Line, ...] = ((360, 480, 602), (370, 470, 618), (380, 460, 634), (370, 470, 668))
PROSE: tuple[Line, ...] = tuple((85, 540, top) for top in range(100, 560, 20))


def test_recipients_and_signature() -> None:
    ((left, right),) = blocks_beside(page(*PROSE, *RECIPIENTS, *SIGNATURE), 2.0)
    assert left[0] == 0
    assert 230 < left[2] == right[0] < 360
    assert right[2] == 595
    for block in (left, right):
        assert 550 <= block[1] <= 600
        assert 678 <= block[3] <= 682


def test_a_paragraphs_last_line_is_left_above() -> None:
    ((left, _),) = blocks_beside(page(*PROSE, (85, 150, 580), *RECIPIENTS, *SIGNATURE), 2.0)
    assert left[1] >= 590


@pytest.mark.parametrize(
    "lines",
    [
        PROSE,
        (),
        RECIPIENTS,  # nothing beside them
        (*RECIPIENTS, *SIGNATURE[:2]),  # two lines may be chance
        tuple((85, 300 + 17 * (index % 3), top) for index, top in enumerate(range(100, 500, 20))),  # ragged lines
    ],
)
def test_no_blocks(lines: tuple[Line, ...]) -> None:
    assert blocks_beside(page(*lines), 2.0) == []
