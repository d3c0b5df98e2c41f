"""One scanned page: rendered, turned upright, levelled, recognised."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, compress

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from extractor.reading.ocr.bullets import with_bullets
from extractor.reading.ocr.cells import take_blocks, take_cells, words_in
from extractor.reading.ocr.decimals import with_decimals
from extractor.reading.ocr.engine import Grey, ReadWord, words_of
from extractor.reading.ocr.gaps import with_true_gaps, with_writing
from extractor.reading.ocr.gutters import blocks_beside
from extractor.reading.ocr.noise import without_noise
from extractor.reading.ocr.numerals import with_numerals
from extractor.reading.ocr.rendering import RESOLUTION, render
from extractor.reading.ocr.rules import Rulings, ruled_lines
from extractor.reading.ocr.skew import Mask, runs_down, skew_of
from extractor.reading.pdf.rulings import Box, edge, tables_from

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
_LEAST_LEAN = 0.004
"""Slope from which on a page with rulings is straightened; over a page's height it moves a line by three points."""
_WELL_READ = 0.6
"""Confidence of the least sure word up to which blocks side by side are read anew; clean ones have 0.8 and more."""
_GUESS = 0.5
_MOST_ATTEMPTS = 3
_POINTS = 72
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Pose:
    """How a page lay in the scanner; a box of the levelled page leads back to the page as it was.

    ``quarters``: clockwise quarter turns of the text on the page as a viewer shows it; ``skew``: degrees by which it is crooked
    besides, clockwise positive, about the page's centre; ``lean``: the slope of its upright rulings then, points to the right
    a point downwards from the middle height.
    """

    quarters: int = 0
    skew: float = 0.0
    lean: float = 0.0


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What OCR found on a page, in points from the upper left corner of the upright, levelled page.

    ``tables`` are the boxes of ruled tables' cells (x0, top, x1, bottom). ``resolution``: pixels an inch of
    the picture. ``is_unreadable``: there is much on the page, but no
    words.
    """

    width: float
    height: float
    words: tuple[ReadWord, ...]
    tables: tuple[tuple[Box, ...], ...] = ()
    pose: Pose = field(default_factory=Pose)
    resolution: int = RESOLUTION
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
        return RecognisedPage(picture.shape[1] / scale, picture.shape[0] / scale, ())
    turn = 1 if runs_down(ink) else 0
    found = _read(picture, scale, turn)
    for further in (2, 1, 3):  # the profile of a ruled table's page does not tell, and none tells which way up it is
        if found.confidence >= _UNREADABLE or not found.words:
            break
        found = max(found, _read(picture, scale, turn + further), key=lambda page: page.confidence)
    return found if found.words else replace(found, is_unreadable=share > _MUCH_INK)


def _share(ink: Mask) -> float:
    """The share of dark pixels, the borders left out."""
    down, across = (side // _BORDER for side in ink.shape)
    return float(ink[down:-down, across:-across].mean()) if down and across else 0.0


def _read(picture: Grey, scale: float, quarters: int) -> RecognisedPage:
    """The page read with its text turned back by so many quarters."""
    upright = np.ascontiguousarray(np.rot90(picture, quarters)) if quarters else picture
    skew = skew_of(upright < _INK)
    skew = skew if abs(skew) >= _LEAST_SKEW else 0.0
    upright = _levelled(upright, skew)
    upright, lean, rulings = _with_rulings(upright, scale)
    tables = tables_from([edge(*(side / scale for side in sides)) for sides in rulings.edges])
    words = _words(upright, rulings, tables, scale)
    height, width = upright.shape
    return RecognisedPage(
        width / scale,
        height / scale,
        tuple(word.scaled(1 / scale) for word in words),
        tuple(tuple(cells) for cells in tables),
        Pose(quarters % 4, skew, lean),
        round(scale * _POINTS),
    )


def _words(upright: Grey, rulings: Rulings, tables: Sequence[Sequence[Box]], scale: float) -> list[ReadWord]:
    """The words of an upright page, in pixels: those of the tables' cells and of blocks side by side are read by themselves."""
    ink = upright < _INK
    rest, cuttings = take_cells(upright, rulings.ink, chain.from_iterable(tables), scale) if tables else (upright, [])
    words = _with_blocks(words_of(rest, scale * _POINTS), rest, scale) + words_in(cuttings, scale * _POINTS)
    words = with_decimals(with_true_gaps(with_numerals(words, ink), ink), ink)
    words = without_noise(with_bullets(words, ink), upright.shape)
    return with_writing(words, ink & ~rulings.ink)


def _with_blocks(words: list[ReadWord], picture: Grey, scale: float) -> list[ReadWord]:
    """The words, those of blocks side by side read anew, block by block, where they were read badly and are read better so."""
    for blocks in blocks_beside(picture < _INK, scale):
        top, bottom = blocks[0][1] * scale, blocks[0][3] * scale
        inside = [top < (word.ink_top + word.ink_bottom) / 2 < bottom for word in words]
        together = list(compress(words, inside))
        if not together or min(word.confidence for word in together) > _WELL_READ:
            continue
        alone = words_in(take_blocks(picture, blocks, scale)[1], scale * _POINTS)
        if _weight(alone) > _weight(together):
            first = inside.index(True)
            before, after = (
                words[:first],
                [word for word, is_inside in zip(words[first:], inside[first:], strict=True) if not is_inside],
            )
            words = [*before, *alone, *after]
    return words


def _weight(words: Iterable[ReadWord]) -> float:
    """How much was read, and how surely: letters times confidence; what is worse than a guess counts against it."""
    return sum((word.confidence - _GUESS) * len(word.text) for word in words)


def _with_rulings(levelled: Grey, scale: float) -> tuple[Grey, float, Rulings]:
    """The picture straightened by its upright rulings, the slope by which they leaned, and all rulings.

    Strongly leaning lines are found in pieces only, so the slope is measured again on the straightened picture.
    """
    rulings = ruled_lines(levelled < _INK, scale)
    picture, lean = levelled, 0.0
    for _ in range(_MOST_ATTEMPTS):
        if abs(rulings.lean) < _LEAST_LEAN:
            break
        lean += rulings.lean
        picture = _straightened(levelled, lean)
        rulings = ruled_lines(picture < _INK, scale)
    return picture, lean, rulings


def _levelled(picture: Grey, skew: float) -> Grey:
    """The picture turned about its centre by so many degrees."""
    if not skew:
        return picture
    return np.asarray(Image.fromarray(picture).rotate(skew, Image.Resampling.BILINEAR, fillcolor=_WHITE))


def _straightened(picture: Grey, lean: float) -> Grey:
    """The picture sheared so that lines which leaned by this slope stand upright; its middle row stays."""
    height, width = picture.shape
    sheared = Image.fromarray(picture).transform(
        (width, height),
        Image.Transform.AFFINE,
        (1, lean, -lean * height / 2, 0, 1, 0),
        Image.Resampling.BICUBIC,
        fillcolor=_WHITE,
    )
    return np.asarray(sheared)
