"""The files that plans were read from, found again by their hash."""

import os
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path

from extractor.collection.cards import Card


def find_sources(folder: Path, cards: Iterable[Card]) -> dict[str, Path]:
    """Paths of the documents of ``cards`` at or below ``folder``, by SHA-256; those that are not there are left out.

    Only files of a size that is looked for are read.
    """
    wanted = {(card.size, card.sha256) for card in cards}
    sizes = {size for size, _ in wanted}
    found: dict[str, Path] = {}
    for path in _files(folder):
        size = path.stat().st_size
        if size in sizes:
            with path.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
            if (size, digest) in wanted:
                found.setdefault(digest, path)
    return found


def _files(folder: Path) -> Iterable[Path]:
    for name, folders, files in os.walk(folder):
        folders.sort()
        yield from (path for path in (Path(name, file) for file in sorted(files)) if path.is_file())
