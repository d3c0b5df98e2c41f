"""What a comparison of the five real plans must show; skipped where they are absent."""

from pathlib import Path

import pytest

from schemas.comparison import Comparison, PlanPeople
from tests.extractor.comparison.plans import compared, document, label, row


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    plans = [document(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    return compared(tmp_path_factory.mktemp("seeds"), *plans)


def said(comparison: Comparison, identity: str) -> dict[str, list[str]]:
    """What each plan states in a row, by its name."""
    cells = row(comparison, identity).cells
    return {label(comparison, cell.plan): [target.shown for target in cell.targets] for cell in cells}


def test_trees_stand_on_one_row(seeds: Comparison) -> None:
    trees = row(seeds, "trees_planted")
    assert said(seeds, "trees_planted") == {"An Phú": ["ít nhất 10.000 cây xanh"], "Kiến An": ["ít nhất 1.000 cây xanh"]}
    assert trees.comparable
    assert trees.groups[0].period == "2026-2030"
    assert trees.groups[0].words == "An Phú: ít nhất 10.000 cây xanh; Kiến An: ít nhất 1.000 cây xanh; gấp 10 lần"
    assert [(label(seeds, rank.plan), rank.place) for rank in trees.groups[0].ranks] == [("An Phú", 1), ("Kiến An", 2)]
    quotes = [target.ground.evidence.text for cell in trees.cells for target in cell.targets]
    assert "10.000 cây xanh" in quotes[0]
    assert "1.000 cây xanh" in quotes[1]


@pytest.mark.parametrize("indicator", ["public_lighting_share", "waste_sorting_rate"])
def test_other_populations_are_flagged(seeds: Comparison, indicator: str) -> None:
    found = row(seeds, indicator)
    assert {label(seeds, cell.plan) for cell in found.cells} == {"An Phú", "Kiến An"}
    assert not found.comparable
    assert found.differences == ("population",)
    assert "100%" in said(seeds, indicator)["An Phú"]
    assert said(seeds, indicator)["Kiến An"] == ["100%"]


def test_both_cite_the_superior_plan(seeds: Comparison) -> None:
    cited = next(one for one in seeds.references if one.number == "146/KH-UBND")
    assert (cited.date, cited.issuer) == ("2026-04-22", "Ủy ban nhân dân thành phố Hải Phòng")
    assert {label(seeds, cell.plan) for cell in cited.cells} == {"An Phú", "Kiến An"}
    assert all(cell.basis for cell in cited.cells)
    assert cited.not_citing == ()  # the others are of other provinces


def test_a_plan_contradicts_itself(seeds: Comparison) -> None:
    clean_ups = row(seeds, "clean_ups")
    (cell,) = [cell for cell in clean_ups.cells if label(seeds, cell.plan) == "An Phú"]
    assert cell.contradicts_itself
    assert [target.value for target in cell.targets] == [4, 5]


@pytest.mark.parametrize("code", ["number_blank", "issue_day_blank"])
def test_both_lack_number_and_day(seeds: Comparison, code: str) -> None:
    (found,) = [one for one in seeds.findings if one.code == code]
    assert {label(seeds, cell.plan) for cell in found.cells} == {"An Phú", "Kiến An"}


def people(comparison: Comparison, name: str) -> PlanPeople:
    return next(one for one in comparison.headcounts if label(comparison, one.plan) == name)


def test_people_of_kinh_bac(seeds: Comparison) -> None:
    found = people(seeds, "Kinh Bắc")
    assert (found.total.comparator, found.total.value) == ("=", 640)  # 10 + 100 + 30 + 100 + 50 + 5 bodies of 70
    sums = {unit.unit: unit.sum.value for unit in found.units}
    assert sums["trường Trung học cơ sở Suối Hoa"] == 110
    assert sums["Công an phường"] == 30
    assert sums["Hội Cựu chiến binh phường"] == 70
    listed = [entry for entry in found.entries if entry.percent == 100]
    assert len(listed) == 6
    assert all(entry.counted is None and entry.why_not == "nêu theo tỷ lệ 100%" for entry in listed)
    assert found.total.rest == 9


def test_an_absent_annex_is_told(seeds: Comparison) -> None:
    (found,) = [one for one in seeds.findings if one.code == "annex_missing"]
    assert [label(seeds, cell.plan) for cell in found.cells] == ["Bát Tràng"]


def test_every_value_leads_to_its_words(seeds: Comparison, shared: Path) -> None:
    texts = {plan.id: (shared / "seeds" / plan.source.name).read_text(encoding="utf-8") for plan in seeds.plans}
    grounds = [target.ground for one in seeds.targets for cell in one.cells for target in cell.targets]
    grounds += [entry.ground for entry in seeds.calendar] + [one.ground for people in seeds.headcounts for one in people.entries]
    grounds += [ground for one in seeds.duties for cell in one.cells for holder in cell.holders for ground in holder.grounds]
    assert len(grounds) > 150
    for ground in grounds:
        assert texts[ground.plan][ground.evidence.start : ground.evidence.end] == ground.evidence.quote
