"""How a page is turned upright."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned upright: clockwise quarter turns of its text, its unturned size and lower left corner in points."""

    quarters: int
    width: float
    height: float
    left: float = 0.0
    bottom: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box of the PDF's own coordinates as x0, top, x1, bottom of the upright page."""
        left, bottom, right, top = left - self.left, bottom - self.bottom, right - self.left, top - self.bottom
        match self.quarters:
            case 0:
                return left, self.height - top, right, self.height - bottom
            case 1:  # the text runs downwards
                return self.height - top, self.width - right, self.height - bottom, self.width - left
            case 2:
                return self.width - right, bottom, self.width - left, top
            case _:  # the text runs upwards
                return bottom, left, top, right
