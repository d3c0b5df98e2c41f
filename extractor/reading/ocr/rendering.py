"""A PDF page as a grey picture in which red stamps are as light as paper."""

import math

import numpy as np
import pypdfium2 as pdfium

from extractor.reading.bounds import MAX_OCR_PIXELS
from extractor.reading.ocr.engine import Grey

RESOLUTION = 200
"""Pixels an inch. Measured on simulated scans of the corpus (``benchmarks/ocr.py``): characters are read as well as at 300,
in three quarters of the time; at 150 diacritics begin to be lost."""
_POINTS = 72


def render(page: pdfium.PdfPage) -> tuple[Grey, float]:
    """The page's picture as a viewer shows it, and its pixels a point.

    The red channel alone is taken: red ink is as bright as paper in it, while black and blue stay dark, also where a stamp
    (con dấu, red by Decree 99/2016/NĐ-CP) lies over the text. A page larger than ``MAX_OCR_PIXELS`` is rendered coarser.
    """
    width, height = page.get_size()
    scale = min(RESOLUTION / _POINTS, math.sqrt(MAX_OCR_PIXELS / max(1.0, width * height)))
    bitmap = page.render(scale=scale)
    try:
        blue_green_red = bitmap.to_numpy()
        return np.ascontiguousarray(blue_green_red[:, :, 2]), scale
    finally:
        bitmap.close()
