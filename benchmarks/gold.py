"""Gold annotations with the plans that the program extracts from their documents."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.evaluation import gold as stand_off
from extractor.evaluation.gold import Gold

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SETS = ("own documents", "five real plans", "annotated real documents")
KEPT_OUT = ("042-", "059-")
"""Annotated documents that nothing is learnt from, and nothing calibrated on: they measure the program unseen."""


def gold_plans(real: bool = True) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(stem, gold, extracted plan as JSON data) of every document with gold at hand; ``real``: real documents too.

    Those kept out are left out.
    """
    for name in SETS if real else ("own documents",):
        for stem, path, gold in documents_with_gold(name):
            yield stem, gold, extracted(path)


def extracted(source: Path | bytes) -> dict[str, Any]:
    """The plan of a document, as its JSON says it."""
    from extractor import extract

    data: dict[str, Any] = json.loads(extract(source).model_dump_json())
    return data


def documents_with_gold(name: str) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """(stem, document, gold) of each document of a set that is at hand and not kept out; nothing for another name."""
    match name:
        case "own documents":
            yield from _beside(ROOT / "corpus" / "gold", ROOT / "corpus" / "samples")
        case "five real plans":
            yield from _beside(SHARED / "gold", SHARED / "seeds")
        case "annotated real documents":
            for path in sorted((ROOT / "corpus" / "real").glob("*.json")):
                gold = json.loads(path.read_text(encoding="utf-8"))
                document = SHARED / "corpus" / gold["document"]["name"]
                if document.exists() and not path.name.startswith(KEPT_OUT):
                    yield path.stem, document, with_quotes(gold, document)


def _beside(gold: Path, documents: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Gold files whose document stands in another folder under the same stem."""
    for path in sorted(gold.glob("*.json")):
        for document in sorted(documents.glob(f"{path.stem}.*")):
            yield path.stem, document, json.loads(path.read_text(encoding="utf-8"))


def with_quotes(gold: dict[str, Any], document: Path) -> dict[str, Any]:
    """Stand-off gold with the quotes that its offsets point at.

    Raises GoldForOtherText where the text read from the document is another one than was annotated.
    """
    from extractor.reading import read

    return stand_off.with_quotes(Gold(document, gold), [read(document).text])
