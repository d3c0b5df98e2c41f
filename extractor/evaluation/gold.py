"""Gold annotations on disk, and the documents that they belong to.

Gold is the annotation guide's JSON, one file a document. Stand-off gold (``corpus/real``) holds no words of its document, but
the document's name and hash, the hash of the text that was annotated, and offsets into that text.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from extractor.errors import GoldForOtherText, GoldUnusable, GoldWithoutSource
from extractor.evaluation.scored_values import LAYERS

_NOT_DOCUMENTS = frozenset({".json", ".jsonl", ".yaml", ".yml"})
"""Suffixes of annotations and of what is noted beside them."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One document's annotations."""

    path: Path
    content: dict[str, Any]

    @property
    def name(self) -> str:
        """The document's name in every figure: the annotation file's stem."""
        return self.path.stem

    @property
    def document(self) -> dict[str, str] | None:
        """``name``, ``sha256`` and ``text_sha256`` of the document, of stand-off gold alone."""
        document = self.content.get("document")
        return document if isinstance(document, dict) and "text_sha256" in document else None


def load_gold(path: Path) -> list[Gold]:
    """The annotations of a file, or of every ``*.json`` in a folder.

    Raises GoldUnusable where there are none, or a file is not gold.
    """
    paths = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not paths:
        raise GoldUnusable(f"{path}: *.json")
    return [Gold(file, _content(file)) for file in paths]


def _content(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise GoldUnusable(f"{path}: {error}") from error
    if not isinstance(content, dict) or not content.keys() & set(LAYERS):
        raise GoldUnusable(f"{path}")
    return content


def source_of(gold: Gold, folder: Path | None = None) -> Path:
    """The document that was annotated: in ``folder``, else beside the gold file or in a folder beside the gold's.

    Stand-off gold names its document and knows its hash; other gold has its document's stem.

    Raises GoldWithoutSource where no such document, or more than one, is found.
    """
    for place in [folder] if folder else _folders_near(gold.path):
        matches = [path for path in _documents_in(place) if _belongs(path, gold)]
        if len(matches) > 1:
            raise GoldWithoutSource(f"{gold.name}: {', '.join(path.name for path in matches)}")
        if matches:
            return matches[0]
    raise GoldWithoutSource(gold.document["name"] if gold.document else gold.name)


def _folders_near(path: Path) -> Iterator[Path]:
    here = path.absolute().parent
    yield here
    yield from sorted(folder for folder in here.parent.iterdir() if folder.is_dir() and folder != here)


def _documents_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix.lower() not in _NOT_DOCUMENTS)


def _belongs(path: Path, gold: Gold) -> bool:
    if gold.document is None:
        return gold.name in (path.stem, path.name)
    return path.name == gold.document["name"] and sha256(path.read_bytes()).hexdigest() == gold.document["sha256"]


def with_quotes(gold: Gold, texts: Iterable[str]) -> dict[str, Any]:
    """The annotations, those of stand-off gold with the quotes that their offsets point at.

    Args:
        gold: the annotations.
        texts: what has been read from the document, the likeliest first; the annotated one is told by its hash.

    Raises GoldForOtherText where none of them is the text that was annotated.
    """
    if gold.document is None:
        return gold.content
    for text in texts:
        if sha256(text.encode()).hexdigest() == gold.document["text_sha256"]:
            return _quoted(gold.content, text)
    raise GoldForOtherText(gold.document["name"])


def _quoted(content: dict[str, Any], text: str) -> dict[str, Any]:
    content = deepcopy(content)
    for record in records_in(content.values()):
        if "at" in record:
            record["quote"] = text[slice(*record["at"])]
    return content


def records_in(layers: Iterable[object]) -> Iterator[dict[str, Any]]:
    """The records of the layers that are lists."""
    for layer in layers:
        if isinstance(layer, Sequence) and not isinstance(layer, str):
            yield from (record for record in layer if isinstance(record, dict))
