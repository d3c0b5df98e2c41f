"""brat stand-off: a text, its annotations and their configuration, in a folder.

Source: https://brat.nlplab.org/standoff.html. A span over several lines is given as fragments, one a line.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from extractor.collection import PlanFile
from extractor.collection.corrections import values_of
from extractor.export.spans import LABELS, Span, spans_of

_LINES = re.compile(r"[^\n]+")
_UNSAFE = re.compile(r"[^\w.-]+")


def write_brat(plans: Iterable[PlanFile], folder: Path) -> None:
    """Write ``NAME.txt`` and ``NAME.ann`` a plan, and ``annotation.conf``; names begin with the plan's key."""
    folder.mkdir()
    (folder / "annotation.conf").write_text(_configuration(), encoding="utf-8")
    for plan in plans:
        name = f"{plan.card.sha256[:16]}-{_UNSAFE.sub('-', plan.card.source_name)[:80]}"
        text = plan.plan.document.text
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        lines = [line for number, span in enumerate(spans_of(plan), start=1) for line in _annotation(number, span, text)]
        (folder / f"{name}.ann").write_text("".join(lines), encoding="utf-8", newline="\n")


def _annotation(number: int, span: Span, text: str) -> list[str]:
    pieces = [(match.start(), match.end()) for match in _LINES.finditer(text, span.start, span.end)]
    pieces = [(start, end) for start, end in pieces if text[start:end].strip()]
    if not pieces:
        return []
    places = ";".join(f"{start} {end}" for start, end in pieces)
    words = " ".join(text[start:end] for start, end in pieces)
    said = "; ".join(f"{field}={value}" for field, value in values_of(span.record).items() if value not in (None, [], False))
    note = " ".join(said.split())
    return [f"T{number}\t{span.layer} {places}\t{words}\n", f"#{number}\tAnnotatorNotes T{number}\t{note}\n"]


def _configuration() -> str:
    overlaps = "OVERLAP Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
    return f"[entities]\n{chr(10).join(LABELS.values())}\n\n[relations]\n{overlaps}\n[events]\n\n[attributes]\n"
