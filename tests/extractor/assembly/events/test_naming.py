"""The name of an event in the words beside its time, and hostile text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.events.naming import Name, name_after, name_before, name_end, skip_holding, without_trailing
from extractor.text.folding import match_form


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tổ chức vào lúc", "tổ chức"[:0]),  # nothing but words that lead over
        ("Lễ ra quân dự kiến vào ", "Lễ ra quân"),
        ("hội nghị báo cáo viên định kỳ vào", "hội nghị báo cáo viên"),
        ("Đợt 1: từ", "Đợt 1:"),
        ("Lễ ra quân", "Lễ ra quân"),
    ],
)
def test_words_that_lead_over_to_the_time(words: str, expected: str) -> None:
    form = match_form(words)
    assert words[: without_trailing(form, 0, len(form))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tổ chức 02 buổi tập huấn", "tập huấn"),
        ("Tổ chức tối thiểu 02 lớp", "lớp"),
        ("Mở thêm ca trực", "ca trực"),
        ("Phối hợp tổ chức Lễ ra quân", "Lễ ra quân"),
        ("Lễ ra quân", "Lễ ra quân"),
    ],
)
def test_what_stands_before_a_name(words: str, expected: str) -> None:
    form = match_form(words)
    assert words[skip_holding(form, 0, len(form)) :] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lễ ra quân hưởng ứng chiến dịch", "Lễ ra quân"),
        ("Mít tinh hưởng ứng Ngày Môi trường", "Mít tinh hưởng ứng Ngày Môi trường"),  # the noun alone names nothing
        ("Hội nghị triển khai Kế hoạch", "Hội nghị triển khai Kế hoạch"),
        ("trực tại bãi tắm", "trực tại bãi tắm"),  # so does a verb of one syllable
        ("tổng vệ sinh tại các tuyến đường", "tổng vệ sinh"),
        ("giải bóng đá chào mừng Ngày thành lập Đoàn", "giải bóng đá"),
        ("Lễ giao nhận quân (cấp xã)", "Lễ giao nhận quân"),
        ("Lễ phát động đầu tiên", "Lễ phát động"),
    ],
)
def test_where_a_name_ends(words: str, expected: str) -> None:
    form = match_form(words)
    assert words[: name_end(form, 0, len(form))] == expected


@pytest.mark.parametrize(
    "word",
    ["giải pháp", "giải quyết hồ sơ", "thi đua", "thi công công trình", "lễ tân", "trại giam", "khám phá"],
)
def test_words_that_only_open_like_an_event(word: str) -> None:
    form = match_form(f"tổ chức {word} ")
    assert name_before(form, 0, len(form), 0, routine=False) is None


def _is_inside(name: Name | None, length: int) -> bool:
    return name is None or (name.statement >= 0 and 0 <= name.start <= name.end <= length)


TEXT = st.lists(
    st.sampled_from(["tổ chức", "lễ", "ra quân", "vào", "từ", ",", ":", ";", ".", "(", ")", "được", "và", "02", "các", "tại", "báo cáo", "A"]),
    max_size=30,
).map(" ".join)  # fmt: skip


@given(TEXT, st.integers(0, 40), st.booleans())
def test_names_lie_inside_the_words(text: str, predicate: int, routine: bool) -> None:
    form = match_form(text)
    for find in (name_before, name_after):
        assert _is_inside(find(form, 0, len(form), predicate, routine=routine), len(form))


@pytest.mark.parametrize("piece", ["tổ chức ", "các ", "vào ", "lễ ", "cử a ", "02 ", ", ", "("])
def test_long_repetitions_come_to_an_end(piece: str) -> None:
    form = piece * 3000
    assert _is_inside(name_before(form, 0, len(form), 0, routine=True), len(form))


def test_an_opening_ceremony_is_named_by_both_its_words() -> None:
    words = "Lễ khai mạc lúc "
    form = match_form(words)
    name = name_before(form, 0, len(form), 0, routine=False)
    assert name is not None
    assert words[name.start : name.end] == "Lễ khai mạc"
