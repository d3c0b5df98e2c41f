"""What is said of how far a call has come."""

import io
import sys

import pytest

from extractor.cli.messages import MESSAGES, Language
from extractor.cli.progress import progress_of

ENGLISH = MESSAGES[Language.ENGLISH]


def said(total: int, *, quiet: bool, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on stderr, which is no terminal, after all files of a call."""
    with progress_of(total, ENGLISH, quiet=quiet) as progress:
        for number in range(total):
            progress.advance(f"{number}.txt")
    return capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(("total", "quiet"), [(1, False), (19, False), (1000, True)])
def test_silence(total: int, quiet: bool, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(total, quiet=quiet, capsys=capsys) == []


@pytest.mark.parametrize("total", [20, 33, 1000])
def test_ten_lines_the_last_when_all_is_done(total: int, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(total, quiet=False, capsys=capsys)
    assert len(lines) == 10
    assert lines[-1] == f"{total} of {total} files done."


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress_of(2, ENGLISH, quiet=False) as progress:
        progress.advance("[red]a\x1b[2J.txt")
        progress.advance("b.txt")
    assert "2/2" in terminal.getvalue()
    assert "\x1b[2J" not in terminal.getvalue()  # a file's name does not drive the terminal
