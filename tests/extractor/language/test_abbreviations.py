"""Abbreviations: the lexicon's, words written together, and a document's own definitions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.abbreviations import document_definitions, expand


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("UBND phường", "Ủy ban nhân dân phường"),
        ("UB MTTQ phường", "Ủy ban Mặt trận Tổ quốc phường"),
        ("UBMTTQVN phường", "Ủy ban Mặt trận Tổ quốc Việt Nam phường"),  # written together
        ("Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ("Văn phòng HĐND & UBND phường", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường"),
        ("VP HĐND&UBND xã", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("Văn phòng HĐND - UBND xã", "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân xã"),  # a dash stays
        ("Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Đoàn TNCSHCM", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("trường THCS Suối Hoa", "trường Trung học cơ sở Suối Hoa"),  # other words as written
        ("BCH Quân sự xã", "Ban Chỉ huy Quân sự xã"),  # the neighbour settles BCH
        ("BCH Đoàn phường", "Ban Chấp hành Đoàn phường"),
        ("BCĐ thành phố", "Ban Chỉ đạo thành phố"),
        ("đơn vị duy trì HTKT", "đơn vị duy trì hạ tầng kỹ thuật"),
        ("Kế hoạch số 146/KH-UBND của UBND tỉnh", "Kế hoạch số 146/KH-UBND của Ủy ban nhân dân tỉnh"),  # numbers stay
        ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo"),
        ("CÔNG AN PHƯỜNG VÂN HÀ", "CÔNG AN PHƯỜNG VÂN HÀ"),  # capitals that abbreviate nothing
        ("Ban XYZQ", "Ban XYZQ"),  # unknown: left as written
        ("Phòng Kinh tế", "Phòng Kinh tế"),
        ("", ""),
    ],
)
def test_expand(name: str, full: str) -> None:
    assert expand(name, {}) == full


@pytest.mark.parametrize(
    ("text", "definitions"),
    [
        ("công tác vệ sinh môi trường (VSMT) tại xã", {"VSMT": "vệ sinh môi trường"}),
        ("Phòng Giáo dục và Đào tạo (GD&ĐT)", {"GD&ĐT": "Giáo dục và Đào tạo"}),  # a connective passed over
        ("việc phòng cháy, chữa cháy (PCCC)", {"PCCC": "phòng cháy, chữa cháy"}),
        ("Tổ tự quản môi trường (Tổ TQMT)", {"Tổ TQMT": "Tổ tự quản môi trường", "TQMT": "tự quản môi trường"}),
        ("Hội Liên hiệp Phụ nữ (sau đây gọi tắt là Hội LHPN)", {"Hội LHPN": "Hội Liên hiệp Phụ nữ", "LHPN": "Liên hiệp Phụ nữ"}),
        ("Ban Điều hành dự án (viết tắt là BĐHDA)", {"BĐHDA": "Ban Điều hành dự án"}),
        ("Trung tâm Văn hóa xã Minh Tân (sau đây gọi là Trung tâm)", {"Trung tâm": "Trung tâm Văn hóa xã Minh Tân"}),
        ("Sở Xây dựng (b/c)", {}),  # a recipient's note
        ("rác tại nguồn (VSMT)", {}),  # letters that are not the words' initials
        ("Ngày Môi trường thế giới (5/6)", {}),
    ],
)
def test_document_definitions(text: str, definitions: dict[str, str]) -> None:
    assert document_definitions([text]) == definitions


def test_document_definitions_come_first() -> None:
    assert expand("Ban QLDA xã", {"QLDA": "quan ly"}) == "Ban quan ly xã"
    assert expand("Trung tâm", {"Trung tâm": "Trung tâm Văn hóa xã"}) == "Trung tâm Văn hóa xã"
    assert expand("Trung tâm Y tế", {"Trung tâm": "Trung tâm Văn hóa xã"}) == "Trung tâm Y tế"


@given(st.text(alphabet="UBNDHĐMTQV &-/0aềẻ()gọitắlà ", max_size=60))
def test_never_fails(text: str) -> None:
    definitions = document_definitions([text])
    expand(text, definitions)
