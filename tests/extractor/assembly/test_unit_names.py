"""Names of units: the same one, its level, its kind, shortened."""

import pytest

from extractor.assembly.unit_names import digits, group_kind, identity_key, level_of, levels_agree, shortens


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


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Các thôn trên địa bàn xã", "thôn", True),  # plural and scope
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Ủy ban Mặt trận Tổ quốc xã", True),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hoá và Xã hội", True),  # connectives and tone marks
        ("Tổ dân phố 1", "Tổ dân phố 11", False),  # figures
    ],
)
def test_identity(first: str, second: str, same: bool) -> None:
    assert (identity_key(first) == identity_key(second)) is same


def test_levels() -> None:
    assert level_of("Công an xã Bát Tràng") == ("xã", "bát tràng")
    assert level_of("Phòng Văn hóa - Xã hội") == ("", "")  # a field of work, no level
    assert levels_agree("Trạm Y tế", "Trạm Y tế phường")
    assert not levels_agree("Công an xã", "Công an tỉnh")
