"""Duties to report: who, to whom, in which rhythm, by when; and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractor.written import ISSUER, WrittenPlan

HEADED = "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- {}\n2. Phòng Kinh tế\n- Ra quân.\n"
DISTRICT = "Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    ("item", "units", "to"),
    [
        ("Định kỳ hằng quý báo cáo UBND phường.", ("Công an phường",), (ISSUER,)),
        ("Báo cáo kết quả về Phòng Kinh tế.", ("Công an phường",), ("Phòng Kinh tế",)),
        ("Rà soát số liệu; báo cáo chi tiết gửi UBND phường xem xét.", ("Công an phường",), (ISSUER,)),  # active, though `gửi`
        ("Giao Phòng Kinh tế tổng hợp, báo cáo UBND phường.", ("Phòng Kinh tế",), (ISSUER,)),  # who is told
        (
            "Phối hợp với Trạm Y tế, Phòng Kinh tế hoàn thành hồ sơ, báo cáo UBND phường.",
            ("Công an phường",),
            (ISSUER,),
        ),  # no partner
        ("Đôn đốc các đơn vị triển khai và báo cáo kết quả trước ngày 10/6/2026.", (), ()),  # others report
        ("UBND phường yêu cầu các đơn vị thực hiện và báo cáo kết quả đầy đủ.", (), ()),  # asked of all
        ("Hằng tháng báo cáo lãnh đạo Ban.", ("Công an phường",), ("lãnh đạo Ban",)),  # a superior without a name
        ("Báo cáo cho lãnh đạo Ủy ban nhân dân tỉnh tình hình hằng tuần.", ("Công an phường",), (f"lãnh đạo {DISTRICT}",)),
        ("Báo cáo kết quả thực hiện với UBND phường.", ("Công an phường",), (ISSUER,)),
        ("Báo cáo quân số, nhu cầu vật tư về Phòng Kinh tế.", ("Công an phường",), ("Phòng Kinh tế",)),  # what, then to whom
        ("Kết quả báo cáo các Sở: Tài chính, Nội vụ.", ("Công an phường",), ("Sở Tài chính", "Sở Nội vụ")),
    ],
)
def test_parties(item: str, units: tuple[str, ...], to: tuple[str, ...]) -> None:
    (report,) = WrittenPlan.of(HEADED.format(item)).reports
    assert (report.units, report.to) == (units, to)


def test_a_school_calls_itself_nha_truong() -> None:
    block = "UBND XÃ AN PHÚ\nTRƯỜNG THCS NGUYỄN DU\nSố: 12/KH-THCSND\nAn Phú, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\nTrồng cây năm 2026\n\n"
    plan = WrittenPlan(
        block + "I. TỔ CHỨC THỰC HIỆN\n1. Công đoàn\n- Báo cáo kết quả về Nhà trường hằng tháng.\n2. Liên đội\n- Ra quân.\n"
    )
    assert plan.header.issuer is not None
    assert [report.to for report in plan.reports] == [(plan.header.issuer.name,)]
    ward = WrittenPlan.of(HEADED.format("Báo cáo kết quả về Nhà trường hằng tháng."))
    assert [report.to for report in ward.reports] == [("Nhà trường",)]


@pytest.mark.parametrize(
    "item",
    [
        "Kịp thời báo cáo các vi phạm về Công an tỉnh.",  # incidents
        "Báo cáo UBND phường trường hợp vắng mặt.",  # to whom before what
        "Gửi số liệu về Phòng Kinh tế để tổng hợp, báo cáo UBND phường.",  # the purpose of another action
        "Lập báo cáo đánh giá tác động môi trường.",
        "Nghiên cứu các báo cáo của Sở Y tế.",  # a noun
        "Báo cáo UBND phường xem xét, quyết định.",  # a request
        "Cử báo cáo viên.",
    ],
)
def test_none(item: str) -> None:
    assert WrittenPlan.of(HEADED.format(item)).reports == ()


@pytest.mark.parametrize(
    ("item", "rhythm", "due"),
    [
        ("Báo cáo kết quả về UBND phường trước ngày 10/6/2026.", [], (None, "2026-06-09")),
        ("Định kỳ hằng tháng, quý báo cáo UBND phường.", ["month", "quarter"], None),
        ("Định kỳ hằng quý hoặc đột xuất báo cáo UBND phường.", ["quarter"], None),  # not only of incidents
        ("Báo cáo kết quả thực hiện Chỉ thị số 7-CT/TU ngày 12/02/2026 của Tỉnh ủy.", [], None),  # the date of a citation
        ("Báo cáo kết quả năm 2026 về UBND phường.", [], None),  # of which year, not when
    ],
)
def test_times(item: str, rhythm: list[str], due: tuple[str | None, str | None] | None) -> None:
    (report,) = WrittenPlan.of(HEADED.format(item)).reports
    assert [recurrence.per for recurrence in report.recurrence] == rhythm
    assert (report.due and (report.due.start, report.due.end)) == due


def test_date_of_the_timetable_heading() -> None:
    plan = WrittenPlan.of(
        "I. TIẾN ĐỘ THỰC HIỆN\n1. Tháng 6/2026\n- Công an phường báo cáo kết quả về UBND phường.\n- Tổng kết.\n"
    )
    assert plan.reports[0].due is not None
    assert plan.reports[0].due.end == "2026-06-30"


def test_all_are_addressed() -> None:
    plan = WrittenPlan.of("I. TỔ CHỨC THỰC HIỆN\nUBND phường yêu cầu các phòng, ban báo cáo kết quả về Phòng Kinh tế.\n")
    assert [(report.units, report.to) for report in plan.reports] == [((), ("Phòng Kinh tế",))]


PIECES = st.lists(
    st.sampled_from(
        [
            "báo cáo",
            "kết quả",
            "về",
            "UBND phường",
            "gửi",
            "để",
            "tổng hợp",
            ";",
            ",",
            ".",
            "hằng quý",
            "Công an phường",
            "lãnh đạo",
        ]
    ),
    max_size=10,
).map(" ".join)


@given(PIECES)
def test_quotes_are_exact(item: str) -> None:
    plan = WrittenPlan.of(HEADED.format(item or "x"))
    text = plan.workspace.outline.document.text
    for report in plan.reports:
        assert text[report.evidence.start : report.evidence.end] == report.evidence.quote


SECTION = "I. TỔ CHỨC THỰC HIỆN\n1. Công an phường\n- Tuần tra.\n2. Chế độ báo cáo\n{}"


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (  # the receiver's line behind the list
            (
                "Đợt 1: Báo cáo sơ kết trước ngày 05/6/2026\nĐợt 2: Báo cáo việc trồng cây trước ngày 05/9/2026\n"
                "Nơi nhận báo cáo: Đồng chí Lê Văn Tám, chuyên viên Phòng Kinh tế\n"
            ),
            [((), ("Phòng Kinh tế",), "2026-06-04"), ((), ("Phòng Kinh tế",), "2026-09-04")],
        ),
        (  # the introduction names who reports, and to whom
            "Công an phường gửi báo cáo về UBND phường như sau:\n- Báo cáo 6 tháng: trước ngày 15/6/2026.\n",
            [(("Công an phường",), (ISSUER,), "2026-06-14")],
        ),
        (  # … but is no report of its own, also where it says through whom
            (
                "Công an phường gửi báo cáo kết quả thực hiện Kế hoạch về UBND phường (qua Văn phòng HĐND và UBND phường) theo thời gian"
                " sau đây:\n- Báo cáo 6 tháng: trước ngày 15/6/2026.\n"
            ),
            [(("Công an phường",), (ISSUER,), "2026-06-14")],
        ),
        (  # with a time of its own it is one
            (
                "Công an phường gửi báo cáo kết quả thực hiện Kế hoạch về UBND phường (qua Văn phòng HĐND và UBND phường) trước ngày"
                " 10/6/2026, gồm:\n- Báo cáo 6 tháng: trước ngày 15/6/2026.\n"
            ),
            [(("Công an phường",), (ISSUER,), "2026-06-09"), (("Công an phường",), (ISSUER,), "2026-06-14")],
        ),
    ],
)
def test_parties_stated_once_for_a_section(section: str, expected: list[tuple[tuple[str, ...], tuple[str, ...], str]]) -> None:
    reports = WrittenPlan.of(SECTION.format(section)).reports
    assert [(report.units, report.to, report.due.end if report.due else None) for report in reports] == expected


def test_a_further_sentence_keeps_the_subject_of_its_item() -> None:
    (report,) = WrittenPlan.of("I. NỘI DUNG\n1. Giao Công an phường đôn đốc. Định kỳ báo cáo kết quả với UBND phường.\n").reports
    assert (report.units, report.to) == (("Công an phường",), (ISSUER,))


@pytest.mark.parametrize(
    ("item", "end"),
    [
        ("Xây dựng phương án đến năm 2028 và báo cáo UBND phường trong tháng 6 năm 2026.", "2026-06-30"),  # not the plan's year
        ("Báo cáo kết quả tháng 5/2026 về UBND phường trước ngày 03/6/2026.", "2026-06-02"),  # the deadline, not the subject
    ],
)
def test_due_is_the_deadline(item: str, end: str) -> None:
    (report,) = WrittenPlan.of(HEADED.format(item)).reports
    assert report.due is not None
    assert report.due.end == end


def test_bare_word_for_the_issuer() -> None:
    block = "UBND HUYỆN HIỆP AN\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/KH-PGDĐT\nHiệp An, ngày 05 tháng 5 năm 2020\n\nKẾ HOẠCH\nTrồng cây năm 2020\n\n"
    plan = WrittenPlan(block + "I. NỘI DUNG\n1. Báo cáo kết quả: nộp về Phòng chậm nhất ngày 18/5/2020.\n")
    assert plan.header.issuer is not None
    assert [report.to for report in plan.reports] == [(plan.header.issuer.name,)]
