"""The evidence of a report as its page holds it: each quote once, in its paragraph, with the pages that show it.

Cells refer to evidence by number, so that the superior plan's words, on which every ward's verdict rests, stand in the page
once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.text.shown import shown
from extractor.web.page_images import LinkedPage, PageImages, page_images
from extractor.web.passages import line_width, passage_of
from extractor.web.report_context import ReportContext
from schemas import Box, DocumentInfo, Evidence
from schemas.base import StrictModel


@dataclass(frozen=True, slots=True)
class QuotedDocument:
    """A document that a report quotes: its name for the reader, the name and the SHA-256 of its file."""

    label: str
    source: str
    sha256: str


Share = tuple[float, float, float, float]
"""A box as shares of its page's width and height: left, top, width, height."""


class PageMarks(StrictModel):
    """A page that shows an evidence, and where."""

    number: int
    boxes: tuple[Share, ...] = ()


class QuotedEvidence(StrictModel):
    """An evidence in the page's data: numbers of its document and paragraph, the quote's place in it in code points."""

    document: int
    paragraph: int
    start: int
    end: int
    alone: bool = False
    """The paragraph is the quote itself: the document's text was not at hand."""
    cut: bool = False
    """The quote goes on beyond what is shown."""
    page: int | None = None
    pages: tuple[PageMarks, ...] = ()


class EvidenceBook:
    """Collects the evidence of a report while its cells are made."""

    def __init__(self, documents: Sequence[QuotedDocument], context: ReportContext) -> None:
        self._documents = list(documents)
        self._context = context
        self._paragraphs: dict[tuple[int, int, str], int] = {}
        self._numbers: dict[tuple[int, int, int, str], int] = {}
        self._evidence: list[QuotedEvidence] = []
        self._linked: list[LinkedPage] = []
        self._widths: dict[int, int] = {}

    def add(self, document: int, evidence: Evidence, rank: int = 0) -> int:
        """The number of an evidence of the document with that number; ``rank`` says how much its page is wanted, 0 most."""
        key = (document, evidence.start, evidence.end, evidence.quote)
        if key not in self._numbers:
            self._numbers[key] = len(self._evidence)
            self._evidence.append(self._quoted(document, evidence))
        number = self._numbers[key]
        self._linked += (LinkedPage(str(document), page.number, rank) for page in self._evidence[number].pages)
        return number

    def images(self) -> PageImages:
        """The pictures of all linked pages that have room; documents are named by their numbers."""
        known = self._context.documents
        infos = {str(number): known[each.sha256] for number, each in enumerate(self._documents) if each.sha256 in known}
        return page_images(self._linked, infos, self._context.sources)

    def data(self, images: PageImages) -> dict[str, object]:
        """What the page's script reads, as JSON values."""
        return {
            "documents": [{"label": shown(each.label), "source": shown(each.source)} for each in self._documents],
            "paragraphs": [text for _, _, text in self._paragraphs],
            "evidence": [each.model_dump(mode="json", exclude_defaults=True) for each in self._evidence],
            "absent": {f"{document}-{number}": why for (document, number), why in images.absent.items()},
        }

    def _quoted(self, document: int, evidence: Evidence) -> QuotedEvidence:
        info = self._context.documents.get(self._documents[document].sha256)
        if info is not None and info.text[evidence.start : evidence.end] == evidence.quote:
            alone, passage = False, passage_of(info.text, evidence.start, evidence.end, self._width(document, info))
        else:
            alone, passage = True, passage_of(evidence.quote, 0, len(evidence.quote), 0)
        key = (document, passage.start, passage.text)
        start, end = passage.quote
        return QuotedEvidence(
            document=document,
            paragraph=self._paragraphs.setdefault(key, len(self._paragraphs)),
            start=start,
            end=end,
            alone=alone,
            cut=end - start < len(evidence.quote),
            page=evidence.page,
            pages=_pages(evidence, info),
        )

    def _width(self, document: int, info: DocumentInfo) -> int:
        if document not in self._widths:
            self._widths[document] = line_width(info.text)
        return self._widths[document]


def _pages(evidence: Evidence, info: DocumentInfo | None) -> tuple[PageMarks, ...]:
    """The pages on which the evidence stands, with its boxes; the page alone where it has none."""
    sizes = {page.number: (page.width or 0.0, page.height or 0.0) for page in info.pages} if info else {}
    numbers = sorted({box.page for box in evidence.boxes} | ({evidence.page} if evidence.page else set()))
    return tuple(PageMarks(number=number, boxes=_shares(evidence.boxes, number, sizes.get(number))) for number in numbers)


def _shares(boxes: Sequence[Box], page: int, size: tuple[float, float] | None) -> tuple[Share, ...]:
    """The boxes on a page as shares of it; none where its size is not known."""
    if size is None or not all(size):
        return ()
    width, height = size
    edges = [(box.x0 / width, box.top / height, box.x1 / width, box.bottom / height) for box in boxes if box.page == page]
    return tuple((round(x0, 4), round(top, 4), round(x1 - x0, 4), round(bottom - top, 4)) for x0, top, x1, bottom in edges)
