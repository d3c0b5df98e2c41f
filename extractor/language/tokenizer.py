"""spaCy Docs of paragraphs, with the pipeline's own syllable tokenizer.

Tokens are runs of letters, runs of digits, and single other characters, so that every match of the grammar begins and
ends at a token's edge; ``spacy.blank("vi")`` would leave punctuation on words.
"""

import re
from collections.abc import Iterable
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


def make_doc(text: str) -> "Doc":
    """The Doc of a paragraph with single spaces; ``doc.text == text``."""
    from spacy.tokens import Doc

    pairs = _TOKEN.findall(text)
    return Doc(vocabulary(), words=[word for word, _ in pairs], spaces=[bool(space) for _, space in pairs])


def add_spans(doc: "Doc", group: str, spans: Iterable[tuple[int, int]], label: str) -> None:
    """Put character spans into a span group. A span that does not fit the tokens is an error of the grammar."""
    found = []
    for start, end in spans:
        span = doc.char_span(start, end, label=label)
        if span is None:
            raise ValueError(f"no token boundary at [{start}, {end}) of {doc.text!r}")
        found.append(span)
    doc.spans[group] = found
