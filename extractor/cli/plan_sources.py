"""Where a command's plans come from: files, folders, or a database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.collection import Collection


@contextmanager
def open_collection(sources: Sequence[str]) -> Iterator["Collection"]:
    """The plans that ``sources`` name: JSON files, folders of them, and addresses of databases (``postgresql://…``).

    Raises:
        DatabaseUnusable, DriverMissing: a database that cannot be read.
    """
    from extractor.collection import read_collection

    with TemporaryDirectory(prefix="kehoach-") as folder:
        yield read_collection([_folder_of(source, Path(folder, str(number))) for number, source in enumerate(sources)])


def _folder_of(source: str, folder: Path) -> Path:
    from extractor.database import dump_plans, is_database, open_database

    if not is_database(source):
        return Path(source)
    with open_database(source, migrate=False) as engine:
        dump_plans(engine, folder)
    return folder
