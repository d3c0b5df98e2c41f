"""Number and day written by hand on a scan."""

import re
from dataclasses import replace

import pytest

from extractor.pipeline import extract_document
from extractor.reading.document import Document, Layout, ReadAs, Source
from schemas import Header

BODY = "\n\nKẾ HOẠCH\nTổng vệ sinh môi trường\n\nI. MỤC ĐÍCH\n1. Giữ gìn môi trường.\n"


def header(number: str, dated: str, unsure: dict[str, float] | None = None, written_after: tuple[str, ...] = ()) -> Header:
    """The header of a scan with these two lines; ``unsure``: confidence of words, 0.96 by default."""
    text = f"UBND PHƯỜNG KINH BẮC\n{number}\nKinh Bắc, {dated}{BODY}"
    words = tuple((m.start(), m.end(), (unsure or {}).get(m[0], 0.96)) for m in re.finditer(r"\S+", text))
    unread = tuple(sorted(text.index(word) + len(word) for word in written_after))
    scan = Document(Source("a.pdf", 0, "", "application/pdf"), text, ReadAs.OCR, Layout.LINES, uncertain=words)
    found = extract_document(replace(scan, unread=unread)).header
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("unsure", "number", "start", "precision"),
    [
        ({}, "12/KH-UBND", "2026-06-03", "day"),
        ({"12/KH-UBND": 0.6}, None, "2026-06-03", "day"),  # a written number
        ({"03": 0.85}, "12/KH-UBND", "2026-06-01", "month"),  # a written day
        ({"6": 0.7}, "12/KH-UBND", "2026-01-01", "year"),  # a written month
    ],
)
def test_what_is_unsure_is_left_out(unsure: dict[str, float], number: str | None, start: str, precision: str) -> None:
    found = header("Số: 12/KH-UBND", "ngày 03 tháng 6 năm 2026", unsure)
    assert found.issued is not None
    assert (found.number, found.issued.start, found.issued.precision) == (number, start, precision)
    assert found.symbol == "KH-UBND"
    assert not found.draft


@pytest.mark.parametrize(
    ("unsure", "written_after", "draft"),
    [
        ({}, (), True),
        ({}, ("Số:", "ngày"), False),  # both are written in
        ({}, ("ngày",), True),  # the number is blank still
        ({"ngày": 0.5, "Số:": 0.5}, (), False),  # figures written into the words
    ],
)
def test_a_written_number_is_not_blank(unsure: dict[str, float], written_after: tuple[str, ...], draft: bool) -> None:
    found = header("Số:     /KH-UBND", "ngày   tháng 6 năm 2026", unsure, written_after)
    assert (found.number, found.draft) == (None, draft)
