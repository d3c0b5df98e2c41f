"""Numbers with their comparators: what counts, what is a name, what a phrase means."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.matches import QuantityMatch, TimeMatch
from extractor.language.quantities import find_quantities, quantity_in


def _found(text: str) -> list[QuantityMatch]:
    return list(find_quantities(text, ()))


@pytest.mark.parametrize(
    ("text", "quote", "comparator", "value"),
    [
        ("Trồng ít nhất 10.000 cây xanh", "ít nhất 10.000", ">=", 10000),  # thousands with full stops
        ("Tỷ lệ thu gom đạt trên 98,5%", "trên 98,5%", ">", 98.5),  # decimals with a comma; đạt is no comparator
        ("Cung cấp 200 bộ bàn ghế", "200", "=", 200),  # half a verb, not the naming noun `cấp`
        ("xử lý 70 % hộ", "70 %", "=", 70),  # the sign apart
        ("đạt từ 95% trở lên", "từ 95% trở lên", ">=", 95),  # postposed
        ("thành lập từ 2 mô hình trở lên", "từ 2", ">=", 2),  # postposed behind the noun
        ("năng suất từ 60 tạ/ha trở lên", "từ 60", ">=", 60),  # … and behind what it is counted per
        ("đạt loại khá 80 học sinh trở lên", "80", "=", 80),  # without từ the postposed word is another noun's
        ("tối thiểu là 5 mô hình", "tối thiểu là 5", ">=", 5),  # a filler between
        ("ít nhất mỗi thôn 01 mô hình", "ít nhất mỗi thôn 01", ">=", 1),  # a distribution between
        ("Từ trên 70% văn bản", "Từ trên 70%", ">", 70),
        ("không quá 35 học sinh", "không quá 35", "<=", 35),
        ("không dưới 02 lượt", "không dưới 02", ">=", 2),
        ("dưới 3%", "dưới 3%", "<", 3),
        ("khoảng 300 người", "khoảng 300", "~", 300),
        ("≥ 95% hồ sơ", "≥ 95%", ">=", 95),
        ("ít nhất một tuyến đường", "ít nhất một", ">=", 1),  # in words
        ("hai mươi thôn", "hai mươi", "=", 20),
        ("hai (02) đợt", "hai (02)", "=", 2),  # written twice
        ("kinh phí 1,5 tỷ đồng", "1,5 tỷ", "=", 1_500_000_000),  # money
        ("15 triệu đồng / hộ", "15 triệu", "=", 15_000_000),
        ("trồng 213,86ha rừng", "213,86", "=", 213.86),  # a unit written onto the number
        ("kẻ vạch sơn trên 12 tuyến phố", "12", "=", 12),  # where, not more than
        ("xây dựng trên 12 tuyến phố", "trên 12", ">", 12),  # after a verb: more than
        ("mỗi tổ 3 đồng chí", "3", "=", 3),  # mỗi: counted, no name
    ],
)
def test_single_numbers(text: str, quote: str, comparator: str, value: float) -> None:
    (quantity,) = _found(text)
    assert (text[quantity.start : quantity.end], quantity.comparator, quantity.value) == (quote, comparator, value)


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("còn 06 - 08%", "06 - 08%", {"value": 6, "value_max": 8, "percent": True}),
        ("từ 10 đến 15 hộ", "từ 10 đến 15", {"value": 10, "value_max": 15}),
        ("trẻ em từ 6 đến dưới 16 tuổi", "từ 6 đến dưới 16", {"value": 6, "value_max": 16}),
        ("5 - 7 triệu đồng", "5 - 7 triệu", {"value": 5_000_000, "value_max": 7_000_000}),  # one scale for both
        ("giảm từ 20,39% xuống còn 06 - 08%", "từ 20,39% xuống còn 06 - 08%", {"value": 6, "value_max": 8, "baseline": 20.39}),
        ("tăng từ 60% lên trên 80%", "từ 60% lên trên 80%", {"value": 80, "baseline": 60, "comparator": ">"}),
        ("tại 7/8 huyện", "7/8", {"value": 7, "out_of": 8, "percent": False}),
        ("hơn 2/3 tổng số cán bộ", "hơn 2/3", {"value": 66.67, "percent": True, "comparator": ">"}),
        ("hơn 2/3 hộ gia đình", "hơn 2/3", {"value": 66.67, "percent": True}),  # nobody counts of three households
    ],
)
def test_ranges_baselines_fractions(text: str, quote: str, expected: dict[str, object]) -> None:
    (quantity,) = _found(text)
    assert text[quantity.start : quantity.end] == quote
    assert {key: getattr(quantity, key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 15/KH-UBND theo Nghị định 30/2020/NĐ-CP",  # document numbers
        "Công văn 1770-CV/TU",
        "khoản 2 Điều 5, điểm a khoản 3 Điều 14",  # legal citations
        "Tòa nhà số 1, tổ dân phố số 5, Phường 11, Quốc lộ 51",  # names
        "các thôn 1, 2 và 3",  # the list goes on from a name
        "điện thoại 0912 345 678 hoặc 0912345678",
        "(1) tuyên truyền; (2) kiểm tra",  # list marks
        "1. Mục đích",
        "Chỉ tiêu 3: xanh",  # a label
        "2.1 Quý II",  # a section's number
        "Công nghiệp 4.0, mạng 5G, Covid-19, PC07, trực 24/7",
        "ngày Giải phóng 10-10, dịp 19/8/1945",  # dates that no times were given for
        "năm 2026 - 2030",
        "một số nơi, một cách nghiêm túc, hai bên đường, nhựa dùng một lần",  # words that do not count
        "thứ hai, quận Ba Đình",
        "không có số nào",
    ],
)
def test_no_quantities(text: str) -> None:
    assert _found(text) == []


def test_two_of_two_genders_are_no_range() -> None:
    assert [quantity.value for quantity in _found("5 nam – 5 nữ")] == [5, 5]


def test_nothing_inside_a_time() -> None:
    text = "phát ít nhất 3 lần/tuần tại 20 thôn"
    time = TimeMatch(start=5, end=23, kind="recurrence")
    assert [quantity.value for quantity in find_quantities(text, (time,))] == [20]


def test_a_duration_read_as_a_quantity() -> None:
    text = "triển khai không quá 10 phút"
    quantity = quantity_in(text, 11, len(text))
    assert quantity is not None
    assert (quantity.value, quantity.comparator) == (10, "<=")


def test_a_number_word_that_opens_the_text_ends_the_search() -> None:
    assert [quantity.value for quantity in _found("Hai đợt ra quân")] == [2]  # once looked for without end


@pytest.mark.parametrize("text", ["từ 1 lên " * 3000, "1/2/3/" * 3000, "ít nhất " * 3000 + "5", "một " * 3000, "1 - 2 - " * 3000])
def test_hostile_text(text: str) -> None:
    assert len(_found(text)) <= len(text)


_PIECES = st.sampled_from(
    [
        "ít nhất ",
        "từ ",
        "trở lên ",
        "10.000 ",
        "95% ",
        "06 - 08% ",
        "7/8 ",
        "huyện ",
        "một ",
        "hai mươi ",
        "xuống còn ",
        "(",
        ")",
        ";",
        "İ",
        "Điều ",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=12).map("".join))
def test_spans_are_sorted_and_do_not_overlap(text: str) -> None:
    found = _found(text)
    assert all(0 <= q.start <= q.number_start < q.number_end <= q.end <= len(text) for q in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
