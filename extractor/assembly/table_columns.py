"""What the columns of a table mean: task, leading unit, coordinating units, time, product and others."""

import re
from functools import cache, lru_cache
from typing import Any

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.structure.outline import Table
from extractor.text.alternatives import any_of
from extractor.text.folding import fold

_LONGEST_HEADING = 120
_KEYS = {"meaning", "opens", "whole", "holds"}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(meaning, pattern of a folded heading), the more special first."""
    return tuple((entry["meaning"], _pattern(entry)) for entry in load("assignment_labels")["columns"])


def _pattern(entry: dict[str, Any]) -> re.Pattern[str]:
    """The pattern of one meaning. Raises LexiconError for an unknown key."""
    if unknown := entry.keys() - _KEYS:
        raise LexiconError(f"assignment_labels.yaml: unknown key {sorted(unknown)} in {entry}")
    forms = (("opens", r"^{}\b"), ("whole", "^{}$"), ("holds", "{}"))
    return re.compile("|".join(form.format(any_of(map(fold, entry[key]))) for key, form in forms if key in entry))


@lru_cache(maxsize=1024)
def meaning_of(heading: str) -> str | None:
    """The meaning of a column's heading, None where the words tell none. The more special words are looked for first."""
    folded = fold(heading[:_LONGEST_HEADING])
    return next((meaning for meaning, pattern in _patterns() if pattern.search(folded)), None)


def columns_of(table: Table) -> dict[str, int]:
    """Meaning to column number; the first column of each meaning."""
    found: dict[str, int] = {}
    for column in range(table.columns):
        meaning = meaning_of(table.header(column))
        if meaning is not None:
            found.setdefault(meaning, column)
    return found
