"""Kinds of generic groups and shortened names."""

import pytest

from extractor.assembly.unit_names import digits, group_kind, shortens


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        ("đơn vị thu gom rác", "company"),
        ("đoàn thể chính trị - xã hội", "front"),
        ("phòng, ban liên quan", "department"),
        ("doanh nghiệp", "company"),
        ("cơ quan, đơn vị", "other"),
    ],
)
def test_kinds(group: str, kind: str) -> None:
    assert group_kind(group) == kind


def test_shortened_names() -> None:
    assert shortens("ủy ban nhân dân", "xã an phú")  # four words
    assert shortens("công an", "phường đông sơn")  # the level is left out
    assert not shortens("sở", "y tế tỉnh")
    assert digits("Tổ 12, khu 3") == "123"
