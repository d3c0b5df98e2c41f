"""Confidence is a measured share, never invented, never 1."""

import pytest

from extractor.assembly import calibration
from schemas.base import Evidence


@pytest.mark.parametrize(
    ("right", "total", "expected"),
    [
        (195, 195, 0.99),  # all right: still no certainty
        (9, 10, 0.83),  # one right and one wrong record added
        (0, 0, 0.5),
        (0, 30, 0.03),
    ],
)
def test_rate(right: int, total: int, expected: float) -> None:
    assert calibration.rate(right, total) == expected


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = {
        "layers": {
            "duties": {
                "right": 90,
                "total": 100,
                "rules": {"duty.item": {"right": 70, "total": 72}, "duty.run_in": {"right": 1, "total": 5}},
            }
        }
    }
    monkeypatch.setattr(calibration, "load", lambda _: measured)
    calibration.confidence.cache_clear()


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize(
    ("layer", "rule", "expected"),
    [
        ("duties", "duty.item", 0.96),  # measured on enough records
        ("duties", "duty.run_in", 0.89),  # too few: the layer's rate
        ("duties", "duty.new", 0.89),  # never met in gold: the layer's rate
        ("events", "event.section", 0.5),  # a layer without gold
    ],
)
def test_confidence(layer: str, rule: str, expected: float) -> None:
    assert calibration.confidence(layer, rule) == expected
    calibration.confidence.cache_clear()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, 0.9),  # one word
        (0, 8, 0.6),  # the least sure of several
        (5, 6, 0.6),  # inside a word
        (20, 30, 1.0),  # words that were not recognised: a page with a text layer
    ],
)
def test_recognition(start: int, end: int, expected: float) -> None:
    recognition = calibration.Recognition([(0, 3, 0.9), (4, 8, 0.6), (9, 12, 0.95)])
    assert recognition.of(Evidence(start=start, end=end, quote="x", text="x")) == expected
