"""The unit that is to do what the words before it say."""

import pytest

from tests.extractor.written import WrittenPlan


@pytest.mark.parametrize(
    ("item", "units", "role"),
    [
        ("1. Trang trí lễ đài do Trạm Y tế phường đảm nhận.", ("Trạm Y tế phường",), "execute"),  # the agent of a passive
        ("1. Hội thi vẽ tranh về biển - Trường THCS Lê Lợi thực hiện.", ("Trường Trung học cơ sở Lê Lợi",), "execute"),
        ("1. Chuyên đề “Đọc sách” – Trường THCS Lê Lợi phối hợp thực hiện;", ("Trường Trung học cơ sở Lê Lợi",), "coordinate"),
        (
            "1. Vệ sinh khu vực chợ – Trạm Y tế phường và Công an phường phụ trách.",
            ("Trạm Y tế phường", "Công an phường"),
            "execute",
        ),
        ("1. Đón tiếp đại biểu (Công an phường chủ trì).", ("Công an phường",), "lead"),  # in a bracket
    ],
)
def test_named_after_the_task(item: str, units: tuple[str, ...], role: str) -> None:
    (duty,) = WrittenPlan.of(f"I. NỘI DUNG\n{item}\n2. Các nội dung khác.\n").duties
    assert (duty.units, duty.role, duty.evidence.text) == (units, role, item[3:].rstrip(".;"))


@pytest.mark.parametrize(
    "item",
    [
        "1. Tọa đàm về kỹ năng sống - các đơn vị thực hiện.",  # wholly generic
        "1. Tham quan mô hình trồng rau - Trường THCS Lê Lợi đã xây dựng năm trước.",  # no verb of carrying out
        "1. Học tập cách làm (Trạm Y tế phường thực hiện từ năm 2024) tại các khu phố.",  # the sentence goes on
        "1. Phong trào “Dân vận khéo - Công an phường thực hiện nếp sống đẹp”.",  # a name goes on
    ],
)
def test_nobody(item: str) -> None:
    assert [duty.evidence.text for duty in WrittenPlan.of(f"I. NỘI DUNG\n{item}\n2. Các nội dung khác.\n").duties] == []
