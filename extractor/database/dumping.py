"""Plans out of the database, as the files that they were."""

from pathlib import Path

import sqlalchemy as sa

from extractor.collection.corrections import corrections_path
from extractor.database.schema import DOCUMENTS


def dump_plans(engine: sa.Engine, folder: Path) -> int:
    """Write every document's JSON, with people's corrections beside it, into ``folder``; how many there are.

    What reads plans from folders (comparison, audit, export) reads those of a database so, versions and corrections alike.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with engine.connect() as connection:
        query = sa.select(DOCUMENTS.c.plan_id, DOCUMENTS.c.json, DOCUMENTS.c.corrections).order_by(DOCUMENTS.c.plan_id)
        for identity, text, corrections in connection.execution_options(yield_per=100).execute(query):
            path = folder / f"{identity}.json"
            path.write_text(text, encoding="utf-8")
            if corrections is not None:
                corrections_path(path).write_text(corrections, encoding="utf-8")
            count += 1
    return count
