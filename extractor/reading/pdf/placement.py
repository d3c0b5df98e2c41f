"""From the upright page that is read back to the page as a viewer shows it.

They differ where text is drawn sideways, where the page is cropped (ISO 32000-1, 14.11.2), and where a scan lies crooked.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from extractor.reading.pdf.turn import Turn

if TYPE_CHECKING:
    from extractor.reading.ocr.page import Pose

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""


@dataclass(frozen=True, slots=True)
class Placement:
    """An affine map of points from the upper left corner: ``x' = xx * x + xy * y + x_shift``, ``y'`` likewise."""

    xx: float = 1.0
    xy: float = 0.0
    x_shift: float = 0.0
    yx: float = 0.0
    yy: float = 1.0
    y_shift: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.xx * x + self.xy * y + self.x_shift, self.yx * x + self.yy * y + self.y_shift

    def box(self, x0: float, top: float, x1: float, bottom: float) -> Box:
        """The level box around where a box goes."""
        xs, ys = zip(*(self.point(x, y) for x in (x0, x1) for y in (top, bottom)), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def then(self, after: "Placement") -> "Placement":
        """This map, and the other one after it."""
        x, y = after.point(self.x_shift, self.y_shift)
        return Placement(
            after.xx * self.xx + after.xy * self.yx,
            after.xx * self.xy + after.xy * self.yy,
            x,
            after.yx * self.xx + after.yy * self.yx,
            after.yx * self.xy + after.yy * self.yy,
            y,
        )


def placement_of_text(page: pdfium.PdfPage, turn: Turn) -> Placement | None:
    """The way back from a page whose text layer was turned upright; None where it is shown as it is read."""
    left, bottom, right, top = page.get_bbox()
    shown = Turn(-(page.get_rotation() // 90) % 4, right - left, top - bottom, left, bottom)
    if shown == turn:
        return None
    width, height = turn.size
    return _turned_back(turn.quarters, width, height).then(_shown(turn, shown))


def placement_of_picture(pose: "Pose", width: float, height: float) -> Placement | None:
    """The way back from a scan that was turned upright, levelled and straightened; None where nothing of that was needed.

    Args:
        pose: how the page lay.
        width: of the upright page, in points.
        height: likewise.
    """
    if not (pose.quarters or pose.skew or pose.lean):
        return None
    x, y = width / 2, height / 2
    sine, cosine = math.sin(math.radians(pose.skew)), math.cos(math.radians(pose.skew))
    leaning = Placement(xy=pose.lean, x_shift=-pose.lean * y)
    crooked = Placement(cosine, -sine, x - cosine * x + sine * y, sine, cosine, y - sine * x - cosine * y)
    return leaning.then(crooked).then(_turned_back(pose.quarters, width, height))


def _turned_back(clockwise: int, width: float, height: float) -> Placement:
    """Clockwise quarter turns of a page of this size."""
    match clockwise:
        case 0:
            return Placement()
        case 1:
            return Placement(0, -1, height, 1, 0, 0)
        case 2:
            return Placement(-1, 0, width, 0, -1, height)
        case _:
            return Placement(0, 1, 0, -1, 0, width)


def _shown(turn: Turn, shown: Turn) -> Placement:
    """From the page as the PDF's own coordinates have it, as large as its paper, to the page as it is shown."""
    x, y = turn.left - shown.left, shown.bottom + shown.height - turn.bottom - turn.height
    return Placement(x_shift=x, y_shift=y).then(_turned_back(-shown.quarters % 4, shown.width, shown.height))
