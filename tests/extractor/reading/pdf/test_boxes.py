"""Words' boxes lie where a viewer shows the words: on turned, cropped and crooked pages, in columns, tables and footnotes."""

from collections.abc import Iterator

import numpy as np
import pypdfium2 as pdfium
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from corpus.scans import Damage, scan
from extractor.reading import read
from extractor.reading.document import Document
from extractor.reading.pdf.placement import Placement
from tests.extractor.reading.makers import Drawing, lines, pdf, write
from tests.extractor.reading.ocr.test_page import PAGE, PROSE, table
from tests.extractor.reading.pdf.test_pdf import turned

_SCALE = 2
_DARK = 150
_SLACK = 1.0
"""Points by which ink may reach over a box: smoothed edges."""


def ink(content: bytes, number: int) -> NDArray[np.bool_]:
    """The dark pixels of a page as a viewer shows it."""
    with pdfium.PdfDocument(content) as file:
        return file[number - 1].render(scale=_SCALE, grayscale=True).to_numpy() < _DARK  # type: ignore[no-any-return]


def boxes(document: Document, page: int = 1) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of a page's lines."""
    for number, *box in document.words.covering(0, len(document.text)):
        if number == page:
            yield box[0], box[1], box[2], box[3]


def share_inside(dark: NDArray[np.bool_], document: Document, page: int = 1) -> float:
    """The share of a page's ink that lies in the boxes."""
    rest = dark.copy()
    for x0, top, x1, bottom in boxes(document, page):
        left, upper = (max(0, int((edge - _SLACK) * _SCALE)) for edge in (x0, top))
        rest[upper : int((bottom + _SLACK) * _SCALE) + 1, left : int((x1 + _SLACK) * _SCALE) + 1] = False
    return 1 - rest.sum() / dark.sum()  # type: ignore[no-any-return]


def emptiest(dark: NDArray[np.bool_], document: Document) -> float:
    """The least share of ink in a box."""
    pixels = [tuple(round(edge * _SCALE) for edge in box) for box in boxes(document)]
    return min(float(dark[top:bottom, x0:x1].mean()) for x0, top, x1, bottom in pixels)


def assert_on_page(document: Document) -> None:
    for number, x0, top, x1, bottom in document.words.covering(0, len(document.text)):
        page = document.pages[number - 1]
        assert page.width is not None
        assert page.height is not None
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= top < bottom <= page.height


def columns(canvas: Canvas) -> None:
    """A title block, a paragraph whose letters have marks above and tails below, a footnote."""
    write(canvas, 85, 780, "ỦY BAN NHÂN DÂN")
    write(canvas, 300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
    write(canvas, 85, 765, "PHƯỜNG KINH BẮC")
    write(canvas, 300, 765, "Độc lập - Tự do")
    write(canvas, 85, 700, "Ẩm thực đường phố: giữ gìn vệ sinh gấp đôi, Ỷ lại")
    write(canvas, 85, 682, "gấp")


@pytest.mark.parametrize("drawing", [PAGE, columns])
def test_boxes_hold_all_ink_and_nothing_else(drawing: Drawing) -> None:
    content = pdf(drawing)
    document = read(content)
    assert_on_page(document)
    assert share_inside(ink(content, 1), document) == 1
    assert emptiest(ink(content, 1), document) > 0.03


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_pages(angle: int, rotation: int) -> None:
    content = pdf(turned(angle, 0)).replace(b"/Rotate 0", b"/Rotate %d" % rotation)
    assert b"/Rotate %d" % rotation in content
    document = read(content)
    assert_on_page(document)
    assert share_inside(ink(content, 1), document) == 1
    assert document.pages[0].width == ink(content, 1).shape[1] / _SCALE


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_cropped_pages(angle: int) -> None:
    content = pdf(turned(angle, 0)).replace(b"/MediaBox [ 0 0 595 842 ]", b"/MediaBox [ 0 0 595 842 ] /CropBox [ 30 50 590 830 ]")
    document = read(content)
    assert (document.pages[0].width, document.pages[0].height) == (560, 780)
    assert_on_page(document)
    assert share_inside(ink(content, 1), document) == 1


def test_words_beyond_the_crop_have_no_box() -> None:
    content = pdf(lines("Kế hoạch", "ngoài trang", y=710)).replace(
        b"/MediaBox [ 0 0 595 842 ]", b"/MediaBox [ 0 0 595 842 ] /CropBox [ 0 705 595 842 ]"
    )
    document = read(content)
    start = document.text.index("ngoài")
    assert all(top >= bottom for _, _, top, _, bottom in document.words.covering(start, start + 5))


def test_every_word_has_its_slice_and_page() -> None:
    document = read(pdf(lines("Kế hoạch", "năm 2026"), table))
    slices = zip(document.words.starts, document.words.ends, strict=True)
    assert [document.text[start:end] for start, end in slices] == document.text.split()
    assert_on_page(document)
    assert sorted({page for page, *_ in document.words.covering(0, len(document.text))}) == [1, 2]


def test_a_cell_of_two_lines_has_two_boxes() -> None:
    document = read(pdf(table))
    start = document.text.index("Tổng vệ sinh các tuyến")
    end = document.text.index("ngõ") + 3
    (first, second) = document.words.covering(start, end)
    assert first[3] < 330  # the neighbour begins there
    assert [first[1], second[1]] == pytest.approx([130, 130], abs=1)
    assert first[2] < second[2]


@pytest.mark.usefixtures("vietnamese_ocr")
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("rotation", [0.0, 3.0])
def test_scans(quarters: int, rotation: float) -> None:
    content = scan(pdf(PAGE), Damage(resolution=200, rotation=rotation, turned=quarters), seed=3)
    document = read(content)
    assert document.text.split() == " ".join(PROSE).split()
    assert_on_page(document)
    assert share_inside(ink(content, 1), document) > 0.98
    assert emptiest(ink(content, 1), document) > 0.02


def test_maps_one_after_the_other() -> None:
    turn, shift = Placement(0, -1, 842, 1, 0, 0), Placement(x_shift=5, y_shift=7)
    assert turn.then(shift).point(10, 20) == shift.point(*turn.point(10, 20)) == (827, 17)
    assert turn.box(10, 20, 30, 25) == (817, 10, 822, 30)
