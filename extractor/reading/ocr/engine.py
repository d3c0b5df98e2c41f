"""Tesseract in this process: a grey picture to words with boxes and confidence, in pixels.

The recogniser is made once a process, since loading its data takes a fifth of a second, and runs on one thread: on page
pictures its threads wait for one another far longer than they work.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.reading.bounds import OCR_SECONDS_A_PAGE
from extractor.reading.ocr.language_data import LANGUAGE, data_folder

_SHAPES = str.maketrans({"Ð": "Đ", "ð": "đ", "⁄": "/"})
"""Letters of other languages that Tesseract gives for Vietnamese ones of the same shape (the Icelandic eth, U+00D0, for Đ)."""

Grey = NDArray[np.uint8]
"""A picture, rows of pixels from 0 (black) to 255 (white)."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word as Tesseract gives it, in pixels from the picture's upper left corner.

    ``left`` and ``right`` bound its ink; ``top`` and ``bottom`` are those of the line's font box, as high as the font size,
    at the word's place on the line. ``ink_top`` and ``ink_bottom`` bound the ink. ``confidence`` is between 0 and 1.
    ``writing_after``: something stands between it and the line's next word that was read as nothing.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ink_top: float
    ink_bottom: float
    confidence: float
    writing_after: bool = False

    def scaled(self, factor: float) -> "ReadWord":
        """The word in units of another size."""
        across = (self.left * factor, self.top * factor, self.right * factor, self.bottom * factor)
        ink = (self.ink_top * factor, self.ink_bottom * factor)
        return ReadWord(self.text, *across, *ink, self.confidence, self.writing_after)

    def moved(self, right: float, down: float) -> "ReadWord":
        """The word elsewhere."""
        across = (self.left + right, self.top + down, self.right + right, self.bottom + down)
        ink = (self.ink_top + down, self.ink_bottom + down)
        return ReadWord(self.text, *across, *ink, self.confidence, self.writing_after)


class OutOfTime(Exception):
    """A page's recognition took longer than ``OCR_SECONDS_A_PAGE``."""


def words_of(picture: Grey, resolution: float, is_block: bool = False) -> list[ReadWord]:
    """The words of a picture, line by line.

    Args:
        picture: upright text, dark on light.
        resolution: pixels an inch, by which Tesseract tells text from noise.
        is_block: whether the picture is a single column of text without pictures or rulings.

    Raises:
        PackageMissing: the Vietnamese data is not installed.
        OutOfTime: recognition was stopped.
    """
    recogniser = _recogniser()
    height, width = picture.shape
    recogniser.SetPageSegMode(_mode(is_block))
    recogniser.SetImageBytes(picture.tobytes(), width, height, 1, width)
    try:
        recogniser.SetSourceResolution(round(resolution))
        if not recogniser.Recognize(OCR_SECONDS_A_PAGE * 1000):
            raise OutOfTime
        results = recogniser.GetIterator()
        return list(_words(results)) if results is not None else []
    finally:
        recogniser.Clear()


def _mode(is_block: bool) -> Any:
    from tesserocr import PSM

    return PSM.SINGLE_BLOCK if is_block else PSM.AUTO


@cache
def _recogniser() -> Any:
    folder = data_folder()
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # read when the library is loaded
    import tesserocr

    # Leptonica's remarks (“Error in boxClipToRectangle”) name no file and change nothing.
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    recogniser = tesserocr.PyTessBaseAPI(path=str(folder), lang=LANGUAGE, oem=tesserocr.OEM.LSTM_ONLY)
    # Else every line that is hard to read is read once more as light on dark.
    recogniser.SetVariable("invert_threshold", "0")
    return recogniser


def _words(results: Any) -> Iterator[ReadWord]:
    from tesserocr import RIL, iterate_level

    baseline: Any = None
    row: dict[str, float] = {}
    for place in iterate_level(results, RIL.WORD):
        if place.Empty(RIL.WORD):
            continue
        if baseline is None or place.IsAtBeginningOf(RIL.TEXTLINE):
            baseline, row = place.Baseline(RIL.TEXTLINE), place.RowAttributes()
        text = place.GetUTF8Text(RIL.WORD).strip().translate(_SHAPES)
        if not text or baseline is None:
            continue
        left, ink_top, right, ink_bottom = place.BoundingBox(RIL.WORD)
        bottom = _height_at(baseline, (left + right) / 2) - row["descenders"]  # negative below the baseline
        confidence = place.Confidence(RIL.WORD) / 100
        yield ReadWord(text, left, bottom - row["row_height"], right, bottom, ink_top, ink_bottom, confidence)


def _height_at(baseline: tuple[tuple[int, int], tuple[int, int]], x: float) -> float:
    """The baseline's y at x."""
    (x0, y0), (x1, y1) = baseline
    return y0 + (y1 - y0) * (x - x0) / max(1, x1 - x0)
