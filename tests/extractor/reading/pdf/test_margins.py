"""Which lines of a PDF were wrapped, and which begin a paragraph by their indentation."""

import pytest

from extractor.reading import read
from extractor.reading.pdf.margins import PlacedLine, wrapped_and_indented
from tests.extractor.reading.makers import lines, pdf

LEFT, RIGHT, INDENT = 85.0, 540.0, 28.0
TEXT = (LEFT, RIGHT)
FIRST = (LEFT + INDENT, RIGHT)
SHORT = (LEFT, 300.0)


def placed(*edges: tuple[float, float], first_word: float = 30.0, second: float = 40.0) -> list[PlacedLine]:
    """Lines of one page with these left and right edges; ``second``: how far their second word stands from their first."""
    return [PlacedLine(start, 0, 595.0, x0, x1, x0 + second, first_word, 14.0) for start, (x0, x1) in enumerate(edges)]


@pytest.mark.parametrize(
    ("edges", "wrapped", "indented"),
    [
        # two paragraphs of three and two lines
        ([FIRST, TEXT, SHORT, FIRST, SHORT], (0, 1, 3), (0, 3)),
        # a paragraph that ends at the margin before one that is set in
        ([FIRST, TEXT, TEXT, FIRST, SHORT], (0, 1, 2, 3), (0, 3)),
        # no indentation
        ([TEXT, TEXT, SHORT, TEXT, SHORT], (0, 1, 3), ()),
        # ragged text: the next word would not have fitted
        ([(LEFT, 525.0), (LEFT, 538.0), (LEFT, 531.0), (LEFT, 540.0), (LEFT, 529.0), SHORT], (0, 1, 2, 3, 4), ()),
    ],
)
def test_lines(edges: list[tuple[float, float]], wrapped: tuple[int, ...], indented: tuple[int, ...]) -> None:
    assert wrapped_and_indented(placed(*edges)) == (wrapped, indented)


def test_a_hanging_paragraph_is_no_new_one() -> None:
    """The further lines of a list item stand under its second word; one that stands elsewhere is set in."""
    hanging = (LEFT + 40.0, RIGHT)
    _, indented = wrapped_and_indented(placed(TEXT, TEXT, TEXT, TEXT, hanging, hanging, FIRST, TEXT, SHORT))
    assert indented == (6,)


def test_few_lines_take_the_margins_of_other_pages() -> None:
    first = placed(*[TEXT] * 8)
    last = [
        PlacedLine(8, 1, 595.0, LEFT, 300.0, LEFT + 40, 30.0, 14.0),
        PlacedLine(9, 1, 595.0, LEFT, 200.0, LEFT + 40, 30.0, 14.0),
    ]
    wrapped, _ = wrapped_and_indented([*first, *last])
    assert 8 not in wrapped


def test_nothing() -> None:
    assert wrapped_and_indented([]) == ((), ())


def test_a_document_hands_them_on() -> None:
    long = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện đúng tiến độ đã đề ra"
    document = read(pdf(lines(*[long] * 4, "Kết thúc.", long)))
    assert set(document.wrapped) <= {
        match for match in range(len(document.text)) if match == 0 or document.text[match - 1] == "\n"
    }
    assert 0 in document.wrapped
    assert document.text.index("Kết thúc.") not in document.wrapped
