"""Plans into the database: each document once, all its rows or none."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import sqlalchemy as sa

from extractor.collection import PlanFile
from extractor.collection.corrections import load_corrections
from extractor.database.schema import DOCUMENTS, LAYERS
from extractor.database.superseding import card_to_json, mark_superseded
from extractor.tables import TABLES
from extractor.tables.common import plan_id
from schemas.corrections import Corrections
from schemas.serialization import plan_to_json


@dataclass(slots=True)
class Loaded:
    """What came of a load, in documents."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    superseded: int = 0
    """Of all in the database, those that another version stands for."""


def load_plans(engine: sa.Engine, files: Iterable[PlanFile], now: datetime | None = None) -> Loaded:
    """Put plans into the database, each in a transaction of its own; loading the same again changes nothing.

    A document is known by its SHA-256. Where its JSON or people's corrections have changed, its rows are replaced. Then the
    versions of each plan are told apart anew, over all that the database holds.

    Raises:
        sqlalchemy.exc.DBAPIError: the database refuses; ``open_database`` makes of it a DatabaseUnusable.
    """
    loaded = Loaded()
    moment = now or datetime.now(UTC)
    seen: set[str] = set()
    for file in files:
        if file.card.sha256 in seen:  # the same bytes under another name
            continue
        seen.add(file.card.sha256)
        with engine.begin() as connection:
            _load(connection, file, moment, loaded)
    with engine.begin() as connection:
        loaded.superseded = mark_superseded(connection)
    return loaded


def _load(connection: sa.Connection, file: PlanFile, moment: datetime, loaded: Loaded) -> None:
    text = plan_to_json(file.reviewed.machine).decode()
    said = load_corrections(file.card.path)
    corrections = Corrections(source=file.card.source_name, corrections=said).model_dump_json() if said else None
    digest = sha256(json.dumps([text, corrections]).encode()).hexdigest()
    identity = plan_id(file)
    known = connection.execute(sa.select(DOCUMENTS.c.digest).where(DOCUMENTS.c.plan_id == identity)).scalar()
    if known == digest:
        loaded.unchanged += 1
        return
    values = {
        "sha256": file.card.sha256,
        "number": file.card.number,
        "digest": digest,
        "card": card_to_json(replace(file.card, path=Path(identity))),
        "json": text,
        "corrections": corrections,
        "loaded_at": moment,
    }
    if known is None:
        connection.execute(sa.insert(DOCUMENTS).values(plan_id=identity, **values))
        loaded.new += 1
    else:
        connection.execute(sa.update(DOCUMENTS).where(DOCUMENTS.c.plan_id == identity).values(**values))
        loaded.changed += 1
    _replace_rows(connection, file, identity)


def _replace_rows(connection: sa.Connection, file: PlanFile, identity: str) -> None:
    for table in TABLES:
        layer = LAYERS[table.name]
        connection.execute(sa.delete(layer).where(layer.c.plan_id == identity))
        names = [column.name for column in table.columns]
        rows = [{name: row.get(name) for name in names} for row in table.rows(file)]
        if rows:
            connection.execute(sa.insert(layer), rows)
