"""With whom a unit is to work."""

import pytest

from tests.extractor.written import WrittenPlan

HEADED = "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- {}\n2. Trạm Y tế phường\n- Ra quân.\n"


@pytest.mark.parametrize(
    ("item", "partners"),
    [
        (
            "Phối hợp với Trạm Y tế và các tổ dân phố tuần tra.",
            ("Trạm Y tế phường", "các tổ dân phố"),
        ),  # named in full, generic as written
        ("Phối hợp chặt chẽ cùng UBND các xã, phường có liên quan.", ("UBND các xã, phường có liên quan",)),
        (
            "Phối hợp với lực lượng Quân sự phường, chính quyền địa phương.",
            ("lực lượng Quân sự phường", "chính quyền địa phương"),
        ),
        ("Phối hợp với các Sở: Tài chính, Nội vụ rà soát.", ("Sở Tài chính", "Sở Nội vụ")),
        ("Chỉ đạo các tổ tự quản phối hợp với Trạm Y tế.", ()),  # those who are directed work with it
        ("Tăng cường sự phối hợp giữa các đơn vị.", ()),
        ("Phối hợp tổ chức lễ ra quân.", ()),
    ],
)
def test_partners(item: str, partners: tuple[str, ...]) -> None:
    assert WrittenPlan.of(HEADED.format(item)).duties[0].partners == partners
