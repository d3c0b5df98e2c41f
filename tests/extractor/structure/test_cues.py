"""Tests of single lines against the layout lexicon."""

from collections.abc import Callable

import pytest

from extractor.structure import cues
from extractor.structure.broken_off import asks_for_number


@pytest.mark.parametrize(
    ("test", "text", "expected"),
    [
        (cues.is_motto, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        (cues.is_motto, "CONG HOA XA HOI CHU NGHIA VIET NAM", True),  # diacritics lost
        (cues.is_motto, "Tuyên truyền về Cộng hòa xã hội chủ nghĩa Việt Nam", False),
        (cues.is_head_cue, "Số:    /KH-UBND", True),
        (cues.is_head_cue, "Kinh Bắc, ngày 01 tháng 6 năm 2026", True),
        (cues.is_head_cue, "Độc lập - Tự do - Hạnh phúc", True),
        # a line of a sentence, broken off behind a date
        (cues.is_head_cue, "Công điện số 402 ngày 10 tháng 04 năm 2019 của Thủ", False),
        (cues.is_recipients_head, "Nơi nhận:", True),
        (cues.is_recipients_head, "NƠI NHẬN", True),
        (cues.is_authority, "TM. ỦY BAN NHÂN DÂN", True),
        (cues.is_authority, "KT.CHỦ TỊCH", True),
        (cues.is_authority, "Chủ tịch UBND xã chỉ đạo", False),
        (cues.is_person_name, "Nguyễn Thị Thanh Hà", True),
        (cues.is_person_name, "ThS. Vũ Viết Cường", True),
        (cues.is_person_name, "Sở Tài chính", False),
        (cues.opens_annex, "PHỤ LỤC", True),
        (cues.opens_annex, "Phụ lục II", True),
        (cues.opens_annex, "Phụ lục kèm theo Kế hoạch này", False),
        (cues.opens_annex, "Danh sách các thôn gửi về UBND xã", False),
        (cues.closes, "UBND xã yêu cầu các đơn vị nghiêm túc thực hiện./.", True),
        (cues.closes, "Kinh phí được bố trí từ ngân sách xã./.", False),  # the last sentence of a section
        (cues.is_title_sentence, "Kế hoạch triển khai phong trào thi đua năm 2026", True),
        (cues.is_title_sentence, "Kế hoạch số 12/KH-UBND của UBND tỉnh", False),  # a document that is cited
        (cues.is_title_sentence, "Kế hoạch này có hiệu lực từ ngày ký.", False),
        (cues.is_title_sentence, "KẾ HOẠCH TRIỂN KHAI", False),  # a title block's line
        (cues.is_salutation, "Kính gửi: Các thôn", True),
        (cues.is_subject_line, "V/v tăng cường quản lý", True),
        (cues.heads_ordinals, "STT", True),
        (cues.heads_ordinals, "Thứ tự ưu tiên của các nhiệm vụ", False),
        (asks_for_number, "theo quy định tại khoản", True),
        (asks_for_number, "Công tác chuẩn bị", False),
        (cues.opens_preamble, "Nham bao dam an toan", True),  # diacritics lost
        (cues.opens_preamble, "Nhâm Dần - năm 2022", False),  # … and other ones
        (cues.opens_first_section, "U- MỤC ĐÍCH, YÊU CẦU :", True),  # a recogniser's I
        (cues.opens_first_section, "Nâng cao mục đích", False),
        (cues.is_signed_mark, "(Đã ký)", True),
        (cues.is_signed_mark, "Đã ký kết hợp đồng", False),
        (cues.is_separator, "-------***-------", True),
        (cues.opens_closing, "Trên đây là Kế hoạch của xã", True),
    ],
)  # fmt: skip
def test_cues(test: Callable[[str], bool], text: str, expected: bool) -> None:
    assert test(text) is expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("KẾ HOẠCH", "ke hoach"),
        ("KẾ HOẠCH HÀNH ĐỘNG", "ke hoach"),
        ("Kế hoạch", "ke hoach"),  # small letters only where nothing else stands in the line
        ("Kế hoạch triển khai", None),
        ("DỰ THẢO KẾ HOẠCH", "ke hoach"),  # the box in the type's line
        ("KẾHOẠCH", "ke hoach"),  # spaces lost
        ("ỦY BAN NHÂN DÂN", None),
    ],
)
def test_type_words(text: str, word: str | None) -> None:
    assert cues.type_of(text) == word
