"""When a duty is to be done."""

import pytest

from tests.extractor.written import WrittenPlan

HEADED = "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- {}\n2. Phòng Kinh tế\n- Ra quân.\n"


@pytest.mark.parametrize(
    ("item", "dues"),
    [
        ("Tuần tra trước ngày 10/6/2026.", [(None, "2026-06-09")]),
        ("Tuần tra từ ngày 20/6 đến ngày 25/6.", [("2026-06-20", "2026-06-25")]),  # the document's year
        ("Tuần tra, bắt đầu từ ngày 01/7/2026.", [("2026-07-01", None)]),
        ("Họp rút kinh nghiệm trong quý III/2026.", [("2026-07-01", "2026-09-30")]),
        ("Tổng kết trong ngày 12/11 và ngày 13/11.", [("2026-11-12", "2026-11-12"), ("2026-11-13", "2026-11-13")]),
        ("Xây dựng kế hoạch giai đoạn 2026 - 2030.", []),  # a phase in a name
        ("Thực hiện Chỉ thị số 11-CT/TU ngày 04/01/2026 của Tỉnh ủy.", []),  # the date of a citation
        ("Triển khai Đề án Dạy nghề đến năm 2030 tại địa phương.", []),  # a year in a name
        ("Đến năm 2030, hoàn thành số hóa hồ sơ.", [(None, "2030-12-31")]),  # one that opens the item
        ("Mở lớp tập huấn trong năm 2026.", [("2026-01-01", "2026-12-31")]),
    ],
)
def test_own_words(item: str, dues: list[tuple[str | None, str | None]]) -> None:
    duty = WrittenPlan.of(HEADED.format(item)).duties[0]
    assert [(due.start, due.end) for due in duty.due] == dues


def test_rhythm() -> None:
    duty = WrittenPlan.of(HEADED.format("Hằng tuần tổ chức tuần tra.")).duties[0]
    assert [due.recurrence.per for due in duty.due if due.recurrence] == ["week"]


def test_timetable_heading() -> None:
    plan = WrittenPlan.of(
        "I. NỘI DUNG\n1. Tháng 9/2026\n- Công an phường tổ chức tuần tra.\n- Trạm Y tế phường trực cấp cứu trước ngày 05/9/2026.\n"
    )
    assert [(due.start, due.end) for duty in plan.duties for due in duty.due] == [
        ("2026-09-01", "2026-09-30"),
        (None, "2026-09-04"),
    ]
