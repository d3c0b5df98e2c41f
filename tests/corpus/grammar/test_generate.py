"""Generated plans: gold right by construction, the same for a seed, and never too much for the extractor."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import check
from corpus.grammar import GeneratedPlan, generate
from corpus.grammar.plain import LAYOUTS, Layout
from corpus.grammar.setting import OFFICES, REFORM, Office
from corpus.grammar.vocabulary import topics
from extractor import extract
from schemas import Plan, Record

SEEDS = st.integers(min_value=0, max_value=2**31)


@given(SEEDS)
def test_gold_is_valid_and_quotes_are_exact(seed: int) -> None:
    plan = generate(seed)
    assert list(check.faults(plan.gold, plan.text)) == []


@given(SEEDS)
@settings(max_examples=25)
def test_a_seed_gives_one_document(seed: int) -> None:
    first, second = generate(seed), generate(seed)
    assert (first.text, first.gold) == (second.text, second.gold)


@given(SEEDS)
@settings(max_examples=40)
def test_the_extractor_reads_what_is_generated(seed: int) -> None:
    plan = generate(seed)
    assert_grounded(extract(plan.text.encode()), plan)


def assert_grounded(extracted: Plan, plan: GeneratedPlan) -> None:
    """The published text is the file's, and every quote is its slice."""
    text = extracted.document.text
    assert text == plan.text
    for record in records_of(extracted):
        assert text[record.evidence.start : record.evidence.end] == record.evidence.quote


def records_of(plan: Plan) -> list[Record]:
    """Every record of every layer."""
    fields = [getattr(plan, name) for name in type(plan).model_fields]
    return [one for field in fields if isinstance(field, tuple) for one in field if isinstance(one, Record)]


@pytest.mark.parametrize("office", OFFICES)
def test_every_office_issues_plans(office: Office) -> None:
    plan = generate(5, office=office, year=2019)
    assert plan.setting.office == office
    assert list(check.faults(plan.gold, plan.text)) == []


@pytest.mark.parametrize("topic", sorted(topics()))
def test_every_topic_can_be_written_about(topic: str) -> None:
    for seed in range(6):
        plan = generate(seed, office="commune", topic=topic)
        assert list(check.faults(plan.gold, plan.text)) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layout_changes_white_space_and_markup_alone(layout: Layout) -> None:
    plan = generate(11, layout=layout)
    assert plan.look.layout == layout
    assert list(check.faults(plan.gold, plan.text)) == []


@pytest.mark.parametrize("year", range(2015, 2027))
def test_every_year_has_the_units_of_its_time(year: int) -> None:
    for seed in range(4):
        plan = generate(seed, year=year)
        assert plan.header["issued"]["start"].startswith(str(year))
        assert plan.setting.where.district is None or plan.setting.issued < REFORM
