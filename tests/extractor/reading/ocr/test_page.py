"""Scanned pages read: text, tables, turned and crooked pages, confidence."""

import re
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.scans import DEGRADED, Damage, scan
from extractor import extract
from extractor.errors import ScanUnreadable, ScanWithoutText
from extractor.pipeline import extract_document
from extractor.reading import read
from extractor.reading.document import Document, Layout, ReadAs, Source
from extractor.reading.ocr.corrections import corrections_of
from tests.extractor.reading.makers import Drawing, lines, pdf, write
from tests.extractor.reading.test_read import assert_valid

pytestmark = pytest.mark.usefixtures("vietnamese_ocr")

PROSE = (
    "Ủy ban nhân dân phường yêu cầu các đơn vị",
    "thực hiện đúng tiến độ đã đề ra trong năm 2026;",
    "kịp thời báo cáo khó khăn, vướng mắc về phường",
    "trước ngày 15 tháng 6 năm 2026.",
)
PAGE = lines(*PROSE, size=14)


def table(canvas: Canvas) -> None:
    """A ruled table of two columns with a merged row."""
    write(canvas, 85, 740, "Phân công nhiệm vụ cho các đơn vị như sau:", 13)
    canvas.setLineWidth(0.8)
    for y in (700, 670, 620, 590):
        canvas.line(80, y, 510, y)
    for x in (80, 120, 510):
        canvas.line(x, 590, x, 700)
    canvas.line(330, 620, 330, 700)
    for x, y, text in (
        (90, 680, "Số"), (130, 680, "Nội dung"), (340, 680, "Đơn vị"),
        (95, 645, "1"), (130, 652, "Tổng vệ sinh các tuyến"), (130, 634, "đường, ngõ"), (340, 645, "Đoàn thanh niên"),
        (95, 600, "2"), (130, 600, "Kiểm tra, giám sát việc thực hiện"),
    ):  # fmt: skip
        write(canvas, x, y, text, 12)


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_turned_pages(turned: int) -> None:
    document = read(scan(pdf(PAGE), Damage(resolution=200, turned=turned)))
    assert document.text == "\n".join(PROSE)
    assert document.read_as == ReadAs.OCR
    page = document.pages[0]
    assert page.width is not None
    assert page.width == pytest.approx(842 if turned % 2 else 595, abs=2)  # as a viewer shows it


@pytest.mark.parametrize("damage", [Damage(resolution=200, rotation=3.0), Damage(resolution=150, seal=True, bleed=0.15)])
def test_crooked_and_stamped_pages(damage: Damage) -> None:
    document = read(scan(pdf(PAGE), damage, seed=3))
    assert_valid(document)
    assert document.text.startswith("\n".join(PROSE[:2]))


def test_the_plan_says_how_each_page_was_read() -> None:
    page = lines("KẾ HOẠCH", *PROSE, size=14)
    plan = extract(mixed(page, scan(pdf(page), Damage(resolution=300, turned=1, rotation=2.0), seed=5), page))
    told = [(page.read_as, page.dpi, page.turned) for page in plan.document.pages]
    assert told == [("text_layer", None, None), ("ocr", 200, 1), ("text_layer", None, None)]
    assert abs(plan.document.pages[1].skew or 0.0) <= 2.0
    assert plan.document.converted_from is None


def test_misreadings_are_recorded_and_the_text_stays() -> None:
    words = tuple((m.start(), m.end(), 0.8) for m in re.finditer(r"\S+", "KÉ HOẠCH\nTô chức lễ"))
    read_badly = Document(Source("a.pdf", 0, "", ""), "KÉ HOẠCH\nTô chức lễ", ReadAs.OCR, Layout.LINES, uncertain=words)
    plan = extract_document(replace(read_badly, corrections=corrections_of(read_badly.text, words)))
    assert plan.document.text == "KÉ HOẠCH\nTô chức lễ"
    told = [(each.read, each.taken_for, plan.document.text[each.start : each.end]) for each in plan.document.misreadings]
    assert told == [("KÉ", "KẾ", "KÉ"), ("Tô", "Tổ", "Tô")]
    assert plan.header is not None
    assert plan.header.document_type == "kế hoạch"


def test_words_carry_the_recognisers_confidence() -> None:
    document = read(scan(pdf(PAGE), Damage(resolution=200)))
    assert [document.text[start:end] for start, end, _ in document.uncertain] == document.text.split()
    assert all(0 <= confidence <= 1 for _, _, confidence in document.uncertain)


@pytest.mark.parametrize("damage", [Damage(resolution=200), Damage(resolution=200, rotation=1.5, noise=6)])
def test_tables_are_cells(damage: Damage) -> None:
    document = read(scan(pdf(table), damage, seed=1))
    assert_valid(document)
    (found,) = document.tables
    assert [(cell.row, cell.column, document.text[cell.start : cell.end]) for cell in found.cells] == [
        (0, 0, "Số"), (0, 1, "Nội dung"), (0, 2, "Đơn vị"),
        (1, 0, "1"), (1, 1, "Tổng vệ sinh các tuyến\nđường, ngõ"), (1, 2, "Đoàn thanh niên"),
        (2, 0, "2"), (2, 1, "Kiểm tra, giám sát việc thực hiện"),
    ]  # fmt: skip


def test_a_pdf_may_mix_text_and_scans() -> None:
    document = read(mixed(PAGE, scan(pdf(lines(*PROSE[::-1], size=14)), Damage(resolution=200)), PAGE))
    assert [document.text[page.start : page.end] for page in document.pages][1] == "\n".join(PROSE[::-1])
    assert document.read_as == ReadAs.TEXT_LAYER
    assert {document.text.count("\n", 0, start) for start, _, _ in document.uncertain} == {4, 5, 6, 7}
    assert document.problems == ()


def mixed(first: Drawing, scanned: bytes, last: Drawing) -> bytes:
    """A PDF of a drawn page, scanned ones, and a drawn page."""
    import io

    import pypdfium2 as pdfium

    whole = pdfium.PdfDocument.new()
    for part in (pdf(first), scanned, pdf(last)):
        whole.import_pages(pdfium.PdfDocument(part))
    buffer = io.BytesIO()
    whole.save(buffer)
    return buffer.getvalue()


def test_a_garbled_text_layer_is_read_from_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.pdf.pages.is_garbled", lambda text: "đơn vị" in text and "|" in text)
    document = read(pdf(lines(*PROSE, "|", size=14)))
    assert document.text.startswith("\n".join(PROSE))
    assert (document.read_as, document.problems) == (ReadAs.OCR, ())


def test_a_page_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.ocr.engine.OCR_SECONDS_A_PAGE", 0.001)
    with pytest.raises(ScanUnreadable):
        read(scan(pdf(PAGE), Damage(resolution=200)))


def test_pages_beyond_the_bound_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.pdf.scans.MAX_OCR_PAGES", 1)
    document = read(scan(pdf(PAGE, PAGE), Damage(resolution=150)))
    assert [(problem.code, problem.page) for problem in document.problems] == [(ScanWithoutText.code, 2)]


def test_damaged_scans_stay_readable() -> None:
    document = read(scan(pdf(PAGE), DEGRADED, seed=2))
    words = " ".join(PROSE).split()
    assert sum(word in document.text for word in words) >= 0.9 * len(words)
