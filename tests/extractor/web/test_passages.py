"""The paragraph around a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.web.passages import line_width, passage_of

WRAPPED = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
II. CHỈ TIÊU
- Trồng mới ít nhất 500 cây xanh trên các tuyến đường của xã, chăm
sóc những cây đã trồng từ năm trước, thay những cây đã chết hoặc đã
bị gãy đổ
- Thu gom 100% rác thải sinh hoạt phát sinh trên địa bàn xã, không
để tồn đọng quá một ngày. Các thôn tự chọn giờ thu gom cho phù hợp.
Người dân để rác trước cửa nhà.
"""


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("XÃ BÌNH MINH", "XÃ BÌNH MINH"),  # a short line is a paragraph
        ("cây đã trồng", "- Trồng mới ít nhất 500 cây xanh trên các tuyến đường của xã, chăm\nsóc những cây đã trồng từ năm trước, thay những cây đã chết hoặc đã\nbị gãy đổ"),  # full lines go on
        ("không\nđể tồn đọng", "- Thu gom 100% rác thải sinh hoạt phát sinh trên địa bàn xã, không\nđể tồn đọng quá một ngày. Các thôn tự chọn giờ thu gom cho phù hợp."),  # a quote over two lines
        ("để rác", "Người dân để rác trước cửa nhà."),
    ],
)  # fmt: skip
def test_paragraph(quote: str, paragraph: str) -> None:
    start = WRAPPED.index(quote)
    passage = passage_of(WRAPPED, start, start + len(quote), line_width(WRAPPED))
    assert passage.text == paragraph
    assert passage.text[slice(*passage.quote)] == quote


@given(st.text("ab .\n-1", min_size=1, max_size=3000), st.data())
def test_the_quote_stands_in_its_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = passage_of(text, start, end, line_width(text))
    assert passage.text[slice(*passage.quote)] == text[start:end]
    assert text[passage.start : passage.start + len(passage.text)] == passage.text
    assert len(passage.text) <= end - start + 2 * 700


def test_a_text_without_lines_is_cut() -> None:
    text = "từ " * 100_000
    passage = passage_of(text, 150_000, 150_002, line_width(text))
    assert passage.text[slice(*passage.quote)] == "từ"
    assert len(passage.text) < 1500


def test_a_long_quote_is_cut() -> None:
    assert passage_of("a" * 9000, 0, 9000, 100).quote == (0, 4000)
