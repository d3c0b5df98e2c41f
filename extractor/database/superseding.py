"""Which documents of the database are superseded by another version of the same plan."""

from pathlib import Path

import sqlalchemy as sa
from pydantic import TypeAdapter

from extractor.collection.cards import Card
from extractor.collection.similarity import shingles
from extractor.collection.versions import group_versions
from extractor.database.schema import DOCUMENTS
from schemas.serialization import plan_from_json

_CARDS = TypeAdapter(Card)
"""A card's path is its document's key here."""


def card_to_json(card: Card) -> str:
    """A card as the database keeps it."""
    return _CARDS.dump_json(card).decode()


def mark_superseded(connection: sa.Connection) -> int:
    """Tell versions apart over the whole database; how many documents another stands for."""
    query = sa.select(DOCUMENTS.c.card).order_by(DOCUMENTS.c.plan_id)
    cards = [_CARDS.validate_json(text) for text in connection.execute(query).scalars()]
    texts: dict[Path, frozenset[int]] = {}

    def shingles_of(card: Card) -> frozenset[int]:
        if card.path not in texts:
            chosen = sa.select(DOCUMENTS.c.json).where(DOCUMENTS.c.plan_id == str(card.path))
            texts[card.path] = shingles(plan_from_json(connection.execute(chosen).scalar_one()).document.text)
        return texts[card.path]

    best = {str(card.path): str(group.best.path) for group in group_versions(cards, shingles_of) for card in group.versions}
    connection.execute(sa.update(DOCUMENTS).values(superseded_by=None).where(DOCUMENTS.c.superseded_by.is_not(None)))
    others = [{"document": document, "version": version} for document, version in best.items() if document != version]
    if others:
        change = sa.update(DOCUMENTS).where(DOCUMENTS.c.plan_id == sa.bindparam("document"))
        connection.execute(change.values(superseded_by=sa.bindparam("version")), others)
    return len(others)
