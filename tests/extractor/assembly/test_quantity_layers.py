"""Targets, headcounts, resources, scope and budget of small plans, from text to records."""

from pathlib import Path

import pytest

from extractor.assembly.budget import assemble_budget
from extractor.assembly.headcounts import assemble_headcounts
from extractor.assembly.header import assemble_header
from extractor.assembly.resources import assemble_resources
from extractor.assembly.scope import assemble_scope
from extractor.assembly.targets import assemble_targets
from extractor.assembly.unit_directory import UnitDirectory, build_directory
from extractor.assembly.workspace import Workspace
from extractor.language.annotate import annotate
from extractor.reading import read
from extractor.structure import outline_of

_HEAD = """ỦY BAN NHÂN DÂN
XÃ AN PHÚ
Số: 12/KH-UBND
An Phú, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Bảo vệ môi trường năm 2026

"""


def _workspace(body: str, name: str = "plan.txt") -> tuple[Workspace, UnitDirectory]:
    outline = outline_of(read((_HEAD + body).encode(), name))
    workspace = Workspace(outline, annotate(outline.paragraphs))
    return workspace, build_directory(workspace, assemble_header(workspace))


_PLAN = """I. ĐẶC ĐIỂM TÌNH HÌNH
- Năm 2025, toàn xã trồng 3.000 cây xanh, tỷ lệ thu gom rác đạt 91%.

II. CHỈ TIÊU
- 100% hộ gia đình phân loại rác tại nguồn.
- Không để phát sinh điểm nóng về môi trường.
- Hoàn thành gắn biển số nhà.

III. NỘI DUNG
1. Phạm vi: Kế hoạch thực hiện tại 20 thôn và 12 trường học.
2. Mỗi thôn xây dựng ít nhất 01 mô hình điểm.

IV. KINH PHÍ
Kinh phí thực hiện từ ngân sách xã và nguồn xã hội hóa; dự toán 150.000.000 đồng.

V. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Cử 30 cán bộ, chiến sĩ tham gia buổi lễ.
- Chuẩn bị 05 loa cầm tay và 02 xe chở rác phục vụ buổi lễ.
"""


def test_targets_of_lists_and_elsewhere() -> None:
    workspace, directory = _workspace(_PLAN)
    targets = assemble_targets(workspace, directory)
    assert [(target.indicator, target.comparator, target.value, target.population) for target in targets] == [
        ("phân loại rác tại nguồn", "=", 100, "hộ gia đình"),
        ("phát sinh điểm nóng về môi trường", "=", 0, None),
        ("hoàn thành gắn biển số nhà", "none", None, None),
        ("xây dựng mô hình điểm", ">=", 1, "thôn"),
    ]


def test_what_an_earlier_school_year_reached_is_no_target() -> None:
    body = "I. NỘI DUNG\n- Năm học 2024-2025 có 85% học sinh tham gia.\n- Đến hết năm 2028, bảo đảm 90% học sinh tham gia.\n"
    workspace, directory = _workspace(body)
    found = [(target.value, target.period) for target in assemble_targets(workspace, directory)]
    assert [(value, period and (period.start, period.end)) for value, period in found] == [(90, (None, "2028-12-31"))]


def test_evidence_is_the_document_s_own_words() -> None:
    workspace, directory = _workspace(_PLAN)
    text = workspace.outline.document.text
    records = [*assemble_targets(workspace, directory), *assemble_headcounts(workspace, directory), *assemble_scope(workspace)]
    assert all(text[record.evidence.start : record.evidence.end] == record.evidence.quote for record in records)


@pytest.mark.parametrize(
    ("heading", "sizes"),
    [("THÀNH PHẦN THAM DỰ", [("trường mầm non", 25)]), ("KẾT QUẢ", [])],  # whose people attend; whose results are told
)
def test_scope_of_those_who_attend(heading: str, sizes: list[tuple[str, int]]) -> None:
    workspace, _ = _workspace(f"I. {heading}\n- Kế toán của 25 trường mầm non.\n- Lãnh đạo xã.\nII. NỘI DUNG\n- Tập huấn.\n")
    assert [(each.noun, each.value) for each in assemble_scope(workspace)] == sizes


