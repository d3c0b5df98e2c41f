"""The angle of a page's lines."""

import math

import numpy as np
import pytest

from extractor.reading.ocr.skew import lean_of, runs_down, skew_of
from tests.extractor.reading.ocr.pictures import lines_of_strokes, ruled


@pytest.mark.parametrize("angle", [-3.0, -0.7, 0.0, 0.4, 2.0, 4.5])
def test_skew(angle: float) -> None:
    assert skew_of(lines_of_strokes(angle) < 128) == pytest.approx(angle, abs=0.15)


@pytest.mark.parametrize("shape", [(0, 0), (3, 3), (400, 300)])
def test_a_blank_page_is_level(shape: tuple[int, int]) -> None:
    assert skew_of(np.zeros(shape, dtype=bool)) == 0.0
    assert not runs_down(np.zeros(shape, dtype=bool))


@pytest.mark.parametrize(("quarters", "down"), [(0, False), (1, True), (2, False), (3, True)])
def test_lines_that_run_down_the_page(quarters: int, down: bool) -> None:
    assert runs_down(np.rot90(lines_of_strokes(1.0), quarters) < 128) is down


@pytest.mark.parametrize("drift", [-6, 0, 8])
def test_lean_of_upright_lines(drift: int) -> None:
    picture = ruled((100, 20, 100 + drift, 380), (400, 20, 400 + drift, 380))
    assert lean_of(picture < 128) == pytest.approx(drift / 360, abs=math.tan(math.radians(0.15)))
