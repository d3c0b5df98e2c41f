"""Roles and beginnings of duties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.verbs import has_verb, opens_task, role_of, skip_opening
from extractor.text.folding import match_form


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Chủ trì, phối hợp với Công an xã tuần tra", "lead"),
        ("Theo dõi tiến độ; chủ trì họp giao ban", "lead"),  # anywhere in the item
        ("Phối hợp với đơn vị chủ trì kiểm tra", "coordinate"),  # another one chairs
        ("Là cơ quan thường trực, theo dõi việc thực hiện", "lead"),
        ("Tham mưu UBND xã ban hành kế hoạch", "advise"),
        ("Tiếp tục tổ chức kiểm tra các cơ sở", "supervise"),  # light verbs give way
        ("Tăng cường vai trò giám sát của cộng đồng", "execute"),  # no verb follows directly
        ("Nghiêm túc thực hiện chỉ đạo của Chính phủ", "execute"),  # before `của` a verb is a noun
        ("Hằng tháng, chủ động đôn đốc các thôn", "supervise"),  # times and adverbs are skipped
        ("Cử 30 chiến sĩ tham gia", "participate"),
        ("Tổng hợp kết quả, báo cáo UBND xã", "report"),
        ("Tổng hợp nhu cầu kinh phí", "execute"),
        ("Bố trí xe cứu thương", "execute"),
        ("Trước ngày 25 hằng tháng báo cáo kết quả về các xã, phường", "report"),  # a time first, no comma after it
        ("Trong thời hạn 05 ngày làm việc sau khi kết thúc báo cáo kết quả", "report"),  # and the event to which it counts
        ("Theo dõi tiến độ trên hệ thống, hoàn thành trước ngày 25", "supervise"),  # `theo` opens a verb, no adverbial
    ],
)
def test_roles(words: str, role: str) -> None:
    assert role_of(match_form(words)) == role


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("Rà soát văn bản", True),
        ("Căn cứ chức năng, xây dựng kế hoạch", True),  # the grounds first
        ("Trong quá trình thực hiện, theo dõi các thôn", True),  # an adverbial first
        ("10 đồng chí", False),
        ("Trưởng ban", False),
    ],
)
def test_tasks(words: str, opens: bool) -> None:
    assert opens_task(match_form(words)) is opens


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Tại các thôn, kiểm tra an toàn", "kiểm tra an toàn"),
        ("Trước ngày 10 tháng 6 báo cáo xã, phường", "báo cáo xã, phường"),  # the comma belongs to what follows the verb
        ("Đầu tư hạ tầng, mở rộng đường", "đầu tư hạ tầng, mở rộng đường"),
        ("Từ chối hồ sơ giả, báo công an", "từ chối hồ sơ giả, báo công an"),
    ],
)
def test_openings(words: str, rest: str) -> None:
    assert match_form(words)[skip_opening(match_form(words)) :] == rest


def test_finite_verbs() -> None:
    assert has_verb("công an phường sẽ tuần tra")
    assert not has_verb("lượng và nước sạch")


@given(st.text(max_size=80))
def test_never_crashes(words: str) -> None:
    role_of(words)
    assert 0 <= skip_opening(words) <= len(words)


def test_worst_case() -> None:
    role_of("tăng cường " * 5000)
    skip_opening("trong " * 20000)
    skip_opening("trước ngày " * 20000)
