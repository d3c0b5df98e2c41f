"""The room's door: a paragraph with its spaCy Doc and what the grammars find in it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from extractor.language.abbreviations import document_definitions
from extractor.language.matches import Annotated
from extractor.language.places import find_places
from extractor.language.quantities import find_quantities
from extractor.language.references import find_references
from extractor.language.times import find_times
from extractor.language.tokenizer import add_spans, make_doc
from extractor.language.units import NO_SHORT, Short, find_units, unit_abbreviations
from extractor.structure.outline import Paragraph


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def annotate(paragraphs: Sequence[Paragraph]) -> list[Annotated]:
    """Annotations of each paragraph, in the same order; the document's own abbreviations are looked for first."""
    definitions = document_definitions(paragraph.text for paragraph in paragraphs if "(" in paragraph.text)
    short = unit_abbreviations(definitions)
    return [annotate_paragraph(paragraph, short) for paragraph in paragraphs]


def annotate_paragraph(paragraph: Paragraph, short: Short = NO_SHORT) -> Annotated:
    """The paragraph's Doc, matches and span groups; ``short`` are the document's own abbreviations of units."""
    text = paragraph.text
    times = find_times(text)
    annotated = Annotated(
        paragraph=paragraph,
        doc=make_doc(text),
        times=times,
        quantities=find_quantities(text, times),
        places=find_places(text),
        units=find_units(text, short=short),
        references=find_references(text),
    )
    _mark(annotated, "times", annotated.times)
    _mark(annotated, "quantities", annotated.quantities)
    _mark(annotated, "places", annotated.places)
    _mark(annotated, "units", annotated.units)
    _mark(annotated, "references", annotated.references)
    return annotated


def _mark(annotated: Annotated, group: str, matches: Iterable[_Spanned]) -> None:
    """Put the matches of one kind into the Doc's span group of that name."""
    spans = [(match.start, match.end) for match in matches]
    if spans:
        add_spans(annotated.doc, group, spans, group.rstrip("s").upper())
