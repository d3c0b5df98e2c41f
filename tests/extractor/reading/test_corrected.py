"""A document with its misread words put right."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.corrected import corrected
from extractor.reading.document import Cell, Document, Layout, Page, ReadAs, Source, TableRegion

Corrections = tuple[tuple[int, int, str], ...]
TEXT = "KÉ HOẠCH vănhóa tô chức"
READ = Document(Source("a.pdf", 0, "", "application/pdf"), TEXT, ReadAs.OCR, Layout.LINES)


@pytest.mark.parametrize(
    ("corrections", "text"),
    [
        ((), TEXT),
        (((0, 2, "KẾ"),), "KẾ HOẠCH vănhóa tô chức"),
        (((0, 2, "KẾ"), (9, 15, "văn hóa"), (16, 18, "tổ")), "KẾ HOẠCH văn hóa tổ chức"),  # longer
        (((9, 15, "văn"),), "KÉ HOẠCH văn tô chức"),  # shorter
    ],
)
def test_text(corrections: Corrections, text: str) -> None:
    right, _ = corrected(replace(READ, corrections=corrections))
    assert right.text == text


@pytest.mark.parametrize(
    ("word", "span", "there"),
    [
        ("văn hóa", (9, 16), "vănhóa"),  # the longer word
        ("hóa", (13, 16), "hóa"),
        ("tô", (17, 19), "tô"),  # what stands behind it
        ("HOẠCH", (3, 8), "HOẠCH"),
    ],
)
def test_spans_lead_back(word: str, span: tuple[int, int], there: str) -> None:
    right, offsets = corrected(replace(READ, corrections=((9, 15, "văn hóa"),)))
    assert right.text[slice(*span)] == word
    assert TEXT[slice(*offsets.span(*span))].endswith(there)


def test_layout_moves_with_the_text() -> None:
    table = TableRegion(9, 23, (Cell(9, 15, 0, 0), Cell(16, 23, 0, 1)))
    layout = replace(READ, pages=(Page(1, 0, 8), Page(2, 9, 23)), tables=(table,), bold=((16, 18),), wrapped=(16,))
    right, _ = corrected(replace(layout, corrections=((9, 15, "văn hóa"),)))
    assert [(page.start, page.end) for page in right.pages] == [(0, 8), (9, 24)]
    assert [right.text[cell.start : cell.end] for cell in right.tables[0].cells] == ["văn hóa", "tô chức"]
    assert (right.bold, right.wrapped) == (((17, 19),), (17,))


@given(st.lists(st.tuples(st.integers(1, 4), st.text("ab", min_size=1, max_size=6), st.integers(0, 3)), max_size=5))
def test_every_character_leads_into_the_word_it_was_made_of(parts: list[tuple[int, str, int]]) -> None:
    text, corrections = "", []
    for length, right, gap in parts:
        text += "." * gap
        corrections.append((len(text), len(text) + length, right))
        text += "x" * length
    text += ".."
    right_text, offsets = corrected(replace(READ, text=text, corrections=tuple(corrections)))
    for place, character in enumerate(right_text.text):
        assert text[offsets.at(place)] == ("." if character == "." else "x")
