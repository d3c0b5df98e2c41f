"""Wrapped lines joined into paragraphs."""

import pytest

from extractor.reading.document import Layout
from extractor.structure.joining import join
from extractor.structure.wrapping import Wrapping, measure
from tests.extractor.structure.texts import lines

WIDE = Wrapping(width=60, blanks_part=True)
PLACED = Wrapping(width=60, blanks_part=True, geometric=True, set_in=True)
PARAGRAPHS = Wrapping(width=0, blanks_part=True)
FULL = "Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện đúng tiến"


def joined(text: str, wrapping: Wrapping, wrapped: str = "", indented: str = "") -> list[str]:
    """Paragraphs of a text; ``wrapped`` and ``indented``: the lines' letters that begin such lines."""
    found = lines(text)
    for line in found:
        line.wrapped, line.indented = line.text[0] in wrapped, line.text[0] in indented
    return [paragraph.text for paragraph in join(found, wrapping)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{FULL}\nđộ đã đề ra.", 1),  # a sentence goes on in small letters
        (f"{FULL} Trường\nLãnh về việc", 1),  # … or with a name, after a full line
        ("Mục đích\nTuyên truyền sâu rộng", 2),  # a short line is a heading
        (f"{FULL} của\nPhường Kinh Bắc", 1),  # a preposition holds a sentence open
        ("Thời gian: ngày\n15. Các đơn vị", 2),  # a short line before a number
        (f"{FULL} khoản\n2. Điều 5 của Luật", 1),  # a full one whose last word takes the number
        (f"{FULL} (gồm năm\n(5) đơn vị)", 1),  # a number in brackets with small letters after it
        (f"{FULL}.\n1. Mục đích", 2),
        (f"{FULL} tháng\n; các thôn", 1),  # no paragraph begins with a semicolon
        ("Đại hội Đảng bộ các cấp nhiệm kỳ 2025\n- 2030.", 1),  # a dash between two years
        ("Đại hội Đảng bộ các cấp nhiệm kỳ 2025 –\n2030.", 1),
        ("Kết quả của hai năm học 2025\n- 2020 giáo viên", 2),  # … the second is the later one
        ("Chỉ tiêu của phường trong năm 2025\n- 2030 hộ dân", 2),  # … after a word that takes two years
        ("Hoàn thành việc lập hồ sơ chậm nhất là ngày\n21/9", 1),  # a figure that the line before asks for
        ("Hoàn thành việc này ngày 17 tháng\n11 năm 2019.", 1),
        ("Tiếp tục thực hiện Chỉ thị số 18\n- CT/TU ngày 01/4/2015", 1),  # the symbol of a number
        ("Tiếp tục thực hiện Chỉ thị số 18\n- Công an phường tuần tra", 2),
        ("Kế hoạch của Ủy ban năm\n2021 với các nội dung sau:", 1),
        ("Kế hoạch của Ủy ban giai đoạn\n2021 – 2023 của phường", 1),
        ("Chỉ tiêu phấn đấu hằng năm\n100% hộ dân tham gia", 2),  # … but not one that begins a paragraph
        ("Chỉ tiêu phấn đấu hằng tháng\n15 hộ dân tham gia", 2),
        (f"- {FULL}.\nĐoàn Thanh niên phường:", 2),  # a unit's label after an item that ended
        (f"- {FULL}.\nCác việc cụ thể như sau:", 1),  # … but not an announcement
        (f"- {FULL}.\nCụ thể:", 1),
        (f"{FULL}.\nTrên đây là Kế hoạch của phường", 2),  # the closing formula, though the line before was full
    ],
)
def test_wrapped_text(text: str, count: int) -> None:
    assert len(joined(text, WIDE)) == count


