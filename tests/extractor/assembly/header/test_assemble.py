"""Headers of whole documents: title blocks in every layout, no title block at all, real plans."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.assembly.header import assemble_header, classify
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Annotated
from extractor.reading import read
from extractor.structure import outline_of
from schemas import Header

BODY = """
I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Nâng cao nhận thức của cán bộ và Nhân dân.

II. TỔ CHỨC THỰC HIỆN

1. Công an xã

- Bảo đảm an ninh trật tự.

"""


def workspace_of(text: str | bytes) -> Workspace:
    """The workspace of a text, without annotations: the header needs none."""
    outline = outline_of(read(text.encode() if isinstance(text, str) else text, name="plan.txt"))
    return Workspace(outline, [Annotated(paragraph, None) for paragraph in outline.paragraphs])  # type: ignore[arg-type]


def header_of(text: str) -> Header:
    return assemble_header(workspace_of(text))


def signed(header: Header) -> tuple[str | None, str | None, str | None]:
    assert header.signatory is not None
    return header.signatory.authority, header.signatory.position, header.signatory.name


def issuer(header: Header) -> tuple[str, str]:
    assert header.issuer is not None
    return header.issuer.name, header.issuer.level


def test_two_columns_flattened_line_by_line() -> None:
    header = header_of(
        "UBND TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ CÔNG THƯƠNG             Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-SCT              Lào Cai, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\nKiểm tra an toàn\nnăm 2026\n"
        + BODY
        + "Nơi nhận:                     KT. GIÁM ĐỐC\n- UBND tỉnh (b/c);            PHÓ GIÁM ĐỐC\n- Lưu: VT, KT.\n\n"
        "                          Hoàng Văn Thuân\n"
    )
    assert issuer(header) == ("Sở Công Thương tỉnh Lào Cai", "agency")
    assert (header.number, header.issued_place, header.title) == ("12/KH-SCT", "Lào Cai", "Kiểm tra an toàn năm 2026")
    assert signed(header) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hoàng Văn Thuân")
    assert [(r.name, r.note) for r in header.recipients] == [("UBND tỉnh", "b/c"), ("Lưu: VT, KT", None)]
    assert not header.draft


def test_two_columns_parted_by_a_bar() -> None:
    header = header_of(
        "KẾ HOẠCH\nKiểm tra an toàn\nnăm 2026\n"
        + BODY
        + "Nơi nhận: | KT. CHỦ TỊCH\n- UBND tỉnh (b/c); | PHÓ CHỦ TỊCH\n- Sở Y tế; | Lò Công Mai\n- Lưu: VT.\n"
    )
    assert signed(header) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lò Công Mai")
    assert [(r.name, r.note) for r in header.recipients] == [("UBND tỉnh", "b/c"), ("Sở Y tế", None), ("Lưu: VT", None)]


def test_a_level_word_misread_in_the_agency_takes_the_text_s() -> None:
    header = header_of(
        f"ỦY BAN NHÂN DÂN\nTĨNH NGHỆ AN\nSố: 5/KH-UBND\nNghệ An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTrồng cây ở tỉnh Nghệ An\n{BODY}"
    )
    assert issuer(header) == ("Ủy ban nhân dân tỉnh Nghệ An", "province")


@pytest.mark.parametrize(
    ("title", "campaign"),
    [
        ("Phát động phong trào thi đua năm 2026", "Đoàn kết, sáng tạo"),  # the movement is named in the purposes
        ("Tuyên truyền về thi đua năm 2026", None),
    ],
)
def test_a_movement_that_the_title_launches(title: str, campaign: str | None) -> None:
    purpose = "I. MỤC ĐÍCH\n- Tổ chức tốt phong trào thi đua “Đoàn kết, sáng tạo” trong toàn xã.\n"
    assert header_of(f"KẾ HOẠCH\n{title}\n{purpose}{BODY}").campaign == campaign


def test_two_columns_in_markdown_rows() -> None:
    header = header_of(
        "| ỦY BAN NHÂN DÂN<br>XÃ TÂN AN<br>Số: 36/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Tân An, ngày 06 tháng 9 năm 2025 |\n"
        "| --- | --- |\n\n**KẾ HOẠCH**\n\n**Phòng, chống dịch bệnh**\n\n"
        + BODY
        + "| **Nơi nhận:** | **TM. ỦY BAN NHÂN DÂN** |\n| --- | --- |\n| - Đảng ủy (b/c);<br>- Lưu: VT. | **CHỦ TỊCH**<br><br>**Lê Văn An** |\n"
    )
    assert issuer(header) == ("Ủy ban nhân dân xã Tân An", "commune")
    assert (header.number, header.issued_place, header.title) == ("36/KH-UBND", "Tân An", "Phòng, chống dịch bệnh")
    assert signed(header) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An")
    assert [(r.name, r.note) for r in header.recipients] == [("Đảng ủy", "b/c"), ("Lưu: VT", None)]


def test_two_columns_with_one_space_between() -> None:
    header = header_of(
        "KẾ HOẠCH\nTrồng cây\n"
        + BODY
        + "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Đảng ủy (b/c); KT. CHỦ TỊCH\n- Các thôn; PHÓ CHỦ TỊCH\n- Lưu: VT. Lê Thị Lan Anh\n"
    )
    assert signed(header) == ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Lan Anh")
    assert [recipient.name for recipient in header.recipients] == ["Đảng ủy", "Các thôn", "Lưu: VT"]


def test_two_issuers_in_one_line_with_two_signers_side_by_side() -> None:
    header = header_of(
        "UBND TỈNH NGHỆ AN\nSỞ Y TẾ -CÔNG ĐOÀN NGÀNH\nSố: 12/KH-SYT-CĐN\nKẾ HOẠCH\nTổ chức Tháng Công nhân\n"
        + BODY
        + "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH          GIÁM ĐỐC\n\nLê Văn An        Trần Thị Bình\n"
    )
    assert issuer(header) == ("Sở Y tế tỉnh Nghệ An", "agency")
    assert [(body.name, body.level) for body in header.co_issuers] == [("Công đoàn Ngành tỉnh Nghệ An", "front")]
    assert signed(header) == (None, "CHỦ TỊCH", "Lê Văn An")
    assert [(one.position, one.name) for one in header.co_signatories] == [("GIÁM ĐỐC", "Trần Thị Bình")]


@pytest.mark.parametrize(
    ("agency", "name", "level"),
    [
        (
            "PHƯỜNG HÀ HUY TẬP\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
            "Ban Chỉ đạo Chuyển đổi số phường Hà Huy Tập",
            "agency",
        ),  # a place for its body
        # named after the region that it serves, it needs no superior
        ("SỞ Y TẾ TỈNH GIA LAI\nTRUNG TÂM KIỂM ĐỊNH TÂY NGUYÊN", "Trung tâm Kiểm định Tây Nguyên", "agency"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN AN\nBAN PHÁP CHẾ", "Ban Pháp chế Hội đồng nhân dân xã Tân An", "agency"),
        ("UBNDTỈNH NGHỆ AN\nSỞ Y TẾ", "Sở Y tế tỉnh Nghệ An", "agency"),  # stuck words
        ("SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT", "Đoàn kiểm tra theo Quyết định Số 15/QĐ-SYT", "agency"),
        ("BỘ CÔNG AN\nTỔ CÔNG TÁC LIÊN NGÀNH\nA644", "Tổ Công tác Liên ngành", "agency"),  # a code under the name
        ("BỘ NỘI VỤ\n8Ÿ /(CTI-BNV", "Bộ Nội vụ", "central"),  # what a recogniser made of the number line
    ],
)
def test_agency_lines(agency: str, name: str, level: str) -> None:
    header = header_of(f"{agency}\nSố: 07/KH-X\nHà Nội, ngày 05 tháng 5 năm 2026\nKẾ HOẠCH\nKiểm tra an toàn\n{BODY}")
    assert issuer(header) == (name, level)
    assert header.serial == 7


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        # the place is the title's, in small letters as the page has it
        ("Chỉ thị về việc trồng cây trên địa bàn tỉnh nghệ an\nĐể trồng cây, Ủy ban nhân dân tỉnh chỉ thị:\n1. Sở Y tế trồng cây.\n", "Ủy ban nhân dân tỉnh Nghệ An", "province"),
        # … or the text's
        ("Chỉ thị về việc trồng cây\nUBND thành phố Hải Phòng đã có kế hoạch. UBND thành phố yêu cầu:\n1. Sở Y tế trồng cây.\n", "Ủy ban nhân dân thành phố Hải Phòng", "province"),
        ("Quyết định về việc trồng cây trên địa bàn huyện Nam Đàn\nChủ tịch ủy ban nhân dân huyện\nCăn cứ Luật X;\n", "Ủy ban nhân dân huyện Nam Đàn", "district"),
        ("Chỉ thị về việc trồng cây\nBộ trưởng Bộ Công Thương yêu cầu các đơn vị:\n1. Cục A trồng cây.\n", "Bộ Công Thương", "central"),
        ("Thông báo kết luận về việc trồng cây\nCây phải xanh.\nVăn phòng Chính phủ xin thông báo để các cơ quan biết.\n", "Văn phòng Chính phủ", "central"),
    ],
)  # fmt: skip
def test_a_body_that_orders_issues_a_text_without_title_block(text: str, name: str, level: str) -> None:
    assert issuer(header_of(text)) == (name, level)


def test_a_body_whose_place_is_not_settled_issues_nothing() -> None:
    text = (
        "Chỉ thị về việc trồng cây\nTỉnh Nghệ An và tỉnh Lào Cai đã trồng. Ủy ban nhân dân tỉnh chỉ thị:\n1. Sở Y tế trồng cây.\n"
    )
    assert header_of(text).issuer is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\nLê Văn An", ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "Lê Văn An")),  # quyền: an office
        ("T/M ĐẢNG ỦY\nBÍ THƯ\nLê Văn An", ("T/M ĐẢNG ỦY", "BÍ THƯ", "Lê Văn An")),
        ("K/T GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn An", ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn An")),
        ("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Văn An", ("TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn An")),
        ("CHỦ TỊCH\nSA\n1Á\nĐƠN VỊ:\n//Q^ SỐ X\nLê Văn An", (None, "CHỦ TỊCH", "Lê Văn An")),  # a stamp's remains
        ("KT. TRƯỞNG PHÒNG\nGIÁO DỤC VÀ ĐÀO TẠO\nPHÓ TRƯỞNG PHÒNG\nLê Văn An", ("KT. TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "PHÓ TRƯỞNG PHÒNG", "Lê Văn An")),
        ("TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG\nThS. Lê Văn An", ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG", "ThS. Lê Văn An")),
    ],
)  # fmt: skip
def test_signing_for_another(lines: str, expected: tuple[str, str, str]) -> None:
    assert signed(header_of(f"KẾ HOẠCH\nTrồng cây\n{BODY}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{lines}\n")) == expected


def test_a_list_of_departments_over_semicolons_is_one_recipient() -> None:
    header = header_of(
        f"KẾ HOẠCH\nTrồng cây\n{BODY}Nơi nhận:\n- UBND tỉnh;\n- Các Sở: Công Thương; Nội vụ; Tài chính;\nXây dựng; Y tế;\n- Lưu: VT.\n"
        "CHỦ TỊCH\nLê Văn An\n"
    )
    names = ["UBND tỉnh", "Các Sở: Công Thương; Nội vụ; Tài chính; Xây dựng; Y tế", "Lưu: VT"]
    assert [recipient.name for recipient in header.recipients] == names


@pytest.mark.parametrize("heading", ["Nơi nhận: chổi", "ơi nhận:", "Với nhận:"])
def test_a_recipients_heading_with_a_stamp_over_it_names_nobody(heading: str) -> None:
    header = header_of(f"KẾ HOẠCH\nTrồng cây\n{BODY}{heading}\n- UBND tỉnh;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n")
    assert [recipient.name for recipient in header.recipients] == ["UBND tỉnh", "Lưu: VT"]


def test_a_stamp_of_receipt_within_the_title() -> None:
    title = "Ứng phó bão số 3\nCÔNG VĂN ĐẾN\nSố: 1234\nNgày 07/3/2024\nChuyển: P.VX\nnăm 2024"
    header = header_of(f"UBND XÃ TÂN AN\nSố: 5/KH-UBND\nTân An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\n{title}\n{BODY}")
    assert header.title == "Ứng phó bão số 3 năm 2024"


@pytest.mark.parametrize("head", ["", "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"])
def test_a_plan_that_a_decision_encloses(head: str) -> None:
    """One file, two documents: the plan's own title block names the issuer, or the line that says with what it was issued."""
    decision = (
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 120/QĐ-UBND\nNghệ An, ngày 06 tháng 3 năm 2024\n"
        "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nCăn cứ Luật X;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Hiệu lực.\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"
    )
    line = "(Ban hành kèm theo Quyết định số 120/QĐ-UBND ngày 06/3/2024 của UBND tỉnh)"
    header = header_of(f"{decision}{head}KẾ HOẠCH\nTrồng cây trên địa bàn tỉnh Nghệ An\n{line}\n{BODY}")
    assert issuer(header) == ("Ủy ban nhân dân tỉnh Nghệ An", "province")
    assert (header.number, header.title) == (None, "Trồng cây trên địa bàn tỉnh Nghệ An")


