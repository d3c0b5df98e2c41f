"""Files that mean harm end as coded problems within the bounds, and cost no other file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.errors import FileBroken, FileLocked, FileTooLarge
from extractor.reading import read
from extractor.settings import Settings
from extractor.workers import Outcome, WorkerPool
from tests.extractor.reading.makers import pdf
from tests.extractor.workers import hostile
from tests.plans import PLAN_TEXT


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    return pdf(lambda canvas: canvas.drawString(50, 800, "Kế hoạch"), encrypt="secret")


def truncated() -> bytes:
    """The first half of a PDF."""
    whole = pdf(lambda canvas: canvas.drawString(50, 800, "Kế hoạch"))
    return whole[: len(whole) // 2]


FILES: list[tuple[Callable[[], bytes], set[str]]] = [
    (hostile.zip_bomb, {"file_too_large"}),
    (hostile.many_members, {"file_too_large"}),
    (hostile.endless_members, {"file_too_large"}),
    (hostile.nested_xml, {"file_broken"}),
    (hostile.laughing_xml, {"file_broken"}),
    (hostile.nested_html, {"file_broken"}),
    (hostile.one_line, {"file_too_large"}),
    (hostile.recursive_pages, {"file_broken"}),
    (hostile.cross_reference_loop, {"file_empty", "file_broken"}),  # its page is empty; the loop does no harm
    (hostile.recursive_form, {"timed_out", "crashed", "out_of_memory"}),  # pdfium follows it until time or memory ends
    (hostile.picture_bomb, {"file_too_large"}),  # a picture beyond all memory, told by what it unpacks to
    (hostile.many_pages, {"file_too_large"}),
    (encrypted, {"file_locked"}),
    (truncated, {"file_broken"}),
]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What comes of each file by its name, good plans between them."""
    folder = tmp_path_factory.mktemp("hostile")
    for make, _ in FILES:
        (folder / make.__name__).write_bytes(make())
        (folder / f"{make.__name__}-good").write_text(PLAN_TEXT, encoding="utf-8")
    with WorkerPool(Settings(workers=2, document_seconds=10)) as pool:
        return {outcome.source.name: outcome for outcome in pool.extract(sorted(folder.iterdir()))}


@pytest.mark.parametrize(("make", "codes"), FILES, ids=[make.__name__ for make, _ in FILES])
def test_a_coded_problem(make: Callable[[], bytes], codes: set[str], outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes[make.__name__]
    assert outcome.failed
    assert {problem.code for problem in outcome.summary.problems} <= codes
    assert outcome.summary.problems


def test_good_plans_between_them_are_complete(outcomes: dict[str, Outcome]) -> None:
    good = [outcome for name, outcome in outcomes.items() if name.endswith("-good")]
    assert [outcome.summary.status for outcome in good] == ["complete"] * len(FILES)


def test_an_error_of_the_file_before_is_not_taken_for_this_one() -> None:
    with pytest.raises(FileLocked):
        read(encrypted())
    with pytest.raises(FileBroken):
        read(hostile.recursive_pages())


def test_a_device_is_read_no_further_than_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero")
    monkeypatch.setattr("extractor.reading.MAX_FILE_BYTES", 1000)
    with pytest.raises(FileTooLarge):
        read(Path("/dev/zero"))