@pytest.mark.parametrize(
    ("text", "wrapped", "indented", "count"),
    [
        ("Trường THPT Cao\nLãnh về việc dạy", "T", "", 1),  # few characters, but the next word did not fit
        ("Mục đích thứ nhất\nYêu cầu", "", "", 2),  # room was left
        ("Căn cứ Luật A của Quốc hội,\nUBND xã xây dựng kế hoạch", "", "U", 2),  # a basis ends with a comma
        ("Các bên gồm Công an phường,\nUBND xã và các thôn", "C", "U", 1),  # … unlike a full line
        ("Một câu đầy.\nHai câu tiếp", "M", "", 1),  # a sentence may end at the margin
        ("Một câu đầy.\nHai câu tiếp", "M", "H", 2),  # … but an indented line begins a paragraph
        ("Một câu dài của\nhai dòng", "M", "h", 1),  # small letters go on, also when set in
        ("DANH SÁCH CÁN BỘ CỦA NHÀ\nTRƯỜNG", "D", "DT", 1),  # a centred heading of two lines
        ("HIỆU TRƯỞNG\nPHỤ LỤC", "H", "HP", 2),  # an annex begins of its own
        ("Sở Văn hóa\n- Xã hội và các ngành", "S", "", 1),  # a dash between two words
        ("Sở Văn hóa\n- Xã hội và các ngành", "S", "-", 2),  # a dash that is set in is a bullet
    ],
)
def test_placed_text(text: str, wrapped: str, indented: str, count: int) -> None:
    assert len(joined(text, PLACED, wrapped, indented)) == count


def test_bold_that_begins_in_the_next_line() -> None:
    """The date at the end of a sentence is set in bold: ``trước ngày`` / ``31/5/2021``."""
    found = lines("Báo cáo tổng kết trước ngày\n31/5/2021")
    found[0].wrapped, found[1].bold = True, True
    assert len(join(found, PLACED)) == 1


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("1.\nMục đích", ["1. Mục đích"]),  # a converter sets the number in a line of its own
        ("PHẦN THỨ NHẤT\nĐÁNH GIÁ TÌNH HÌNH", ["PHẦN THỨ NHẤT ĐÁNH GIÁ TÌNH HÌNH"]),  # so does an office
        ("-\nThành phần", ["- Thành phần"]),
        ("1.\n2.\nMục đích", ["1.", "2. Mục đích"]),  # a number takes no other number
        ("a)\n- Thành phần", ["a)", "- Thành phần"]),
        ("Toàn thể cán bộ, công chức của\nphường tham gia", ["Toàn thể cán bộ, công chức của phường tham gia"]),  # a page's end
        ("Mục đích\nphường", ["Mục đích", "phường"]),
    ],
)
def test_lines_that_are_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert joined(text, PARAGRAPHS) == paragraphs


def test_a_mark_taken_by_a_line_is_the_paragraphs_mark() -> None:
    (paragraph,) = join(lines("II.\nNội dung"), PARAGRAPHS)
    assert paragraph.mark.number == "II"


SENTENCE = "các cơ quan đơn vị phường thực hiện tốt nhiệm vụ được giao trong năm nay và báo cáo kết quả"
WORDS = SENTENCE.split(" ")
PROSE = [WORDS[index % len(WORDS)] for index in range(400)]


def wrap_at(width: int) -> str:
    """Prose broken after a number of characters."""
    rows, row = [], ""
    for word in PROSE:
        if len(row) + 1 + len(word) > width:
            rows.append(row)
            row = ""
        row = f"{row} {word}".strip()
    return "\n".join([*rows, row])


def test_measured_by_characters() -> None:
    wrapping = measure(lines(wrap_at(72)), Layout.UNKNOWN)
    assert (wrapping.ems, 70 <= wrapping.width <= 72) == (0.0, True)


def test_unbroken_lines_are_paragraphs() -> None:
    assert measure(lines("Mục đích.\nYêu cầu của kế hoạch này.\nTổ chức thực hiện."), Layout.UNKNOWN).width == 0


def test_white_space_that_sets_lines_in() -> None:
    """``pdftotext -layout`` keeps the indentation: it parts two paragraphs whose first ends at the margin."""
    rows = wrap_at(72).split("\n")
    text = "\n".join(f"     {row}" if index % 4 == 0 else row for index, row in enumerate(rows))
    wrapping = measure(lines(text), Layout.UNKNOWN)
    assert wrapping.set_in
    assert not measure(lines("\n".join(rows)), Layout.UNKNOWN).set_in
