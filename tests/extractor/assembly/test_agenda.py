"""Programmes: rows of tables and items that begin with a clock time."""

import pytest

from extractor.assembly.agenda import assemble_agenda, minutes_of
from tests.extractor.written import WrittenPlan


def rows(body: str) -> list[tuple[str | None, str | None, int | None, str]]:
    plan = WrittenPlan.of(body)
    text = plan.workspace.outline.document.text
    found = assemble_agenda(plan.workspace)
    assert all(text[row.evidence.start : row.evidence.end] == row.evidence.quote for row in found)
    return [(row.start, row.end, row.minutes, row.activity) for row in found]


def test_list() -> None:
    assert rows("I. CHƯƠNG TRÌNH\n- 7h00 - 7h30: Đón tiếp đại biểu;\n- 7h30 (15 phút): Khai mạc.\n- Từ 7h45: Ra quân.\n") == [
        ("07:00", "07:30", None, "Đón tiếp đại biểu"),
        ("07:30", None, 15, "Khai mạc"),
        ("07:45", None, None, "Ra quân"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "I. THỜI GIAN\n- 7h00 ngày 05/6/2026 tại sân trường.\n",  # one item with a date is no programme
        "I. CHỈ TIÊU\n- 700 cây xanh.\n- 30 buổi tuyên truyền.\n",  # figures that are no clock times
    ],
)
def test_none(body: str) -> None:
    assert rows(body) == []


@pytest.mark.parametrize(("value", "minutes"), [("PT30M", 30), ("PT2H", 120), ("P5D", None), ("PT1H30M", None), (None, None)])
def test_minutes(value: str | None, minutes: int | None) -> None:
    assert minutes_of(value) == minutes
