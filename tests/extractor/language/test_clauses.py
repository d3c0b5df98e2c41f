"""Statements of a paragraph."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.clauses import statements, within
from extractor.language.matches import QuantityMatch


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Trồng cây xanh. Mỗi thôn có một mô hình.", ["Trồng cây xanh", "Mỗi thôn có một mô hình"]),
        ("đạt trên 98%; 100% hộ tham gia;", ["đạt trên 98%", "100% hộ tham gia"]),  # parts between semicolons
        ("Trồng 10.000 cây", ["Trồng 10.000 cây"]),  # a full stop inside a number
        ("./.", []),
    ],
)
def test_statements(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in statements(text)] == parts


@given(st.text(max_size=80))
def test_statements_do_not_overlap(text: str) -> None:
    spans = statements(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


def test_within() -> None:
    items = [QuantityMatch(start, start + 2, start, start + 2, 1) for start in (0, 4, 8)]
    assert within(items, 3, 9) == [items[1]]
