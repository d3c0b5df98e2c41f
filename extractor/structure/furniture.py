"""Page furniture in text: page numbers that stand between the lines of a sentence."""

import re

from extractor.reading.document import Document, Layout, Span

_PAGE_NUMBER = re.compile(r"^[ \t\f]*(?:Trang[ ]?)?(\d{1,3})(?:[ ]?/[ ]?\d{1,3})?[ \t\f]*$", re.MULTILINE)
_LEAST_PAGE = 700
"""Characters: a page of text has at least these many; numbers that stand closer are content."""


def find_furniture(document: Document) -> list[Span]:
    """Spans of page numbers, sorted: those that the reader knows by geometry, and lone rising numbers in text."""
    if document.pages or document.layout is Layout.PARAGRAPHS:
        return list(document.furniture)
    found: list[Span] = []
    last_number, last_end = 0, 0
    for match in _PAGE_NUMBER.finditer(document.text):
        number = int(match.group(1))
        if last_number < number <= last_number + 40 and match.start() - last_end >= _LEAST_PAGE:
            found.append(match.span())
            last_number, last_end = number, match.end()
    return found
