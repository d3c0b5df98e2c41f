"""Ablations: what an emptied lexicon is, and what the tables say."""

from typing import Any

import pytest

from benchmarks.ablations import emptied, tables, variants

ROWS: list[tuple[Any, Any]] = [
    (["cử", "huy động"], ["⁂"]),
    ({"sending": ["cử", "huy động"], "fillers": []}, {"sending": ["⁂"], "fillers": []}),
    (
        {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"},
        {"⁂": "Ủy ban nhân dân"},
    ),  # a table of words has one row that none matches
    ({"digits": {"một": 1, "hai": 2}}, {"digits": {"⁂": 1}}),
    ([{"head": ["sở"], "kind": "department"}, {"head": ["phòng"]}], [{"head": ["⁂"], "kind": "department"}]),
    ({"kinds": {"=": ["đạt"], ">": ["trên"]}}, {"kinds": {"=": ["⁂"], ">": ["⁂"]}}),  # keys of the program stay
]


@pytest.mark.parametrize(("content", "expected"), ROWS)
def test_emptied(content: Any, expected: Any) -> None:
    assert emptied(content) == expected


def test_every_lexicon_of_words_has_a_variant() -> None:
    names = variants()
    assert names["as it is"] is None
    assert "lexicon times" in names
    assert "lexicon confidence" not in names


def test_tables_tell_means_changes_and_what_does_not_run() -> None:
    whole = {"own documents": {"mean": 0.99, "duties": 0.98, "places": 0.9}}
    without = {"own documents": {"mean": 0.95, "duties": 0.90, "places": 0.9001}}
    printed = tables({"as it is": whole, "without section kinds": without, "lexicon times": None})
    assert "| without section kinds | 0.9500 (-0.0400) |" in printed
    assert "| lexicon times | does not run |" in printed
    assert "| without section kinds | own documents: duties -0.080 |" in printed
