"""The columns of the tables, and the rows of a plan."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from extractor.collection import PlanFile, Reviewed
from extractor.collection.cards import card_of
from extractor.collection.corrections import apply_corrections
from extractor.tables import TABLES, Kind, Tables, tables_of
from extractor.tables.documentation import DOCUMENT, columns_document
from tests.extractor.collection.test_corrections import answer
from tests.plans import example_plan


def example_file() -> PlanFile:
    plan = example_plan()
    return PlanFile(card_of(Path("a.json"), plan), Reviewed(plan, plan))


@pytest.fixture(scope="module")
def tables() -> Tables:
    return tables_of([example_file()])


def test_every_table_has_its_columns_and_rows(tables: Tables) -> None:
    for table in TABLES:
        frame = tables[table.name]
        assert frame.schema == {column.name: column.kind.polars for column in table.columns}
        assert frame.height >= 1, table.name
        assert frame.select(table.key).is_duplicated().sum() == 0
        assert frame.select(table.key).null_count().sum_horizontal().item() == 0


def test_no_plan_gives_empty_tables_of_the_same_form() -> None:
    empty = tables_of([])
    assert {name: frame.schema for name, frame in empty.items()} == {
        name: frame.schema for name, frame in tables_of([example_file()]).items()
    }
    assert all(frame.is_empty() for frame in empty.values())


def test_many_plans_are_stacked() -> None:
    assert tables_of([example_file()] * 450)["targets"].height == 450 * tables_of([example_file()])["targets"].height


def test_values(tables: Tables) -> None:
    target = tables["targets"].row(0, named=True)
    assert (target["comparator"], target["value"], target["unit"]) == (">=", 200.0, "cây xanh")
    assert target["section"] == "I. CHỈ TIÊU"
    plan = tables["plans"].row(0, named=True)
    assert (plan["ward_code"], plan["province_code"], plan["issued_start_date"]) == ("10132", "01", date(2026, 1, 1))


def test_units_of_records_are_rows_of_their_own(tables: Tables) -> None:
    links = tables["unit_links"].filter(pl.col("layer") == "headcounts")
    assert links.select("part", "unit").rows() == [("sender", "Công an xã")]


def test_what_a_person_corrected_stands_beside_what_the_machine_read() -> None:
    plan = example_plan()
    reviewed = apply_corrections(plan, [answer(plan, "corrected", value=300)])
    target = tables_of([PlanFile(card_of(Path("a.json"), plan), reviewed)])["targets"].row(0, named=True)
    assert (target["value"], target["verified"]) == (300.0, "corrected")
    assert '"value": 200' in target["machine"]


def test_columns_have_headings_of_their_own() -> None:
    for table in TABLES:
        for language in ("vi", "en"):
            headings = [column.heading(language) for column in table.columns]
            assert len(set(headings)) == len(headings), table.name
    assert len({table.vi for table in TABLES}) == len(TABLES)


def test_codes_are_texts() -> None:
    codes = {column.name for table in TABLES for column in table.columns if column.kind is Kind.CODE}
    assert {"ward_code", "province_code", "plan_id"} <= codes


def test_the_columns_are_documented() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == columns_document(), "run python -m extractor.tables.documentation"
