"""Scans beside what they were made from: time, characters, records.

``python -m benchmarks.ocr [--documents N]`` renders the corpus to PDF (its own PDF samples as they are, DOCX and text by
LibreOffice, Debian: libreoffice-writer), scans them by ``corpus.scans``, cleanly and badly, and prints

* seconds of ``read`` on the scans over those of bare tesserocr on the same pages (bar 1.15), decoding included in both, and
  over recognition alone;
* the share of characters read rightly (1 - edit distance / length, white space as one space);
* the mean exact F1 (``extractor.evaluation``) on the scans beside that on the born-digital PDF (bars: 0.03 lower on clean
  scans, 0.10 on degraded ones).
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import docx
import pypdfium2 as pdfium
from docx.shared import Cm, Pt
from rapidfuzz.distance import Levenshtein

from corpus import scans
from corpus.build_pdf import FONT, convert
from extractor import extract
from extractor.evaluation.scoring import Scores, score_plan
from extractor.reading import read
from extractor.reading.ocr.engine import words_of
from extractor.reading.ocr.rendering import render

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
TIME_BAR = 1.15
DAMAGES = {"clean": (scans.CLEAN, 0.03), "degraded": (scans.DEGRADED, 0.10)}
"""Each kind of scan and how much lower than the born-digital PDF's its F1 may be."""


def born_digital(most: int) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """(stem, PDF, gold) of the corpus' documents."""
    documents = [path for path in sorted((CORPUS / "samples").iterdir()) if path.suffix != ".md"]  # nobody prints Markdown
    for document in documents[-most:]:
        gold = json.loads((CORPUS / "gold" / f"{document.stem}.json").read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            yield document.stem, _as_pdf(document, Path(folder)), gold


def _as_pdf(document: Path, folder: Path) -> bytes:
    match document.suffix:
        case ".pdf":
            return document.read_bytes()
        case ".docx":
            return convert(document, folder).read_bytes()
        case _:
            return convert(_typed(document, folder), folder).read_bytes()


def _typed(text: Path, folder: Path) -> Path:
    """A text file as a DOCX on A4, its lines as paragraphs in 14 points, margins by Decree 30/2020/NĐ-CP."""
    typed = docx.Document()
    style = typed.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.paragraph_format.space_after = Pt(0)
    page = typed.sections[0]
    page.page_width, page.page_height, page.left_margin, page.right_margin = Cm(21), Cm(29.7), Cm(3), Cm(2)
    for line in text.read_text(encoding="utf-8").splitlines():
        typed.add_paragraph(line)
    path = folder / f"{text.stem}.docx"
    typed.save(str(path))
    return path


def bare_seconds(pdf: bytes) -> tuple[float, float]:
    """How long tesserocr alone takes over the pages' pictures, without and with the decoding of these, in seconds."""
    document = pdfium.PdfDocument(pdf)
    try:
        start = perf_counter()
        pictures = [render(page) for page in document]
        rendered = perf_counter()
        for picture, scale in pictures:
            words_of(picture, scale * 72)
        return perf_counter() - rendered, perf_counter() - start
    finally:
        document.close()


def character_accuracy(truth: str, found: str) -> float:
    """1 - edit distance over length, white space as one space."""
    truth, found = " ".join(truth.split()), " ".join(found.split())
    return 1 - Levenshtein.distance(truth, found) / max(1, len(truth))


def exact_f1(plans: list[tuple[str, dict[str, Any], bytes]]) -> float:
    """Mean exact F1 of (stem, gold, PDF)."""
    scores = Scores()
    for stem, gold, pdf in plans:
        score_plan(scores, stem, gold, json.loads(extract(pdf).model_dump_json()))
    return scores.mean


def main() -> int:
    """Measure and print; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100, help="how many of the corpus' last documents")
    documents = list(born_digital(parser.parse_args().documents))
    read(scans.scan(documents[0][1], scans.CLEAN))  # loads what is loaded once
    born = exact_f1([(stem, gold, pdf) for stem, pdf, gold in documents])
    print(f"{len(documents)} documents; born-digital PDF: exact F1 {born:.3f}")
    failed = False
    for name, (damage, allowed) in DAMAGES.items():
        scanned = [(stem, gold, pdf, scans.scan(pdf, damage, seed)) for seed, (stem, pdf, gold) in enumerate(documents)]
        bare = decoded = ours = right = 0.0
        for _, _, pdf, picture in scanned:
            alone, with_pictures = bare_seconds(picture)
            bare, decoded = bare + alone, decoded + with_pictures
            start = perf_counter()
            found = read(picture)
            ours += perf_counter() - start
            right += character_accuracy(read(pdf).text, found.text) / len(scanned)
        f1 = exact_f1([(stem, gold, picture) for stem, gold, _, picture in scanned])
        ratio, pages = ours / decoded, sum(len(pdfium.PdfDocument(picture)) for *_, picture in scanned)
        print(f"{name:>9}: time over bare tesserocr {ratio:.2f} (bar {TIME_BAR}; {ours / bare:.2f} over recognition alone)")
        print(f"           {ours / pages:.2f} s a page; characters {right:.4f}")
        print(f"           exact F1 {f1:.3f}, lower by {born - f1:.3f} (bar {allowed})")
        failed = failed or ratio > TIME_BAR or born - f1 > allowed
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
