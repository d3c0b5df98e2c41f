"""Scans made from PDFs."""

import pypdfium2 as pdfium
import pytest

from corpus.scans import CLEAN, DEGRADED, Damage, scan
from tests.extractor.reading.makers import lines, pdf


@pytest.mark.parametrize("damage", [CLEAN, DEGRADED])
def test_the_same_seed_makes_the_same_scan(damage: Damage) -> None:
    page = pdf(lines("Kế hoạch"), lines("Trang hai"))
    assert scan(page, damage, 7) == scan(page, damage, 7)
    assert scan(page, damage, 7) != scan(page, damage, 8)


def test_pages_keep_their_size_and_lose_their_text() -> None:
    document = pdfium.PdfDocument(scan(pdf(lines("Kế hoạch"), lines("Trang hai")), Damage(resolution=100)))
    assert len(document) == 2
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    assert document[0].get_textpage().count_chars() == 0
