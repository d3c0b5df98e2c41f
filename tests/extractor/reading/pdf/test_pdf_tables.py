"""Ruled tables of PDF."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor import extract
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


HEADER = ("TT", "Nội dung", "Đơn vị")
FULL = "Tuyên truyền và vận động hội viên"
"""A line that fills its cell: the next word does not fit behind it."""


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        # a sentence is cut, the other cells are done
        (("1", FULL, "Sở A"), ("", "tham gia ngày hội", ""), ("1", f"{FULL}\ntham gia ngày hội", "Sở A")),
        # a name is cut: the row has no number of its own
        (("1", FULL, "Sở A"), ("", "Phụ nữ phường", ""), ("1", f"{FULL}\nPhụ nữ phường", "Sở A")),
        # beside a sentence that is surely cut, one whose last line has room
        (("1", FULL, "Phòng Văn hóa"), ("", "tham gia ngày hội", "và Xã hội"),
         ("1", f"{FULL}\ntham gia ngày hội", "Phòng Văn hóa\nvà Xã hội")),
        # two cells are cut, one of them between two items
        (("1", f"- Họp dân;|- {FULL}", "Sở A,"), ("", "năm 2026", "Sở B"),
         ("1", f"- Họp dân;\n- {FULL}\nnăm 2026", "Sở A,\nSở B")),
    ],
)  # fmt: skip
def test_a_row_cut_by_a_page_end_is_one_row(above: Sequence[str], below: Sequence[str], whole: Sequence[str]) -> None:
    first = ruled(HEADER, above, top=120, number="1")
    second = ruled(HEADER, below, ("2", "Báo cáo", "Sở B"), top=780, number="2")
    document = read(pdf(first, second))
    rows = [[text for text, row, _ in cells(document) if row == number] for number in range(3)]
    assert rows == [list(HEADER), list(whole), ["2", "Báo cáo", "Sở B"]]
    start = document.text.index(whole[1].rpartition("\n")[2])
    assert [box[0] for box in document.words.covering(start, start + 3)] == [2]  # its boxes are those of the second page


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("1", FULL, "Sở A"), ("2", "Báo cáo", "Sở B")),
        (("1", "Họp dân", "Sở A"), ("", "Báo cáo", "Sở B")),  # nothing was cut: the line before has room
        (("1", FULL, ""), ("", "tham gia ngày hội", "Sở B")),  # a unit of its own
        (("1", FULL, ""), ("", "tham gia ngày hội", "các thôn")),  # … with a small letter, below an empty cell
        (("", FULL, "Sở A"), ("", "Báo cáo kết quả", "")),  # begins a sentence, and no row is numbered
        (("1", FULL + ".", "Sở A"), ("a)", "báo cáo", "")),
        (("1", FULL, "Trước ngày 15 tháng"), ("2", "Phụ nữ phường", "Tháng 5")),  # a number fills its narrow cell
    ],
)
def test_a_row_after_a_page_end_is_its_own_where_nothing_was_cut(above: Sequence[str], below: Sequence[str]) -> None:
    document = read(pdf(ruled(HEADER, above, top=120, number="1"), ruled(HEADER, below, top=780, number="2")))
    assert [row for text, row, column in cells(document) if column == 1] == [0, 1, 2]


def test_a_table_cut_by_a_page_end_gives_the_duties_of_the_whole_one() -> None:
    heading = ("TT", "Nội dung công việc", "Đơn vị chủ trì")
    last = ("2", "Dọn vệ sinh các tuyến phố", "Công an phường")
    cut = ruled(heading, ("1", FULL, "Hội Phụ nữ"), top=120), ruled(heading, ("", "tham gia ngày hội", ""), last, top=780)
    whole = ruled(heading, ("1", f"{FULL}|tham gia ngày hội", "Hội Phụ nữ"), last)
    of_cut, of_whole = ([(duty.units, duty.evidence.text) for duty in extract(pdf(*pages)).duties] for pages in (cut, (whole,)))
    assert of_cut == of_whole
    assert of_cut[0] == (("Hội Phụ nữ",), f"{FULL} tham gia ngày hội")


def test_a_row_cut_twice_is_one_row() -> None:
    pages = [
        ruled(HEADER, row, top=780)
        for row in (("1", FULL, "Sở A"), ("", "cùng tổ dân phố chỉnh trang đô thị", ""), ("", "năm 2026", ""))
    ]
    document = read(pdf(*pages))
    assert cells(document)[3:] == [("1", 1, 0), (f"{FULL}\ncùng tổ dân phố chỉnh trang đô thị\nnăm 2026", 1, 1), ("Sở A", 1, 2)]


def test_two_repeated_heading_rows_are_furniture() -> None:
    heading = (HEADER, ("(1)", "(2)", "(3)"))
    document = read(pdf(ruled(*heading, ("1", "Một", "Sở A"), top=150), ruled(*heading, ("2", "Hai", "Sở B"), top=780)))
    assert [text for text, _, column in cells(document) if column == 0] == ["TT", "(1)", "1", "2"]


def test_a_merged_cell_goes_on_over_a_page_end() -> None:
    first = ruled(("Sáng", "Họp dân", "Sở A"), ("", "Dọn vệ sinh", "Sở B"), top=150, skip=[(0, 1)])
    second = ruled(("", "Trồng cây", "Sở A"), ("Chiều", "Tổng kết", "Sở B"), top=780)
    document = read(pdf(first, second))
    merged = document.tables[0].cells[0]
    assert (document.text[merged.start : merged.end], merged.row_span) == ("Sáng", 3)
    assert cells(document)[-3:] == [("Chiều", 3, 0), ("Tổng kết", 3, 1), ("Sở B", 3, 2)]


def test_left_and_right_pages_with_other_margins() -> None:
    def moved(canvas: Canvas) -> None:
        canvas.translate(-28, 0)
        ruled(HEADER, ("2", "Hai", "Sở B"), top=780)(canvas)

    assert len(read(pdf(ruled(HEADER, ("1", "Một", "Sở A"), top=120), moved)).tables) == 1


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
