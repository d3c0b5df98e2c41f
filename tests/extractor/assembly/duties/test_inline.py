"""Sentences elsewhere that oblige a unit."""

import pytest

from tests.extractor.written import ISSUER, WrittenPlan


@pytest.mark.parametrize(
    ("sentence", "units", "role"),
    [
        ("Công an phường sẽ tuần tra ban đêm.", ("Công an phường",), "execute"),
        ("Giao Phòng Kinh tế tham mưu bố trí kinh phí.", ("Phòng Kinh tế",), "advise"),
        ("Về đất đai: Giao Phòng Kinh tế chủ trì rà soát quỹ đất.", ("Phòng Kinh tế",), "lead"),  # the topic first
        ("Sau lễ phát động, giao Công an phường giữ trật tự.", ("Công an phường",), "execute"),
        (
            "Chủ tịch UBND phường giao Công an phường tổ chức tuần tra.",
            ("Công an phường",),
            "execute",
        ),  # who tells is not obliged
        ("Giao Công an phường là cơ quan thường trực, theo dõi việc thực hiện.", ("Công an phường",), "lead"),
        ("Việc tuần tra do Công an phường thực hiện.", ("Công an phường",), "execute"),
        ("Hướng dẫn sơ cứu – Trạm Y tế phường hỗ trợ thực hiện.", ("Trạm Y tế phường",), "execute"),  # behind a dash
        ("Giao Công an phường khơi thông cống rãnh.", ("Công an phường",), "execute"),  # after `giao` any verb
        ("Giao Công an phường lau chùi bia mộ.", ("Công an phường",), "execute"),  # one that no lexicon has, too
        ("Phường sẽ bố trí 5 xe chở rác.", (ISSUER,), "execute"),  # the bare level word is the issuer
    ],
)
def test_obliged(sentence: str, units: tuple[str, ...], role: str) -> None:
    (duty,) = WrittenPlan.of(f"I. NỘI DUNG\n{sentence}\n").duties
    assert (duty.units, duty.role, duty.inline) == (units, role, True)


@pytest.mark.parametrize(
    "body",
    [
        "I. NỘI DUNG\nCác cơ quan, đơn vị tổ chức ra quân.\n",  # wholly generic
        "I. NỘI DUNG\nGiao Công an phường chỉ tiêu tuyển quân.\n",  # what is handed over, no task
        "I. NỘI DUNG\nCông an phường được hỗ trợ kinh phí.\n",  # passive
        "I. NỘI DUNG\nTrạm Y tế phường là đơn vị sự nghiệp.\n",  # a state
        "I. NỘI DUNG\nUBND phường yêu cầu các đơn vị thực hiện nghiêm túc.\n",  # asks others
        "I. NỘI DUNG\nUBND phường ghi nhận và đánh giá cao các đơn vị.\n",  # takes note
        "I. NỘI DUNG\nĐối với chợ đã được Sở Công Thương, UBND tỉnh công nhận thì giữ nguyên.\n",  # the agent of a passive
        "I. MỤC ĐÍCH, YÊU CẦU\nCông an phường phải tuần tra.\nII. NỘI DUNG\n- Ra quân.\n",  # purposes
        "I. CHỈ TIÊU\n- Công an phường tổ chức 2 buổi tuyên truyền.\n- Trồng 100 cây.\n",  # targets
        "I. ĐÁNH GIÁ CHUNG\nCông an phường tổ chức tuần tra thường xuyên.\n",  # the situation
        "I. NỘI DUNG\n- Thành phần: Lãnh đạo phường; 02 đại biểu Công an phường.\n- Trang trí.\n",  # who attends
        "I. NỘI DUNG\nCác thôn tổ chức thực hiện tốt Kế hoạch này.\n",  # the closing formula
    ],
)
def test_nobody(body: str) -> None:
    assert [duty.evidence.text for duty in WrittenPlan.of(body).duties] == []


