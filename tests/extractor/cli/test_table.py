"""The table: what a row shows, and that it fits."""

from pathlib import Path

import pytest
from rich.console import Console

from extractor.cli.messages import MESSAGES, Language
from extractor.cli.table import WIDTH, plan_table, row
from extractor.workers.outcome import summary_of
from schemas import DateValue, Plan
from tests.plans import example_plan


def printed(plan: Plan, language: Language = Language.VIETNAMESE, width: int = WIDTH) -> str:
    console = Console(width=width, record=True, file=None, quiet=False, no_color=True)
    with console.capture() as capture:
        console.print(plan_table([row(Path("2026/a.txt"), summary_of(plan))], MESSAGES[language]))
    return capture.get()


def test_a_row_says_what_was_found() -> None:
    entry = row(Path("2026/a.txt"), summary_of(example_plan()))
    assert entry.file == "2026/a.txt"
    assert entry.title == "Kế hoạch 12/KH-UBND: Ra quân vệ sinh đường làng năm 2026"
    assert entry.issuer == "Ủy ban nhân dân xã Bình Minh"
    # a target that says another one again is not counted
    assert (entry.duties, entry.headcounts, entry.targets, entry.findings, entry.problems) == (1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("issued", "vietnamese", "english"),
    [
        (DateValue(start="2026-06-05", end="2026-06-05", precision="day"), "05/06/2026", "05/06/2026"),
        (DateValue(start="2026-05-01", end="2026-05-31", precision="month"), "5/2026", "5/2026"),
        (DateValue(start="2026-04-01", end="2026-06-30", precision="quarter"), "quý 2/2026", "Q2 2026"),
        (DateValue(start="2026-01-01", end="2026-12-31", precision="year"), "2026", "2026"),
        (None, "–", "–"),
    ],
)
def test_dates_are_as_precise_as_the_document(issued: DateValue | None, vietnamese: str, english: str) -> None:
    plan = example_plan()
    assert plan.header is not None
    dated = plan.model_copy(update={"header": plan.header.model_copy(update={"issued": issued})})
    assert vietnamese in printed(dated)
    assert english in printed(dated, Language.ENGLISH)


@pytest.mark.parametrize("language", list(Language))
def test_the_table_fits(language: Language) -> None:
    plan = example_plan()
    assert plan.header is not None
    long = plan.model_copy(update={"header": plan.header.model_copy(update={"title": "rất dài " * 200})})
    lines = printed(long, language).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) < 15
    for heading in (MESSAGES[language].plan, *MESSAGES[language].headcounts.split("\n")):
        assert any(heading in line for line in lines)


def test_failed_and_draft_are_said() -> None:
    plan = example_plan()
    assert plan.header is not None
    failed = plan.model_copy(update={"header": None, "document": plan.document.model_copy(update={"status": "failed"})})
    draft = plan.model_copy(update={"header": plan.header.model_copy(update={"draft": True})})
    assert "không đọc được" in printed(failed)
    assert "bản dự thảo" in printed(draft)


def test_a_hostile_title_cannot_drive_the_terminal() -> None:
    plan = example_plan()
    assert plan.header is not None
    hostile = plan.model_copy(update={"header": plan.header.model_copy(update={"title": "\x1b[2J[red]x"})})
    assert (
        "\x1b" not in row(Path("\x1b]0;a.txt"), summary_of(hostile)).title + row(Path("\x1b]0;a.txt"), summary_of(hostile)).file
    )
    assert "[red]x" in printed(hostile)  # no markup language in a document's words
