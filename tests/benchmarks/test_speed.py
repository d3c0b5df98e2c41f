"""The measurement itself: what it measures on, and that it treats both alike."""

from benchmarks.speed import REPEATS, interleaved, texts


def test_there_are_texts_to_measure_on() -> None:
    assert texts()
    assert all(path.suffix in {".txt", ".md"} for path in texts())


def test_both_run_in_turn_after_a_run_that_is_not_counted() -> None:
    calls: list[str] = []
    first, second = interleaved(lambda: calls.append("a"), lambda: calls.append("b"))
    assert "".join(calls) == "ab" * (REPEATS + 1)
    assert len(first) == len(second) == REPEATS
