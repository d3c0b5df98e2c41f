"""The database that an office shares, on SQLite and on a real PostgreSQL server."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from typer.testing import CliRunner

from extractor.cli.main import app
from extractor.collection import Collection, read_collection
from extractor.collection.corrections import corrections_path
from extractor.database import Loaded, dump_plans, is_database, load_plans, open_database
from extractor.database.schema import METADATA
from extractor.errors import DatabaseUnusable
from extractor.tables import TABLES
from extractor.tables.views import VIEWS
from schemas import DateValue, Plan
from schemas.corrections import Corrections
from schemas.serialization import plan_from_json, plan_to_json
from tests.extractor.collection.test_corrections import answer
from tests.plans import example_plan
from tests.postgres import server

NOW = datetime(2026, 6, 5, 7, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    address = f"sqlite:///{tmp_path}/plans.sqlite"
    if request.param == "postgres":
        address = request.getfixturevalue("postgres")
        with open_database(address, migrate=False) as empty, empty.begin() as connection:
            connection.execute(sa.text("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
    with open_database(address) as opened:
        yield opened


def version(digest: str, *, draft: bool) -> Plan:
    """The example as a file of its own: the draft has no number yet."""
    plan = example_plan()
    assert plan.header
    number = None if draft else plan.header.number
    month = DateValue(start="2026-05-01", end="2026-05-31", precision="month")
    header = plan.header.model_copy(update={"number": number, "draft": draft, "issued": month})
    source = plan.document.source.model_copy(update={"sha256": digest * 64, "name": f"{digest}.docx"})
    return plan.model_copy(update={"header": header, "document": plan.document.model_copy(update={"source": source})})


def collection_of(folder: Path, *plans: Plan) -> Collection:
    folder.mkdir(exist_ok=True)
    for plan in plans:
        (folder / f"{plan.document.source.sha256[:4]}.json").write_bytes(plan_to_json(plan))
    return read_collection([folder])


def count(engine: sa.Engine, relation: str) -> int:
    with engine.connect() as connection:
        return int(connection.execute(sa.text(f'SELECT count(*) FROM "{relation}"')).scalar_one())  # noqa: S608


def test_loading_again_changes_nothing(engine: sa.Engine, tmp_path: Path) -> None:
    collection = collection_of(tmp_path / "out", version("a", draft=False))
    assert load_plans(engine, collection.files(), NOW) == Loaded(new=1)
    rows = {table.name: count(engine, table.name) for table in TABLES}
    assert load_plans(engine, collection.files(), NOW) == Loaded(unchanged=1)
    assert {table.name: count(engine, table.name) for table in TABLES} == rows
    assert all(rows.values())


def test_what_changes_replaces_its_rows(engine: sa.Engine, tmp_path: Path) -> None:
    plan = version("a", draft=False)
    load_plans(engine, collection_of(tmp_path / "out", plan).files(), NOW)
    assert load_plans(engine, collection_of(tmp_path / "out", plan.model_copy(update={"targets": ()})).files(), NOW) == Loaded(
        changed=1
    )
    assert count(engine, "targets") == 0
    assert count(engine, "duties") == len(plan.duties)


def test_the_same_bytes_under_two_names_are_one_document(engine: sa.Engine, tmp_path: Path) -> None:
    collection = collection_of(tmp_path / "out", version("a", draft=False))
    (tmp_path / "out" / "copy.json").write_bytes(plan_to_json(version("a", draft=False)))
    collection = read_collection([tmp_path / "out"])
    assert load_plans(engine, collection.files(), NOW) == Loaded(new=1)


def test_superseded_versions_are_kept_and_not_counted(engine: sa.Engine, tmp_path: Path) -> None:
    load_plans(engine, collection_of(tmp_path / "first", version("a", draft=True)).files(), NOW)
    assert count(engine, "current_plans") == 1
    loaded = load_plans(engine, collection_of(tmp_path / "second", version("b", draft=False)).files(), NOW)
    assert loaded.superseded == 1
    assert count(engine, "documents") == 2
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT plan_id FROM current_plans")).scalars().all() == ["b" * 16]
        issuers = connection.execute(sa.text("SELECT plan_id FROM who_leads_what")).scalars().all()
    assert set(issuers) == {"b" * 16}


def test_corrections_go_along(engine: sa.Engine, tmp_path: Path) -> None:
    plan = version("a", draft=False)
    collection = collection_of(tmp_path / "out", plan)
    load_plans(engine, collection.files(), NOW)
    said = Corrections(source="a.docx", corrections=(answer(plan, "corrected", value=300),))
    corrections_path(collection.cards[0].path).write_text(said.model_dump_json(), encoding="utf-8")
    assert load_plans(engine, collection.files(), NOW) == Loaded(changed=1)
    with engine.connect() as connection:
        row = connection.execute(sa.text("SELECT value, verified, machine FROM targets ORDER BY id")).first()
    assert row is not None
    assert row[:2] == (300.0, "corrected")
    assert '"value": 200' in row[2]


def test_what_was_loaded_comes_out_again(engine: sa.Engine, tmp_path: Path) -> None:
    plans = [version("a", draft=True), version("b", draft=False)]
    load_plans(engine, collection_of(tmp_path / "out", *plans).files(), NOW)
    assert dump_plans(engine, tmp_path / "dump") == 2
    assert [plan_from_json(path.read_bytes()) for path in sorted((tmp_path / "dump").glob("*.json"))] == plans


def test_the_migrations_make_the_schema(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


@pytest.mark.parametrize("view", [*VIEWS, "current_plans"])
def test_views_answer(engine: sa.Engine, tmp_path: Path, view: str) -> None:
    plan = version("a", draft=False)
    known = plan.targets[0].model_copy(update={"indicator_id": "trees_planted"})
    load_plans(engine, collection_of(tmp_path / "out", plan.model_copy(update={"targets": (known,)})).files(), NOW)
    assert count(engine, view) == (2 if view == "deadlines" else 1)  # a duty and a report are due


@pytest.mark.parametrize("address", ["nonsense://x", "sqlite:////nowhere/at/all/x.sqlite", "postgresql://u:secret@localhost:1/x"])
def test_a_database_that_cannot_be_used(address: str) -> None:
    with pytest.raises(DatabaseUnusable) as told, open_database(address):
        pass
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("source", "expected"), [("postgresql://h/d", True), ("sqlite:///x", True), ("out", False), ("C:/out", False)]
)
def test_addresses(source: str, expected: bool) -> None:
    assert is_database(source) is expected


def test_the_command(tmp_path: Path) -> None:
    collection_of(tmp_path / "out", version("a", draft=False))
    arguments = ["load", str(tmp_path / "out"), "--to", f"sqlite:///{tmp_path}/x.sqlite"]
    first, second = (CliRunner().invoke(app, arguments) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "1 văn bản mới" in first.stdout
    assert "1 không đổi" in second.stdout
    broken = CliRunner().invoke(app, ["load", str(tmp_path / "out"), "--to", "sqlite:////nowhere/at/all/x.sqlite"])
    assert broken.exit_code == 1
    assert "database_unusable" in broken.stderr
