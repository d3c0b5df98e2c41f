"""Physical lines, cleaned, with their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure.lines import junk_pattern, make_line, merged, split_lines
from tests.extractor.structure.texts import document, lines


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Kế   hoạch\t năm 2026  ", "Kế hoạch năm 2026"),  # white space
        ("**I. MỤC ĐÍCH**", "I. MỤC ĐÍCH"),  # Markdown
        ("### **1. Mục đích**", "1. Mục đích"),
        ("<b>STT</b>", "STT"),  # HTML
        ("**A** \\- B", "A - B"),  # escapes
        ("* Lưu ý: 5 * 3", "* Lưu ý: 5 * 3"),  # asterisks in a text without markup
        ("công\u00adtác \u200bxã", "côngtác xã"),  # soft hyphen, zero-width space
        ("ngày\u00a0 01", "ngày 01"),  # no-break space
    ],
)
def test_cleaned(raw: str, text: str) -> None:
    (line,) = lines(raw)
    assert line.text == text


def test_a_line_of_white_space_is_a_blank_line() -> None:
    assert [(line.text, line.blank_before) for line in lines("A\nB\n \t\nC")] == [("A", True), ("B", False), ("C", True)]


@pytest.mark.parametrize("raw", ["## Mục đích", "**Mục đích:**", "<b>Mục đích</b>"])
def test_markup_of_a_whole_line_is_bold(raw: str) -> None:
    assert lines(f"**x**\n{raw}")[1].bold


def test_what_the_format_tells_of_lines() -> None:
    text = "Kế hoạch\nMục đích\nNội dung"
    told = document(text, bold=((9, 17),), wrapped=(0,), indented=(18,))
    found = split_lines(told, [], junk_pattern(text))
    assert [(line.bold, line.wrapped, line.indented) for line in found] == [
        (False, True, False),
        (True, False, False),
        (False, False, True),
    ]


def test_skipped_spans() -> None:
    """A footnote within a table that goes on over the page's end hides no line of the table."""
    text = "A\nB\nC\nD"
    assert merged([(2, 5), (0, 6)]) == [(0, 6)]
    assert [line.text for line in split_lines(document(text), merged([(2, 3), (2, 5)]), junk_pattern(text))] == ["A", "D"]


@given(st.text(alphabet="ab ế*#<b>/\\|\t\n\u00a0\u200b-", max_size=80))
def test_offsets_lead_back(text: str) -> None:
    for line in split_lines(document(text), [], junk_pattern(text)):
        for clean, published in line.segments:
            if clean < len(line.text) and line.text[clean] != " ":
                assert text[published] == line.text[clean]
        assert text[line.start] == line.text[0]
        assert text[line.end - 1] == line.text[-1]


def test_nothing_left_is_no_line() -> None:
    assert make_line("****", 0, 4, junk_pattern("**a**"), blank_before=False) is None