def test_party_style() -> None:
    header = header_of(
        "ĐẢNG BỘ TỈNH BẮC NINH\nĐẢNG ỦY PHƯỜNG KINH BẮC\n*\nSố      -KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Kinh Bắc, ngày     tháng 6 năm 2026\n\nKẾ HOẠCH\nthực hiện Nghị quyết\n-----\n"
        + BODY
        + "Nơi nhận:\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng ủy.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Nam\n"
    )
    assert issuer(header) == ("Đảng ủy phường Kinh Bắc", "party")
    assert (header.number, header.serial, header.symbol, header.draft) == (None, None, "KH/ĐU", True)
    assert header.issued is not None
    assert header.issued.precision == "month"
    assert signed(header) == ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Văn Nam")


def test_youth_union_has_its_name_where_the_state_has_the_motto() -> None:
    header = header_of(
        "BCH ĐOÀN XÃ YÊN TRUNG\n***\nSố: 05-KH/ĐTN\t\tĐOÀN TNCS HỒ CHÍ MINH\n\nYên Trung, ngày 10 tháng 7 năm 2026\n\n"
        "KẾ HOẠCH\nTổ chức chiến dịch Thanh niên tình nguyện hè năm 2026\n" + BODY + "TM. BAN CHẤP HÀNH\nBÍ THƯ\n\nLê Thị Hoa\n"
    )
    assert issuer(header) == ("Ban Chấp hành Đoàn xã Yên Trung", "front")
    assert header.campaign == "Thanh niên tình nguyện hè"


