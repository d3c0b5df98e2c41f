"""When a file that arrives is whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.batch.arrivals import Arrivals


class Clock:
    """Time that passes when told."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("extractor.batch.arrivals.time", clock)
    return clock


@pytest.fixture
def arrivals(tmp_path: Path) -> Arrivals:
    (tmp_path / "out").mkdir()
    return Arrivals(tmp_path, tmp_path / "out", settle=2.0)


def names(arrivals: Arrivals) -> list[str]:
    return [path.relative_to(arrivals.folder).as_posix() for path in arrivals.whole()]


def test_a_file_is_whole_once_it_has_not_changed(arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("half")
    arrivals.look(tmp_path / "a.txt")
    clock.now += 1.5
    (tmp_path / "a.txt").write_text("half and half")
    assert names(arrivals) == []
    clock.now += 1.5
    assert names(arrivals) == []
    clock.now += 0.6
    assert names(arrivals) == ["a.txt"]
    clock.now += 10
    arrivals.look(tmp_path)
    assert names(arrivals) == []  # given once


def test_a_file_that_changes_later_is_given_again(arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    arrivals.look(tmp_path)
    clock.now += 3
    assert names(arrivals) == ["a.txt"]
    (tmp_path / "a.txt").write_text("second, longer")
    arrivals.look(tmp_path / "a.txt")
    clock.now += 3
    assert names(arrivals) == ["a.txt"]


@pytest.mark.parametrize(
    "name",
    [
        "a.pdf.crdownload",
        "a.pdf.part",
        "a.tmp",
        "a.pdf.filepart",
        "~$a.docx",
        ".~lock.a.odt#",
        ".a.txt",
        ".git/a.txt",
        "out/a.txt",
    ],
)
def test_what_is_no_arrival(name: str, arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x")
    arrivals.look(tmp_path)
    arrivals.look(tmp_path / name)
    clock.now += 100
    assert names(arrivals) == []


def test_a_file_waits_for_its_unfinished_sister(arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("what the browser made first")
    (tmp_path / "a.pdf.part").write_text("half")
    arrivals.look(tmp_path)
    clock.now += 100
    assert names(arrivals) == []
    (tmp_path / "a.pdf.part").replace(tmp_path / "a.pdf")
    clock.now += 3
    assert names(arrivals) == []  # it has changed, and waits anew
    clock.now += 3
    assert names(arrivals) == ["a.pdf"]


def test_an_empty_file_waits_longer(arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    arrivals.look(tmp_path)
    clock.now += 15
    assert names(arrivals) == []
    clock.now += 6
    assert names(arrivals) == ["a.pdf"]


@pytest.mark.parametrize("go", [lambda path: path.unlink(), lambda path: path.rename(path.with_name("b.txt"))])
def test_a_file_that_goes_is_forgotten(go: Callable[[Path], object], arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    arrivals.look(tmp_path)
    go(tmp_path / "a.txt")
    clock.now += 3
    assert names(arrivals) == []


def test_a_folder_that_is_moved_in_is_looked_through(arrivals: Arrivals, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "2026" / "xã").mkdir(parents=True)
    (tmp_path / "2026" / "xã" / "a.txt").write_text("x")
    arrivals.look(tmp_path / "2026")
    clock.now += 3
    assert names(arrivals) == ["2026/xã/a.txt"]
