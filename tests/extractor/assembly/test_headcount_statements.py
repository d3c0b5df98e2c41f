"""People sent, as the words of one paragraph state them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.headcount_statements import People, listed_people, sent_people
from extractor.language.quantities import find_quantities
from extractor.language.times import find_times


def _sent(text: str) -> list[People]:
    return sent_people(text, find_quantities(text, find_times(text)))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (
            "Cử 30 cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở tham gia buổi lễ",
            "Cử 30 cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở",
            {"category": "cán bộ, chiến sĩ công an, lực lượng an ninh cơ sở", "value": 30, "comparator": "="},
        ),
        (
            "Cử 100% lãnh đạo và chuyên viên tham gia",
            "Cử 100% lãnh đạo và chuyên viên",
            {"value": None, "percent": 100, "comparator": "="},
        ),
        (
            "Cử 50 công nhân mặc đồng phục tham gia",
            "Cử 50 công nhân mặc đồng phục",
            {"category": "công nhân", "attire": "đồng phục"},
        ),
        (
            "Cử cán bộ phụ trách thống kê tham dự tập huấn",
            "Cử cán bộ phụ trách thống kê",
            {"category": "cán bộ phụ trách thống kê"},  # which of them, before the verb of taking part
        ),
        ("Cử cán bộ phụ trách các tổ", "Cử cán bộ", {"category": "cán bộ"}),  # what they are to do
        ("Cử nhân viên y tế trực", "Cử nhân viên y tế", {"category": "nhân viên y tế"}),  # no bachelor (cử nhân)
        ("Cử 06 đoàn viên trông xe", "Cử 06 đoàn viên", {"category": "đoàn viên", "value": 6}),
        ("Tăng cường 01 đại đội (60 đồng chí) khi cần", "60 đồng chí", {"value": 60}),  # the body's people
        ("Cử ít nhất 03 công chức hỗ trợ", "Cử ít nhất 03 công chức", {"comparator": ">=", "value": 3}),
        ("Cử từ 10 đến 15 đoàn viên trực", "Cử từ 10 đến 15 đoàn viên", {"value": 10, "value_max": 15}),
        (
            "Cử hơn 2/3 tổng số CBCC tham gia",
            "Cử hơn 2/3 tổng số CBCC",
            {"percent": 66.67, "comparator": ">", "category": "CBCC"},
        ),
        ("Mỗi tổ chức cử 70 hội viên tham gia", "cử 70 hội viên", {"value": 70, "per_unit": True}),
        ("mỗi xóm, tiểu khu cử 01 cán bộ đưa công dân đi khám", "cử 01 cán bộ", {"per_unit": True}),
        ("Huy động 02 đại biểu/đơn vị dự hội nghị", "02 đại biểu", {"value": 2, "per_unit": True}),
        ("Thành lập 32 tổ, mỗi tổ 3 đồng chí", "3 đồng chí", {"value": 3, "per_unit": True, "category": "đồng chí"}),
        ("mỗi đơn vị 01 đại biểu", "01 đại biểu", {"per_unit": True}),
        # no number: only cử counts
        ("Cử cán bộ, nhân viên y tế tham gia", "Cử cán bộ, nhân viên y tế", {"comparator": None, "value": None}),
        ("các thôn cử lực lượng thạm gia lễ ra quân", "cử lực lượng", {"category": "lực lượng"}),  # a misspelt verb ends it
        # all of them
        ("Toàn thể cán bộ, nhân dân sẽ tham gia lễ phát động", "Toàn thể cán bộ, nhân dân", {"percent": 100, "value": None}),
        ("Cử toàn bộ đội viên tham gia", "Cử toàn bộ đội viên", {"percent": 100, "category": "đội viên"}),
    ],
)
def test_one_sending(text: str, quote: str, expected: dict[str, object]) -> None:
    (people,) = _sent(text)
    assert text[people.start : people.end] == quote
    assert {key: getattr(people, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "cử 10 giáo viên, 100 em học sinh mặc đồng phục tham gia buổi lễ",  # em is no part of the category
            [("giáo viên", 10, None), ("học sinh", 100, "đồng phục")],
        ),
        ("mỗi phòng, đơn vị cử 01 lãnh đạo và 01 chuyên viên", [("lãnh đạo", 1, None), ("chuyên viên", 1, None)]),
        ("cử một cán bộ chính và một cán bộ dự phòng", [("cán bộ chính", 1, None), ("cán bộ dự phòng", 1, None)]),
        ("cử 5 nam – 5 nữ", [("nam", 5, None)]),
    ],
)
def test_members(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert [(each.category, each.value, each.attire) for each in _sent(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "phòng họp khoảng 65 đại biểu",  # a capacity
        "toàn xã có 5.150 khẩu với 1.384 hộ",  # a population
        "vận động toàn thể nhân dân tham gia",  # an appeal
        "phổ biến đến toàn thể cán bộ, công chức",  # hearers
        "Huy động đông đảo cán bộ, công chức tham gia",  # no number
        "đã cử 05 cán bộ đi học",  # a result
        "tuyên truyền về bầu cử, cử tri và ứng cử viên",  # other words with cử
        "Mỗi lớp không quá 35 học sinh",  # a cap
        "mỗi năm 20 đảng viên",  # mỗi năm names no sender
        "bố trí 02 xe ô tô",  # things
        "bố trí kinh phí cho 20 hộ",
    ],
)
def test_nobody_sent(text: str) -> None:
    assert _sent(text) == []


def test_a_list_of_forces() -> None:
    text = "Công an xã: khối công an gồm 16 cán bộ, chiến sĩ mặc trang phục chữa cháy"
    (people,) = listed_people(text, find_quantities(text, ()), len("Công an xã"))
    assert (people.category, people.value, people.attire) == ("cán bộ, chiến sĩ", 16, "trang phục chữa cháy")


@given(
    st.lists(
        st.sampled_from(
            ["cử ", "mỗi ", "đơn vị ", "10 ", "100% ", "cán bộ ", ", ", "và ", "toàn thể ", "tham gia ", "mặc ", "; ", "/"]
        )
    ).map("".join)
)
def test_people_lie_in_the_text(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) and each.category for each in _sent(text))


@pytest.mark.parametrize("text", ["cử mỗi đơn vị " * 4000, "100% hộ và " * 4000, "toàn thể cán bộ " * 4000])
def test_hostile_text(text: str) -> None:
    assert len(_sent(text)) <= len(text)  # once quadratic in the length of a sentence