def test_two_issuers_and_two_signers() -> None:
    header = header_of(
        "UBND XÃ TÂN HƯNG - ỦY BAN MTTQ VIỆT NAM XÃ TÂN HƯNG\nSố: 03/KHPH-UBND-MTTQ\nTân Hưng, ngày 4 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH PHỐI HỢP\nTriển khai cuộc vận động “Toàn dân đoàn kết” giai đoạn 2026 - 2030\n\nCăn cứ tình hình thực tế;\n"
        + BODY
        + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN MTTQ VIỆT NAM XÃ\nCHỦ TỊCH\n\nNguyễn Thị Lan\n\n"
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhạm Văn Tú\n"
    )
    assert header.document_type == "kế hoạch phối hợp"
    assert issuer(header) == ("Ủy ban nhân dân xã Tân Hưng", "commune")
    assert [body.name for body in header.co_issuers] == ["Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hưng"]
    assert signed(header) == ("TM. ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "Nguyễn Thị Lan")
    assert [signatory.authority for signatory in header.co_signatories] == ["TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"]


def test_boxes_stamps_and_digital_signatures_are_set_aside() -> None:
    header = header_of(
        "Người ký: ỦY BAN NHÂN DÂN PHƯỜNG X\nThời gian ký: 05.06.2026 10:11:12 +07:00\nỦY BAN NHÂN DÂN\nPHƯỜNG TAM BÌNH\nHỎA TỐC\n"
        "DỰ THẢODỰ THẢOSố: 77/KH-UBND\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Tam Bình, ngày 05 tháng 6 năm 2026\nKẾ HOẠCH\nỨng phó thiên tai năm 2026\nĐẾN Số: 123 Ngày: 06/06/2026\n"
        "trên địa bàn phường\n\nCăn cứ tình hình thực tế;\n" + BODY + "CHỦ TỊCH\n(Đã ký)\nNguyễn Văn An\n"
    )
    assert issuer(header)[0] == "Ủy ban nhân dân phường Tam Bình"
    assert (header.number, header.title) == ("77/KH-UBND", "Ứng phó thiên tai năm 2026 trên địa bàn phường")
    assert signed(header) == (None, "CHỦ TỊCH", "Nguyễn Văn An")


def test_subject_under_the_number_line_is_the_title() -> None:
    header = header_of(
        "UBND XÃ HỒNG VÂN\nSố: 55/KH-UBND\nV/v tổ chức Tết Trung thu năm 2026\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nHồng Vân, ngày 01 tháng 9 năm 2026\n\n"
        "UBND xã Hồng Vân xây dựng Kế hoạch tổ chức Tết Trung thu như sau:\n"
        + BODY
        + "TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG\nNguyễn Văn An\n"
    )
    assert (header.document_type, header.title) == ("kế hoạch", "tổ chức Tết Trung thu năm 2026")


def test_no_title_block_at_all() -> None:
    header = header_of(
        "Trường Tiểu học Hoa Sen xây dựng Kế hoạch tổ chức Hội thi năm học 2026 - 2027 với các nội dung sau:\n"
        + BODY
        + "HIỆU TRƯỞNG\nNguyễn Thị An\n"
    )
    assert issuer(header) == ("Trường Tiểu học Hoa Sen", "school")
    assert (header.document_type, header.title) == ("kế hoạch", "tổ chức Hội thi năm học 2026 - 2027")
    assert (header.number, header.symbol, header.issued, header.draft) == (None, None, None, False)


def test_a_field_of_work_is_no_place() -> None:
    """``XÃ HỘI`` in a department's name once hid the superior's place."""
    header = header_of(
        "UBND PHƯỜNG LONG BIÊN\nPHÒNG VĂN HÓA - XÃ HỘI\nSố: 9/KH-VHXH\nLong Biên, ngày 5 tháng 5 năm 2026\n"
        "KẾ HOẠCH\nTuyên truyền năm 2026\n" + BODY
    )
    assert issuer(header) == ("Phòng Văn hóa - Xã hội phường Long Biên", "agency")


def test_a_letter_is_no_plan() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: /UBND-KT\nV/v triển khai Quyết định số 5/QĐ-BXD ngày 29/6/2026 của Bộ\n"
        "Xây dựng\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày tháng 7 năm 2026\n\nKính gửi: Các sở, ban, ngành.\n\n"
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện.\n"
    )
    workspace = workspace_of(text)
    header = assemble_header(workspace)
    assert classify(header, workspace) == "letter"
    assert header.title == "triển khai Quyết định số 5/QĐ-BXD ngày 29/6/2026 của Bộ Xây dựng"
    assert header.issued is not None
    assert header.issued.start == "2026-07-01"


