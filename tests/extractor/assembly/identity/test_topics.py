"""Topics of duties: what the main clause names first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.assembly.identity import topic, topics


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ("communication", "Tăng cường tuyên truyền về phân loại rác tại nguồn"),
        ("waste_sorting", "Thực hiện phân loại rác tại nguồn; tuyên truyền đến hội viên"),
        ("inspection", "Tham mưu kiểm tra công tác vệ sinh an toàn thực phẩm"),
        ("patrol", "Tăng cường tuần tra, xử lý các vi phạm về an toàn giao thông"),
        ("budget_allocation", "Tham mưu cân đối, bố trí đủ kinh phí thực hiện Kế hoạch"),
        ("logistics", "Chuẩn bị sân khấu, âm thanh, nước uống phục vụ buổi Lễ"),
        ("taking_part", "Cử 30 cán bộ, chiến sĩ tham gia Lễ ra quân"),
        ("reporting", "Trước ngày 25 hằng tháng, tổng hợp kết quả, báo cáo UBND xã"),
        ("training", "Tổ chức tập huấn kỹ năng chữa cháy cho lực lượng dân phòng"),
        ("tree_planting", "Trồng và chăm sóc cây xanh trong khuôn viên trường"),
        ("planning", "Xây dựng kế hoạch phòng, chống sốt xuất huyết"),
        ("conscription", "Tổ chức khám sơ tuyển nghĩa vụ quân sự"),
        ("vaccination", "Tổ chức tiêm chủng cho trẻ dưới 5 tuổi"),
        ("site_clearance", "Chi trả tiền bồi thường, giải phóng mặt bằng"),
        # partners and the subject are no task
        ("training", "Phối hợp với Trung tâm Văn hóa, Thông tin và Thể thao xã tổ chức tập huấn cho hội viên"),
        ("planning", "Đội Cảnh sát phòng cháy chữa cháy xây dựng kế hoạch luyện tập"),
        ("clean_up", "Các cơ quan, đơn vị, trường học tổng vệ sinh nơi làm việc"),
        # a circumstance is no task
        ("clean_up", "Sau Lễ phát động, tổ chức tổng vệ sinh tại các thôn"),
        ("site_clearance", "Đối với dự án đường cao tốc: tập trung giải phóng mặt bằng"),
        # a name in quotation marks counts where nothing else does
        ("waste_sorting", "Thực hiện “Phân loại rác tại nguồn” ở các hộ"),
        ("communication", "Tuyên truyền cuộc vận động “Toàn dân chung tay bảo vệ môi trường”"),
        # a word of the field where the item has no verb of the lexicon
        ("environment_protection", "Chủ trì, phối hợp các đơn vị quản lý nhà nước về môi trường"),
        # unsure
        (None, "Thực hiện các nhiệm vụ khác được giao"),
        (None, "Là đơn vị chủ trì, phối hợp với các đơn vị liên quan thực hiện các nội dung:"),
        (None, "Giao Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch tỉnh:"),
        (None, ""),
    ],
)
def test_topic(expected: str | None, quote: str) -> None:
    assert topic(quote) == expected


def test_lexicon_has_names() -> None:
    assert all(found.name and found.name_en for found in topics().values())


@given(st.text(max_size=200))
def test_never_fails(quote: str) -> None:
    found = topic(quote)
    assert found is None or found in topics()


def test_hostile_text() -> None:
    """Long runs of openings and partners end in time that grows with the text."""
    for words in ("phối hợp với ", "bố trí ", "sau lễ, ", "“", "tổ chức các "):
        topic(words * 5_000)
