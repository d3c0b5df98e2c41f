"""What is said of how far a run has come."""

import io
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from rich.console import Console

from extractor.batch.reports import Report
from extractor.cli import batch_progress as module
from extractor.cli.batch_progress import Pace, batch_progress, count_aside, line_of
from extractor.cli.messages import Language
from extractor.cli.texts.batch import TEXTS
from tests.extractor.workers.processes import wait_for

ENGLISH = TEXTS[Language.ENGLISH]
REPORT = Report("extracted", PurePosixPath("xã/a.txt"), "/a.txt", "complete")


class Clock:
    """Time that passes when told."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.mark.parametrize(
    ("pace", "line"),
    [
        (Pace(began=0, done=120, worked=100, failed=3), "120 files done, 2.0 files/s, 3 failed."),  # not yet counted
        (
            Pace(began=0, done=120, worked=100, expected=14_640, counted=True),
            "120 of 14640 files done, 2.0 files/s, about 2 h 1 min left, 0 failed.",
        ),
        (Pace(began=0, done=20, worked=0, expected=40, counted=True), "20 files done, 0.0 files/s, 0 failed."),  # all kept
        (  # archives held more than was counted
            Pace(began=0, done=50, worked=50, expected=40, counted=True),
            "50 of 50 files done, 1.0 files/s, about 0 h 0 min left, 0 failed.",
        ),
    ],
)
def test_line(pace: Pace, line: str, clock: Clock) -> None:
    clock.now = 50.0
    assert line_of(pace, ENGLISH) == line


def test_a_line_now_and_then_where_there_is_no_terminal(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    pace = Pace(began=0)
    with batch_progress(pace, ENGLISH, quiet=False) as progress:
        for _ in range(100):
            clock.now += 1
            pace.done += 1
            progress.advance(REPORT)
    assert [line.split(" files")[0] for line in capsys.readouterr().err.splitlines()] == ["30", "60", "90"]


def test_nothing_where_quiet(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    with batch_progress(Pace(began=0), ENGLISH, quiet=True) as progress:
        clock.now += 100
        progress.advance(REPORT)
    assert capsys.readouterr().err == ""


def test_a_bar_on_a_terminal(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(module, "Console", lambda stderr: Console(file=screen, force_terminal=True, width=120, stderr=not stderr))
    pace = Pace(began=0, done=5, worked=5, failed=2, expected=10, counted=True)
    clock.now = 10
    with batch_progress(pace, ENGLISH, quiet=False) as progress:
        progress.advance(REPORT)
    for part in ("5/10", "0.5 files/s", "2 failed", "xã/a.txt"):
        assert part in screen.getvalue()


def test_counting_goes_on_aside() -> None:
    pace = Pace()

    def expected() -> Iterator[int]:
        yield 2
        yield 3

    count_aside(pace, expected)
    wait_for(lambda: pace.counted)
    assert pace.total() == 5
