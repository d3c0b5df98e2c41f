"""Which paragraphs are headings of units, and what stands under or after them."""

import pytest

from tests.extractor.written import WrittenPlan

ASSIGNMENT = "I. TỔ CHỨC THỰC HIỆN\n"
CONTENT = "I. NHIỆM VỤ, GIẢI PHÁP\n"


@pytest.mark.parametrize(
    ("body", "held"),
    [
        (ASSIGNMENT + "1. Công an phường\n- Tuần tra.\n", {"Tuần tra.": ("Công an phường",)}),
        (
            ASSIGNMENT + "1. Công an phường: tuần tra ban đêm.\n2. Trạm Y tế: trực cấp cứu.\n",
            {"Công an phường: tuần tra ban đêm.": ("Công an phường",)},
        ),
        # a class of bodies in an assignment section
        (
            ASSIGNMENT + "1. Các cơ quan, đơn vị được kiểm tra\n- Chuẩn bị hồ sơ.\n",
            {"Chuẩn bị hồ sơ.": ("cơ quan, đơn vị được kiểm tra",)},
        ),
        # elsewhere where tasks stand under it, and not where descriptions do
        (CONTENT + "1. Các sở, ban, ngành\n- Rà soát văn bản.\n- Báo cáo kết quả.\n", {"Rà soát văn bản.": ("sở, ban, ngành",)}),
        (CONTENT + "1. Các doanh nghiệp\n- 10 doanh nghiệp nhỏ.\n- 5 doanh nghiệp lớn.\n", {"10 doanh nghiệp nhỏ.": ()}),
        # an introduction holds the items after it
        (
            CONTENT
            + "1. Về thể chế\nGiao Phòng Tư pháp chủ trì, phối hợp với các đơn vị liên quan:\na) Rà soát văn bản.\nb) Tham mưu sửa đổi.\n",
            {"Rà soát văn bản.": ("Phòng Tư pháp",), "Tham mưu sửa đổi.": ("Phòng Tư pháp",)},
        ),
        # also one that is numbered with them, up to an item that names units of its own
        (
            ASSIGNMENT + "1. Giao Phòng Tư pháp thực hiện các công việc:\n2. Rà soát văn bản.\n3. Công an phường tuần tra.\n",
            {"Rà soát văn bản.": ("Phòng Tư pháp",), "Công an phường tuần tra.": ()},
        ),
        # a sentence with its own task is none
        (CONTENT + "1. Công an phường tổ chức các đợt tuần tra:\n- Ban ngày.\n- Ban đêm.\n", {"Ban ngày.": ()}),
        # nobody is obliged where those present are listed
        ("I. THÀNH PHẦN THAM DỰ\n1. Công an phường\n- Lãnh đạo đơn vị.\n", {"Lãnh đạo đơn vị.": ()}),
        # a body that no lexicon has, by its company
        (
            ASSIGNMENT + "1. Công an phường\n- Tuần tra.\n2. Các mạng lưới cộng tác viên:\n- Truyền tin.\n",
            {"Truyền tin.": ("mạng lưới cộng tác viên",)},
        ),
        (
            ASSIGNMENT + "1. Công an phường: Tuần tra.\n2. Kế toán ngân sách: Tham mưu bố trí kinh phí.\n",
            {"Kế toán ngân sách: Tham mưu bố trí kinh phí.": ("Kế toán ngân sách",)},
        ),
        (ASSIGNMENT + "1. Công an phường\n- Tuần tra.\n2. Kinh phí\n- Ngân sách phường.\n", {"Ngân sách phường.": ()}),
        # each of a class
        (
            ASSIGNMENT + "- Công an phường: Tuần tra.\n- Các thôn: Mỗi thôn cử 03 người tham gia.\n",
            {"Các thôn: Mỗi thôn cử 03 người tham gia.": ("thôn",)},
        ),
        # a person with two posts
        (
            ASSIGNMENT + "1. Đồng chí Nguyễn Văn An - Chủ tịch UBND phường, Trưởng ban\n- Chỉ đạo chung.\n",
            {"Chỉ đạo chung.": ("Nguyễn Văn An",)},
        ),
        # words that begin like a class of bodies
        ("I. THÔNG TIN CHUNG\n1. Cơ sở pháp lý:\n- Luật Đất đai.\n", {"Luật Đất đai.": ()}),
        # what is inspected at a body is no duty of it
        ("I. NỘI DUNG KIỂM TRA\n1. Sở Y tế\n- Công tác cấp giấy phép.\n", {"Công tác cấp giấy phép.": ()}),
        # a post after the colon assigns no task
        (
            ASSIGNMENT + "1. Đồng chí Nguyễn Văn An: Trưởng ban.\n2. Đồng chí Trần Thị Bình: Phó Trưởng ban.\n",
            {"Đồng chí Nguyễn Văn An: Trưởng ban.": ()},
        ),
    ],
)
def test_holders(body: str, held: dict[str, tuple[str, ...]]) -> None:
    plan = WrittenPlan.of(body)
    found = {paragraph.text: plan.directory.holders(paragraph) for paragraph in plan.workspace.outline.paragraphs}
    assert {text: found[text] for text in held} == held


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Công an phường và Trạm Y tế phường", ("Công an phường", "Trạm Y tế phường")),
        ("Các cơ quan, đơn vị, doanh nghiệp", ("cơ quan, đơn vị, doanh nghiệp",)),  # generic nouns give one
        ("Công an phường và các địa phương", ("Công an phường", "địa phương")),  # a mixed one gives both
        ("Các Sở: Tài chính, Nội vụ", ("Sở Tài chính", "Sở Nội vụ")),
        ("Giám đốc Sở Xây dựng", ("Giám đốc Sở Xây dựng",)),
    ],
)
def test_names_of_a_heading(heading: str, names: tuple[str, ...]) -> None:
    plan = WrittenPlan.of(f"{ASSIGNMENT}1. {heading}\n- Chủ trì thực hiện.\n2. Đoàn Thanh niên phường\n- Ra quân.\n")
    paragraph = next(p for p in plan.workspace.outline.paragraphs if p.text.startswith("Chủ trì"))
    assert plan.directory.holders(paragraph) == names
