"""How a page's lines of text lie in its picture: crooked by a few degrees, or turned by quarters.

The measure is the projection profile (Postl, 1986): ink summed along the lines' direction gives sharp peaks, along any
other a flat hump; the sum of squares tells them apart.
"""

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
"""A picture's dark pixels."""

_MOST_SKEW = 5.0
"""Degrees; a feeder lets a sheet slip by two or three."""
_MOST_LEAN = 2.5
"""Degrees; beyond it an upright ruling is no longer found as one."""
_COARSE, _FINE = 0.5, 0.1
_POINTS = 20_000
"""Dark points looked at; more do not change the angle by a tenth of a degree."""
_BORDER = 0.04
"""Share of each side left out: scanners leave shadows and punched holes there."""
_TURNED = 1.25
"""How much sharper the profile across the page must be for the lines to run down it: ruled tables sharpen both."""


def skew_of(ink: Mask) -> float:
    """The angle of the lines of text in degrees, clockwise positive, up to ``5`` either way; 0 for a page without lines.

    Args:
        ink: the dark pixels of a picture whose lines run more or less level.
    """
    x, y = _points(ink)
    if len(x) < 100:
        return 0.0
    coarse = _sharpest(x, y, np.arange(-_MOST_SKEW, _MOST_SKEW + _COARSE, _COARSE))
    return round(_sharpest(x, y, np.arange(coarse - _COARSE, coarse + _COARSE + _FINE / 2, _FINE)), 2)


def lean_of(strokes: Mask) -> float:
    """The slope of upright ruled lines, in pixels to the right a pixel downwards.

    A sheet that slips in the feeder comes out sheared: its lines of text are level while its upright rulings lean.

    Args:
        strokes: the pixels of upright ruled lines.
    """
    y, x = np.nonzero(strokes)
    step = max(1, len(x) // _POINTS)
    down, across = y[::step].astype(np.float32), x[::step].astype(np.float32)
    angle = _sharpest(down, across, np.arange(-_MOST_LEAN, _MOST_LEAN + _FINE / 2, _FINE))
    return math.tan(math.radians(angle))


def runs_down(ink: Mask) -> bool:
    """Whether the lines of text run up or down the picture instead of across it."""
    return _clearness(ink.T) > _TURNED * _clearness(ink)


def _clearness(ink: Mask) -> float:
    """How much sharper the sharpest profile of level lines is than a flat one."""
    x, y = _points(ink)
    if len(x) < 100:
        return 0.0
    angles = np.arange(-_MOST_SKEW, _MOST_SKEW + _COARSE, _COARSE)
    return max(_sharpness(x, y, math.tan(math.radians(angle))) for angle in angles) * len(ink) / len(x) ** 2


def _points(ink: Mask) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Coordinates of a sample of the lower ends of strokes, on which the lines' sharp edges show best."""
    height, width = ink.shape
    down, across = int(height * _BORDER), int(width * _BORDER)
    inner = ink[down : height - down : 2, across : width - across : 2]
    y, x = np.nonzero(inner[:-1] & ~inner[1:])
    step = max(1, len(x) // _POINTS)
    return x[::step].astype(np.float32), y[::step].astype(np.float32)


def _sharpest(x: NDArray[np.float32], y: NDArray[np.float32], angles: Iterable[float]) -> float:
    return float(max(angles, key=lambda angle: (_sharpness(x, y, math.tan(math.radians(angle))), -abs(angle))))


def _sharpness(x: NDArray[np.float32], y: NDArray[np.float32], slope: float) -> float:
    """Sum of squares of the points' profile along lines of this slope."""
    heights = (y - slope * x).astype(np.int32)
    profile = np.bincount(heights - heights.min())
    return float(np.dot(profile, profile))
