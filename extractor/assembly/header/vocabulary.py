"""The header lexicon (``header.yaml``) in the form in which lines are compared: without case and diacritics."""

import re
from functools import cache, lru_cache
from typing import Any

from extractor.errors import LexiconError
from extractor.lexicons import load
from extractor.text.folding import fold, strip_tones

_OUTER = ' *-–_.,;:()"“”[]'


def group(name: str) -> Any:
    """One group of the lexicon. Raises LexiconError naming a missing key."""
    try:
        return load("header")[name]
    except (KeyError, TypeError) as error:
        raise LexiconError(f"header.yaml: {name}: {error}") from error


@cache
def bare_words(name: str) -> tuple[str, ...]:
    """The words of a group without case and diacritics, longest first."""
    return tuple(sorted({strip_tones(word) for word in group(name)}, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The text without case and diacritics, character for character; where that would shift offsets, only its case is folded.

    Text layers and stamps lose diacritics: ``UY BAN NHAN DAN`` is told from its bare form.
    """
    stripped = strip_tones(text)
    return stripped if len(stripped) == len(text) else text.lower() if len(text.lower()) == len(text) else text


def opening_word(text: str, name: str) -> str | None:
    """The longest word of the group with which the text opens, in bare form; None where none does.

    Diacritics must agree (``Số`` is not ``Sở``) unless the text has lost all of them there.
    """
    left = len(text) - len(text.lstrip(_OUTER))
    start = bare(text)[left : left + 60]
    for word, spelled in _spelled(name):
        if start.startswith(word) and not start[len(word) : len(word) + 1].isalnum():
            printed = text[left : left + len(word)]
            if printed.isascii() or fold(printed) in spelled:
                return word
    return None


@cache
def _spelled(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """(bare form, folded spellings) of a group's words, longest first."""
    spellings: dict[str, set[str]] = {}
    for full in group(name):
        spellings.setdefault(strip_tones(full), set()).add(fold(full))
    return tuple((word, frozenset(spellings[word])) for word in bare_words(name))


@cache
def alternatives(name: str) -> str:
    """A pattern of the group's words in bare form, longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in bare_words(name))
