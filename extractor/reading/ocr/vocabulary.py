"""Which Vietnamese syllables stand beside each other: the compounds of a dictionary, and the project's own lexicons' phrases.

The dictionary is the word list that underthesea carries (74,000 entries); it is read as a file, for importing the package takes
seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from extractor.lexicons import load
from extractor.text.folding import fold_word, strip_tones

_LONG = 3
"""Pairs of an entry from which on it is one of several words."""
_WORD_LIST = "corpus/data/Viet74K.txt"
_PHRASES = (
    "budget_words", "document_types", "duty_verbs", "header", "layout", "recipients", "report_words", "section_kinds",
    "target_words", "times", "unit_heads",
)  # fmt: skip


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring syllables, folded."""
    return fixed_pairs() | frozenset(_pairs(_dictionary()))


@cache
def fixed_pairs() -> frozenset[tuple[str, str]]:
    """The pairs in the phrases of offices: titles, headings, bodies' names."""
    return frozenset(_pairs([phrase for name in _PHRASES for phrase in _strings(load(name))]))


@cache
def fixed_pairs_by_skeleton() -> Mapping[tuple[str, str], Sequence[tuple[str, str]]]:
    """The fixed pairs by what they are without diacritics."""
    found = defaultdict(list)
    for first, second in sorted(fixed_pairs()):
        found[strip_tones(first), strip_tones(second)].append((first, second))
    return found


@cache
def syllables_by_skeleton() -> Mapping[str, frozenset[str]]:
    """The folded syllables of the compounds by what they are without diacritics."""
    found = defaultdict(set)
    for syllable in {syllable for pair in compounds() for syllable in pair}:
        found[strip_tones(syllable)].add(syllable)
    return {skeleton: frozenset(syllables) for skeleton, syllables in found.items()}


def _pairs(entries: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of entries; of those of four and more syllables no pair that goes over from one word to the next.

    ``bảo vệ thực vật`` is ``bảo vệ`` and ``thực vật``, not ``vệ thực``.
    """
    words = _words_of_two()
    for entry in entries:
        pairs = list(pairwise(fold_word(syllable) for syllable in entry.split()))
        inside = [pair in words for pair in pairs]
        for index, pair in enumerate(pairs):
            between = any(inside[max(0, index - 1) : index]) or any(inside[index + 1 : index + 2])
            if inside[index] or len(pairs) < _LONG or not between:
                yield pair


@cache
def _words_of_two() -> frozenset[tuple[str, str]]:
    """The dictionary's words of two syllables, folded."""
    split = (entry.split() for entry in _dictionary())
    return frozenset((fold_word(parts[0]), fold_word(parts[1])) for parts in split if len(parts) == 2)


@cache
def _dictionary() -> list[str]:
    """The word list's entries; none where the package lies elsewhere than its wheel puts it."""
    spec = find_spec("underthesea")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    paths = [Path(folder) / _WORD_LIST for folder in folders]
    return next((path.read_text(encoding="utf-8").splitlines() for path in paths if path.is_file()), [])


def _strings(data: object) -> Iterator[str]:
    """All strings of a lexicon."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _strings(key)
            yield from _strings(value)
    elif isinstance(data, Iterable):
        for value in data:
            yield from _strings(value)
