"""What a heading announces: purposes, targets, assignment of duties, budget, programme, ….

The kind of a node is that of its own heading, else of the nearest heading above it that has one.
"""

from enum import StrEnum
from functools import cache, lru_cache

from extractor.lexicons import load
from extractor.structure.outline import Node
from extractor.text.folding import fold, strip_tones


class SectionKind(StrEnum):
    """Kinds of sections that matter for the records."""

    BASIS = "basis"
    PURPOSE = "purpose"
    GENERAL_TARGET = "general_target"
    SPECIFIC_TARGET = "specific_target"
    TARGET = "target"
    ASSIGNMENT = "assignment"
    BUDGET = "budget"
    PROGRAMME = "programme"
    TIME = "time"
    PLACE = "place"
    ATTENDANCE = "attendance"
    ATTIRE = "attire"
    REPORTING = "reporting"
    SCOPE = "scope"
    SITUATION = "situation"
    CONTENT = "content"


Pairs = tuple[tuple[str, SectionKind], ...]


@cache
def _lexicon() -> tuple[Pairs, Pairs]:
    """(folded word, kind) pairs for headings that open with the word and for those that hold it, longest words first."""
    data = load("section_kinds")

    def pairs(group: str) -> Pairs:
        """The pairs of one group of the lexicon."""
        found = [(fold(word) + " ", SectionKind(kind)) for kind, words in data[group].items() for word in words]
        return tuple(sorted(found, key=lambda pair: -len(pair[0])))

    return pairs("opening"), pairs("anywhere")


@cache
def _toneless_lexicon() -> tuple[Pairs, Pairs]:
    """The words of two and more syllables of the lexicon without diacritics: ``to chuc thuc hien``."""
    opening, anywhere = (tuple((strip_tones(word), kind) for word, kind in pairs if " " in word.rstrip()) for pairs in _lexicon())
    return opening, anywhere


@lru_cache(maxsize=16384)
def heading_kind(heading: str) -> SectionKind | None:
    """The kind that a heading's own words announce, None where they announce none.

    Capitals lose or change their diacritics in scans (``TÔ CHỨC THỰC HIỆN``), so that words are looked for without any where
    none is found with them.
    """
    folded = fold(heading[:160]) + " "
    return _kind_in(folded, *_lexicon()) or _kind_in(strip_tones(folded), *_toneless_lexicon())


def _kind_in(folded: str, opening: Pairs, anywhere: Pairs) -> SectionKind | None:
    """The kind of the first entry whose words open the heading, else of the first whose words stand in it."""
    for word, kind in opening:
        if folded.startswith(word):
            return kind
    for word, kind in anywhere:
        if f" {word}" in folded:
            return kind
    return None


def own_kind(node: Node) -> SectionKind | None:
    """The kind of the node's own heading; None for items, which are no headings."""
    if node.paragraph is None or (not node.is_heading and len(node.text) > 120):
        return None
    return heading_kind(node.text)


def kind_of(node: Node | None) -> SectionKind | None:
    """The kind of the section in which the node stands: its own, else the nearest heading's above."""
    while node is not None:
        if kind := own_kind(node):
            return kind
        node = node.parent
    return None


def stands_under(node: Node | None, kind: SectionKind) -> bool:
    """True when the node or one of its ancestors has that kind."""
    while node is not None:
        if own_kind(node) is kind:
            return True
        node = node.parent
    return False
