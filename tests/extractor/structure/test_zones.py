"""Which lines are title block, title, preamble, body, closing formula, recipients, signature, annex."""

import pytest

from extractor.reading.document import Layout
from extractor.structure.outline import Zone
from tests.extractor.structure.texts import outline, zone

HEAD = "UBND XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/KH-UBND\nA, ngày 02 tháng 3 năm 2026\n"
TITLE = "KẾ HOẠCH\nVệ sinh môi trường năm 2026\n"
PREAMBLE = "Căn cứ Luật Bảo vệ môi trường;\nUBND xã A xây dựng kế hoạch như sau:\n"
BODY = "I. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. KINH PHÍ\nNgân sách xã.\n"
CLOSING = "Trên đây là Kế hoạch vệ sinh môi trường, đề nghị các thôn thực hiện./.\n"
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
SIGNATURE = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n"
PLAN = HEAD + TITLE + PREAMBLE + BODY + CLOSING + RECIPIENTS + SIGNATURE


def test_a_plan() -> None:
    found = outline(PLAN)
    assert zone(found, Zone.HEAD) == HEAD.splitlines()
    assert zone(found, Zone.TITLE) == TITLE.splitlines()
    assert zone(found, Zone.PREAMBLE) == PREAMBLE.splitlines()
    assert zone(found, Zone.BODY) == ["MỤC ĐÍCH", "Nâng cao nhận thức.", "KINH PHÍ", "Ngân sách xã."]
    assert zone(found, Zone.CLOSING) == CLOSING.splitlines()
    assert zone(found, Zone.RECIPIENTS) == ["Nơi nhận:", "Như trên;", "Lưu: VT."]
    assert zone(found, Zone.SIGNATURE) == SIGNATURE.splitlines()


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("KẾ HOẠCH\nVệ sinh môi trường\nnăm 2026", 3),  # several lines
        ("KẾ HOẠCH VỆ SINH MÔI TRƯỜNG", 1),  # type and title in one
        ("KẾ HOẠCH\nThực hiện Kế hoạch số 5/KH-UBND ngày 01/01/2026", 2),  # a title that cites what the plan carries out
        ("KẾ HOẠCH\nVệ sinh\nThực hiện Kế hoạch số 5/KH-UBND ngày 01/01/2026 của UBND tỉnh;", 2),  # … and a preamble
        ("**KẾ HOẠCH**\n**Triển khai Luật Bảo vệ môi trường**\n**trên địa bàn xã**", 3),  # bold goes on
        ("KẾ HOẠCH\nTriển khai Chỉ thị số 11-CT/TU ngày 04/01/2026\ncủa Ban Thường vụ Tỉnh ủy", 2),  # a citation is one line
        ("DỰ THẢO KẾ HOẠCH\nVệ sinh môi trường", 2),
        ("KẾHOẠCH\nVệ sinh môi trường", 2),  # a text layer that lost its spaces
        # a body's name within the title, above a long basis of issue
        (f"KẾ HOẠCH\nBầu cử đại biểu Quốc hội và đại biểu\nHội đồng nhân dân các cấp\nCăn cứ Luật {'Bầu cử ' * 30};", 3),
        (f"KẾ HOẠCH\nBầu cử đại biểu Quốc hội và\nHội đồng nhân dân các cấp\ntại xã A\nUBND xã A {'xây dựng ' * 30}kế hoạch", 4),
        (f"KẾ HOẠCH\nBầu cử\nỦy ban nhân dân xã A {'x ' * 30}\nỦy ban nhân dân {'x ' * 25}\n{'x ' * 50}", 2),  # … a sentence
        ("Kế hoạch vệ sinh môi trường năm 2026", 1),  # an extract without title block
    ],
)
def test_title_lines(lines: str, title: int) -> None:
    assert len(zone(outline(f"{lines}\n{PREAMBLE}{BODY}"), Zone.TITLE)) == title


def test_a_letter() -> None:
    """A letter has no type word: subject under the number, addressees before the text."""
    found = outline(f"{HEAD}V/v tăng cường vệ sinh\nKính gửi:\n- Các thôn;\n{PREAMBLE}{BODY}")
    assert zone(found, Zone.HEAD)[-1] == "V/v tăng cường vệ sinh"
    assert zone(found, Zone.PREAMBLE)[:2] == ["Kính gửi:", "Các thôn;"]


def test_a_date_in_the_text_is_no_title_block() -> None:
    """A text without title block keeps its preamble, though one of its first lines ends with a date."""
    text = f"{PREAMBLE}1. MỤC ĐÍCH\n- Nâng cao nhận thức.\n2. THỜI GIAN\n2.1. Thời gian: 08h, ngày 02 tháng 06 năm 2024.\n"
    found = outline(text)
    assert zone(found, Zone.HEAD) == []
    assert zone(found, Zone.PREAMBLE) == PREAMBLE.splitlines()
    assert zone(found, Zone.BODY)[:2] == ["MỤC ĐÍCH", "Nâng cao nhận thức."]


