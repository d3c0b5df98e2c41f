"""Tables of texts and of formats."""

import pytest

from extractor.reading.document import Cell, TableRegion
from extractor.structure.outline import Outline, Table, Zone
from tests.extractor.structure.texts import outline, tree, zone

OPENING = "KẾ HOẠCH\nVệ sinh\nUBND xã A xây dựng kế hoạch như sau:\nI. PHÂN CÔNG\n"


def grid(table: Table) -> list[list[str]]:
    """The texts of a table's own cells."""
    return [[cell.text if cell else "" for cell in row] for row in table.rows]


def only_table(found: Outline) -> Table:
    (table,) = found.tables
    return table


@pytest.mark.parametrize(
    "rows",
    [
        "STT\tNội dung\tĐơn vị\n1\tTrồng cây\tĐoàn xã\n2\tThu gom rác\tCác thôn",  # tabs
        "| STT | Nội dung | Đơn vị |\n|---|---|---|\n| 1 | Trồng cây | Đoàn xã |\n| 2 | Thu gom rác | Các thôn |",  # Markdown
        "STT | Nội dung | Đơn vị\n1 | Trồng cây | Đoàn xã\n2 | Thu gom rác | Các thôn",  # pipes without borders
        "STT\nNội dung\nĐơn vị\n1\nTrồng cây\nĐoàn xã\n2\nThu gom rác\nCác thôn",  # cells one below the other
        "STT\n\nNội dung\n\nĐơn vị\n\n01\n\nTrồng cây\n\nĐoàn xã\n\n02\n\nThu gom rác\n\nCác thôn",
    ],
)
def test_tables_of_text(rows: str) -> None:
    table = only_table(outline(f"{OPENING}{rows}\nII. KINH PHÍ\nNgân sách xã."))
    assert [[cell.lstrip("0") for cell in row] for row in grid(table)] == [
        ["STT", "Nội dung", "Đơn vị"], ["1", "Trồng cây", "Đoàn xã"], ["2", "Thu gom rác", "Các thôn"],
    ]  # fmt: skip
    assert (table.header_rows, table.node.text, table.header(2)) == (1, "PHÂN CÔNG", "Đơn vị")


@pytest.mark.parametrize(
    "rows",
    [
        "UBND XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\tA, ngày 02 tháng 3 năm 2026",  # a title block
        "Nơi nhận:\tCHỦ TỊCH\n- Lưu: VT.\tNguyễn Văn An",  # a signature block
        "Một dòng\tcó tab\nMột dòng khác\tcó tab",  # no headings, two columns
        "STT\nNội dung\nĐơn vị\n1\nTrồng cây\n2\nThu gom rác\nCác thôn",  # cells were lost: nothing is regular
        "STT\nNội dung\nĐơn vị\n1\nTrồng cây\nĐoàn xã\nII. KINH PHÍ",  # one row alone may be chance
    ],
)
def test_no_tables(rows: str) -> None:
    assert outline(f"{OPENING}{rows}\n").tables == []


def test_stacked_cells_end_at_a_section() -> None:
    found = outline(f"{OPENING}STT\nNội dung\nĐơn vị\n1\nA\nB\n2\nC\nD\n3\nII. KINH PHÍ\nNgân sách.")
    assert len(only_table(found).rows) == 3
    assert tree(found)[-2:] == ["II KINH PHÍ", ".. Ngân sách."]


@pytest.mark.parametrize(
    ("rows", "header_rows"),
    [
        ("STT\tTừ viết tắt\tDiễn giải\n1\tMTTQ\tMặt trận", 1),  # unknown names after that of the ordinals
        ("TT\tNội dung\tĐơn vị\n(1)\t(2)\t(3)\n1\tTrồng cây\tĐoàn xã", 2),  # the row of column numbers
        ("TT\tThôn\tSố công dân\t\n\t\tGọi khám\tGiao quân\n1\tThôn A\t12\t3", 2),  # a heading over two columns
        ("Thôn\tSố hộ\tSố cây\nThôn A\t12\t3\nThôn B\t4\t5", 1),  # names over numbers
        ("1\tTrồng cây\tĐoàn xã\n2\tThu gom\tCác thôn\n3\tBáo cáo\tVăn phòng", 0),  # the headings were lost
    ],
)
def test_header_rows(rows: str, header_rows: int) -> None:
    assert only_table(outline(f"{OPENING}{rows}\n")).header_rows == header_rows


def test_headings_of_two_rows_are_joined() -> None:
    table = only_table(outline(f"{OPENING}TT\tThôn\tSố công dân\t\n\t\tGọi khám\tGiao quân\n1\tThôn A\t12\t3\n"))
    assert [table.header(column) for column in (1, 2, 3)] == ["Thôn", "Số công dân Gọi khám", "Giao quân"]


def region(text: str, start: int, *spans: tuple[int, int]) -> TableRegion:
    """A region of the words of ``text`` from ``start`` on, a cell a word, a row a line; ``spans`` of the first cells."""
    cells: list[Cell] = []
    for row, line in enumerate(text[start:].splitlines()):
        for column, word in enumerate(line.split("\t")):
            begin = text.index(word, cells[-1].end if cells else start)
            row_span, column_span = spans[len(cells)] if len(cells) < len(spans) else (1, 1)
            cells.append(Cell(begin, begin + len(word), row, column, row_span, column_span))
    return TableRegion(start, cells[-1].end, tuple(cells))


def test_merged_cells_go_on() -> None:
    text = f"{OPENING}STT\tSáng\tChiều\n1\tA\tB\nC"
    table = only_table(outline(text, tables=(region(text, len(OPENING), (1, 1), (1, 1), (1, 1), (2, 1)),)))
    cell = table.cell(2, 0)
    assert cell is not None
    assert (table.rows[1][0], table.cell(1, 0)) == (table.rows[1][0], table.rows[1][0])


def test_frames_and_addressees_are_lines() -> None:
    """A table of one cell is a text box; one without borders sets the addressees beside ``Kính gửi``."""
    text = "DỰ THẢO\nKính gửi:\t- Các thôn\nI. NỘI DUNG\n- A."
    tables = (region("DỰ THẢO", 0), TableRegion(8, 28, (Cell(8, 17, 0, 0), Cell(18, 28, 0, 1)), bordered=False))
    found = outline(text, tables=tables)
    assert found.tables == []
    assert "DỰ THẢO" in [paragraph.text for paragraph in found.paragraphs]


def test_lines_of_a_cell() -> None:
    text = f"{OPENING}STT\tNội dung\n1\tA\nB"
    start = len(OPENING)
    cells = (
        Cell(start, start + 3, 0, 0),
        Cell(start + 4, start + 12, 0, 1),
        Cell(start + 13, start + 14, 1, 0),
        Cell(start + 15, start + 18, 1, 1),
    )
    cell = only_table(outline(text, tables=(TableRegion(start, start + 18, cells),))).rows[1][1]
    assert cell is not None
    assert (cell.text, cell.breaks, cell.zone) == ("A B", (2,), Zone.BODY)


def test_a_table_before_the_first_section_hangs_under_the_root() -> None:
    found = outline("KẾ HOẠCH\nVệ sinh\nUBND xã A xây dựng kế hoạch như sau:\nSTT\tNội dung\tĐơn vị\n1\tA\tB\nI. MỤC ĐÍCH\n- C.")
    assert only_table(found).node is found.root
    assert zone(found, Zone.TITLE) == ["KẾ HOẠCH", "Vệ sinh"]
