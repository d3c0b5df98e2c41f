"""The words of the checks (``lexicons/findings.yaml``)."""

import re
from collections.abc import Iterable
from functools import cache

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.alternatives import any_of
from extractor.text.folding import fold, match_form


@cache
def folded_words(group: str) -> tuple[str, ...]:
    """The folded words of a group, longest first. Raises LexiconError where there is no such group."""
    try:
        return tuple(sorted(map(fold, load("findings")[group]), key=len, reverse=True))
    except (KeyError, TypeError) as error:
        raise LexiconError(f"findings.yaml: {error}") from error


@cache
def pattern(group: str) -> re.Pattern[str]:
    """A whole word or phrase of a group, over folded text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, folded_words(group)))})(?!\w)")


def alternatives(words: Iterable[str]) -> str:
    """A pattern of alternative literal words for text in match form, longest first."""
    return any_of(map(match_form, words))
