"""One PDF page as rows and tables, before the document's text is put together."""

from dataclasses import dataclass, field
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from extractor.errors import ScanUnreadable
from extractor.reading.bounds import MAX_EMBEDDED_OBJECTS
from extractor.reading.document import Scan
from extractor.reading.pdf.footnotes import set_footnotes_apart
from extractor.reading.pdf.lines import Row, rows_of
from extractor.reading.pdf.placement import Placement, placement_of_picture, placement_of_text
from extractor.reading.pdf.quality import is_garbled
from extractor.reading.pdf.rulings import tables_of
from extractor.reading.pdf.tables import PdfTable, take_table
from extractor.reading.pdf.words import Characters, Word
from extractor.text.legacy import Encoding

_STAMP = 300
"""Characters that a digital signature or a stamp leaves on a scanned page."""
_PICTURE_SHARE = 0.6
"""Share of the page that a scan's picture covers."""


@dataclass(slots=True)
class PageContent:
    """What a page holds, in points from the upper left corner of the upright page.

    ``rows`` are those outside of tables; from ``first_note`` on they are footnotes. ``scan``: how the words were read from
    the page's picture. ``shown``: width and height of the page as a viewer shows it, ``placement`` the way back to that.
    ``converted_from``: see ``Document``.
    """

    width: float
    height: float
    rows: list[Row] = field(default_factory=list)
    tables: list[PdfTable] = field(default_factory=list)
    first_note: int = 0
    is_scan: bool = False
    is_garbled: bool = False
    scan: Scan | None = None
    shown: tuple[float, float] | None = None
    placement: Placement | None = None
    converted_from: Encoding | None = None


def read_page(page: pdfium.PdfPage) -> PageContent:
    """Read one page; the caller closes it."""
    characters = Characters(page)
    try:
        content = PageContent(*characters.turn.size, shown=page.get_size())
        content.placement = placement_of_text(page, characters.turn)
        words = characters.words()
        content.converted_from = characters.converted_from
        text = " ".join(word.text for word in words) if content.converted_from else characters.text
        for cells in tables_of(page, characters.turn) if words else ():
            content.tables.append(take_table(cells, words))
        content.rows = rows_of(words)
        content.first_note = set_footnotes_apart(content.rows)
        content.is_scan = len(characters.text) < _STAMP and _is_picture(page)
        content.is_garbled = is_garbled(text)
        return content
    finally:
        characters.close()


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page."""
    width, height = page.get_size()
    covered = 0.0
    pictures = page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_IMAGE], max_depth=4)
    for item in islice(pictures, MAX_EMBEDDED_OBJECTS):
        left, bottom, right, top = item.get_bounds()
        covered += (right - left) * (top - bottom)
    return bool(covered >= _PICTURE_SHARE * width * height)


def read_picture(page: pdfium.PdfPage) -> PageContent:
    """Read one page by OCR, whatever text layer it has; the caller closes it.

    Raises:
        PackageMissing: Tesseract's Vietnamese data is not installed.
        ScanUnreadable: there is much on the page, but no words were found, or not in time.
    """
    from extractor.reading.ocr import OutOfTime, recognise

    try:
        found = recognise(page)
    except OutOfTime as error:
        raise ScanUnreadable from error
    if found.is_unreadable:
        raise ScanUnreadable
    words = [
        Word(
            each.text, each.left, each.top, each.right, each.bottom,
            confidence=each.confidence, writing_after=each.writing_after,
        )
        for each in found.words
    ]  # fmt: skip
    content = PageContent(found.width, found.height, shown=page.get_size())
    content.scan = Scan(found.resolution, found.pose.skew, found.pose.quarters)
    content.placement = placement_of_picture(found.pose, found.width, found.height)
    for cells in found.tables:
        content.tables.append(take_table(cells, words))
    content.rows = rows_of(words)
    content.first_note = len(content.rows)
    content.is_garbled = is_garbled(" ".join(each.text for each in found.words))
    return content
