"""Where an issuer's name ends."""

import pytest

from extractor.language.document_issuers import issuer_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND tỉnh về việc", "UBND tỉnh"),
        ("Chính phủ quy định chi tiết", "Chính phủ"),
        ("Bộ trưởng Bộ Nội vụ phê duyệt Đề án", "Bộ trưởng Bộ Nội vụ"),
        ("Ban chỉ đạo xã về", "Ban chỉ đạo xã"),  # chỉ đạo after Ban is no verb
        ("Bộ Lao động - Thương binh và Xã hội hướng dẫn", "Bộ Lao động - Thương binh và Xã hội"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường về", "Phòng Kinh tế, Hạ tầng và Đô thị phường"),
        ("Sở Tài chính, Công an tỉnh và các ngành", "Sở Tài chính"),
        ("UBND tỉnh và Kế hoạch số 5", "UBND tỉnh"),
        ("TP. Hồ Chí Minh. Căn cứ", "TP. Hồ Chí Minh"),
        ("Ban Chấp hành Trung ương Đảng khóa XIII về", "Ban Chấp hành Trung ương Đảng khóa XIII"),
        ("Chính phủ cơ sở dữ liệu quốc gia", "Chính phủ"),  # nothing lengthens the name
        ("(a)", ""),
    ],
)
def test_issuer_end(text: str, name: str) -> None:
    assert text[: issuer_end(text, 0)] == name
