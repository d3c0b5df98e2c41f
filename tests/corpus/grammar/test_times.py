"""Forms of times against values worked out by hand."""

from datetime import date
from random import Random
from typing import Any

import pytest

from corpus.grammar import times
from corpus.grammar.piece import Piece

DAY = date(2026, 6, 13)


def chance(seed: int) -> Random:
    """A source of chance."""
    return Random(seed)  # noqa: S311 (a document is no secret)


def values(piece: Piece) -> dict[str, Any]:
    """The values of a piece's first time."""
    return dict(piece.marks[0].values)


@pytest.mark.parametrize("seed", range(12))
def test_before_a_day_ends_the_day_before(seed: int) -> None:
    piece = times.last_day(chance(seed), DAY, 2026)
    assert values(piece)["start"] is None
    assert values(piece)["end"] == ("2026-06-12" if piece.text.startswith("trước") else "2026-06-13")


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        ("đầu", "2026-02-01", "2026-02-10"),  # the first ten days
        ("giữa", "2026-02-11", "2026-02-20"),
        ("cuối", "2026-02-21", "2026-02-28"),  # to the month's own end
        ("tháng", "2026-02-01", "2026-02-28"),
    ],
)
def test_thirds_of_a_month(part: str, first: str, last: str) -> None:
    drawn = [times.month(chance(seed), 2026, 2, "period") for seed in range(200)]
    found = {(values(piece)["start"], values(piece)["end"]) for piece in drawn if piece.text.startswith(part)}
    assert found == {(first, last)}


def test_a_quarter_is_three_months() -> None:
    quarter = values(times.quarter(chance(1), 2022, 2, "period"))
    assert (quarter["start"], quarter["end"]) == ("2022-04-01", "2022-06-30")


def test_a_school_year_runs_from_september_to_may() -> None:
    assert values(times.school_year(chance(1), 2020))["end"] == "2021-05-31"


def test_a_shared_word_gives_one_record_each() -> None:
    piece = times.shared_rhythm(chance(3))
    assert [piece.text[mark.start : mark.end] for mark in piece.marks][1:] in (["quý", "năm"], ["quý", "6 tháng", "năm"])
