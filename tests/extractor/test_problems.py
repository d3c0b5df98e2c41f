"""Coded errors as problems."""

import pytest

from extractor.errors import FileLocked, KehoachError, OutOfMemory, TimedOut, WorkerCrashed
from extractor.problems import error_of, failed_plan, problem_of
from extractor.reading.document import Source


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("file_locked", FileLocked),  # below ReadingError
        ("timed_out", TimedOut),
        ("crashed", WorkerCrashed),
        ("out_of_memory", OutOfMemory),
        ("unknown", KehoachError),
    ],
)
def test_the_error_of_a_code(code: str, expected: type[KehoachError]) -> None:
    assert error_of(code) is expected


def test_a_problem_speaks_both_languages() -> None:
    problem = problem_of(TimedOut("60"))
    assert "60 giây" in problem.message
    assert "60 s" in problem.message_en


def test_a_failed_plan_has_its_source_and_problem_alone() -> None:
    plan = failed_plan(Source("a.pdf", 3, "0" * 64, "application/pdf"), FileLocked(page=2))
    assert (plan.document.status, plan.document.source.name, plan.document.text) == ("failed", "a.pdf", "")
    assert [(problem.code, problem.page) for problem in plan.problems] == [("file_locked", 2)]
    assert plan.duties == ()
