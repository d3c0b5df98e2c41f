"""What the PDF benchmark measures on: pages of the kinds that it speaks of."""

import io

import pdfplumber

from benchmarks.pdf import as_pdf, first_pages, page_count
from corpus.grammar.long import long_plan, plan_of_tables
from extractor import extract


def ruled_pages(content: bytes) -> list[bool]:
    """For each page whether pdfplumber finds a table on it."""
    with pdfplumber.open(io.BytesIO(content)) as document:
        return [bool(page.find_tables()) for page in document.pages]


def test_pages_without_and_with_ruled_tables() -> None:
    assert not any(ruled_pages(as_pdf(long_plan(1, 3, tables=False))))
    ruled = ruled_pages(as_pdf(plan_of_tables(1, 8)))
    assert sum(ruled) >= len(ruled) - 1  # the signature may have a page of its own


def test_the_first_pages_are_kept() -> None:
    content = as_pdf(long_plan(1, 3))
    assert page_count(first_pages(content, 2)) == 2
    assert len(extract(first_pages(content, 2)).document.pages) == 2


def test_a_long_plan_has_the_duties_of_all_its_parts() -> None:
    plan = extract(as_pdf(long_plan(1, 3)))
    assert [section.title for section in plan.sections if section.level == 1].count("NHIỆM VỤ") == 3
