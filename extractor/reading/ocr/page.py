"""One scanned page: rendered, turned upright, levelled, freed of ruled lines, recognised."""

from dataclasses import dataclass, replace

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from extractor.reading.ocr.engine import Grey, ReadWord, words_of
from extractor.reading.ocr.noise import without_noise
from extractor.reading.ocr.rendering import render
from extractor.reading.ocr.rules import Edge, take_rules
from extractor.reading.ocr.skew import Mask, runs_down, skew_of

_INK = 150
"""Darker pixels are ink: faint typewriter ribbons are darker, shadows of a fold and print of the other side lighter."""
_LEAST_SKEW = 0.25
"""Degrees from which on a page is levelled; less moves a line's end by less than a third of its height."""
_UNREADABLE = 0.6
"""Mean confidence below which a page may stand on its head: upside down text is read with 0.2 to 0.5."""
_LEAST_INK = 0.0005
"""Share of ink below which a page is blank: a few letters have more."""
_MUCH_INK = 0.01
"""Share of ink from which on a page without readable words is no blank one; prose has some four hundredths."""
_BORDER = 25
"""A side's 25th part at each border, where scanners leave shadows, does not count as ink."""
_WHITE = 255


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What OCR found on a page, in points from the upper left corner of the upright, levelled page.

    ``quarters`` counts the clockwise quarter turns of the text on the page as a viewer shows it, and ``skew`` the degrees
    (clockwise positive) by which it is crooked besides: with both a box leads back to the page as it was.
    ``edges`` are ruled lines: x0, top, x1, bottom. ``is_unreadable``: there is much on the page, but no words.
    """

    width: float
    height: float
    words: tuple[ReadWord, ...]
    edges: tuple[Edge, ...]
    quarters: int = 0
    skew: float = 0.0
    is_unreadable: bool = False

    @property
    def confidence(self) -> float:
        """The words' mean confidence by their letters, 0 without words."""
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / letters if letters else 0.0


def recognise(page: pdfium.PdfPage) -> RecognisedPage:
    """Read a page's picture.

    Raises:
        PackageMissing: Tesseract's Vietnamese data is not installed.
        OutOfTime: recognition took too long.
        pypdfium2.PdfiumError: the page cannot be rendered.
    """
    picture, scale = render(page)
    ink = picture < _INK
    share = _share(ink)
    if share < _LEAST_INK:
        return RecognisedPage(picture.shape[1] / scale, picture.shape[0] / scale, (), ())
    turn = 1 if runs_down(ink) else 0
    found = _read(picture, scale, turn)
    if found.confidence < _UNREADABLE:
        # Only the words tell which of the two ways up it is.
        found = max(found, _read(picture, scale, turn + 2), key=lambda page: page.confidence)
    return found if found.words else replace(found, is_unreadable=share > _MUCH_INK)


def _share(ink: Mask) -> float:
    """The share of dark pixels, the borders left out."""
    down, across = (side // _BORDER for side in ink.shape)
    return float(ink[down:-down, across:-across].mean()) if down and across else 0.0


def _read(picture: Grey, scale: float, quarters: int) -> RecognisedPage:
    """The page read with its text turned back by so many quarters."""
    upright = np.ascontiguousarray(np.rot90(picture, quarters)) if quarters else picture
    ink = upright < _INK
    skew = skew_of(ink)
    if abs(skew) >= _LEAST_SKEW:
        turned = Image.fromarray(upright).rotate(skew, Image.Resampling.BICUBIC, fillcolor=_WHITE)
        upright = np.asarray(turned)
        ink = upright < _INK
    else:
        skew = 0.0
    clean, edges = take_rules(upright, ink, scale)
    words = without_noise(words_of(clean, scale * 72), clean.shape)
    height, width = clean.shape
    return RecognisedPage(
        width / scale,
        height / scale,
        tuple(_in_points(word, scale) for word in words),
        tuple((x0 / scale, top / scale, x1 / scale, bottom / scale) for x0, top, x1, bottom in edges),
        quarters,
        skew,
    )


def _in_points(word: ReadWord, scale: float) -> ReadWord:
    return ReadWord(
        word.text,
        word.left / scale,
        word.top / scale,
        word.right / scale,
        word.bottom / scale,
        word.ink_top / scale,
        word.ink_bottom / scale,
        word.confidence,
    )
