"""The frame of every report: its script, its style, its data, the pictures of pages."""

from typing import Any

from extractor.web.evidence_book import EvidenceBook
from extractor.web.matrix import Items
from extractor.web.pages import PACKAGE, render, script
from extractor.web.report_texts import TEXTS


def report_page(template: str, language: str, book: EvidenceBook, items: Items, **values: Any) -> str:
    """The page that a template of this package makes of its values, with the items and evidence that its cells lead to.

    All cells must have been made before: the pictures are drawn here.
    """
    texts, images = TEXTS[language], book.images()
    data = {"texts": texts, "items": [item.data() for item in items.items], **book.data(images)}
    full = sum(why == "no_room" for why in images.absent.values())
    page = render(
        PACKAGE, template, language, texts=texts, data=data, pictures=images, full=full, script=script("report.js"), **values
    )
    return page.encode("utf-8", "replace").decode()
