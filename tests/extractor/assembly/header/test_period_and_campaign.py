"""The period and the movement that a title states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.header.campaign import find_campaign
from extractor.assembly.header.period import find_period
from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Triển khai phong trào giai đoạn 2026 – 2030", "2026-01-01", "2030-12-31"),
        ("trên địa bàn xã năm 2025", "2025-01-01", "2025-12-31"),
        ("TỔNG VỆ SINH NĂM 2026", "2026-01-01", "2026-12-31"),
        ("nhiệm vụ năm học 2025 - 2026", "2025-09-01", "2026-05-31"),
        ("quý II/2026", "2026-04-01", "2026-06-30"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
        ("6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
        ("Tháng 6/2026", "2026-06-01", "2026-06-30"),
        ("từ tháng 6 đến tháng 12 năm 2026", "2026-06-01", "2026-12-31"),
        ("từ năm 2026 đến năm 2030", "2026-01-01", "2030-12-31"),
        ("năm 2026 thực hiện Chương trình giai đoạn 2026-2030", "2026-01-01", "2026-12-31"),  # the narrower
        ("giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", "2026-01-01", "2030-12-31"),
        ("Đại hội nhiệm kỳ 2025-2030", "2025-01-01", "2030-12-31"),
        # what is summed up lies behind the plan, what follows before it
        ("Sơ kết công tác năm 2025 và phương hướng năm 2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_period(title: str, start: str, end: str) -> None:
    period = find_period(title)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "title",
    [None, "", "Lễ ra quân", "đến năm 2030", "tổ chức ngày 05/6/2026", "phong trào “Năm dữ liệu 2026”", "theo Nghị quyết ngày 22 tháng 12 năm 2024",
     "Tổng kết thực hiện Chương trình trồng rừng giai đoạn 2021 - 2025", "Tổ chức Hội nghị tổng kết năm học 2024 - 2025"],
)  # fmt: skip
def test_no_period(title: str | None) -> None:
    assert find_period(title) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("hưởng ứng phong trào thi đua “Sáng - Xanh - Sạch” năm 2026", "Sáng - Xanh - Sạch"),
        ("Triển khai đợt cao điểm “90 ngày làm sạch dữ liệu”", "90 ngày làm sạch dữ liệu"),
        ("chiến dịch Thanh niên tình nguyện hè năm 2026", "Thanh niên tình nguyện hè"),  # without marks
        ("Phát động phong trào thi đua năm học 2020 - 2021", None),  # no name
        ("Tuyên truyền “An toàn giao thông”", None),  # no movement
        (None, None),
    ],
)
def test_campaign(title: str | None, name: str | None) -> None:
    span = find_campaign(title)
    assert (title[span[0] : span[1]] if title and span else None) == name


_UNNAMED = "UBND XÃ AN PHÚ\nSố: 12/KH-UBND\nAn Phú, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n{}\n\nI. MỤC ĐÍCH\n- {}\nII. NỘI DUNG\n- Ra quân.\n"


@pytest.mark.parametrize(
    ("title", "purpose", "name"),
    [
        ("Phát động phong trào thi đua năm 2026", "Triển khai có hiệu quả phong trào thi đua “Mỗi nhà một vườn rau”.", "Mỗi nhà một vườn rau"),
        # served beside others, not carried out
        ("Phát động phong trào thi đua năm 2026", "Nâng cao nhận thức, gắn với phong trào “Dân vận khéo”.", None),
        ("Tiêm vắc xin năm 2026", "Tổ chức tốt phong trào thi đua “Mỗi nhà một vườn rau”.", None),  # no plan of a movement
    ],
)  # fmt: skip
def test_a_movement_without_a_name_in_the_title(title: str, purpose: str, name: str | None) -> None:
    assert WrittenPlan(_UNNAMED.format(title, purpose)).header.campaign == name


@given(st.text(alphabet="năm tháng quý 6đầu2026-2030/IV học từ đến“”", max_size=80))
def test_never_fails(title: str) -> None:
    find_period(title)
    find_campaign(title)
