"""The room's door: a paragraph with what the grammars find in it."""

from collections.abc import Sequence

from extractor.language.abbreviations import document_definitions
from extractor.language.matches import Annotated
from extractor.language.places import find_places
from extractor.language.quantities import find_quantities
from extractor.language.references import find_references
from extractor.language.times import find_times
from extractor.language.units import NO_SHORT, Short, find_units, unit_abbreviations
from extractor.structure.outline import Paragraph


def annotate(paragraphs: Sequence[Paragraph]) -> list[Annotated]:
    """Annotations of each paragraph, in the same order; the document's own abbreviations are looked for first."""
    definitions = document_definitions(paragraph.text for paragraph in paragraphs if "(" in paragraph.text)
    short = unit_abbreviations(definitions)
    return [annotate_paragraph(paragraph, short) for paragraph in paragraphs]


def annotate_paragraph(paragraph: Paragraph, short: Short = NO_SHORT) -> Annotated:
    """The paragraph's matches; ``short`` are the document's own abbreviations of units."""
    text = paragraph.text
    times = find_times(text)
    quantities = find_quantities(text, times)
    places = find_places(text)
    units = find_units(text, short=short)
    references = find_references(text)
    return Annotated(paragraph, times, quantities, places, units, references)
