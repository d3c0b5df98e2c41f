"""The benchmarks of the batch at small sizes: that they hold, and can fail."""

import os
from pathlib import Path

import pytest

from benchmarks.batch import main
from benchmarks.batches import kills as kills_module
from benchmarks.batches.rate import growth


@pytest.mark.parametrize(
    ("samples", "grown"),
    [
        ([9, *[100] * 99], 0.0),  # warming up does not count
        ([100] * 90 + [120] * 10, 0.2),
        ([200] * 50 + [100] * 50, -0.5),
    ],
)
def test_growth(samples: list[int], grown: float) -> None:
    assert growth(samples) == pytest.approx(grown)


def test_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--folder", str(tmp_path), "kills", "--count", "30", "--kills", "2"]) == 0
    assert "30 plans, 2 kills; results 30, byte-equal to a clean run's: True" in capsys.readouterr().out


def test_a_result_that_differs_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(output: Path) -> dict[str, bytes]:
        return {path.name: os.urandom(8) for path in output.glob("*.json")}

    monkeypatch.setattr(kills_module, "results", spoil)
    assert main(["--folder", str(tmp_path), "kills", "--count", "6", "--kills", "0"]) == 1


def test_poison(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--folder", str(tmp_path), "poison", "--good", "6", "--hostile-files", "18"]) == 0
    assert "6 good, 18 hostile: {('documents', 'complete'): 6, ('hostile', 'failed'): 18}" in capsys.readouterr().out


def test_driver(tmp_path: Path) -> None:
    assert main(["--folder", str(tmp_path), "driver", "--count", "20"]) == 0
