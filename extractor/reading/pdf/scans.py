"""Which pages of a PDF are read by OCR, and what is said of those that cannot be."""

from collections.abc import MutableSequence

import pypdfium2 as pdfium

from extractor.errors import PackageMissing, ScanUnreadable, ScanWithoutText, TextLayerGarbled
from extractor.reading.bounds import MAX_OCR_PAGES
from extractor.reading.document import PartProblem
from extractor.reading.pdf.pages import PageContent, read_picture


class ScanReader:
    """Reads the pages whose text layer is missing or garbled, as many as ``MAX_OCR_PAGES``; says what it could not read."""

    def __init__(self, problems: MutableSequence[PartProblem]) -> None:
        self._problems = problems
        self._left = MAX_OCR_PAGES
        self._missing = ""

    def read(self, page: pdfium.PdfPage, number: int, content: PageContent) -> PageContent:
        """The page by OCR where ``content``, from its text layer, does not serve and OCR does; else ``content``."""
        if not (content.is_scan or content.is_garbled):
            return content
        if self._left and not self._missing:
            self._left -= 1
            try:
                return self._chosen(read_picture(page), number, content)
            except PackageMissing as missing:
                self._missing = missing.detail
                self._problems.append(PartProblem(PackageMissing.code, missing.detail))
            except ScanUnreadable:
                self._problems.append(PartProblem(ScanUnreadable.code, "", number))
                return content
        code = ScanWithoutText.code if content.is_scan else TextLayerGarbled.code
        self._problems.append(PartProblem(code, "" if self._missing else f" (> {MAX_OCR_PAGES})", number))
        return content

    def _chosen(self, found: PageContent, number: int, content: PageContent) -> PageContent:
        """What OCR found, but the text layer where the page is printed as garbled as the layer says."""
        if content.is_scan or not found.is_garbled:
            return found
        self._problems.append(PartProblem(TextLayerGarbled.code, "", number))
        return content
