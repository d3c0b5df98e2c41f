"""What a worker is given."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Task:
    """A document to extract: its file, the name it has in its plan (the file's by default), the least confidence kept.

    ``key`` is what the giver knows it by.
    """

    source: Path
    name: str | None = None
    min_confidence: float = 0.0
    key: str = ""
