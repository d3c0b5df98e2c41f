"""Which unit of the document a mention means."""

import pytest

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


def test_initials_of_a_name_that_stands_in_the_text() -> None:
    plan = WrittenPlan.of("I. NỘI DUNG\nPhòng DVVL cử 01 cán bộ. Mời phòng Dịch vụ việc làm.\n")
    annotated = next(a for a in plan.workspace.annotated if "DVVL" in a.paragraph.text)
    assert plan.directory.resolve(annotated.units[0], paragraph=annotated.paragraph) == "phòng Dịch vụ việc làm"
