"""PDF: the text layer's characters, or those that OCR reads, in reading order, with pages, tables, furniture and footnotes."""

from collections.abc import Sequence
from threading import Lock

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from extractor.errors import (
    FileBroken,
    FileEmpty,
    FileLocked,
    FileTooLarge,
    ReadingError,
    ScanUnreadable,
    ScanWithoutText,
)
from extractor.reading.bounds import MAX_EMBEDDED_OBJECTS, MAX_PAGES
from extractor.reading.document import Document, PartProblem, Source
from extractor.reading.pdf.pages import PageContent, read_page
from extractor.reading.pdf.scans import ScanReader
from extractor.reading.pdf.streams import check_unpacked
from extractor.reading.pdf.writing import PdfWriter

__all__ = ["read_pdf"]

_PDFIUM = Lock()
"""pdfium is not thread-safe: text comes out empty, or the process dies."""
_TRAILER = 2048
"""Bytes at the end of a file in which its end mark stands (ISO 32000-1, 7.5.5, with room for what mail programs append)."""


def read_pdf(content: bytes, source: Source) -> Document:
    """Read a PDF, page by page by its text layer or, where that is missing or garbled, by OCR.

    Pages that could not be read are named in ``problems``.

    Raises:
        FileLocked: encrypted with a password for opening.
        FileBroken: truncated or damaged.
        FileTooLarge: more pages, characters, attached files than are read, or a stream that unpacks to too much.
        ScanWithoutText: all pages are pictures, and Tesseract's Vietnamese data is not installed.
        ScanUnreadable: all pages are pictures in which no words are recognised.
        FileEmpty: no page holds anything.
    """
    if b"%%EOF" not in content[-_TRAILER:]:
        raise FileBroken("%%EOF")
    check_unpacked(content)
    with _PDFIUM:
        pages, problems = _pages(content)
    scans = sum(problem.code == ScanWithoutText.code for problem in problems)
    if scans and not any(page.rows or page.tables for page in pages if not page.is_scan):
        raise ScanWithoutText(f" ({scans})")
    if not any(page.rows or page.tables for page in pages):
        raise _nothing_read(problems)
    return PdfWriter(pages).document(source, problems)


def _nothing_read(problems: Sequence[PartProblem]) -> ReadingError:
    """Why no page holds anything."""
    if not problems:
        return FileEmpty()
    return ScanUnreadable() if any(problem.code == ScanUnreadable.code for problem in problems) else FileBroken("pages")


def _pages(content: bytes) -> tuple[list[PageContent], list[PartProblem]]:
    """All pages; a damaged one keeps its number and stays empty."""
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        # of a file without pages pdfium sets no error: what it gives is the file's before
        locked = error.err_code == pdfium_raw.FPDF_ERR_PASSWORD and b"/Encrypt" in content
        raise (FileLocked() if locked else FileBroken("PDF")) from error
    try:
        if len(pdf) > MAX_PAGES:
            raise FileTooLarge(f"{len(pdf)} pages")
        if (attached := pdf.count_attachments()) > MAX_EMBEDDED_OBJECTS:
            raise FileTooLarge(f"{attached} attachments")
        problems: list[PartProblem] = []
        scans = ScanReader(problems)
        return [_page(pdf, number, scans, problems) for number in range(1, len(pdf) + 1)], problems
    finally:
        pdf.close()


def _page(pdf: pdfium.PdfDocument, number: int, scans: ScanReader, problems: list[PartProblem]) -> PageContent:
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError as error:
        problems.append(PartProblem(FileBroken.code, str(error), number))
        return PageContent(0.0, 0.0)
    try:
        return scans.read(page, number, read_page(page))
    except pdfium.PdfiumError as error:
        problems.append(PartProblem(FileBroken.code, str(error), number))
        return PageContent(0.0, 0.0)
    finally:
        page.close()
