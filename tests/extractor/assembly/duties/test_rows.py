"""Rows of assignment tables."""

import pytest

from extractor.assembly.duties.rows import products_in, units_in_cell
from tests.extractor.written import WrittenPlan

HEAD = "I. PHÂN CÔNG NHIỆM VỤ\n\n| STT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời gian hoàn thành | Sản phẩm | Theo dõi |\n|---|---|---|---|---|---|---|\n"
ROWS = HEAD + (
    "| 1 | Rà soát văn bản | Phòng Tư pháp | Sở Tư pháp; các đơn vị liên quan | Trước ngày 30/6/2026 | Báo cáo; danh mục | Văn phòng Sở |\n"
    "| 2 | Tuyên truyền | Các phòng, ban | | Hằng quý | | |\n"
    "| II | Nhóm việc khác | | | | | |\n"
)


def test_rows() -> None:
    first, second = WrittenPlan.of(ROWS).duties
    assert (first.evidence.text, first.units, first.role, first.partners) == (
        "Rà soát văn bản",
        ("Phòng Tư pháp",),
        "lead",
        ("Sở Tư pháp", "các đơn vị liên quan"),
    )
    assert ([due.end for due in first.due], first.products, first.monitors) == (
        ["2026-06-29"],
        ("Báo cáo", "danh mục"),
        ("Văn phòng Sở",),
    )
    assert (second.units, [due.recurrence.per for due in second.due if due.recurrence]) == (("phòng, ban",), ["quarter"])


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Tư pháp; các cơ quan, đơn vị", ("Sở Tư pháp", "các cơ quan, đơn vị")),
        (
            "Các cơ quan, đơn vị trực tiếp sử dụng ngân sách nhà nước",
            ("Các cơ quan, đơn vị trực tiếp sử dụng ngân sách nhà nước",),
        ),
        ("Văn phòng Sở (Tổ Một cửa)", ("Văn phòng Sở",)),
        ("Trần Thị hoa Mai", ("Trần Thị hoa Mai",)),  # a person, one capital lost
        ("Nguyễn Văn An", ("Nguyễn Văn An",)),  # a person's name alone
        # a field of work that no lexicon has belongs to the name …
        ("Phòng Quản lý viễn thám", ("Phòng Quản lý viễn thám",)),
        ("Phòng Tư pháp, Tổ Hỗ trợ khách thăm", ("Phòng Tư pháp", "Tổ Hỗ trợ khách thăm")),
        # … a verb, a further unit or a person does not
        ("Phòng Kinh tế chủ trì", ("Phòng Kinh tế",)),
        ("Phòng Kinh tế nơi có dự án", ("Phòng Kinh tế",)),
        ("Phòng Quản lý viễn thám Trần Văn Bình", ("Phòng Quản lý",)),
        ("Phòng Quản lý viễn thám Trạm Y tế xã", ("Phòng Quản lý",)),
        ("Theo phân công tại Quyết định số 12/QĐ-UBND", ()),
        ("Hoàn thành", ()),
    ],
)
def test_cells(cell: str, names: tuple[str, ...]) -> None:
    plan = WrittenPlan.of(HEAD + f"| 1 | Rà soát | {cell} | | | | |\n| 2 | Thống kê | Phòng Tư pháp | | | | |\n")
    paragraph = next(p for p in plan.workspace.outline.paragraphs if p.table is not None and p.text == cell)
    assert units_in_cell(paragraph, plan.directory) == names


def test_products() -> None:
    assert products_in("Báo cáo; - Danh mục;") == ("Báo cáo", "Danh mục")
