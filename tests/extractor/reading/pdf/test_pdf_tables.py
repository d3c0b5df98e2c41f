"""Ruled tables of PDF."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from extractor.reading import read
from extractor.reading.document import Document
from tests.extractor.reading.makers import Drawing, pdf, write

COLUMNS = (85, 125, 325, 510)


def ruled(
    *rows: Sequence[str],
    top: float = 700,
    before: str = "",
    after: str = "",
    number: str = "",
    skip: Sequence[tuple[int, int]] = (),
) -> Drawing:
    """A page with a table of three columns; ``skip``: (column, row) of cells without a line above them."""

    def draw(canvas: Canvas) -> None:
        write(canvas, 85, top + 12, before)
        for index in range(len(rows) + 1):
            for column in range(3):
                if (column, index) not in skip:
                    canvas.line(COLUMNS[column], top - 30 * index, COLUMNS[column + 1], top - 30 * index)
        for x in COLUMNS:
            canvas.line(x, top, x, top - 30 * len(rows))
        for index, row in enumerate(rows):
            for x, text in zip(COLUMNS, row, strict=False):
                for position, line in enumerate(text.split("|")):
                    write(canvas, x + 4, top - 30 * index - 12 - 12 * position, line, 10)
        write(canvas, 85, top - 30 * len(rows) - 20, after)
        write(canvas, 295, 812, number)

    return draw


def cells(document: Document, table: int = 0) -> list[tuple[str, int, int]]:
    """Text, row and column of each cell."""
    return [(document.text[cell.start : cell.end], cell.row, cell.column) for cell in document.tables[table].cells]


def test_cells_in_order() -> None:
    document = read(pdf(ruled(("TT", "Nội dung", "Đơn vị"), ("1", "Kiểm tra|công tác", "Sở A"), before="Trước", after="Sau")))
    assert document.text == "Trước\nTT\tNội dung\tĐơn vị\n1\tKiểm tra\ncông tác\tSở A\nSau"
    assert cells(document)[3:] == [("1", 1, 0), ("Kiểm tra\ncông tác", 1, 1), ("Sở A", 1, 2)]


def test_a_merged_cell_stands_once() -> None:
    document = read(pdf(ruled(("1", "Kiểm tra", "Sở A"), ("", "Báo cáo", "Sở B"), skip=[(0, 1)])))
    assert document.text == "1\tKiểm tra\tSở A\nBáo cáo\tSở B"
    assert document.tables[0].cells[0].row_span == 2


def test_a_table_goes_on_over_pages_with_its_header_once() -> None:
    header = ("TT", "Nội dung", "Đơn vị")
    first = ruled(header, ("1", "Một", "Sở A"), top=120, before="Trước", number="1")
    second = ruled(header, ("2", "Hai", "Sở B"), top=780, after="Sau", number="2")
    document = read(pdf(first, second))
    assert len(document.tables) == 1
    assert [row for row in cells(document) if row[2] == 0] == [("TT", 0, 0), ("1", 1, 0), ("2", 2, 0)]
    assert [document.text[start:end] for start, end in document.furniture] == ["1", "2", "TT\tNội dung\tĐơn vị"]


def test_text_between_parts_two_tables() -> None:
    rows = (("1", "Một", "Sở A"), ("2", "Hai", "Sở B"))
    document = read(pdf(ruled(*rows, after="Bảng sau:"), ruled(*rows)))
    assert len(document.tables) == 2


def test_a_frame_and_underlines_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(80, 650, 300, 80)
        canvas.line(90, 690, 200, 690)
        write(canvas, 90, 695, "Nội dung trong khung")

    assert read(pdf(draw)).tables == ()