@pytest.mark.parametrize(
    ("last", "closing"),
    [
        ("Trên đây là Kế hoạch của UBND xã.", True),  # an opening of its own
        ("UBND xã yêu cầu các thôn báo cáo kết quả./.", True),  # the end sign and a request
        ("Các thôn bố trí thêm kinh phí của mình./.", False),  # the end sign of a section's last sentence
    ],
)
def test_closing_formula(last: str, closing: bool) -> None:
    found = outline(f"{TITLE}{PREAMBLE}{BODY}{last}\n{RECIPIENTS}{SIGNATURE}")
    assert (last in zone(found, Zone.CLOSING)) is closing


def test_a_closing_formula_leaves_no_section_empty() -> None:
    found = outline(
        f"{TITLE}{PREAMBLE}I. MỤC ĐÍCH\n- A.\nII. TỔ CHỨC THỰC HIỆN\nUBND xã yêu cầu các thôn thực hiện./.\n{RECIPIENTS}{SIGNATURE}"
    )
    assert zone(found, Zone.CLOSING) == []


@pytest.mark.parametrize(
    "block",
    [
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\n\tNguyễn Văn An",  # two columns, row by row
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An",  # column by column
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\nNơi nhận:\n- Như trên;\n- Lưu: VT.",  # signature first
    ],
)
def test_two_columns(block: str) -> None:
    found = outline(f"{TITLE}{PREAMBLE}{BODY}{block}\n")
    assert zone(found, Zone.RECIPIENTS) == ["Nơi nhận:", "Như trên;", "Lưu: VT."]
    assert zone(found, Zone.SIGNATURE) == SIGNATURE.splitlines()


@pytest.mark.parametrize("heading", ["Với nhận:", "ơi nhận:", "Nơi nhận :"])
def test_misread_blocks(heading: str) -> None:
    """OCR misread the heading and the authority: the filing line still ends the recipients."""
    found = outline(f"{TITLE}{PREAMBLE}{BODY}{heading}\n- Như trên;\n- Lưu: VT.\nVT. GIÁM ĐÓC\nNguyễn Văn An\n")
    assert zone(found, Zone.RECIPIENTS) == [heading, "Như trên;", "Lưu: VT."]
    assert zone(found, Zone.SIGNATURE) == ["VT. GIÁM ĐÓC", "Nguyễn Văn An"]


def test_an_agency_named_by_a_type_word() -> None:
    head = "BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ\nSố 02-KH/NBCQ\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    assert zone(outline(f"{head}{TITLE}{PREAMBLE}{BODY}"), Zone.TITLE) == TITLE.splitlines()


def test_wrapped_recipients() -> None:
    """After a comma a recipient goes on, where dashes mark the recipients."""
    found = outline(
        f"{TITLE}{PREAMBLE}{BODY}Nơi nhận:\n- Các Sở: Tài chính,\nXây dựng, Tư pháp;\n- Lưu: VT.\n{SIGNATURE}", Layout.LINES
    )
    assert zone(found, Zone.RECIPIENTS)[1:] == ["Các Sở: Tài chính, Xây dựng, Tư pháp;", "Lưu: VT."]


@pytest.mark.parametrize("heading", ["PHỤ LỤC", "Phụ lục I", "DANH SÁCH CÁC THÔN", "BIỂU MẪU 01"])
def test_annexes_stand_beside_the_sections(heading: str) -> None:
    found = outline(f"{PLAN}{heading}\n1. Thôn Đông\n")
    assert zone(found, Zone.ANNEX)[-1] == "Thôn Đông"
    assert found.nodes().__next__().depth == 1
    assert [child.text for child in found.root.children][2:] == [heading, "Thôn Đông"] or found.root.children[-1].text == heading


def test_a_subject_of_several_lines_ends_at_the_addressees() -> None:
    """The subject stands under number or date, short or long, in small letters or not."""
    found = outline(
        f"{HEAD}V/v hưởng ứng Tháng hành động về\nan toàn lao động và kết luận\nHội nghị năm 2026\nKính gửi: Các thôn\n{BODY}"
    )
    assert zone(found, Zone.HEAD)[-3:] == [
        "V/v hưởng ứng Tháng hành động về",
        "an toàn lao động và kết luận",
        "Hội nghị năm 2026",
    ]
    long = "V/v " + "tập trung thực hiện các giải pháp " * 6
    assert zone(outline(f"{HEAD}{long}\nKính gửi: Các thôn\n{BODY}"), Zone.HEAD)[-1] == long.strip()


def test_a_full_line_with_others_at_the_margin_below_ends_the_title() -> None:
    """The first paragraph opens with no cue; the geometry tells it from the centred title."""
    lines = [
        "CHỈ THỊ",
        "Về việc bảo đảm an toàn cầu, đường",
        "trong mùa mưa",
        "Cơn bão vừa qua đã gây thiệt hại lớn về",
        "người, tài sản tại các",
        "xã trong tỉnh.",
    ]
    text = HEAD + "\n".join(lines) + "\n" + BODY
    starts = {line: text.index(f"\n{line}") + 1 for line in lines}
    found = outline(
        text,
        Layout.LINES,
        wrapped=tuple(starts[line] for line in lines[3:5]),
        indented=tuple(starts[line] for line in lines[:4]),
    )
    assert zone(found, Zone.TITLE) == lines[:3]


def test_a_recognised_heading_ends_the_title() -> None:
    """The first section's number was misread, but its words tell it."""
    assert zone(outline(f"{HEAD}{TITLE}0- MỤC ĐÍCH YÊU CẦU :\n{BODY}"), Zone.TITLE) == TITLE.splitlines()
