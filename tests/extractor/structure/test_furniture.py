"""Page numbers between the lines of a text."""

import pytest

from extractor.reading.document import Layout
from extractor.structure.furniture import find_furniture
from tests.extractor.structure.texts import document

PAGE = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện.\n" * 20


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{PAGE}2\n{PAGE}3\n{PAGE}", ["2", "3"]),  # rising numbers, a page apart
        (f"{PAGE}Trang 2\n{PAGE}Trang 3\n{PAGE}", ["Trang 2", "Trang 3"]),
        (f"{PAGE}2/5\n{PAGE}", ["2/5"]),
        (f"{PAGE}5\n{PAGE}3\n{PAGE}", ["5"]),  # page numbers do not fall
        ("1\nTổng vệ sinh\n2\nTrồng cây\n", []),  # ordinals of a table stand closer
    ],
)
def test_page_numbers(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_furniture(document(text))] == found


def test_the_format_knows_better() -> None:
    text = f"{PAGE}2\n{PAGE}"
    assert find_furniture(document(text, Layout.PARAGRAPHS)) == []
    assert find_furniture(document(text, Layout.PARAGRAPHS, furniture=((0, 4),))) == [(0, 4)]
