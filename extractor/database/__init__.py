"""A database that an office shares: plans loaded once, told apart by content, with superseded versions kept.

``load_plans`` puts plans into PostgreSQL or SQLite; ``dump_plans`` gives them back as the files that they were.
"""

from extractor.database.connection import is_database, open_database
from extractor.database.dumping import dump_plans
from extractor.database.loading import Loaded, load_plans

__all__ = ["Loaded", "dump_plans", "is_database", "load_plans", "open_database"]