def test_evidence_is_exact() -> None:
    workspace = workspace_of(
        "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: 7/KH-UBND\nAn Phú, ngày 5 tháng 5 năm 2026\n## KẾ HOẠCH\n**Trồng cây**\n" + BODY
    )
    header = assemble_header(workspace)
    text = workspace.outline.document.text
    assert {"number", "issuer", "issued", "issued_place", "document_type", "title"} <= header.evidence.keys()
    assert all(text[evidence.start : evidence.end] == evidence.quote for evidence in header.evidence.values())


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["KẾ HOẠCH", "Số: /KH", "UBND XÃ", "Nơi nhận:", "- Lưu: VT", "KT. CHỦ TỊCH", "V/v", "ngày tháng năm", "*", "Số:", "/KH-UBND",
             "Trên đây là Kế hoạch", "UBND xây dựng Kế hoạch", "An, ngày 3", "(", "|", "TM.", "Nguyễn Văn An", "I. A", "1. B"]
        ),
        min_size=1, max_size=12,
    )
)  # fmt: skip
def test_never_fails(lines: list[str]) -> None:
    header_of("\n".join(lines))


@pytest.mark.parametrize("piece", ["xây dựng Kế hoạch ", "UBND XÃ ", "KT. CHỦ TỊCH ", "Số: ", "ngày tháng năm ", "“phong trào "])
def test_hostile_repetition_ends(piece: str) -> None:
    """A verb of announcing repeated was once searched for its subject from the start each time."""
    header_of(piece * 3000)


def gold_files(folder: Path) -> list[Path]:
    return sorted((folder / "gold").glob("*.json"))


def test_real_plans(shared: Path) -> None:
    """The headers of the annotated real plans, field by field."""
    for path in gold_files(shared):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["header"]
        found = assemble_header(workspace_of((shared / "seeds" / f"{path.stem}.txt").read_bytes())).model_dump(mode="json")
        assert {key: found[key] for key in gold} == gold, path.stem
