"""Paragraph to annotated paragraph: times, quantities, places, units, references. Words of the language, no layout."""
