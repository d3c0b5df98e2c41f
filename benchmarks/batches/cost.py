"""What documents cost in processor time, by kind: unlike the time on a clock, it hardly depends on what else a machine does."""

from collections.abc import Sequence
from pathlib import Path
from time import process_time

from benchmarks.batches.runs import plans
from corpus.scans import CLEAN, DEGRADED, scan
from extractor import extract


def cost(folder: Path, count: int, scans: int) -> bool:
    """Print processor seconds of each kind of plan and of a page read by OCR, loading left out; whether all could be read."""
    documents = sorted(plans(folder, count).iterdir())
    extract(documents[0])
    for suffix in (".txt", ".docx", ".pdf"):
        own = [path.read_bytes() for path in documents if path.suffix == suffix]
        size = sum(map(len, own)) / len(own)
        print(f"{suffix[1:]:<14} {_seconds(own)[0] / len(own):.3f} s a document, of {size:,.0f} bytes", flush=True)
    born_digital = [path.read_bytes() for path in documents if path.suffix == ".pdf"][:scans]
    complete = True
    for name, damage in (("clean scan", CLEAN), ("degraded scan", DEGRADED)):
        scanned = [scan(content, damage, seed) for seed, content in enumerate(born_digital)]
        extract(scanned[0])
        seconds, pages, whole = _seconds(scanned)
        size = sum(map(len, scanned)) / pages
        print(f"{name:<14} {seconds / pages:.3f} s a page, of {size:,.0f} bytes; {pages} pages", flush=True)
        complete = complete and whole
    return complete


def _seconds(contents: Sequence[bytes]) -> tuple[float, int, bool]:
    """Processor seconds, pages, and whether all documents are complete."""
    begin = process_time()
    read = [extract(content).document for content in contents]
    seconds = process_time() - begin
    return seconds, sum(len(document.pages) for document in read), all(document.status == "complete" for document in read)
