"""How far letters reach over and under the boxes that pdfium gives.

pdfium takes a box's height from the font's declared ascent and descent. Word declares those of capitals without diacritics;
a font may declare none, and the box is the letter's own. Where words stand is measured by these boxes all the same; what is
shown to a reader is to hold the whole letters.
"""

import ctypes
import math

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from extractor.reading.pdf.placement import Box
from extractor.reading.pdf.turn import Turn

ON_BASELINE = frozenset("abcdehiklmnorstuvxABCDEGHIKLMNOPRSTUVX")
"""Letters that do not reach under the baseline."""
_ASCENT, _DESCENT = 0.92, 0.22
"""Of the font's size: Times New Roman (Decree 30/2020/NĐ-CP, annex I) with a capital's diacritics; other faces are alike."""
_PLAUSIBLE = (0.5, 1.5)
"""Height of a box in font sizes; else the size is not known."""


def reach_of(text_page: pdfium.PdfTextPage, index: int, box: Box, turn: Turn) -> tuple[float, float]:
    """How far a font's letters reach over and under their boxes, as shares of a box's height.

    Args:
        text_page: the page's characters.
        index: a character of the font that stands on the baseline.
        box: its box in the upright page.
        turn: how the page is turned upright.
    """
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium_raw.FS_MATRIX()
    pdfium_raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    pdfium_raw.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdfium_raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    baseline = turn.box(x.value, y.value, x.value, y.value)[1]
    height = box[3] - box[1]
    if height <= 0 or not _PLAUSIBLE[0] * size < height < _PLAUSIBLE[1] * size:
        return 0.0, 0.0
    over, under = _ASCENT * size - (baseline - box[1]), _DESCENT * size - (box[3] - baseline)
    return max(0.0, over / height), max(0.0, under / height)
