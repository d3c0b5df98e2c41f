"""A page of a PDF as a picture on which the evidence of a plan's records is marked, one colour a layer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from extractor.web.layers import COLOURS, Layer
from extractor.web.page_rendering import rendered_page
from schemas import Box, Evidence

_RESOLUTION = 150
"""Pixels an inch: small print is legible, and a page fits a screen's height at half size."""
_FILLING = 40
"""How strongly a mark is filled, of 255: the text stays legible under three of them."""
_OUTLINE = 2
_SHORTEST = 12
"""Pixels that a mark of several layers keeps inside however many outlines it has."""
_LEGEND_SIZE = 18
_MARGIN = 12

Marks = Mapping[Layer, Sequence[Evidence]]
"""The evidence on a page by layer."""


def page_picture(content: bytes, page: int, marks: Marks) -> bytes:
    """A PNG of a page with the boxes of ``marks`` that stand on it, and a legend below.

    Args:
        content: the PDF.
        page: 1-based.
        marks: the evidence to mark; boxes on other pages are left out.

    Raises:
        FileBroken: the page cannot be rendered.
    """
    picture, scale = rendered_page(content, page, _RESOLUTION)
    _mark(picture, scale, _boxes_on(page, marks))
    buffer = BytesIO()
    _with_legend(picture, marks).save(buffer, "PNG")
    return buffer.getvalue()


def _boxes_on(page: int, marks: Marks) -> list[tuple[Layer, Box]]:
    """The boxes on a page, the largest first, so that small ones lie on top."""
    boxes = [(layer, box) for layer, evidence in marks.items() for each in evidence for box in each.boxes if box.page == page]
    return sorted(dict.fromkeys(boxes), key=lambda mark: -(mark[1].x1 - mark[1].x0) * (mark[1].bottom - mark[1].top))


def _mark(picture: Image.Image, scale: float, boxes: Sequence[tuple[Layer, Box]]) -> None:
    """Draw the boxes; where several layers have the same one, their outlines stand in one another."""
    draw = ImageDraw.Draw(picture, "RGBA")
    drawn: Counter[Box] = Counter()
    for layer, box in boxes:
        x0, top, x1, bottom = (edge * scale for edge in (box.x0, box.top, box.x1, box.bottom))
        inset = min(_OUTLINE * (drawn[box] - 1), max(0.0, (min(x1 - x0, bottom - top) - _SHORTEST) / 2))
        inner = (x0 + inset, top + inset, max(x0, x1 - inset), max(top, bottom - inset))
        draw.rectangle(inner, fill=(*COLOURS[layer], _FILLING), outline=(*COLOURS[layer], 255), width=_OUTLINE)
        drawn[box] += 1


def _with_legend(picture: Image.Image, marks: Marks) -> Image.Image:
    """The picture with a strip below it that names the layers, their colours and how much evidence of each is marked."""
    font = ImageFont.load_default(_LEGEND_SIZE)
    entries = [(layer, f"{layer} {len(evidence)}") for layer, evidence in marks.items() if evidence]
    places, height = _legend_places([round(font.getlength(text)) for _, text in entries], picture.width)
    sheet = Image.new("RGB", (picture.width, picture.height + height), "white")
    sheet.paste(picture)
    draw = ImageDraw.Draw(sheet)
    draw.line((0, picture.height, picture.width, picture.height), fill="black")
    for (layer, text), (x, y) in zip(entries, places, strict=True):
        top = picture.height + y
        draw.rectangle((x, top, x + _LEGEND_SIZE, top + _LEGEND_SIZE), fill=COLOURS[layer])
        draw.text((x + _LEGEND_SIZE + _MARGIN / 2, top - 2), text, fill="black", font=font)
    return sheet


def _legend_places(widths: Sequence[int], width: int) -> tuple[list[tuple[int, int]], int]:
    """Where each entry begins, in rows that fit the width, and the height of all rows, in pixels."""
    places: list[tuple[int, int]] = []
    x = y = _MARGIN
    for wide in widths:
        taken = _LEGEND_SIZE + wide + 2 * _MARGIN
        if places and x + taken > width:
            x, y = _MARGIN, y + _LEGEND_SIZE + _MARGIN
        places.append((x, y))
        x += taken
    return places, y + _LEGEND_SIZE + _MARGIN
