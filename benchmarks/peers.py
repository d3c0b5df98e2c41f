"""What others find in the same documents, by the same scoring: underthesea's NER, dateparser, plain regular expressions.

    python -m benchmarks.peers

* ``underthesea.ner``, each line for itself: its ``LOC`` entities as places, each once; the kind by the name's first word.
* ``dateparser.search.search_dates``, Vietnamese, day before month, each line for itself: its dates as days. It knows no
  intervals and no recurrences, so a further row counts gold of the kind ``date`` alone.
* ``benchmarks.plain_patterns``: regular expressions for times, citations, units, headcounts and targets.

The peers are given the text that kehoach read. Printed, as Markdown, by set: found F1, exact precision, recall and F1.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from benchmarks import plain_patterns
from benchmarks.gold import extracted
from benchmarks.sets import SETS, Annotated, annotated
from extractor.evaluation.scoring import Scores, score_plan

Record = dict[str, Any]
Find = Callable[[str], list[Record]]

_KINDS = {
    "tỉnh": "province", "thành phố": "province", "huyện": "district", "quận": "district", "xã": "commune", "phường": "ward",
    "thị trấn": "township", "thôn": "village", "xóm": "village", "bản": "village", "tổ dân phố": "residential_group",
    "đường": "street", "phố": "street", "sông": "water", "hồ": "water", "việt nam": "country",
}  # fmt: skip
_BASE = datetime(2026, 1, 1)  # noqa: DTZ001 (dateparser wants what relative dates count from, without a zone)


def ner_places(text: str) -> list[Record]:
    """Places by underthesea's named entities."""
    from underthesea import ner

    names: dict[str, Record] = {}
    for line in filter(str.strip, text.splitlines()):
        for name in _locations(ner(line)):
            names.setdefault(name.casefold(), {"quote": name, "name": name, "kind": _kind(name)})
    return list(names.values())


def _locations(tagged: Iterable[tuple[str, str, str, str]]) -> list[str]:
    """The words of each ``B-LOC I-LOC …``."""
    names: list[str] = []
    inside = False
    for word, *_, label in tagged:
        if label == "B-LOC":
            names.append(word)
        elif label == "I-LOC" and inside:
            names[-1] += f" {word}"
        inside = label == "B-LOC" or (label == "I-LOC" and inside)
    return names


def _kind(name: str) -> str:
    folded = name.casefold()
    return next((kind for word, kind in _KINDS.items() if folded.startswith(word)), "province")


def parsed_dates(text: str) -> list[Record]:
    """Days by dateparser; a time of day where the words hold one."""
    from dateparser.search import search_dates

    settings = {"DATE_ORDER": "DMY", "RELATIVE_BASE": _BASE}
    found = (search_dates(line, languages=["vi"], settings=settings) or () for line in filter(str.strip, text.splitlines()))
    return [_dated(words, moment) for line in found for words, moment in line]


def _dated(words: str, moment: datetime) -> Record:
    day = moment.date().isoformat()
    timed = "giờ" in words or ":" in words
    start = moment.isoformat(timespec="minutes") if timed else day
    return {"quote": words, "kind": "date", "start": start, "end": None if timed else day}


PEERS: tuple[tuple[str, str, Find], ...] = (
    ("places", "underthesea.ner", ner_places),
    ("temporals", "dateparser.search", parsed_dates),
    ("temporals", "plain patterns", plain_patterns.temporals),
    ("references", "plain patterns", plain_patterns.references),
    ("units", "plain patterns", plain_patterns.units),
    ("headcounts", "plain patterns", plain_patterns.headcounts),
    ("targets", "plain patterns", plain_patterns.targets),
)


def scored(documents: Iterable[tuple[Annotated, list[Record]]], layer: str, kind: str | None = None) -> Scores:
    """The scores of one layer; of one kind of its records alone where ``kind`` is given."""
    scores = Scores()
    for document, records in documents:
        gold, predicted = (
            [record for record in found if kind is None or record.get("kind") == kind]
            for found in (document.gold.get(layer) or [], records)
        )
        score_plan(scores, document.name, {layer: gold}, {layer: predicted})
    return scores


def rows(name: str) -> list[str]:
    """The table's rows of a set."""
    documents = list(annotated(name))
    plans = [extracted(document.source) for document in documents]
    lines = []
    for layer, peer, find in PEERS:
        theirs = [find(plan["document"]["text"]) for plan in plans]
        ours = [plan[layer] for plan in plans]
        for kind in (None, "date") if peer == "dateparser.search" else (None,):
            of = f"{layer}, {kind}s alone" if kind else layer
            for who, found in ((peer, theirs), ("kehoach", ours)):
                lines.append(_row(name, of, who, layer, scored(zip(documents, found, strict=True), layer, kind)))
    return list(dict.fromkeys(lines))


def _row(name: str, of: str, who: str, layer: str, scores: Scores) -> str:
    found, exact = scores.found[layer], scores.exact[layer]
    return (
        f"| {name} | {of} ({exact.gold}) | {who} | {found.f1:.3f} | {exact.precision:.3f} | {exact.recall:.3f} | {exact.f1:.3f} |"
    )


def main() -> None:
    """Measure and print."""
    sys.stdout.write("| documents | layer (gold records) | | found F1 | exact P | R | F1 |\n|---|---|---|---|---|---|---|\n")
    for name in SETS:
        for line in rows(name):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
