"""Duties that are items under a unit's heading."""

import pytest

from tests.extractor.written import WrittenPlan

HEADED = "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường, Trạm Y tế phường\n- {}\n2. Phòng Kinh tế\n- Ra quân.\n"
BOTH = ("Công an phường", "Trạm Y tế phường")


@pytest.mark.parametrize(
    ("item", "units", "role"),
    [
        ("Tuần tra ban đêm.", BOTH, "execute"),
        ("Công an phường tuần tra ban đêm.", ("Công an phường",), "execute"),  # narrows to one of the heading's units
        (
            "Đoàn Thanh niên phường, Hội Phụ nữ phường: mỗi tổ chức cử 70 hội viên.",
            ("Đoàn Thanh niên phường", "Hội Phụ nữ phường"),
            "participate",
        ),
        ("Đ/c Nguyễn Văn An phụ trách hậu cần.", ("Nguyễn Văn An",), "execute"),  # a person
        ("Đồng chí An (kế toán): dự trù kinh phí.", ("An",), "execute"),  # a person, the post in brackets
        ("Giao Phòng Kinh tế theo dõi, đôn đốc.", ("Phòng Kinh tế",), "supervise"),
        ("Chỉ đạo Trường THCS Lê Lợi cử 10 giáo viên.", BOTH, "supervise"),  # the heading's units direct
        ("Trong quá trình thực hiện, chủ trì kiểm tra.", BOTH, "lead"),
        ("Là cơ quan thường trực của Ban Chỉ đạo.", BOTH, "lead"),
    ],
)
def test_obligees_and_roles(item: str, units: tuple[str, ...], role: str) -> None:
    duty = WrittenPlan.of(HEADED.format(item)).duties[0]
    assert (duty.evidence.text, duty.units, duty.role, duty.inline) == (item.rstrip("."), units, role, False)


def test_run_in_that_names_others() -> None:
    plan = WrittenPlan.of(
        "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: Công an phường, Trạm Y tế phường: mỗi đơn vị cử 03 người.\n2. Công an phường: Tuần tra.\n"
    )
    assert (plan.duties[0].units, plan.duties[0].role) == (BOTH, "participate")


def test_sentence_that_obliges_another_unit_is_a_further_duty() -> None:
    plan = WrittenPlan.of(HEADED.format("Tuần tra ban đêm. Riêng UBND phường Kim Chân cử 10 người trước ngày 01/6/2026."))
    first, second = plan.duties[:2]
    assert second.units == ("Ủy ban nhân dân phường Kim Chân",)
    assert second.role == "participate"
    assert [due.end for due in second.due] == ["2026-05-31"]
    assert first.due == ()  # the other's deadline is not its own


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        # an item that only introduces items of its own is none
        ("1. Công an phường\n- Phối hợp với các đơn vị, cụ thể:\n+ Tuần tra.\n+ Canh gác.\n", ["Tuần tra", "Canh gác"]),
        # but one that names the unit leader is a duty
        ("1. Công an phường\n- Là đơn vị chủ trì thực hiện:\n+ Tuần tra.\n", ["Là đơn vị chủ trì thực hiện:", "Tuần tra"]),
        # a reference in brackets is none
        ("1. Công an phường\n- Tuần tra.\n(Có biểu phân công kèm theo)\n", ["Tuần tra"]),
        # nor is a closing appeal to all
        ("1. Công an phường\n- Tuần tra.\nUBND phường yêu cầu các đơn vị nghiêm túc thực hiện.\n", ["Tuần tra"]),
        # a bullet that names a class and goes on with a verb
        ("- Công an phường: Tuần tra.\n- Các thôn: Lật úp dụng cụ chứa nước.\n", ["Tuần tra", "Lật úp dụng cụ chứa nước"]),
        # an item goes on in a paragraph without a mark
        (
            "1. Công an phường:\na) Tuần tra ban đêm.\nKiểm tra đột xuất các chốt.\nb) Trực.\n",
            ["Tuần tra ban đêm. Kiểm tra đột xuất các chốt", "Trực"],
        ),
        # an introduction that names the leader
        (
            "1. Công an phường\nChủ trì, phối hợp với Trạm Y tế thực hiện, cụ thể:\n- Tuần tra.\n",
            ["Chủ trì, phối hợp với Trạm Y tế thực hiện, cụ thể:", "Tuần tra"],
        ),
        # members with their posts, who are told nothing
        (
            "1. Ban Tổ chức\n- Ông Lê Văn An - Trưởng phòng: Ủy viên.\n- Bà Vũ Thị Lan: Thư ký, chuẩn bị tài liệu.\n2. Công an phường\n- Trực.\n",
            ["Bà Vũ Thị Lan: Thư ký, chuẩn bị tài liệu", "Trực"],
        ),
        # in the heading's own line
        ("1. Công an phường: Tuần tra.\n2. Trạm Y tế: Trực cấp cứu.\n", ["Tuần tra", "Trực cấp cứu"]),
    ],
)
def test_which_items_are_duties(body: str, quotes: list[str]) -> None:
    assert [duty.evidence.text for duty in WrittenPlan.of("I. TỔ CHỨC THỰC HIỆN\n" + body).duties] == quotes
