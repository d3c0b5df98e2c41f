"""Targets that disagree."""

from typing import Any

import pytest

from extractor.assembly.findings.targets import check
from extractor.assembly.identity import with_identity
from schemas import Target
from tests.extractor.assembly.findings.records import evidence, header, parts, target, workspace_with

FIRST, SECOND = "Một chỉ tiêu về môi trường.", "Một chỉ tiêu khác về môi trường."
SORTING = "thực hiện phân loại rác tại nguồn"
CLEAN_UPS = "tổ chức đợt tổng vệ sinh"
TREES = "trồng cây xanh"

Row = tuple[str, str, float | None, str | None, dict[str, Any]]


@pytest.mark.parametrize(
    ("first", "second", "disagree"),
    [
        # the same thing with two values
        (
            (SORTING, "=", 100, "%", {"population": "hộ gia đình trên địa bàn xã"}),
            ("tham gia phân loại rác thải", "=", 90, "%", {"population": "hộ gia đình"}),
            True,
        ),
        (
            (CLEAN_UPS, ">=", 4, "đợt", {"per": "year"}),
            (CLEAN_UPS, ">=", 5, "đợt", {"per": "year"}),
            True,
        ),  # one implies the other
        (
            ("xây dựng tuyến đường tự quản", ">=", 6, "tuyến đường tự quản", {}),
            ("xây dựng tuyến đường tự quản trên địa bàn xã", ">=", 4, "tuyến đường tự quản trên địa bàn xã", {}),
            True,
        ),  # the plan's whole area stands behind the counted noun
        (
            (f"{CLEAN_UPS} tại các khu vực trọng điểm", ">=", 4, "đợt", {"per": "year"}),
            (CLEAN_UPS, ">=", 5, "đợt", {"per": "year"}),
            True,
        ),
        ((TREES, "=", 500, "cây xanh", {}), (TREES, "=", 400, "cây xanh", {}), True),
        ((TREES, ">=", 500, "cây xanh", {}), (TREES, "<=", 400, "cây xanh", {}), True),  # nothing is both
        (
            (SORTING, "=", 100, "%", {"population": "cơ quan, trường học"}),
            (SORTING, "=", 80, "%", {"population": "trường học"}),
            True,
        ),  # all of the whole are all of the part
        # what agrees
        ((SORTING, "=", 100, "%", {"population": "hộ"}), (SORTING, "=", 100, "%", {"population": "hộ"}), False),
        ((SORTING, ">", 95, "%", {"population": "hộ"}), (SORTING, ">=", 95, "%", {"population": "hộ"}), False),
        ((TREES, ">=", 400, "cây xanh", {}), (TREES, "<=", 500, "cây xanh", {}), False),  # a range
        ((TREES, "=", 500, "cây xanh", {}), (TREES, "~", 400, "cây xanh", {}), False),
        ((TREES, "none", None, "cây xanh", {}), (TREES, "=", 400, "cây xanh", {}), False),
        # what is about something else
        (
            (SORTING, "=", 100, "%", {"population": "cơ quan"}),
            (SORTING, "=", 90, "%", {"population": "hộ gia đình"}),
            False,
        ),
        (
            (SORTING, "=", 100, "%", {"population": "hộ gia đình đảng viên"}),
            (SORTING, "=", 90, "%", {"population": "hộ gia đình"}),
            False,
        ),  # more of some than of all
        ((CLEAN_UPS, ">=", 4, "đợt", {"per": "year"}), (CLEAN_UPS, ">=", 1, "đợt", {"per": "month"}), False),
        (
            (TREES, "=", 500, "cây xanh", {"period": (2026, 2026)}),
            (TREES, "=", 2500, "cây xanh", {"period": (2026, 2030)}),
            False,
        ),
        ((TREES, "=", 5000, "cây xanh", {}), (f"{TREES} tại trường học", "=", 400, "cây xanh", {}), False),  # a part
        ((TREES, "=", 100, "cây xanh", {"population": "thôn"}), (TREES, "=", 2000, "cây xanh", {}), False),
        (
            ("hồ sơ cấp tỉnh nộp trực tuyến", "=", 90, "%", {"population": "hồ sơ"}),
            ("hồ sơ cấp xã nộp trực tuyến", "=", 70, "%", {"population": "hồ sơ"}),
            False,
        ),
        (("đạt chuẩn lớp 1", "=", 90, "%", {}), ("đạt chuẩn lớp 5", "=", 95, "%", {}), False),
    ],
)
def test_pairs(first: Row, second: Row, disagree: bool) -> None:
    workspace = workspace_with(f"- {FIRST}\n- {SECOND}")
    targets = with_identity(
        [_target(evidence(workspace, quote), row) for quote, row in ((FIRST[:-1], first), (SECOND[:-1], second))]
    )
    findings = list(check(workspace, parts(targets=targets)))
    assert [finding.code for finding in findings] == (["targets_inconsistent"] if disagree else [])
    assert all(finding.records == tuple(record.id for record in targets) for finding in findings)


def _target(found: Any, row: Row) -> Target:
    indicator, comparator, value, unit, fields = row
    return target(found, indicator, comparator, value, unit, **fields)


def test_one_sentence() -> None:
    """What stands side by side in one sentence was meant so: a minimum and the aim beyond it."""
    workspace = workspace_with("- Có 90% hộ gia đình phân loại rác, phấn đấu đạt 95% hộ gia đình phân loại rác.")
    targets = with_identity(
        [
            target(evidence(workspace, "90% hộ gia đình phân loại rác"), SORTING, "=", 90, "%", population="hộ gia đình"),
            target(evidence(workspace, "95% hộ gia đình phân loại rác"), SORTING, "=", 95, "%", population="hộ gia đình"),
        ]
    )
    assert list(check(workspace, parts(targets=targets))) == []


def test_years_of_headings() -> None:
    """A timetable by years states a target for each of them."""
    workspace = workspace_with(f"1. Năm 2026\n- {FIRST}\n2. Năm 2027\n- {SECOND}")
    targets = (
        target(evidence(workspace, FIRST[:-1]), TREES, "=", 500, "cây xanh"),
        target(evidence(workspace, SECOND[:-1]), TREES, "=", 700, "cây xanh"),
    )
    assert list(check(workspace, parts(header=header(), targets=targets))) == []


@pytest.mark.parametrize(
    ("first", "second", "count"), [("Khối 8", "Khối 9", 0), ("Trồng cây", "Chăm sóc", 1), ("Khối 8", "Khối 8", 1)]
)
def test_items_labelled_in_parallel(first: str, second: str, count: int) -> None:
    """Each grade, village or month has its own figure; the same thing under two topics has one."""
    workspace = workspace_with(f"- {first}: {FIRST}\n- {second}: {SECOND}")
    targets = with_identity(
        [
            target(evidence(workspace, FIRST[:-1]), TREES, "=", 500, "cây xanh"),
            target(evidence(workspace, SECOND[:-1]), TREES, "=", 700, "cây xanh"),
        ]
    )
    assert len(list(check(workspace, parts(targets=targets)))) == count
