"""The read document."""

import pytest

from extractor.reading.document import Document, Layout, ReadAs, Source


@pytest.mark.parametrize(
    ("corrections", "text"),
    [
        ((), "KÉ HOẠCH vănhóa tô chức"),
        (((0, 2, "KẾ"),), "KẾ HOẠCH vănhóa tô chức"),
        (((0, 2, "KẾ"), (9, 15, "văn hóa"), (16, 18, "tổ")), "KẾ HOẠCH vănhóa tổ chức"),  # what would move offsets is left out
    ],
)
def test_corrected(corrections: tuple[tuple[int, int, str], ...], text: str) -> None:
    source = Source("a.pdf", 0, "", "application/pdf")
    read = Document(source, "KÉ HOẠCH vănhóa tô chức", ReadAs.OCR, Layout.LINES, corrections=corrections)
    assert read.corrected().text == text
    assert read.text == "KÉ HOẠCH vănhóa tô chức"
