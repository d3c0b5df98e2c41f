"""Lists of units: members as written, what is spread over them, where the list ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.unit_lists import parse_list
from extractor.text.folding import match_form
from tests.extractor.language.test_units import WORDS


@pytest.mark.parametrize(
    ("text", "members", "rest"),
    [
        (
            "Công an phường, các đơn vị liên quan và các tổ dân phố",
            ["Công an phường", "các đơn vị liên quan", "các tổ dân phố"],
            "",
        ),
        ("Công an xã phối hợp", ["Công an xã"], " phối hợp"),  # up to the verb
        ("các Sở: Tài chính, Nội vụ; Công an tỉnh", ["Tài chính", "Nội vụ", "Công an tỉnh"], ""),  # a word spread over names
        ("Sở Tài chính, Nội vụ, Công an tỉnh", ["Sở Tài chính", "Nội vụ", "Công an tỉnh"], ""),  # the head left out
        ("lực lượng Công an, chính quyền địa phương", ["lực lượng Công an", "chính quyền địa phương"], ""),  # whose forces
        ("các phòng chuyên môn thuộc Sở Xây dựng và UBND xã", ["các phòng chuyên môn thuộc Sở Xây dựng", "UBND xã"], ""),
        ("Thủ trưởng các cơ quan, đơn vị", ["Thủ trưởng các cơ quan, đơn vị"], ""),  # holders of a post
        ("các trường mầm non, tiểu học và THCS nộp", ["các trường mầm non, tiểu học và THCS"], " nộp"),  # levels of schooling
        ("các Bộ, ngành liên quan", ["các Bộ, ngành liên quan"], ""),
        ("UBND các xã, phường có liên quan", ["UBND các xã, phường có liên quan"], ""),  # a class with its qualifier
        ("UBND các huyện, thị xã An Khê quản lý", ["UBND các huyện", "thị xã An Khê"], " quản lý"),  # of a further place
        ("các tổ chức chính trị - xã hội tỉnh, Tỉnh đoàn", ["các tổ chức chính trị - xã hội tỉnh", "Tỉnh đoàn"], ""),
        (
            "Thủ trưởng các sở, cơ quan thuộc UBND tỉnh; Sở Y tế",
            ["Thủ trưởng các sở, cơ quan thuộc UBND tỉnh", "Sở Y tế"],
            "",
        ),  # whose they are
        ("tổ chức ra quân", [], "tổ chức ra quân"),  # a verb, no organisation
        ("Ông Lê An, Chủ tịch UBND xã - Chủ tịch Ủy ban bầu cử: Chỉ đạo", ["Ông Lê An"], ": Chỉ đạo"),  # two posts
        ("Ông Nguyễn Văn An, Phó Chủ tịch UBND xã, chỉ đạo", ["Ông Nguyễn Văn An"], " chỉ đạo"),  # the post belongs to the name
    ],
)
def test_members(text: str, members: list[str], rest: str) -> None:
    units = parse_list(text, match_form(text), 0)
    assert [text[slice(*member.written)] for member in units.members] == members
    assert text[units.end :] == rest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các Sở: Tài chính, Nông nghiệp và Môi trường", ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"]),
        ("Sở Kế hoạch và Đầu tư, Tài chính", ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"]),
        ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),  # a comma of its own
        (
            "UBND các xã: Đức Trọng, Hiệp Thạnh, Đinh Văn Lâm Hà",
            ["UBND xã Đức Trọng", "UBND xã Hiệp Thạnh", "UBND xã Đinh Văn Lâm Hà"],
        ),
        ("các Vụ: Kế hoạch, Chính sách thương mại đa biên", ["Vụ Kế hoạch", "Vụ Chính sách thương mại đa biên"]),
    ],
)
def test_spread_names(text: str, names: list[str]) -> None:
    units = parse_list(text, match_form(text), 0)
    assert [member.unit.name for member in units.members if member.unit] == names


@given(WORDS | st.text(max_size=60), st.integers(0, 10))
def test_never_crashes_and_stays_in_the_text(text: str, start: int) -> None:
    units = parse_list(text, match_form(text), min(start, len(text)))
    assert units.end <= len(text)
    for member in units.members:
        assert member.full_start <= member.start < member.end <= len(text)
        assert member.written[1] <= len(text)


def test_worst_case() -> None:
    for text in ("các đơn vị, " * 3000, "Sở: " * 5000, "tổ chức, " * 5000, "thuộc " * 5000):
        parse_list(text, match_form(text), 0)
