"""Connections: which database is meant, and that its tables are those of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from extractor.errors import DatabaseUnusable, DriverMissing

_MIGRATIONS = Path(__file__).parent / "migrations"


def is_database(source: str) -> bool:
    """Whether a source is the address of a database rather than a path."""
    return "://" in source


@contextmanager
def open_database(address: str, *, migrate: bool = True) -> Iterator[sa.Engine]:
    """An engine for the database at ``address``; its tables are made or brought to this version first.

    Args:
        address: ``postgresql://user:password@host/name`` or ``sqlite:///file.sqlite``.
        migrate: whether tables may be made or changed.

    Raises:
        DatabaseUnusable: an address that is none, a server that does not answer, tables of a newer version.
        DriverMissing: PostgreSQL's driver is not installed.
    """
    shown = address
    try:
        url = _url(address)
        shown = url.render_as_string(hide_password=True)
        engine = sa.create_engine(url)
        if url.get_backend_name() == "sqlite":
            sa.event.listen(engine, "connect", _enforce_keys)
    except ModuleNotFoundError as error:
        raise DriverMissing('pip install "kehoach[postgres]"') from error
    except sa.exc.ArgumentError as error:
        raise DatabaseUnusable(shown.partition("@")[0] if "@" in shown else shown) from error
    try:
        if migrate:
            _upgrade(engine)
        yield engine
    except (sa.exc.DBAPIError, CommandError) as error:
        raise DatabaseUnusable(f"{shown}: {_first_line(error)}") from error
    finally:
        engine.dispose()


def _url(address: str) -> sa.URL:
    url = sa.make_url(address)
    return url.set(drivername="postgresql+psycopg") if url.drivername in {"postgresql", "postgres"} else url


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _enforce_keys(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    """SQLite checks foreign keys only where a connection asks for it."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _upgrade(engine: sa.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
