"""Where sentences and items end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.sentences import sentence_at, sentences, trim_item


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ra quân ngày 05/6. Tổng kết sau đó.", ["Ra quân ngày 05/6.", "Tổng kết sau đó."]),  # after a figure
        ("Trồng 10.000 cây. Dọn vệ sinh.", ["Trồng 10.000 cây.", "Dọn vệ sinh."]),  # a full stop in a number
        ("Tại TP. Huế có mưa.", ["Tại TP. Huế có mưa."]),  # an abbreviation
        ("Ông Nguyễn V. An chỉ đạo.", ["Ông Nguyễn V. An chỉ đạo."]),  # an initial
        ("Gửi UBND. Phòng Kinh tế tổng hợp.", ["Gửi UBND.", "Phòng Kinh tế tổng hợp."]),  # capitals before the stop
        ("Tiếp theo... Sau đó dọn", ["Tiếp theo... Sau đó dọn"]),  # dots that go on
        ("nói rõ. đang sửa", ["nói rõ. đang sửa"]),  # a small letter, also one that no range A-Z has
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize(
    ("item", "trimmed"),
    [("- Ra quân;", "Ra quân"), ("Tổng kết./.", "Tổng kết"), ("Báo cáo (nếu có).", "Báo cáo (nếu có)"), ("", "")],
)
def test_trim(item: str, trimmed: str) -> None:
    start, end = trim_item(item, 0, len(item))
    assert item[start:end] == trimmed


@given(st.text(alphabet="aAĐđ.?! ;/10TP\n", max_size=60))
def test_sentences_cover_the_words_in_order(text: str) -> None:
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@given(st.text(max_size=40), st.integers(0, 40))
def test_sentence_at(text: str, offset: int) -> None:
    start, end = sentence_at(text, offset)
    assert 0 <= start <= end <= len(text)


def test_worst_case() -> None:
    sentences("a. " * 20000)
    trim_item(" ; . / " * 5000, 0, 35000)
