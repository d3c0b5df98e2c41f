"""Born-digital PDF to plan beside pdfplumber, each bar as a ratio within one run.

``python -m benchmarks.pdf [--repeats N] [--longest PAGES]`` writes plans of ``corpus.grammar`` as PDF and prints

* on pages without ruled tables, the pages a second of ``extract`` (the whole pipeline, in this process, start-up excluded)
  over those of pdfplumber's ``extract_text`` on the same pages (bar 4);
* on pages with ruled tables, the time of ``extract`` over that of pdfplumber's ``find_tables`` (bar 1.3);
* pages a second of documents of 10, 100 and 1,000 pages, the slowest over the fastest (bar 0.85), and the peak memory of the
  longest, each measured in a process of its own (bar 600 MB).

The two of a ratio are measured in turn, in processor time, so that other work on the machine meets both.
"""

import argparse
import io
import multiprocessing
import resource
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import pdfplumber
import pypdfium2 as pdfium

from corpus.grammar.long import long_plan, plan_of_tables
from corpus.grammar.plan import GeneratedPlan
from corpus.grammar.writers.pdf import write_pdf
from extractor import extract

TEXT_BAR, TABLE_BAR, LINEAR_BAR, MEMORY_BAR = 4.0, 1.3, 0.85, 600
LENGTHS = (10, 100, 1_000)
PAGES_A_BODY = 1.4
"""How many pages a generated plan's body fills."""


def as_pdf(plan: GeneratedPlan, most: int | None = None) -> bytes:
    """The plan as PDF, of its first ``most`` pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        write_pdf(plan, path)
        content = path.read_bytes()
    return content if most is None else first_pages(content, most)


def first_pages(content: bytes, count: int) -> bytes:
    """The first pages of a PDF."""
    document = pdfium.PdfDocument(content)
    for index in range(len(document) - 1, count - 1, -1):
        document.del_page(index)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    return len(pdfium.PdfDocument(content))


def plumb(contents: Sequence[bytes], work: Callable[[pdfplumber.page.Page], object]) -> None:
    """Have pdfplumber do something with each page."""
    for content in contents:
        with pdfplumber.open(io.BytesIO(content)) as document:
            for page in document.pages:
                work(page)
                page.close()


def seconds(work: Callable[[], object]) -> float:
    """Processor time of ``work``, in seconds."""
    start = process_time()
    work()
    return process_time() - start


def ratio(ours: Callable[[], object], theirs: Callable[[], object], repeats: int) -> float:
    """Median of our time over theirs, measured in turn."""
    return median(seconds(ours) / seconds(theirs) for _ in range(repeats))


def cost_of(content: bytes, other: bytes) -> tuple[float, float]:
    """Pages a second and peak memory in MB of one document, in a process of its own that has read another one before."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_cost, (content, other))


def _cost(content: bytes, other: bytes) -> tuple[float, float]:
    extract(other)  # loads what is loaded once
    pages = page_count(content)
    taken = seconds(lambda: extract(content))
    return pages / taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure and print; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--longest", type=int, default=max(LENGTHS), help="pages of the longest document")
    options = parser.parse_args()
    text = [as_pdf(long_plan(seed, 4, tables=False)) for seed in range(1, 24, 4)]
    ruled = [as_pdf(plan_of_tables(seed, 12)) for seed in (1, 31, 61)]
    with_text, with_tables = sum(map(page_count, text)), sum(map(page_count, ruled))
    share = with_tables / (with_text + with_tables)
    print(f"{with_text} pages without ruled tables, {with_tables} with ({share:.0%}); {options.repeats} repeats")
    extract(text[0])
    extract(ruled[0])
    faster = 1 / ratio(lambda: list(map(extract, text)), lambda: plumb(text, lambda page: page.extract_text()), options.repeats)
    print(f"  without tables: {faster:.2f} times the pages a second of pdfplumber's extract_text (bar {TEXT_BAR})")
    slower = ratio(lambda: list(map(extract, ruled)), lambda: plumb(ruled, lambda page: page.find_tables()), options.repeats)
    print(f"  with tables:    {slower:.2f} of the time of pdfplumber's find_tables (bar {TABLE_BAR})")
    speeds = []
    other = as_pdf(long_plan(101, 16))
    memory = 0.0
    for pages in sorted({*(length for length in LENGTHS if length < options.longest), options.longest}):
        speed, memory = cost_of(as_pdf(long_plan(1, int(pages / PAGES_A_BODY) + 4), pages), other)
        speeds.append(speed)
        print(f"  {pages:>5} pages: {speed:6.1f} pages a second, peak {memory:.0f} MB")
    even = min(speeds) / max(speeds)
    print(f"  slowest over fastest: {even:.2f} (bar {LINEAR_BAR}); peak memory {memory:.0f} MB (bar {MEMORY_BAR})")
    met = (faster >= TEXT_BAR, slower <= TABLE_BAR, even >= LINEAR_BAR, memory < MEMORY_BAR, share >= 0.2)
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
