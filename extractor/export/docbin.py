"""spaCy's DocBin: a Doc a plan, with a span group a layer."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from extractor.collection import PlanFile
from extractor.export.spans import Span, spans_of

_PIECE = re.compile(r"\w+|[^\w\s]|\s")


def write_docbin(plans: Iterable[PlanFile], target: Path) -> None:
    """Write the plans.

    ``doc.text`` is the plan's text, ``doc.user_data`` its file's name and hash; ``doc.spans[layer]`` holds its records, each
    under its own id.
    """
    vocab = Vocab()
    bin_ = DocBin(store_user_data=True)
    for plan in plans:
        bin_.add(_doc(plan, vocab))
    bin_.to_disk(target)


def _doc(source: PlanFile, vocab: Vocab) -> Doc:
    text, spans = source.plan.document.text, spans_of(source)
    pieces = _pieces(text, spans)
    words: list[str] = []
    spaces: list[bool] = []
    for piece in pieces:
        if piece == " " and words and not spaces[-1]:
            spaces[-1] = True
        else:
            words.append(piece)
            spaces.append(False)
    doc = Doc(vocab, words=words, spaces=spaces, user_data={"source": source.card.source_name, "sha256": source.card.sha256})
    groups = defaultdict(list)
    for span in spans:
        found = doc.char_span(span.start, span.end, label=span.layer, span_id=span.record.id, alignment_mode="expand")
        if found is not None:
            groups[span.layer].append(found)
    for layer, members in groups.items():
        doc.spans[layer] = members
    return doc


def _pieces(text: str, spans: list[Span]) -> list[str]:
    """Words, marks and white space, cut where a span begins or ends, so that every span is one of whole tokens."""
    cuts = {0, len(text)} | {edge for span in spans for edge in (span.start, span.end)}
    cuts |= {match.start() for match in _PIECE.finditer(text)}
    return [text[start:end] for start, end in pairwise(sorted(cuts))]
