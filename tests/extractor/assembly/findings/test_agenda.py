"""Agenda rows: lengths and overlaps."""

import pytest

from extractor.assembly.findings.agenda import check, length_of
from tests.extractor.assembly.findings.records import evidence, parts, row, workspace_with

PROGRAMME = "STT\tThời gian\tNội dung\n1\t07h00 - 07h30\tĐón tiếp đại biểu\n2\t07h20 - 08h00\tKhai mạc{}\n"


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("06:15", "06:45", 30),
        ("07:00", "07:00", 0),
        ("22:30", "00:15", 105),  # an evening that ends after midnight
        ("09:00", "08:30", None),  # no programme runs backwards
    ],
)
def test_length_of(start: str, end: str, length: int | None) -> None:
    assert length_of(start, end) == length


@pytest.mark.parametrize(
    ("start", "end", "minutes", "codes"),
    [
        ("07:00", "07:30", 20, ["agenda_length_mismatch"]),
        ("07:30", "07:00", None, ["agenda_length_mismatch"]),  # the end before the start
        ("07:00", "07:30", 30, []),
        ("07:00", "07:30", None, []),  # no length stated
        ("07:00", None, 30, []),  # no end stated
        ("22:00", "00:30", 150, []),
    ],
)
def test_length(start: str, end: str | None, minutes: int | None, codes: list[str]) -> None:
    workspace = workspace_with(PROGRAMME.format(""))
    found = check(workspace, parts(agenda=(row(evidence(workspace, "07h00 - 07h30\tĐón tiếp đại biểu"), start, end, minutes),)))
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    ("first", "second", "suffix", "codes"),
    [
        (("07:00", "07:30"), ("07:20", "08:00"), "", ["agenda_overlap"]),
        (("07:00", "07:30"), ("07:30", "08:00"), "", []),  # one follows the other
        (("07:00", "07:30"), ("07:00", "08:00"), "", []),  # side by side by intent
        (("13:30", "16:30"), ("07:30", "08:00"), "", []),  # the next day
        (("07:00", "07:30"), ("07:20", "08:00"), " (song song)", []),
        (("07:00", None), ("07:20", "08:00"), "", []),
    ],
)
def test_overlap(first: tuple[str, str | None], second: tuple[str, str], suffix: str, codes: list[str]) -> None:
    workspace = workspace_with(PROGRAMME.format(suffix))
    rows = (
        row(evidence(workspace, "07h00 - 07h30\tĐón tiếp đại biểu"), *first),
        row(evidence(workspace, f"07h20 - 08h00\tKhai mạc{suffix}"), *second),
    )
    findings = list(check(workspace, parts(agenda=rows)))
    assert [finding.code for finding in findings] == codes
    assert all(finding.records == tuple(record.id for record in rows) for finding in findings)


def test_rows_of_two_programmes_do_not_overlap() -> None:
    workspace = workspace_with("1. Buổi lễ\n- 07h00 - 09h00: Khai mạc.\n2. Tại các thôn\n- 08h00 - 10h00: Ra quân.")
    rows = (
        row(evidence(workspace, "07h00 - 09h00: Khai mạc"), "07:00", "09:00"),
        row(evidence(workspace, "08h00 - 10h00: Ra quân"), "08:00", "10:00"),
    )
    assert list(check(workspace, parts(agenda=rows))) == []
