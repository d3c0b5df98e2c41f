"""Deadlines and events before the date of issue."""

import pytest

from extractor.assembly.findings.dates import check
from tests.extractor.assembly.findings.records import day, evidence, header, parts, temporal, workspace_with

QUOTE = "trước ngày 15/5/2026"
LINE = f"- Hoàn thành {QUOTE}."


@pytest.mark.parametrize(
    ("line", "kind", "role", "start", "end", "codes"),
    [
        (LINE, "interval", "deadline", None, "2026-05-14", ["date_before_issue"]),
        (LINE, "date", "event", "2026-05-15T07:00", None, ["date_before_issue"]),
        (LINE, "interval", "deadline", None, "2026-06-14", []),  # after the date of issue
        (LINE, "date", "event", "2026-06-01", "2026-06-01", []),  # on that day
        (LINE, "interval", "period", "2026-01-01", "2026-05-31", []),  # a phase may have begun and ended
        (LINE, "date", "reference", "2026-05-15", "2026-05-15", []),
        (LINE, "anniversary", "anniversary", "--05-15", None, []),
        (LINE, "interval", "event", "2026-05-15", None, []),  # open end: it goes on
        (f"- Đã tổ chức ra quân {QUOTE}.", "interval", "event", None, "2026-05-14", []),  # tells of what was
    ],
)
def test_dates(line: str, kind: str, role: str, start: str | None, end: str | None, codes: list[str]) -> None:
    workspace = workspace_with(line)
    record = temporal(evidence(workspace, QUOTE), kind, role, start, end)
    found = check(workspace, parts(header=header(issued=day("2026-06-01")), temporals=(record,)))
    assert [finding.code for finding in found] == codes


def test_unknown_date_of_issue() -> None:
    workspace = workspace_with(LINE)
    record = temporal(evidence(workspace, QUOTE), "interval", "deadline", None, "2026-05-14")
    assert list(check(workspace, parts(temporals=(record,)))) == []
