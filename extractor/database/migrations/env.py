"""What Alembic runs: migrations on the connection that the program hands over."""

from alembic import context

from extractor.database.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
