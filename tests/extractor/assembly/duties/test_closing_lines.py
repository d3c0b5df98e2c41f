"""Closing lines: who leads, with whom, by when, with what product."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.duties.closing_lines import closing_line
from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Sở Nội vụ", {"lead": "Sở Y tế", "partner": "Sở Nội vụ"}),
        ("(Chủ trì: Sở Y tế. Thời gian hoàn thành: quý II/2026)", {"lead": "Sở Y tế", "due": "quý II/2026)"}),
        ("Người phụ trách: Thầy An; sản phẩm: Báo cáo", {"lead": "Thầy An", "product": "Báo cáo"}),
        ("Chủ trì: Sở Y tế; theo dõi, đôn đốc: Văn phòng", {"lead": "Sở Y tế", "monitor": "Văn phòng"}),
        ("Thời gian: 7h00", None),  # one label that names no leader
        ("Sở Y tế chủ trì, phối hợp: rà soát", None),  # no label's place
        ("", None),
    ],
)
def test_parts(text: str, parts: dict[str, str] | None) -> None:
    line = closing_line(text)
    assert (line and {part: text[slice(*span)] for part, span in line.parts.items()}) == parts


def test_a_line_of_its_own_closes_the_items_before_it() -> None:
    plan = WrittenPlan.of("""I. NHIỆM VỤ
- Sửa chữa đường ngõ.
- Trồng cây xanh.
Đơn vị chủ trì: Phòng Kinh tế; phối hợp: Đoàn Thanh niên, các tổ dân phố; thời hạn: trước ngày 30/6/2026; sản phẩm: Báo cáo; đôn đốc: Công an phường.
""")
    assert [duty.evidence.text for duty in plan.duties] == ["Sửa chữa đường ngõ", "Trồng cây xanh"]
    for duty in plan.duties:
        assert (duty.units, duty.role, duty.partners) == (("Phòng Kinh tế",), "lead", ("Đoàn Thanh niên", "các tổ dân phố"))
        assert ([due.end for due in duty.due], duty.products, duty.monitors) == (
            ["2026-06-29"],
            ("Báo cáo",),
            ("Công an phường",),
        )
    assert plan.reports == ()  # a product is no report


def test_a_closing_line_goes_on_in_lines_of_one_label() -> None:
    (duty,) = WrittenPlan.of(
        "I. NHIỆM VỤ\n1. Trồng cây xanh\nĐơn vị chủ trì: Phòng Kinh tế.\nĐơn vị phối hợp: Đoàn Thanh niên.\nThời gian: trước ngày 30/6/2026.\n"
    ).duties
    assert (duty.evidence.text, duty.units, duty.partners) == ("Trồng cây xanh", ("Phòng Kinh tế",), ("Đoàn Thanh niên",))
    assert [due.end for due in duty.due] == ["2026-06-29"]


def test_a_closing_line_in_brackets_and_a_class_that_leads() -> None:
    plan = WrittenPlan.of(
        "I. NHIỆM VỤ\n- Trồng cây xanh (Chủ trì: Phòng Kinh tế).\n- Số hóa hồ sơ. Đơn vị thực hiện: các phòng, ban.\n"
    )
    assert [(duty.evidence.text, duty.units) for duty in plan.duties] == [
        ("Trồng cây xanh", ("Phòng Kinh tế",)),
        ("Số hóa hồ sơ", ("phòng, ban",)),
    ]


def test_the_end_of_an_item_closes_that_item() -> None:
    plan = WrittenPlan.of("I. NHIỆM VỤ\n- Sửa chữa đường ngõ. Chủ trì: Phòng Kinh tế.\n- Trồng cây xanh.\n")
    assert [(duty.evidence.text, duty.units) for duty in plan.duties] == [("Sửa chữa đường ngõ", ("Phòng Kinh tế",))]


@given(st.text(alphabet="chủ trì:phối hợp;.đơn vị ", max_size=80))
def test_never_crashes(text: str) -> None:
    line = closing_line(text)
    assert line is None or all(0 <= start < end <= len(text) for start, end in line.parts.values())


def test_worst_case() -> None:
    closing_line("chủ trì " * 10000 + ":")
    closing_line("chủ trì: " * 5000)
