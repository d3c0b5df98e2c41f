"""HTML as Word saves it."""

import pytest

from extractor.errors import FileBroken, FileEmpty
from extractor.reading import read
from extractor.reading.document import Layout, ReadAs

CALL = "<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a>"
NOTE = f"<div style='mso-element:footnote' id=ftn1><p>{CALL} chú thích</p></div>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p class=MsoNormal>Kế\r\n  hoạch<o:p></o:p></p><p>&nbsp;</p><p>Hai</p>", "Kế hoạch\nHai"),
        ("<p>Số:&nbsp;&nbsp;&nbsp;/KH-UBND</p>", "Số:   /KH-UBND"),
        ("<p>một<br>hai</p>", "một\nhai"),
        ("chữ rời<p>đoạn</p>cuối", "chữ rời\nđoạn\ncuối"),
        ("<div>a<span> b </span> c</div>", "a b c"),
        ("<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp; </span></span>Mục</p>", "1. Mục"),
        ("<ol start=3 type=a><li>x</li><li><p>y</p></li></ol><ul><li>z</ul>", "c. x\nd. y\n• z"),
        ("<p><del>cũ</del><ins>mới</ins><span style='display:none'>ẩn</span></p>", "mới"),
        ("<style>p {}</style><script>x()</script><!-- lời --><p>chữ</p>", "chữ"),
        (
            f"<p>theo số 15{CALL} này</p><p>Sau</p><div style='mso-element:footnote-list'>{NOTE}</div>",
            "theo số 15 này\n¹ chú thích\nSau",
        ),
    ],
)
def test_words(body: str, text: str) -> None:
    document = read(f"<html><head><meta charset=utf-8><title>t</title></head><body>{body}</body></html>".encode())
    assert (document.text, document.read_as, document.layout) == (text, ReadAs.HTML, Layout.PARAGRAPHS)
    assert all(document.text[start] == "¹" for start, _ in document.footnotes)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset=windows-1252>"),  # valid UTF-8 is UTF-8 whatever is declared
        ("utf-16", ""),
        ("cp1258", "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'>"),
        ("cp1258", ""),
        ("cp1258", "<meta charset=unheard-of>"),
    ],
)
def test_encodings(encoding: str, head: str) -> None:
    # windows-1258 stores most letters as base and tone mark: â + dot below
    text = "Va\u0301n bản: k\u00ea\u0301 hoa\u0323ch" if encoding == "cp1258" else "Ván bản: kế hoạch"
    text = text.replace("ản", "a\u0309n")
    assert read(f"<html>{head}<p>{text}</p>".encode(encoding)).text == "Ván bản: kế hoạch"


@pytest.mark.parametrize(
    ("table", "text", "cells"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>", "a\tb\nc\t", [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", "a\tb\nc", [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)]),
        (
            "<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e",
            None,
            [(0, 0, 1, 2), (0, 2, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)],
        ),
        ("<tr><td rowspan=99999>a<td>b", "a\tb", [(0, 0, 1, 1), (0, 1, 1, 1)]),  # ends with the table
        (
            "<tbody><tr><td><p>a</p><p>b</p></td><td><table><tr><td>x<td>y</table></td></tbody>",
            "a\nb\tx\ty",
            [(0, 0, 1, 1), (0, 1, 1, 1)],
        ),
    ],
)
def test_tables(table: str, text: str | None, cells: list[tuple[int, int, int, int]]) -> None:
    document = read(f"<html><table border=1>{table}</table>".encode())
    assert text in {None, document.text}
    (region,) = document.tables
    assert region.bordered
    assert [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in region.cells] == cells


def test_borders_and_bold() -> None:
    document = read(
        "<html><table><tr><td>a</table><p><b>I. Mục</b></p><p style='font-weight:bold'>đậm<p>thường <b>x</b>".encode()
    )
    assert not document.tables[0].bordered
    assert [document.text[start:end] for start, end in document.bold] == ["I. Mục", "đậm"]


@pytest.mark.parametrize(
    ("content", "error"),
    [(b"<html></html>", FileEmpty), (b"<html>" + b"<div>" * 200 + b"x", FileBroken)],
)
def test_errors(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(content)
