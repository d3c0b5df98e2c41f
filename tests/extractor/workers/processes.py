"""Looking at processes and waiting for them."""

import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 120
"""Seconds after which what should have happened has not; no test is to take them."""


def wait_for(condition: Callable[[], bool]) -> None:
    """Return once it holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    """Whether a process runs; one that ended but was not waited for does not."""
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