def test_headcounts_and_resources_belong_to_the_heading_s_unit() -> None:
    workspace, directory = _workspace(_PLAN)
    (headcount,) = assemble_headcounts(workspace, directory)
    assert (headcount.value, headcount.category, headcount.units) == (30, "cán bộ, chiến sĩ", ("Công an xã",))
    resources = assemble_resources(workspace, directory)
    assert [(each.item, each.value, each.units) for each in resources] == [
        ("loa cầm tay", 5, ("Công an xã",)),
        ("xe chở rác", 2, ("Công an xã",)),
    ]


def test_scope_and_budget() -> None:
    workspace, _ = _workspace(_PLAN)
    assert [(each.noun, each.value) for each in assemble_scope(workspace)] == [("thôn", 20), ("trường học", 12)]
    budget = assemble_budget(workspace)
    assert budget.sources == ("ngân sách xã", "nguồn xã hội hóa")
    assert [amount.value for amount in budget.amounts] == [150_000_000]


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        (
            "- Ngân sách xã: Phần lớn kinh phí được cấp từ ngân sách nhà nước.",
            ("Ngân sách xã",),
        ),  # of a labelled bullet the label
        ("- Ngân sách nhà nước theo phân cấp.", ("Ngân sách nhà nước",)),  # qualifiers left out
        (
            "Sử dụng nguồn ngân sách theo phân cấp, vận động nguồn xã hội hóa phù hợp.",
            ("nguồn ngân sách", "nguồn xã hội hóa"),
        ),
        ("Kinh phí được huy động từ các nguồn sau.", ()),  # names none
        ("(1) Vốn chương trình mục tiêu quốc gia: 900 triệu đồng.", ("Vốn chương trình mục tiêu quốc gia",)),  # a numbered line
        ("Kinh phí lấy từ nguồn ngân sách được giao năm 2026.", ("nguồn ngân sách",)),
        ("Hướng dẫn quản lý và sử dụng nguồn vốn sự nghiệp.", ()),  # tasks about money are no sources
        ("Thực hiện quy định về sử dụng các nguồn tài chính của đơn vị.", ()),
    ],
)
def test_sources(line: str, sources: tuple[str, ...]) -> None:
    workspace, _ = _workspace(f"I. KINH PHÍ\n{line}\n\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Tuần tra.\n")
    assert assemble_budget(workspace).sources == sources


def test_a_table_of_targets() -> None:
    table = (
        "II. CHỈ TIÊU\n1. Phân bổ chỉ tiêu năm 2026\n\n"
        "Địa bàn\tLớp dạy bơi (lớp)\tSố vườn mẫu\tTỷ lệ hộ phân loại rác\n"
        "Thôn Đông\t1\t6\t95\nThôn Đoài\t2\t10\t90\nTổng cộng\t3\t16\t92,5\n"
    )
    workspace, directory = _workspace(table)
    found = [(each.indicator, each.population, each.value, each.unit) for each in assemble_targets(workspace, directory)]
    assert found[:3] == [
        ("Lớp dạy bơi", "Thôn Đông", 1, "lớp"),
        ("Số vườn mẫu", "Thôn Đông", 6, "vườn mẫu"),
        ("Tỷ lệ hộ phân loại rác", "Thôn Đông", 95, "%"),
    ]
    assert found[-1] == ("Tỷ lệ hộ phân loại rác", "Tổng cộng", 92.5, "%")  # the total row too


