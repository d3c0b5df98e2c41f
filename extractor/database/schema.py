"""The tables of the database, as SQLAlchemy knows them; ``migrations`` makes them.

``documents`` holds a plan's JSON whole, with what people said of it. The other tables are those of ``extractor.tables``, with the
same columns; their rows go with their document's. Views show the plans that are not superseded.
"""

from typing import Any

import sqlalchemy as sa

from extractor.tables import TABLES, Column, Kind, Table

METADATA = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

DOCUMENTS = sa.Table(
    "documents",
    METADATA,
    sa.Column("plan_id", sa.String(16), primary_key=True),
    sa.Column("sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("number", sa.Text, index=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("card", sa.Text, nullable=False),
    sa.Column("json", sa.Text, nullable=False),
    sa.Column("corrections", sa.Text),
    sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("superseded_by", sa.String(16), sa.ForeignKey("documents.plan_id")),
)
"""``card``: by which versions are told apart, as JSON. ``digest``: of JSON and corrections; a document whose digest is the
same is not loaded again. ``superseded_by``: the version of the same plan that counts; null for the one that does."""

_TYPES: dict[Kind, sa.types.TypeEngine[Any]] = {
    Kind.TEXT: sa.Text(),
    Kind.CODE: sa.Text(),
    Kind.INTEGER: sa.BigInteger(),
    Kind.NUMBER: sa.Double(),
    Kind.DATE: sa.Date(),
    Kind.BOOLEAN: sa.Boolean(),
    Kind.LIST: sa.JSON(),
}


def _table(table: Table) -> sa.Table:
    columns = [_column(column, key=column.name in table.key) for column in table.columns]
    return sa.Table(table.name, METADATA, *columns)


def _column(column: Column, *, key: bool) -> sa.Column[Any]:
    kind = _TYPES[column.kind]
    if column.name == "plan_id":
        return sa.Column(column.name, sa.String(16), sa.ForeignKey("documents.plan_id", ondelete="CASCADE"), primary_key=key)
    return sa.Column(column.name, kind, primary_key=key, autoincrement=False)


LAYERS = {table.name: _table(table) for table in TABLES}
"""The tables of rows, by name."""
