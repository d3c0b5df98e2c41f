"""Reading the plans of a run."""

from pathlib import Path

import pytest

from extractor.collection import read_collection
from extractor.collection.similarity import resemblance, shingles
from extractor.errors import PlanUnreadable
from schemas.serialization import plan_to_json
from tests.plans import example_plan


def written(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(plan_to_json(example_plan()))
    return path


def test_folders_are_read_with_all_below_and_without_what_is_hidden(tmp_path: Path) -> None:
    first, second = written(tmp_path, "a.json"), written(tmp_path, "xa/b.json")
    written(tmp_path, ".kehoach/c.json")
    collection = read_collection([tmp_path, first])
    assert [card.path for card in collection.cards] == [first, second]
    assert [one.plan for one in collection.files()] == [example_plan(), example_plan()]


def test_the_same_bytes_are_one_plan(tmp_path: Path) -> None:
    written(tmp_path, "a.json")
    written(tmp_path, "b.json")
    collection = read_collection([tmp_path])
    assert [(one.card.path.name, [card.path.name for card in one.others]) for one in collection.plans()] == [
        ("a.json", ["b.json"])
    ]


def test_what_is_no_plan_is_told(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    collection = read_collection([tmp_path, tmp_path / "absent.json"])
    assert collection.cards == ()
    assert [file.path.name for file in collection.unread] == ["other.json", "absent.json"]
    assert all(isinstance(file.error, PlanUnreadable) for file in collection.unread)


def test_a_plan_that_has_gone_is_an_error(tmp_path: Path) -> None:
    path = written(tmp_path, "a.json")
    collection = read_collection([tmp_path])
    path.unlink()
    with pytest.raises(PlanUnreadable):
        next(collection.plans())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("một hai ba bốn năm", "Mot hai BA bốn năm", 1.0),
        ("một hai ba bốn năm sáu", "một hai ba bốn năm bảy", 1 / 3),
        ("một hai", "một hai", 0.0),  # too short to tell
        ("", "", 0.0),
    ],
)
def test_resemblance(first: str, second: str, expected: float) -> None:
    assert resemblance(shingles(first), shingles(second)) == pytest.approx(expected)
