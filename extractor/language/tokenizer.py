"""spaCy Docs of paragraphs, with the pipeline's own syllable tokenizer.

Tokens are runs of letters, runs of digits, and single other characters, so that the grammar's matches begin and end at a
token's edge; ``spacy.blank("vi")`` would leave punctuation on words. Where a bad text layer has words stuck together
(``Vềviệc``), a match may begin inside a run of letters: there the run is cut.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_TOKEN = re.compile(r"([^\W\d_]+|\d+|[^\s])( ?)")


@cache
def vocabulary() -> "Vocab":
    """The vocabulary that all Docs share."""
    from spacy.vocab import Vocab

    return Vocab()


def make_doc(text: str, edges: frozenset[int] = frozenset()) -> "Doc":
    """The Doc of a paragraph with single spaces; ``doc.text == text``.

    ``edges`` are offsets at which a token must begin or end.
    """
    from spacy.tokens import Doc

    pairs = _TOKEN.findall(text)
    words, spaces = [word for word, _ in pairs], [bool(space) for _, space in pairs]
    if edges:
        words, spaces = _cut(words, spaces, edges)
    return Doc(vocabulary(), words=words, spaces=spaces)


def _cut(words: list[str], spaces: list[bool], edges: frozenset[int]) -> tuple[list[str], list[bool]]:
    """Words and spaces with the words cut at the edges that lie inside them."""
    cut_words: list[str] = []
    cut_spaces: list[bool] = []
    start = 0
    for word, space in zip(words, spaces, strict=True):
        inner = [edge - start for edge in range(start + 1, start + len(word)) if edge in edges] if len(word) > 1 else []
        pieces = [word[first:last] for first, last in zip([0, *inner], [*inner, len(word)], strict=True)]
        cut_words.extend(pieces)
        cut_spaces.extend([False] * (len(pieces) - 1) + [space])
        start += len(word) + space
    return cut_words, cut_spaces


Groups = Mapping[str, Sequence[tuple[int, int]]]
"""Span groups by name, as character spans of a paragraph."""


def marked_doc(text: str, groups: Groups) -> "Doc":
    """The Doc of a paragraph with its span groups; tokens are cut where a span begins or ends inside one."""
    doc = make_doc(text)
    if not _add_spans(doc, groups):
        doc = make_doc(text, frozenset(edge for spans in groups.values() for span in spans for edge in span))
        if not _add_spans(doc, groups):
            raise ValueError(f"spans {dict(groups)} do not fit {text!r}")
    return doc


def _add_spans(doc: "Doc", groups: Groups) -> bool:
    """Put the spans into the Doc's groups; False where one does not fit the tokens."""
    for name, spans in groups.items():
        found = [doc.char_span(start, end, label=name.rstrip("s").upper()) for start, end in spans]
        fitting = [span for span in found if span is not None]
        if len(fitting) < len(found):
            return False
        doc.spans[name] = fitting
    return True
