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


def test_initials_of_a_name_that_stands_in_the_text() -> None:
    plan = WrittenPlan.of("I. NỘI DUNG\nPhòng DVVL cử 01 cán bộ. Mời phòng Dịch vụ việc làm.\n")
    annotated = next(a for a in plan.workspace.annotated if "DVVL" in a.paragraph.text)
    assert plan.directory.resolve(annotated.units[0], paragraph=annotated.paragraph) == "phòng Dịch vụ việc làm"


@pytest.mark.parametrize(
    ("mention", "units"),
    [
        ("Các phòng ban trực thuộc", ("phòng ban dự tập huấn",)),  # the one class of that noun with a heading
        ("Các phòng ban khác", ()),  # others than those
        ("Các đơn vị liên quan", ()),  # bodies of any kind
    ],
)
def test_a_class_by_its_noun(mention: str, units: tuple[str, ...]) -> None:
    plan = WrittenPlan.of(f"{BODY}4. Các phòng ban dự tập huấn\n- Dự đủ.\nII. THÀNH PHẦN\n- {mention} cử 01 cán bộ.\n")
    paragraph = next(a.paragraph for a in plan.workspace.annotated if mention in a.paragraph.text)
    assert plan.directory.obligees(paragraph, paragraph.text.index("cử")) == units
    assert plan.directory.distributes(paragraph, paragraph.text.index("cử"))


@pytest.mark.parametrize(
    "closing",
    [
        "Kế hoạch này có hiệu lực từ ngày ký.",
        "Các cơ quan liên quan căn cứ kế hoạch triển khai thực hiện.",
    ],
)
def test_a_closing_paragraph_belongs_to_no_unit(closing: str) -> None:
    plan = WrittenPlan.of(f"I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\na) Tuần tra.\nb) Trực.\n{closing}\n")
    assert [duty.evidence.text for duty in plan.duties] == ["Tuần tra", "Trực"]


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


@pytest.mark.parametrize(
    ("known", "other"),
    [
        ("Sở Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo"),  # likeness does not bridge the first word
        ("Ban Thường vụ Huyện đoàn", "Ban Thường vụ Thành đoàn"),  # nor the rank
        ("UBND các huyện", "UBND các huyện, thành phố"),  # nor the places
    ],
)
def test_other_bodies(known: str, other: str) -> None:
    plan = WrittenPlan.of(
        f"I. TỔ CHỨC THỰC HIỆN\n1. {known}\n- Báo cáo kết quả về {other} trước ngày 05/6/2026.\n2. Công an phường\n- Trực.\n"
    )
    assert [report.to for report in plan.reports] == [(plan.directory.full_name(other),)]


def test_levels() -> None:
    assert level_of("Công an xã Bát Tràng") == ("xã", "bát tràng")
    assert level_of("Phòng Văn hóa - Xã hội") == ("", "")  # a field of work, no level
    assert levels_agree("Trạm Y tế", "Trạm Y tế phường")
    assert not levels_agree("Công an xã", "Công an tỉnh")
