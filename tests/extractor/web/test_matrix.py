"""Rows that a table has no room for are listed."""

import pytest

from extractor.web.matrix import Head, Matrix, Row


@pytest.mark.parametrize(
    ("columns", "rows", "tabled"),
    [(40, 150, 150), (150, 500, 200), (40_000, 2, 1)],  # fits; 30,000 cells; one row stands at least
)
def test_room(columns: int, rows: int, tabled: int) -> None:
    heads = [Head(str(number), str(number)) for number in range(columns)]
    matrix = Matrix("m", "", "", heads, [Row(Head(str(number), ""), {}) for number in range(rows)])
    assert (len(matrix.tabled), len(matrix.listed)) == (tabled, rows - tabled)
