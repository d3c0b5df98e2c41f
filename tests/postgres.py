"""A PostgreSQL server for tests: its own folder, its own socket, gone when the tests end."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PLACES = ("/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt")


def _program(name: str) -> str | None:
    """A program of the server, which distributions keep out of the path."""
    found = [path for place in _PLACES for path in sorted(Path(place).glob(f"**/bin/{name}"), reverse=True)]
    return str(found[0]) if found else shutil.which(name)


def _run(command: list[str], user: str | None) -> None:
    as_user = ["runuser", "-u", user, "--"] if user else []
    subprocess.run([*as_user, *command], check=True, capture_output=True, cwd="/")


@contextmanager
def server() -> Iterator[str]:
    """The address of a database on a server that was started for it; the test is skipped where none is installed."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("needs system package: postgresql")
    user = "postgres" if os.geteuid() == 0 else None  # the server does not run as root
    folder = Path(tempfile.mkdtemp(prefix="kehoach-postgres-", dir="/tmp"))
    try:
        if user:
            account = pwd.getpwnam(user)
            os.chown(folder, account.pw_uid, account.pw_gid)
        _run([initdb, "-D", f"{folder}/data", "-A", "trust", "-U", "tests", "-E", "UTF8", "--locale=C.UTF-8"], user)
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        _run([control, "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start"], user)
        try:
            yield f"postgresql://tests@/postgres?host={folder}"
        finally:
            _run([control, "-D", f"{folder}/data", "-m", "immediate", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
