"""What headings of units hold, and whom sentences oblige."""

import pytest

from tests.extractor.written import WrittenPlan

BODY = """I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế, Hạ tầng và Đô thị phường (sau đây gọi là Phòng KTHTĐT)
- Chủ trì thực hiện.
2. Công an phường
- Tuần tra.
3. Các tổ dân phố
- Ra quân.
"""


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
