"""What headings announce."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.section_kinds import SectionKind, heading_kind, kind_of, stands_under
from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", SectionKind.PURPOSE),
        ("Mục tiêu chung", SectionKind.GENERAL_TARGET),
        ("Mục tiêu cụ thể", SectionKind.SPECIFIC_TARGET),  # before the bare word
        ("Mục tiêu", SectionKind.TARGET),
        ("PHÂN CÔNG NHIỆM VỤ", SectionKind.ASSIGNMENT),
        ("Nhiệm vụ, giải pháp", SectionKind.CONTENT),
        ("ĐÁNH GIÁ CHUNG", SectionKind.SITUATION),
        ("Chế độ báo cáo", SectionKind.REPORTING),
        ("Thành phần tham dự", SectionKind.ATTENDANCE),
        ("Kinh phí thực hiện", SectionKind.BUDGET),
        ("Công an phường", None),
        ("TỎ CHỨC THỰC HIỆN", SectionKind.ASSIGNMENT),  # a tone mark misread by OCR
        ("MỤC ĐÍCH, YÊU CÀU", SectionKind.PURPOSE),
        ("Kinh phi thuc hien", SectionKind.BUDGET),
    ],
)
def test_kinds(heading: str, kind: SectionKind | None) -> None:
    assert heading_kind(heading) is kind


def test_kind_of_the_section_around() -> None:
    plan = WrittenPlan.of("I. MỤC ĐÍCH, YÊU CẦU\n1. Đối với phường\n- Nâng cao ý thức.\n")
    node = next(p.node for p in plan.workspace.outline.paragraphs if p.text.startswith("Nâng cao"))
    assert kind_of(node) is SectionKind.PURPOSE
    assert stands_under(node, SectionKind.PURPOSE)
    assert not stands_under(node, SectionKind.ASSIGNMENT)
    assert kind_of(None) is None


@given(st.text(max_size=200))
def test_never_crashes(heading: str) -> None:
    heading_kind(heading)
