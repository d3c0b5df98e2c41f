"""PDF: text layer in reading order."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import FileBroken, FileEmpty, FileLocked, FileTooLarge
from extractor.reading import read
from extractor.reading.document import Layout, ReadAs
from extractor.structure import outline_of
from tests.extractor.reading.makers import Drawing, lines, pdf, write

PROSE = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện đúng tiến độ"


def placed(*words: tuple[float, float, str]) -> Drawing:
    """A page of texts at points."""

    def draw(canvas: Canvas) -> None:
        for x, y, text in words:
            write(canvas, x, y, text)

    return draw


def test_lines_and_pages() -> None:
    document = read(pdf(lines("Kế hoạch năm 2026", "của phường"), lines("Trang sau")))
    assert document.text == "Kế hoạch năm 2026\ncủa phường\nTrang sau"
    assert (document.read_as, document.layout) == (ReadAs.TEXT_LAYER, Layout.LINES)
    assert [document.text[page.start : page.end] for page in document.pages] == ["Kế hoạch năm 2026\ncủa phường", "Trang sau"]
    assert (document.pages[0].width, document.pages[0].height) == (595, 842)


TITLE_BLOCK = [(90, 780, "ỦY BAN NHÂN DÂN"), (300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
               (105, 764, "PHƯỜNG A"), (350, 764, "Độc lập - Tự do - Hạnh phúc"),
               (100, 740, "Số:  /KH-UBND"), (340, 740, "A, ngày   tháng 5 năm 2026")]  # fmt: skip
LEFT, RIGHT = TITLE_BLOCK[::2], TITLE_BLOCK[1::2]
SIGNATURE = [(85, 300, "Nơi nhận:"), (380, 300, "TM. ỦY BAN NHÂN DÂN"), (85, 287, "- Như trên;"), (400, 283, "KT. CHỦ TỊCH"),
             (85, 274, "- Lưu: VT."), (410, 200, "Nguyễn Văn A")]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "text"),
    [
        # the left column's lines, then the right one's, then the title, in whatever order the page draws them
        (
            [*TITLE_BLOCK, (260, 700, "KẾ HOẠCH"), (85, 680, PROSE)],
            [*(each[2] for each in LEFT), *(each[2] for each in RIGHT), "KẾ HOẠCH", PROSE],
        ),
        ([*LEFT, *RIGHT], [*(each[2] for each in LEFT), *(each[2] for each in RIGHT)]),
        # the subject of a letter goes on under the number, below the right column
        (
            [*TITLE_BLOCK, (95, 726, "V/v kiểm tra"), (160, 680, "Kính gửi: Sở A")],
            [*(each[2] for each in LEFT), "V/v kiểm tra", *(each[2] for each in RIGHT), "Kính gửi: Sở A"],
        ),
        # lines of the two columns at different heights; the name far below
        (
            [(85, 330, PROSE), *SIGNATURE],
            [PROSE, "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nguyễn Văn A"],
        ),
        # one wide gap is no column; nor is a table without rulings
        ([(85, 500, "Họ tên:"), (300, 500, "Chức vụ:"), (85, 480, PROSE)], ["Họ tên: Chức vụ:", PROSE]),
        (
            [(x, 700 - 18 * row, f"{name} {row}") for row in range(6) for x, name in ((85, "Việc"), (300, "Đơn vị"))],
            [f"Việc {row} Đơn vị {row}" for row in range(6)],
        ),
    ],
)
def test_columns(words: Sequence[tuple[float, float, str]], text: list[str]) -> None:
    assert read(pdf(placed(*words))).text.split("\n") == [line.replace("  ", " ").replace("  ", " ") for line in text]


def turned(angle: int, rotation: int) -> Drawing:
    """A page whose text runs at an angle, with a page rotation."""

    def draw(canvas: Canvas) -> None:
        if rotation:
            canvas.setPageRotation(rotation)
        if angle == 90:
            canvas.translate(595, 0)
        elif angle == 270:
            canvas.translate(0, 842)
        elif angle == 180:
            canvas.translate(595, 842)
        canvas.rotate(angle)
        lines("Dòng một của trang", "Dòng hai", y=400)(canvas)

    return draw


@pytest.mark.parametrize(("angle", "rotation"), [(0, 0), (90, 90), (270, 270), (180, 180), (90, 0), (0, 90)])
def test_turned_pages(angle: int, rotation: int) -> None:
    document = read(pdf(turned(angle, rotation)))
    assert document.text == "Dòng một của trang\nDòng hai"
    if not rotation:  # reportlab swaps the sides of a page that it rotates
        assert (document.pages[0].width, document.pages[0].height) == (595, 842)


def test_a_page_whose_corner_is_not_the_origin() -> None:
    content = pdf(lines("Kế hoạch", "năm 2026")).replace(b"/MediaBox [ 0 0 595 842 ]", b"/MediaBox [ 9 9 595 842 ]")
    document = read(content)
    assert (document.text, document.pages[0].width) == ("Kế hoạch\nnăm 2026", 586)


def test_text_drawn_twice_is_read_once() -> None:
    assert read(pdf(placed((85, 700, "KẾ HOẠCH"), (85.4, 700, "KẾ HOẠCH"), (85, 680, "lặp lặp")))).text == "KẾ HOẠCH\nlặp lặp"


def test_hyphen_at_a_line_end_stays() -> None:
    assert read(pdf(lines("giai đoạn 2026-", "2030 của Thủ tướng"))).text == "giai đoạn 2026-\n2030 của Thủ tướng"


def test_a_soft_hyphen_that_the_page_shows_is_a_hyphen() -> None:
    assert read(pdf(lines("giai đoạn 2026\u00ad", "2030 của Thủ tướng"))).text == "giai đoạn 2026-\n2030 của Thủ tướng"


def test_letters_with_marks_apart_are_composed() -> None:
    text = read(pdf(lines("Ke\u0302\u0301 hoa\u0323ch thu\u031bc hie\u0302\u0323n", "hai"))).text
    assert text == "Kế hoạch thưc hiện\nhai"


def test_bold_beginnings_of_lines() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 85, 700, "I. MỤC ĐÍCH", font="Serif-Bold")
        write(canvas, 85, 680, "1.")
        write(canvas, 100, 680, "Yêu cầu:", font="Serif-Bold")
        write(canvas, 170, 680, "đúng hạn")

    document = read(pdf(draw))
    assert [document.text[start:end] for start, end in document.bold] == ["I. MỤC ĐÍCH", "Yêu cầu:"]


@pytest.mark.parametrize("y", [810, 40])  # above, as Decree 30 has it, or below
def test_page_numbers(y: float) -> None:
    def page(number: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            lines(PROSE, "12", "dòng cuối")(canvas)
            write(canvas, 295, y, str(number))

        return draw

    document = read(pdf(page(1), page(2), page(3)))
    assert [document.text[start:end] for start, end in document.furniture] == ["1", "2", "3"]  # and not the 12 in the text
    assert document.text.count("12") == 3


def test_the_only_page_number_of_an_annex_that_is_counted_anew() -> None:
    def page(number: int | None) -> Drawing:
        def draw(canvas: Canvas) -> None:
            lines(PROSE, "dòng cuối")(canvas)
            write(canvas, 295, 810, str(number or ""))

        return draw

    document = read(pdf(*map(page, (None, 2, 3, None, 2, None))))
    assert [document.text[start:end] for start, end in document.furniture] == ["2", "3", "2"]


def test_a_page_number_does_not_part_a_sentence_that_goes_on_over_the_page() -> None:
    def page(number: int, *texts: str) -> Drawing:
        def draw(canvas: Canvas) -> None:
            lines(*texts, y=760 if number > 1 else 200)(canvas)
            write(canvas, 295, 812 if number > 1 else 40, str(number))

        return draw

    cut = page(1, "KẾ HOẠCH", f"1. {PROSE} được", f"{PROSE} và báo"), page(2, "cáo kết quả về Phòng Nội vụ.", f"2. {PROSE}")
    paragraphs = [paragraph.text for paragraph in outline_of(read(pdf(*cut))).paragraphs]
    assert any(text.endswith("tiến độ và báo cáo kết quả về Phòng Nội vụ.") for text in paragraphs)


def test_justified_lines_are_no_columns() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(85, 700)
        text.setFont("Serif", 12, 18)
        for word_space in (9, 4, 0):  # the first line's words stand far apart
            text.setWordSpace(word_space)
            text.textLine(PROSE)
        canvas.drawText(text)

    assert read(pdf(draw)).text == "\n".join([PROSE] * 3)


def test_letters_under_the_names_of_others() -> None:
    assert read(pdf(lines("kế hoạch ch\u01a3a thực hiện", "\u00d0ảng ủy xã"))).text == "kế hoạch chưa thực hiện\nĐảng ủy xã"


def test_running_headers_and_a_number_of_the_text() -> None:
    def page(number: int) -> Drawing:
        return placed((85, 815, f"Kế hoạch số 5/KH-UBND - trang {number}"), (85, 700, PROSE), (85, 680, "100"))

    document = read(pdf(*(page(number) for number in range(1, 5))))
    assert [document.text[start:end] for start, end in document.furniture] == [
        f"Kế hoạch số 5/KH-UBND - trang {n}" for n in range(1, 5)
    ]


def test_footnotes_and_their_marks() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(8):
            write(canvas, 85, 700 - 18 * row, PROSE, 13)
        write(canvas, 85, 500, "theo Kế hoạch số 15", 13)
        write(canvas, 85 + canvas.stringWidth("theo Kế hoạch số 15", "Serif", 13), 505, "1", 7)
        write(canvas, 85, 480, "rộng 20m", 13)
        write(canvas, 85 + canvas.stringWidth("rộng 20m", "Serif", 13), 485, "2", 7)
        write(canvas, 85, 90, "1", 6)
        write(canvas, 92, 86, "Của Ủy ban nhân dân", 10)
        write(canvas, 85, 74, "phường A.", 10)

    document = read(pdf(draw))
    assert document.text.endswith("theo Kế hoạch số 15\nrộng 20m2\n¹ Của Ủy ban nhân dân\nphường A.")
    assert [document.text[start:end] for start, end in document.footnotes] == ["¹ Của Ủy ban nhân dân\nphường A."]


def test_a_text_layer_that_lost_its_diacritics_is_named() -> None:
    poor = lines(*["Uy ban nhan dan phuong yeu cau cac don vi thuc hien dung tien do da de ra trong ke hoach"] * 6, size=9)
    problems = read(pdf(poor, lines(*[PROSE] * 6))).problems
    assert [(problem.code, problem.page) for problem in problems] == [("text_layer_garbled", 1)]


def test_errors() -> None:
    whole = pdf(lines("Kế hoạch"))
    for content, error in (
        (pdf(lines("khóa"), encrypt="secret"), FileLocked),
        (whole[: len(whole) // 2], FileBroken),
        (pdf(lines()), FileEmpty),
    ):
        with pytest.raises(error):
            read(content)


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.reading.pdf.MAX_PAGES", 1)
    with pytest.raises(FileTooLarge):
        read(pdf(lines("a"), lines("b")))


def test_a_page_tree_that_contains_itself() -> None:
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
    with pytest.raises((FileBroken, FileEmpty)):
        read(body + b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n")
