"""The journal of an output folder: every input by content hash, its names, state, attempts, problems and extractor.

SQLite in WAL mode. A commit is not synced to the disk by itself: a result is synced before it is noted, so that after a power
failure the journal may have forgotten the last results, which are then made again with the same bytes, and never promises one
that is not there. The connection locks the file as long as it is open: one run an output folder.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256 as hash_of
from importlib.resources import files
from itertools import count
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Literal, Self

from extractor.batch.inputs import Input
from extractor.batch.names import numbered
from extractor.errors import JournalBroken, OutputBusy, OutputUnwritable
from schemas import Problem

FOLDER = ".kehoach"
"""Where a run keeps what is its own, below the output folder."""
_SCHEMA = 1
"""Version of the journal's tables, in SQLite's ``user_version``."""

State = Literal["waiting", "complete", "partial", "failed"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows of an input: a row of ``inputs``."""

    name: PurePosixPath
    origin: str
    stamp: str | None
    sha256: str | None
    recipe: str | None
    result_size: int | None
    result_sha256: str | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of a content: a row of ``documents``."""

    state: State
    attempts: int
    problems: tuple[Problem, ...]
    recipe: str | None
    run: int | None


class Journal:
    """The journal of one run; a context manager that closes it.

    Every method raises OutputUnwritable where the disk does not take it, JournalBroken where the file is damaged.
    """

    def __init__(self, output: Path, recipe: str) -> None:
        """Open the journal of ``output``, or make it.

        Raises:
            OutputBusy: another run has it.
        """
        self.recipe = recipe
        path = output / FOLDER / "journal.sqlite"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputUnwritable(f"{path.parent}: {error.strerror}") from error
        with _coded(output):
            self._database = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
            self._output = output
            try:
                self._prepare()
            except BaseException:
                self._database.close()
                raise
            began = datetime.now(UTC).isoformat(timespec="seconds")
            started = self._database.execute("INSERT INTO runs (began, recipe) VALUES (?, ?)", (began, recipe))
            self.run = int(started.lastrowid or 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with _coded(self._output):
            if kind is None:
                ended = datetime.now(UTC).isoformat(timespec="seconds")
                self._database.execute("UPDATE runs SET ended = ? WHERE run = ?", (ended, self.run))
            self._database.close()

    def met(self, origin: str) -> Known | None:
        """What is known of an input that came from there before; it is noted as met again."""
        with self._changing() as database:
            database.execute("UPDATE inputs SET run = ? WHERE origin = ?", (self.run, _text(origin)))
            return self._known("origin = ?", _text(origin))

    def claim(self, found: Input, sha256: str | None, stamp: str | None) -> Known:
        """The row of an input with this content (None: it cannot be had), under its name or the next that is free.

        A name belongs to the place that it came from first. It goes over to another place only with the same content, and
        if its own was not met in this run: the folder was moved.
        """
        with self._changing() as database:
            known = self._known("origin = ?", _text(found.origin))
            name = known.name if known else self._free_name(found, sha256)
            database.execute(
                "INSERT INTO inputs (name, origin, stamp, sha256, run) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE"
                " SET origin = excluded.origin, stamp = excluded.stamp, sha256 = excluded.sha256, run = excluded.run,"
                " problems = '[]', recipe = iif(sha256 IS excluded.sha256, recipe, NULL)",
                (str(name), _text(found.origin), stamp, sha256, self.run),
            )
            claimed = self._known("name = ?", str(name))
        if claimed is None:  # cannot be: it was just written
            raise JournalBroken(str(name))
        return claimed

    def settled(self, sha256: str) -> Settled | None:
        """What came of a content; None where it is not known."""
        with self._changing() as database:
            query = "SELECT state, attempts, problems, recipe, run FROM documents WHERE sha256 = ?"
            row = database.execute(query, (sha256,)).fetchone()
        if row is None:
            return None
        problems = tuple(Problem.model_validate(problem) for problem in json.loads(row[2]))
        return Settled(row[0], row[1], problems, row[3], row[4])

    def siblings(self, sha256: str) -> list[Known]:
        """The names of a content under which a result by the present recipe is written."""
        with self._changing() as database:
            query = f"SELECT {_COLUMNS} FROM inputs WHERE sha256 = ? AND recipe = ? ORDER BY name"  # noqa: S608 (a constant)
            return [_known(row) for row in database.execute(query, (sha256, self.recipe))]

    def begin(self, sha256: str, size: int) -> None:
        """Note that a content is given to a worker."""
        with self._changing() as database:
            database.execute(
                "INSERT INTO documents (sha256, size, state) VALUES (?, ?, 'waiting')"
                " ON CONFLICT (sha256) DO UPDATE SET state = 'waiting', recipe = NULL",
                (sha256, size),
            )

    def finish(self, sha256: str, settled: Settled, results: Sequence[tuple[PurePosixPath, bytes]]) -> None:
        """Note what came of a content, and its results, which are written."""
        with self._changing() as database:
            database.execute(
                "UPDATE documents SET state = ?, attempts = attempts + ?, problems = ?, recipe = ?, run = ? WHERE sha256 = ?",
                (settled.state, settled.attempts, _json(settled.problems), settled.recipe, settled.run, sha256),
            )
            for name, data in results:
                self._note_result(name, data)

    def note_result(self, name: PurePosixPath, data: bytes, problems: Sequence[Problem] = ()) -> None:
        """Note a result that is written without a worker: a copy for another name, or that of an input that cannot be had."""
        with self._changing():
            self._note_result(name, data, problems)

    def _note_result(self, name: PurePosixPath, data: bytes, problems: Sequence[Problem] = ()) -> None:
        self._database.execute(
            "UPDATE inputs SET recipe = ?, result_size = ?, result_sha256 = ?, problems = ? WHERE name = ?",
            (self.recipe, len(data), hash_of(data).hexdigest(), _json(problems), str(name)),
        )

    def _free_name(self, found: Input, sha256: str | None) -> PurePosixPath:
        for number in count(1):
            name = numbered(found.name, number)
            query = "SELECT sha256, run FROM inputs WHERE name = ?"
            holder = self._database.execute(query, (str(name),)).fetchone()
            if holder is None or (holder[0] == sha256 and holder[1] != self.run):
                return name
        raise AssertionError  # count() does not end

    def _known(self, condition: str, value: str) -> Known | None:
        query = f"SELECT {_COLUMNS} FROM inputs WHERE {condition}"  # noqa: S608 (constants of this module)
        row = self._database.execute(query, (value,)).fetchone()
        return _known(row) if row else None

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction."""
        with _coded(self._output):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def _prepare(self) -> None:
        """Lock the file and make the tables where it is new."""
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute("BEGIN EXCLUSIVE")
        (version,) = self._database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            for statement in files("extractor.batch").joinpath("journal.sql").read_text(encoding="utf-8").split(";\n"):
                self._database.execute(statement)
            self._database.execute(f"PRAGMA user_version = {_SCHEMA}")
        self._database.execute("COMMIT")
        if version not in (0, _SCHEMA):
            raise JournalBroken(f"user_version {version} ≠ {_SCHEMA}")


_COLUMNS = "name, origin, stamp, sha256, recipe, result_size, result_sha256"


def _known(row: tuple[str, str, str | None, str | None, str | None, int | None, str | None]) -> Known:
    return Known(PurePosixPath(row[0]), *row[1:])


def _json(problems: Sequence[Problem]) -> str:
    return json.dumps([problem.model_dump(mode="json") for problem in problems], ensure_ascii=False)


def _text(origin: str) -> str:
    r"""An origin as SQLite takes it: bytes of a name that are not UTF-8 become ``\udcXX`` in letters."""
    return origin.encode(errors="backslashreplace").decode()


@contextmanager
def _coded(output: Path) -> Iterator[None]:
    """Turn what SQLite raises into coded errors."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise OutputBusy(str(output)) from error
        raise OutputUnwritable(f"{output / FOLDER}: {error}") from error
    except sqlite3.DatabaseError as error:
        raise JournalBroken(f"{output / FOLDER}: {error}") from error
