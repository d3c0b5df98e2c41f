"""Small pictures drawn for tests."""

import numpy as np
from PIL import Image, ImageDraw

from extractor.reading.ocr.engine import Grey

Side = tuple[int, int, int, int]


def lines_of_strokes(angle: float = 0.0) -> Grey:
    """A page with forty lines of short strokes, turned clockwise by so many degrees."""
    picture = Image.new("L", (800, 1100), 255)
    draw = ImageDraw.Draw(picture)
    chance = np.random.default_rng(1)
    for y in range(100, 1000, 22):
        for x in map(int, chance.integers(80, 720, 80)):
            draw.line((x, y, x, y + 10), fill=0, width=2)
    return np.asarray(picture.rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255))


def ruled(*sides: Side, width: int = 2) -> Grey:
    """A page of 600 by 400 pixels with straight lines."""
    picture = Image.new("L", (600, 400), 255)
    draw = ImageDraw.Draw(picture)
    for side in sides:
        draw.line(side, fill=0, width=width)
    return np.asarray(picture)
