"""Tables of DOCX: merged cells, borders, tables in tables."""

from io import BytesIO

import docx as python_docx
import pytest

from extractor.reading import read
from extractor.reading.document import Cell
from tests.extractor.reading.makers import docx, paragraph


def cell(text: str, properties: str = "") -> str:
    """A ``w:tc``; each line of ``text`` is a paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, text.split('|')))}</w:tc>"


def table(*rows: str, properties: str = "") -> str:
    """A ``w:tbl`` of rows."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def grid(content: bytes) -> list[tuple[str, int, int, int, int]]:
    """Text, row, column, row span, column span of each cell of the first table."""
    document = read(content)

    def row(each: Cell) -> tuple[str, int, int, int, int]:
        return document.text[each.start : each.end], each.row, each.column, each.row_span, each.column_span

    return [row(each) for each in document.tables[0].cells]


MERGE, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize(
    ("rows", "text", "cells"),
    [
        ([cell("a") + cell("b"), cell("c") + cell("")], "a\tb\nc\t", [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("", 1, 1)]),
        ([cell("a|b") + cell("c")], "a\nb\tc", [("a\nb", 0, 0), ("c", 0, 1)]),  # two paragraphs in a cell
        (
            [cell("a", '<w:gridSpan w:val="2"/>') + cell("b"), cell("c") + cell("d") + cell("e")],
            "a\tb\nc\td\te",
            [("a", 0, 0), ("b", 0, 2), ("c", 1, 0), ("d", 1, 1), ("e", 1, 2)],
        ),
        ([cell("a", MERGE) + cell("b"), cell("", GOES_ON) + cell("c")], "a\tb\nc", [("a", 0, 0), ("b", 0, 1), ("c", 1, 1)]),
        ([cell(f"a</w:t></w:r></w:p>{table(cell('x') + cell('y'))}<w:p><w:r><w:t>")], "a\nx\ty", [("a\nx\ty", 0, 0)]),
    ],
)
def test_cells(rows: list[str], text: str, cells: list[tuple[str, int, int]]) -> None:
    content = docx(table(*rows))
    assert read(content).text == text
    assert [each[:3] for each in grid(content)] == cells


def test_spans_of_merged_cells() -> None:
    rows = [cell("a", f'<w:gridSpan w:val="2"/>{MERGE}') + cell("b"), cell("", f'<w:gridSpan w:val="2"/>{GOES_ON}') + cell("c")]
    assert grid(docx(table(*rows)))[0] == ("a", 0, 0, 2, 2)


def test_a_deleted_row_is_left_out() -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('cũ')}</w:tr><w:tr>{cell('mới')}</w:tr>"
    assert read(docx(f"<w:tbl>{rows}</w:tbl>")).text == "mới"


LINES = '<w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
NONE = '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'


@pytest.mark.parametrize(
    ("content", "bordered"),
    [
        (table(cell("a") + cell("b")), False),
        (table(cell("a") + cell("b"), properties=LINES), True),
        (table(cell("a", NONE) + cell("b", NONE), properties=LINES), False),  # each cell takes them away
        (table(cell("a") + cell("b"), properties='<w:tblStyle w:val="TableGrid"/>'), True),
        (table(cell("a", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>') + cell("b")), False),  # a line under a name
        (table(cell("a"), properties='<w:tblBorders><w:top w:val="single"/></w:tblBorders>'), True),  # a frame
    ],
)
def test_visible_borders(content: str, bordered: bool) -> None:
    styles = f'<w:style w:type="table" w:styleId="TableGrid"><w:tblPr>{LINES}</w:tblPr></w:style>'
    assert read(docx(content, styles=styles)).tables[0].bordered is bordered


def test_what_python_docx_writes() -> None:
    document = python_docx.Document()
    document.add_heading("Kế hoạch", 1)
    made = document.add_table(2, 3, style="Table Grid")
    made.cell(0, 0).merge(made.cell(1, 0)).text = "STT"
    made.cell(0, 1).merge(made.cell(0, 2)).text = "Nội dung"
    made.cell(1, 1).text, made.cell(1, 2).text = "Chủ trì", "Phối hợp"
    document.add_paragraph("sau bảng", style="List Bullet")
    buffer = BytesIO()
    document.save(buffer)
    result = read(buffer.getvalue())
    assert result.text == "Kế hoạch\nSTT\tNội dung\nChủ trì\tPhối hợp\n• sau bảng"
    assert result.tables[0].bordered
    assert [result.text[slice(*span)] for span in result.bold] == ["Kế hoạch"]