@pytest.mark.parametrize(
    ("body", "quote", "units"),
    [
        (  # told to send people in a line of attendance
            "I. NỘI DUNG\n- Thành phần: Lãnh đạo phường (Công an phường cử 02 cán bộ; Trạm Y tế phường: trưởng trạm).\n- Trang trí.\n",
            "Công an phường cử 02 cán bộ",
            ("Công an phường",),
        ),
        (  # given in the closing formula
            "I. NỘI DUNG\n- Trang trí.\nTrên đây là Kế hoạch ra quân, đề nghị các đơn vị thực hiện. Giao Phòng Kinh tế đôn đốc, theo dõi./.\n",
            "Giao Phòng Kinh tế đôn đốc, theo dõi",
            ("Phòng Kinh tế",),
        ),
        (  # behind the last unit's items
            "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- Tuần tra.\nGiao Phòng Kinh tế theo dõi kết quả.\n",
            "Giao Phòng Kinh tế theo dõi kết quả",
            ("Phòng Kinh tế",),
        ),
        (  # a class under the name that its heading qualifies
            "I. NỘI DUNG\nCác chi bộ quán triệt nghị quyết.\nII. TỔ CHỨC THỰC HIỆN\n1. Các chi bộ trực thuộc\n- Học tập.\n",
            "Các chi bộ quán triệt nghị quyết",
            ("chi bộ trực thuộc",),
        ),
        (
            "I. NỘI DUNG\nCông an phường, Trạm Y tế phường theo chức năng, nhiệm vụ được giao tuần tra.\n",
            "Công an phường, Trạm Y tế phường theo chức năng, nhiệm vụ được giao tuần tra",
            ("Công an phường", "Trạm Y tế phường"),
        ),
    ],
)
def test_where_obligations_stand(body: str, quote: str, units: tuple[str, ...]) -> None:
    found = [(duty.evidence.text, duty.units) for duty in WrittenPlan.of(body).duties if duty.inline]
    assert found == [(quote, units)]


@pytest.mark.parametrize(
    ("body", "inline"),
    [
        # items of an assignment section that name their unit themselves stand for headings
        ("I. TỔ CHỨC THỰC HIỆN\n1. Công an phường tuần tra.\n2. Trạm Y tế phường trực cấp cứu.\n", [False, False]),
        (
            "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường tuần tra.\n2. Các tổ dân phố tổ chức ra quân.\n",
            [False, False],
        ),  # classes too
        ("I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- Tuần tra.\n2. Trạm Y tế phường trực cấp cứu.\n", [False, False]),
        # sentences of other sections do not
        ("I. NỘI DUNG\n1. Công an phường tuần tra.\n2. Trạm Y tế phường trực cấp cứu.\n", [True, True]),
    ],
)
def test_inline(body: str, inline: list[bool]) -> None:
    assert [duty.inline for duty in WrittenPlan.of(body).duties] == inline


def test_tasks_under_targets() -> None:
    plan = WrittenPlan.of(
        "I. CHỈ TIÊU, NHIỆM VỤ\n1. Cải cách thể chế\na) Mục tiêu\n- 100% văn bản được rà soát.\nb) Nhiệm vụ\n- Giao Phòng Tư pháp rà soát văn bản.\n"
    )
    assert [duty.units for duty in plan.duties] == [("Phòng Tư pháp",)]


def test_listed_item_is_quoted_whole() -> None:
    plan = WrittenPlan.of(
        "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường tuần tra. Kịp thời xử lý vi phạm. Riêng Trạm Y tế phường cử 02 bác sĩ.\n"
        "2. Phòng Kinh tế phường bố trí kinh phí.\n"
    )
    assert [(duty.evidence.text, duty.units) for duty in plan.duties] == [
        ("Công an phường tuần tra. Kịp thời xử lý vi phạm. Riêng Trạm Y tế phường cử 02 bác sĩ", ("Công an phường",)),
        ("Riêng Trạm Y tế phường cử 02 bác sĩ", ("Trạm Y tế phường",)),  # a further duty
        ("Phòng Kinh tế phường bố trí kinh phí", ("Phòng Kinh tế phường",)),
    ]