def test_a_table_of_forces() -> None:
    table = (
        "II. LỰC LƯỢNG\n1. Lực lượng tham gia\n\n"
        "STT\tĐơn vị\tLực lượng\tSố người\tPhương tiện\n"
        "1\tCông an xã\tCán bộ, chiến sĩ\t24\t02 máy bơm\n2\tTrạm Y tế xã\tY sĩ\t06\t01 xe cứu thương\n\tTổng cộng\t\t30\t\n"
    )
    workspace, directory = _workspace(table)
    found = [(each.units, each.category, each.value) for each in assemble_headcounts(workspace, directory)]
    assert found == [(("Công an xã",), "Cán bộ, chiến sĩ", 24), (("Trạm Y tế xã",), "Y sĩ", 6)]  # not the total
    assert [(each.item, each.value) for each in assemble_resources(workspace, directory)] == [
        ("máy bơm", 2),
        ("xe cứu thương", 1),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # the subject of the sentence, not the heading's unit
            "I. TỔ CHỨC THỰC HIỆN\n1. Mặt trận Tổ quốc xã\n- Hội Nông dân xã thành lập 01 tổ, cử 10 hội viên.\n2. Công an xã\n- Trực.\n",
            [(("Hội Nông dân xã",), "hội viên", 10, False)],
        ),
        (  # each of a class
            "I. TỔ CHỨC THỰC HIỆN\n1. Các thôn\n- Cử 02 người dự họp.\n2. Công an xã\n- Trực.\n",
            [(("thôn",), "người", 2, True)],
        ),
        (  # forces in one line
            "II. NỘI DUNG\n- Lực lượng ra quân: Công an xã 15 đồng chí; Hội Nông dân xã 30 hội viên; mỗi thôn 10 người.\n",
            [
                (("Công an xã",), "đồng chí", 15, False),
                (("Hội Nông dân xã",), "hội viên", 30, False),
                (("thôn",), "người", 10, True),
            ],
        ),
        (  # invited beside others
            "II. NỘI DUNG\n- Kính mời Thường trực Đảng ủy, mỗi thôn 03 đại biểu.\n",
            [(("thôn",), "đại biểu", 3, True)],
        ),
        (  # at each of several places
            "II. TỔ CHỨC\n1. Công an xã\n- Bố trí mỗi điểm 02 công an trực.\n2. Trạm Y tế xã\n- Trực.\n",
            [(("Công an xã",), "công an", 2, True)],
        ),
        ("II. NỘI DUNG\n- Thành lập các tổ, mỗi tổ từ 11 đến 21 thành viên.\n", []),  # the size of a body
        (  # things are no people
            "II. NỘI DUNG\n- Trạm Y tế xã bố trí 02 y sĩ và cơ số thuốc.\n",
            [(("Trạm Y tế xã",), "y sĩ", 2, False)],
        ),
        (  # a list of forces: the people of a platoon, a total that is none
            "I. LỰC LƯỢNG\n- Công an xã: 01 tổ gồm 12 cán bộ.\n- Trạm Y tế xã: 04 y sĩ, tổng 16 người.\n",
            [(("Công an xã",), "cán bộ", 12, False), (("Trạm Y tế xã",), "y sĩ", 4, False)],
        ),
        (  # a block of several bodies' people, which nobody named sends; of things and of totals it says nothing
            "I. LỰC LƯỢNG\n- Khối thanh thiếu nhi: khoảng 40 học sinh.\n- Khối xe: 12 ô tô.\n- Tổng số: 52 người.\n",
            [((), "học sinh", 40, False)],
        ),
    ],
)
def test_who_sends(body: str, expected: list[tuple[tuple[str, ...], str, int, bool]]) -> None:
    found = assemble_headcounts(*_workspace(body))
    assert [(each.units, each.category, each.value, each.per_unit) for each in found] == expected


def test_copies_to_be_handed_in() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã\n- Nộp hồ sơ dự thi về Công an xã gồm 02 bản in, 01 đĩa CD.\n2. Công an xã\n- Trực.\n"
    found = assemble_resources(*_workspace(body))
    assert [(each.units, each.item, each.value) for each in found] == [
        (("Trạm Y tế xã",), "bản in", 2),
        (("Trạm Y tế xã",), "đĩa CD", 1),
    ]


def test_things_whose_first_word_is_no_thing() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Đoàn Thanh niên\n- Treo 10 khẩu hiệu, trao 50 phần quà, cấp 3 phần việc.\n2. Công an xã\n- Trực.\n"
    assert [(each.item, each.value) for each in assemble_resources(*_workspace(body))] == [("khẩu hiệu", 10), ("phần quà", 50)]


def test_layers_of_the_real_plans(shared: Path) -> None:
    """Counts of the five annotated plans: a change that loses or invents records shows here."""
    counts = {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        outline = outline_of(read(path))
        workspace = Workspace(outline, annotate(outline.paragraphs))
        directory = build_directory(workspace, assemble_header(workspace))
        layers = (assemble_targets, assemble_headcounts, assemble_resources)
        counts[path.stem[:3]] = tuple(len(layer(workspace, directory)) for layer in layers)
    assert counts == {"000": (0, 15, 4), "001": (5, 1, 0), "002": (0, 0, 0), "003": (15, 1, 0), "004": (19, 0, 0)}
