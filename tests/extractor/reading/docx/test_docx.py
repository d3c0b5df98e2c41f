"""DOCX: words as printed."""

import pytest

from extractor.errors import FileBroken
from extractor.reading import read
from extractor.reading.document import Layout, ReadAs
from tests.extractor.reading.makers import docx, paragraph, zipped


def runs(*contents: str) -> str:
    """A paragraph of runs with this inner XML."""
    return "<w:p>" + "".join(f"<w:r>{content}</w:r>" for content in contents) + "</w:p>"


def t(text: str) -> str:
    """Text of a run."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def field(kind: str) -> str:
    """A mark of a complex field."""
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def box(text: str) -> str:
    """A text box as Word stores it: twice."""
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )


DELETED = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("Một") + paragraph("") + paragraph("Hai"), "Một\nHai"),
        (runs(t("Kê"), t("\u0301 hoạch")), "Kế hoạch"),  # a letter composed over two runs
        (runs(t("số:\u00a0\u00a012") + "<w:tab/>" + t("ngày")), "số:  12\tngày"),
        (runs(t("KẾ HOẠCH") + "<w:br/>" + t("Hành động")), "KẾ HOẠCH\nHành động"),
        (runs(t("hiệp\u00ad") + "<w:softHyphen/>" + t("hội") + "<w:noBreakHyphen/>" + t("2026")), "hiệphội-2026"),
        (runs('<w:sym w:font="Wingdings" w:char="F0A7"/>' + t(" mục")), "▪ mục"),
        (runs("<w:rPr><w:caps/></w:rPr>" + t("kế hoạch")), "KẾ HOẠCH"),
        (runs("<w:rPr><w:vanish/></w:rPr>" + t("ẩn"), t("hiện")), "hiện"),
        # tracked changes: inserted and moved-to text stays, deleted and moved-from text goes
        (
            f"<w:p>{DELETED}<w:ins><w:r>{t('mới')}</w:r></w:ins><w:moveTo><w:r>{t(' đến')}</w:r></w:moveTo></w:p>",
            "mới đến",
        ),
        # a deleted paragraph end joins two paragraphs
        (paragraph("Giao Sở ", "<w:rPr><w:del/></w:rPr>") + paragraph("Tài chính"), "Giao Sở Tài chính"),
        # a field's result, not its code; a field within a code
        (
            runs(field("begin"), "<w:instrText>PAGE</w:instrText>", field("separate"), t("7"), field("end"), t(" trang")),
            "7 trang",
        ),
        (
            runs(field("begin"), field("begin"), field("separate"), t("x"), field("end"), field("separate"), t("kết quả")),
            "kết quả",
        ),
        (f"<w:p><w:fldSimple><w:r>{t('2026')}</w:r></w:fldSimple></w:p>", "2026"),
        (f"<w:p><w:hyperlink><w:r>{t('liên kết')}</w:r></w:hyperlink></w:p>", "liên kết"),
        (f"<w:sdt><w:sdtContent>{paragraph('điều khiển')}</w:sdtContent></w:sdt>", "điều khiển"),
        (runs(box("DỰ THẢO"), t("Số:    /KH-UBND")), "DỰ THẢO\nSố:    /KH-UBND"),
        ("<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>", "a+b"),
    ],
)
def test_words_as_printed(body: str, text: str) -> None:
    document = read(docx(body))
    assert (document.text, document.read_as, document.layout) == (text, ReadAs.DOCX, Layout.PARAGRAPHS)


@pytest.mark.parametrize(
    ("body", "bold"),
    [
        (runs("<w:rPr><w:b/></w:rPr>" + t("I. Mục đích")), ["I. Mục đích"]),
        (runs("<w:rPr><w:b/></w:rPr>" + t("Yêu cầu: "), t("đúng hạn")), ["Yêu cầu:"]),
        (runs(t("1. "), "<w:rPr><w:b/></w:rPr>" + t("Sở Y tế: "), t("chủ trì")), ["Sở Y tế:"]),  # the number is plain
        (runs(t("Giao "), "<w:rPr><w:b/></w:rPr>" + t("Sở Y tế")), []),  # in mid-sentence
        (runs('<w:rPr><w:b w:val="0"/></w:rPr>' + t("thường")), []),
        (paragraph("Đề mục", '<w:pStyle w:val="Heading"/>'), ["Đề mục"]),
        (runs('<w:rPr><w:rStyle w:val="Strong"/></w:rPr>' + t("Mạnh")), ["Mạnh"]),
    ],
)
def test_bold_lead_ins(body: str, bold: list[str]) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    )
    document = read(docx(paragraph("Trước") + body, styles=styles))
    assert [document.text[start:end] for start, end in document.bold] == bold


def test_footnotes_follow_the_paragraph_that_calls_them() -> None:
    call = '<w:footnoteReference w:id="{}"/>'.format
    body = runs(t("Theo Kế hoạch số 15"), call(5), t(" và"), call(3)) + paragraph("Sau")
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r>{t(f" chú thích {number}")}</w:r></w:p></w:footnote>' for number in (3, 5)
    )
    document = read(docx(body, footnotes='<w:footnote w:type="separator" w:id="0"/>' + notes))
    assert document.text == "Theo Kế hoạch số 15 và\n¹ chú thích 5\n² chú thích 3\nSau"
    assert [document.text[start:end] for start, end in document.footnotes] == ["¹ chú thích 5", "² chú thích 3"]


def test_a_footnote_of_a_cell_follows_the_table() -> None:
    called = runs(t("ô"), '<w:footnoteReference w:id="1"/>')
    cell = f"<w:tc>{called}</w:tc><w:tc>{paragraph('bên')}</w:tc>"
    notes = f'<w:footnote w:id="1">{paragraph("ghi chú")}</w:footnote>'
    assert read(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>", footnotes=notes)).text == "ô\tbên\n¹ ghi chú"


@pytest.mark.parametrize(
    "content",
    [
        zipped({"word/document.xml": b"<x"}),
        zipped({"word/other.xml": b"<x/>"}),
        zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),  # entities: never in Office files
        zipped({"word/document.xml": b""}),
        docx("<w:sdt><w:sdtContent>" * 60 + "</w:sdtContent></w:sdt>" * 60),
        docx(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999999"/></w:tcPr>{paragraph("x")}</w:tc></w:tr></w:tbl>'),
    ],
)
def test_broken_packages(content: bytes) -> None:
    with pytest.raises(FileBroken):
        read(content)


def test_strict_open_xml() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = b'<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>' % strict
    assert read(zipped({"word/document.xml": body})).text == "x"
