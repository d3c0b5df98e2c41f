"""One entity for all the forms in which a unit is named."""

import pytest

from extractor.assembly.unit_names import identity_key, level_of, levels_agree
from tests.extractor.written import ISSUER, WrittenPlan

BODY = """I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế, Hạ tầng và Đô thị phường (sau đây gọi là Phòng KTHTĐT)
- Chủ trì thực hiện.
2. Công an phường
- Tuần tra.
3. Các tổ dân phố
- Ra quân.
"""


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Phòng KT-HT&ĐT phường", "Phòng Kinh tế, Hạ tầng và Đô thị phường"),  # abbreviated
        ("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị phường"),  # shortened: one office of the family
        ("Phòng KTHTDT", "Phòng Kinh tế, Hạ tầng và Đô thị phường"),  # spelled by initials, without diacritics
        ("công an phường", "Công an phường"),
        ("Công an tỉnh", None),  # another level is another body
        ("mỗi tổ dân phố", "tổ dân phố"),  # a class with a heading of its own
        ("các thôn", None),  # a class without one
        ("UBND phường", ISSUER),  # the issuer has its header's name
    ],
)
def test_resolution(mention: str, name: str | None) -> None:
    plan = WrittenPlan.of(BODY + f"4. Trạm Y tế phường\n- Phối hợp với {mention} tiêm chủng.\n")
    annotated = next(a for a in plan.workspace.annotated if mention in a.paragraph.text)
    match = next(unit for unit in annotated.units if mention.removeprefix("mỗi ").removeprefix("các ") in unit.name)
    expected = name if name is not None or match.generic else plan.directory.full_name(match.name)
    assert plan.directory.resolve(match, paragraph=annotated.paragraph) == expected


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
