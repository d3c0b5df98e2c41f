"""The outline as a whole: footnotes, real documents, and properties that hold for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading import read
from extractor.reading.document import Layout
from extractor.structure import outline_of
from extractor.structure.outline import Outline, Zone
from tests.extractor.structure.texts import document, outline, tree, zone

FRAGMENTS = [
    "KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Mục đích", "1.1. Nội dung", "a) Công an xã", "- Thành phần:", "+ Lãnh đạo", "1.", "Phần I", "H. KINH PHÍ",
    "Căn cứ Luật X;", "như sau:", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An", "PHỤ LỤC", "STT\tNội dung\tĐơn vị",
    "1\tA\tB", "| a | b |", "|---|---|", "**Công an xã**", "<b>x</b>", "## Mục", "Số:      /KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "các đơn vị thực hiện đúng tiến độ đã đề ra trong kế hoạch năm nay và", "Trên đây là Kế hoạch./.", "---", "2", " ", "\t", "\u200b", "\uf0b7 x", "(Ban hành kèm theo Quyết định)",
]  # fmt: skip
ANY = st.one_of(
    st.text(max_size=120),
    st.text(alphabet="aA1.ế*#|\t\n -+;:(/)<b>\u00a0\u200b\ufeff\x0c\r", max_size=200),
    st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("\n".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("\n\n".join),
)


def check(found: Outline) -> None:
    """Offsets lead back; indexes count on; paragraphs stand in order, without overlap, within each part of the outline."""
    text = found.document.text
    ends: dict[object, int] = {}
    for index, paragraph in enumerate(found.paragraphs):
        assert paragraph.index == index
        assert paragraph.text == " ".join(paragraph.text.split(" ")).strip(" ") != ""
        for offset, letter in enumerate(paragraph.text):
            if letter != " ":
                assert text[paragraph.offsets.at(offset)] == letter
        start, end = paragraph.offsets.span(0, len(paragraph.text))
        kind = paragraph.table or paragraph.zone
        assert start >= ends.get(kind, 0)
        ends[kind] = end
    assert [node.paragraph.index for node in found.nodes() if node.paragraph] == [p.index for p in found.paragraphs if p.node]


@given(ANY, st.sampled_from(list(Layout)))
def test_any_text(text: str, layout: Layout) -> None:
    check(outline_of(document(text, layout)))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("\n".join), st.data())
def test_any_geometry(text: str, data: st.DataObject) -> None:
    """Whatever the format tells of lines, slices and footnotes."""
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    some = st.lists(st.sampled_from(starts), unique=True).map(sorted)
    bold = tuple((start, text.find("\n", start) % (len(text) + 1)) for start in data.draw(some))
    found = document(text, Layout.LINES, wrapped=tuple(data.draw(some)), indented=tuple(data.draw(some)), bold=bold)
    check(outline_of(found))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a ",
        "1",
        "1.",
        "I. ",
        "|",
        "\t",
        "**",
        "**a ",
        "<b>",
        "<b",
        "-",
        "(",
        "# ",
        " ",
        "\u00a0",
        "\\*",
        "Số: ",
        "ngày tháng ",
        "A b ",
    ],
)
@pytest.mark.parametrize("end", ["", "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"])
def test_hostile_lines(unit: str, end: str) -> None:
    """A line of 100,000 characters: no pattern runs away."""
    check(outline_of(document(unit * (100_000 // len(unit)) + end)))


@pytest.mark.parametrize(
    "line",
    [
        "a",
        "1.",
        "|",
        "|a|b|",
        "a\tb",
        "- a:",
        "1. A",
        "KẾ HOẠCH",
        "PHẦN I",
        "Nơi nhận:",
        "STT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "PHỤ LỤC",
        "5.4.3.2. A",
    ],
)
def test_hostile_many_lines(line: str) -> None:
    outline_of(document(f"{line}\n" * (60_000 // len(line))))


def test_footnotes_stand_apart() -> None:
    """A sentence goes on over the footnote at a page's end."""
    text = "I. NỘI DUNG\nCác đơn vị thực hiện đúng tiến độ theo Công\n¹ Công văn số 5.\nvăn đã nêu và báo cáo kết quả."
    start = text.index("¹")
    found = outline(text, Layout.LINES, wrapped=(12,), footnotes=((start, text.index("\nvăn")),))
    assert tree(found) == ["I NỘI DUNG", ".. Các đơn vị thực hiện đúng tiến độ theo Công văn đã nêu và báo cáo kết quả."]
    assert zone(found, Zone.FOOTNOTE) == ["¹ Công văn số 5."]


def test_a_term_that_a_titles_line_breaks_off_is_one() -> None:
    """``giai`` / ``đoạn 2026 - 2030``, ``2026 -`` / ``2030``; other lines of a title stay lines."""
    for first, second in (("vệ sinh môi trường giai", "đoạn 2026 - 2030"), ("vệ sinh môi trường giai đoạn 2026 -", "2030")):
        found = outline(f"KẾ HOẠCH\nTổng\n{first}\n{second}\nI. MỤC ĐÍCH\nMột")
        assert zone(found, Zone.TITLE) == ["KẾ HOẠCH", "Tổng", f"{first} {second}"]
        check(found)


def test_a_text_without_structure_is_a_list() -> None:
    assert tree(outline("Một câu.\nHai câu.")) == [" Một câu.", " Hai câu."]


def test_real_texts(shared: Path) -> None:
    """Every plan of the seeds has sections, and each of its paragraphs leads back to its characters."""
    for path in sorted((shared / "seeds").glob("*.txt")):
        found = outline_of(read(path))
        check(found)
        assert sum(node.is_heading for node in found.nodes()) >= 5, path.name
