"""Writers of generated plans: text, DOCX and PDF, each with the gold of what it wrote."""

from corpus.grammar.writers.files import FORMATS, Format, write

__all__ = ["FORMATS", "Format", "write"]
