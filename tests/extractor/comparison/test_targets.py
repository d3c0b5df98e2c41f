"""Targets side by side: rows, cells, comparability, common measures, ranks in words."""

from pathlib import Path

import pytest

from extractor.comparison.levels import Level, in_words, outliers
from schemas import Plan
from schemas.comparison import Comparison
from tests.extractor.comparison.plans import compared, plan, row

FIVE_YEARS = "II. CHỈ TIÊU CỤ THỂ\n- Trồng ít nhất 10.000 cây xanh trong giai đoạn 2026 - 2030.\n- 100% hộ gia đình phân loại rác tại nguồn.\n"
ONE_YEAR = "II. CHỈ TIÊU CỤ THỂ\n- Trồng 1.000 cây xanh mỗi năm.\n- Các hộ gia đình phân loại rác tại nguồn đạt 100%.\n"
OFFICES = "II. CHỈ TIÊU CỤ THỂ\n- 100% cơ quan, trường học phân loại rác tại nguồn.\n"


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("three")
    return compared(
        folder,
        plan("An Bình", FIVE_YEARS, period="giai đoạn 2026 - 2030"),
        plan("Bình Minh", ONE_YEAR, number=25, period="giai đoạn 2026 - 2030"),
        plan("Cẩm Sơn", OFFICES, number=31, period="giai đoạn 2026 - 2030"),
    )


def test_other_times_have_a_common_measure(three: Comparison) -> None:
    trees = row(three, "trees_planted")
    assert not trees.comparable
    assert trees.differences == ("frequency",)
    assert trees.why == "khác chu kỳ tính"
    assert trees.common is not None
    assert [(value.comparator, value.value, value.how) for value in trees.common.values] == [
        (">=", 2000, "10.000 chia 5 năm (2026-2030)"),
        ("=", 1000, "nêu theo năm"),
    ]
    assert trees.common.words == "An Bình: ít nhất 2.000 cây xanh mỗi năm; Bình Minh: 1.000 cây xanh mỗi năm; gấp 2 lần"


def test_wording_is_no_difference_and_population_is(three: Comparison) -> None:
    sorting = row(three, "waste_sorting_rate")
    assert [cell.plan for cell in sorting.cells] == ["p1", "p2", "p3"]
    assert sorting.differences == ("population",)
    assert sorting.common is None  # shares of different people have no common measure
    households, offices = sorting.groups
    assert households.equal
    assert households.words == "An Bình: 100%; Bình Minh: 100%; các kế hoạch nêu cùng một mức"
    assert (offices.population, offices.ranks) == ("cơ quan, trường học", ())


def test_each_target_says_why_it_stands_there(three: Comparison) -> None:
    (target, *_) = row(three, "trees_planted").cells[0].targets
    assert target.alignment.by == "indicator_id"
    assert target.alignment.why == "cùng chỉ tiêu chuẩn “Số cây xanh trồng mới”"
    assert target.ground.source == "An Bình.txt"
    assert target.ground.evidence.quote.startswith("Trồng ít nhất 10.000 cây xanh")


def _read_as(made: Plan, **values: str) -> Plan:
    return made.model_copy(update={"document": made.document.model_copy(update=values)})


@pytest.mark.parametrize(
    ("values", "silence"),
    [({}, "not_stated"), ({"status": "partial"}, "not_readable"), ({"read_as": "ocr"}, "not_sure")],
)
def test_silence(values: dict[str, str], silence: str, tmp_path: Path) -> None:
    quiet = plan("Đông Hà", "II. NỘI DUNG\n- Vận động nhân dân giữ gìn vệ sinh.\n", number=7)
    result = compared(tmp_path, plan("An Bình", FIVE_YEARS), _read_as(quiet, **values))
    trees = row(result, "trees_planted")
    assert result.silence_in(trees, "p2") == silence
    assert result.silence_in(trees, "p1") is None


def test_a_target_of_low_confidence_is_not_sure(tmp_path: Path) -> None:
    made = plan("An Bình", FIVE_YEARS)
    doubtful = made.model_copy(update={"targets": tuple(one.model_copy(update={"confidence": 0.4}) for one in made.targets)})
    result = compared(tmp_path, doubtful, plan("Bình Minh", ONE_YEAR, number=25))
    assert [cell.state for cell in row(result, "trees_planted").cells] == ["not_sure", "stated"]


def test_restatements_stand_once(tmp_path: Path) -> None:
    made = plan("An Bình", FIVE_YEARS)
    again = made.targets[0].model_copy(update={"id": "target-again", "restates": made.targets[0].id})
    result = compared(
        tmp_path, made.model_copy(update={"targets": (*made.targets, again)}), plan("Bình Minh", ONE_YEAR, number=25)
    )
    (target,) = row(result, "trees_planted").cells[0].targets
    assert [ground.record for ground in target.restated] == ["target-again"]


def levels(*values: float) -> list[Level]:
    return [Level(f"p{number}", f"r{number}", "=", value, None, "cây") for number, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "better", "words"),
    [
        ((10, 5), "more", "P0: 10 cây; P1: 5 cây; gấp 2 lần"),
        ((10, 5), "less", "P1: 5 cây; P0: 10 cây; gấp 2 lần"),
        ((10, 10), "more", "P0: 10 cây; P1: 10 cây; các kế hoạch nêu cùng một mức"),
        ((10, 0), "more", "P0: 10 cây; P1: 0 cây"),  # nothing is so many times nothing
        ((10,), "more", ""),
    ],
)
def test_words(values: tuple[float, ...], better: str, words: str) -> None:
    assert in_words(levels(*values), {f"p{number}": f"P{number}" for number in range(9)}, better).vi == words


def test_outliers() -> None:
    assert outliers(levels(10, 11, 12, 10, 11, 90)) == {"r5"}
    assert outliers(levels(10, 90)) == frozenset()  # two values have no middle to lie far from
