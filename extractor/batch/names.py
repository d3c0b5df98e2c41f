"""Names of inputs as names of results: safe on every file system, readable, and the same in every run."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath
from unicodedata import normalize

RESULT_SUFFIX = ".json"
"""What is put behind an input's name."""
_LONGEST = 200
"""Bytes of a part of a name; file systems take 255, and a number, ``.json`` and a temporary name's frame come on top."""
_SUFFIX_BYTES = 20
"""Bytes up to which the end of a name counts as its suffix when it is cut."""
_REFUSED = re.compile(r'[<>:"|?*\\/]')
"""What Windows does not take in a file name."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
"""Names that are devices on Windows, whatever follows the first full stop."""


def safe_name(parts: Iterable[str]) -> PurePosixPath:
    """A relative path of safe parts; ``..``, ``.`` and empty parts are left out."""
    kept = [_safe_part(part) for part in parts if part not in ("", ".", "..")]
    return PurePosixPath(*kept) if kept else PurePosixPath("_")


def numbered(name: PurePosixPath, number: int) -> PurePosixPath:
    """The ``number``-th input of a name: ``a.pdf``, ``a (2).pdf``, ``a (3).pdf``."""
    return name if number == 1 else name.with_name(f"{name.stem} ({number}){name.suffix}")


def result_of(name: PurePosixPath) -> PurePosixPath:
    """Where the result of an input stands below the output folder."""
    return name.with_name(name.name + RESULT_SUFFIX)


def _safe_part(part: str) -> str:
    printable = "".join(letter if letter.isprintable() else "_" for letter in normalize("NFC", part))
    plain = _REFUSED.sub("_", printable).rstrip(". ") or "_"
    if plain.startswith((".", " ")) or _DEVICE.match(plain):
        plain = f"_{plain}"
    return plain if len(plain.encode()) <= _LONGEST else _cut(plain)


def _cut(part: str) -> str:
    """The beginning of a long name, digits of its hash, and its suffix."""
    stem, dot, suffix = part.rpartition(".")
    if not dot or len(suffix.encode()) > _SUFFIX_BYTES:
        stem, suffix = part, ""
    digits = sha256(part.encode()).hexdigest()[:8]
    room = _LONGEST - len(f"~{digits}{dot}{suffix}".encode())
    beginning = stem.encode()[:room].decode(errors="ignore").rstrip()
    return f"{beginning}~{digits}.{suffix}" if suffix else f"{beginning}~{digits}"
