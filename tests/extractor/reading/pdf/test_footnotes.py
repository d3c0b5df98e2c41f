"""Footnotes whose number is set full size, as LibreOffice does."""

from reportlab.pdfgen.canvas import Canvas

from extractor.reading import read
from tests.extractor.reading.makers import pdf, write

PROSE = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện"


def draw(canvas: Canvas) -> None:
    """A page whose fourth line calls a footnote by a number so high that it stands above the line."""
    for row in range(8):
        write(canvas, 85, 700 - 18 * row, PROSE, 13)
    write(canvas, 85 + canvas.stringWidth(PROSE, "Serif", 13), 700 - 18 * 3 + 8, "1", 6)
    write(canvas, 85, 86, "1 Của Ủy ban nhân dân", 10)
    write(canvas, 85, 74, "5 phường và xã.", 10)


def test_a_number_that_the_text_calls_begins_a_footnote() -> None:
    document = read(pdf(draw))
    assert [document.text[start:end] for start, end in document.footnotes] == ["¹ Của Ủy ban nhân dân\n5 phường và xã."]


def test_the_call_is_no_line_of_its_own() -> None:
    assert read(pdf(draw)).text.split("\n")[:8] == [PROSE] * 8
