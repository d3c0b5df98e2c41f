"""A page of a PDF as a picture."""

import math

import pypdfium2 as pdfium
from PIL import Image

from extractor.errors import FileBroken
from extractor.reading.bounds import MAX_OCR_PIXELS

_POINTS = 72


def rendered_page(content: bytes, number: int, resolution: int) -> tuple[Image.Image, float]:
    """The picture (RGB) of a page and its pixels a point; a page larger than ``MAX_OCR_PIXELS`` is rendered coarser.

    Args:
        content: the PDF.
        number: 1-based.
        resolution: pixels an inch.

    Raises:
        FileBroken: the page cannot be rendered.
    """
    try:
        with pdfium.PdfDocument(content) as pdf:
            page = pdf[number - 1]
            width, height = page.get_size()
            scale = min(resolution / _POINTS, math.sqrt(MAX_OCR_PIXELS / max(1.0, width * height)))
            return page.render(scale=scale).to_pil().convert("RGB"), scale
    except (pdfium.PdfiumError, IndexError) as error:
        raise FileBroken("PDF") from error
