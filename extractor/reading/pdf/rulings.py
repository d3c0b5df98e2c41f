"""Ruled tables of a PDF page: pdfium's path objects as edges, pdfplumber's algorithm from edges to cells.

pdfplumber's own reading of a page (pdfminer) is some thirty times slower and fails on files that pdfium reads; its way
from edges to cells takes any edges.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from extractor.reading.pdf.turn import Turn

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the top left corner of the upright page."""
Edge = dict[str, Any]
"""pdfplumber's form of a line."""
Point = tuple[float, float]
_TOLERANCE = 3.0
"""Points by which edges that meet may miss each other; pdfplumber's default."""
_SHORTEST = 6.0
_MOST_SEGMENTS = 20_000
"""A page with more is a drawing (a map, a logo in outlines), not a table."""
_MOST_CROSSINGS = 4_000
"""The way from edges to cells takes quadratic time; a page of forty columns and a hundred rows has as many."""
_WHITE = 245


def tables_of(page: pdfium.PdfPage, turn: Turn) -> list[list[Box]]:
    """The cells of each ruled table of the page, tables top down; a frame with a single cell is none."""
    return tables_from(list(_edges(page, turn)))


def edge(x0: float, top: float, x1: float, bottom: float) -> Edge:
    """A straight line as pdfplumber takes it; level where it is wider than high."""
    orientation = "h" if x1 - x0 > bottom - top else "v"
    return {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": orientation,
            "width": x1 - x0, "height": bottom - top, "object_type": "line"}  # fmt: skip


def tables_from(edges: list[Edge]) -> list[list[Box]]:
    """The cells of each ruled table that the edges make, tables top down; a frame with a single cell is none."""
    upright = sum(each["orientation"] == "v" for each in edges)
    if upright < 3 or len(edges) - upright < 2 or len(edges) > _MOST_SEGMENTS:
        return []
    from pdfplumber import table

    merged = table.merge_edges(edges, _TOLERANCE, _TOLERANCE, _TOLERANCE, _TOLERANCE)
    upright = sum(each["orientation"] == "v" for each in merged)
    if upright * (len(merged) - upright) > _MOST_CROSSINGS:
        return []
    crossings = table.edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    tables = table.cells_to_tables(table.intersections_to_cells(crossings))
    return sorted((cells for cells in tables if len(cells) > 1), key=lambda cells: min(cell[1] for cell in cells))


def _edges(page: pdfium.PdfPage, turn: Turn) -> Iterator[Edge]:
    """The level and upright straight lines that the page's paths draw, as pdfplumber's edges."""
    count = 0
    for item in page.get_objects(filter=[pdfium_raw.FPDF_PAGEOBJ_PATH]):
        if not _is_visible(item):
            continue
        for start, end in _lines(item):
            count += 1
            if count > _MOST_SEGMENTS:
                return
            x0, top, x1, bottom = turn.box(
                min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])
            )
            if max(x1 - x0, bottom - top) >= _SHORTEST and min(x1 - x0, bottom - top) < 1:
                yield edge(x0, top, x1, bottom)


def _is_visible(item: pdfium.PdfObject) -> bool:
    """Whether a path is stroked, or filled with something else than white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_raw.FPDFPath_GetDrawMode(item, fill, stroke)
    if stroke.value or not fill.value:
        return bool(stroke.value)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium_raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return min(red.value, green.value, blue.value) < _WHITE


def _lines(item: pdfium.PdfObject) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path in the page's coordinates; nothing of a path with curves."""
    count = pdfium_raw.FPDFPath_CountSegments(item)
    matrix = item.get_matrix()
    container = item.container
    while container is not None:
        matrix = matrix.multiply(container.get_matrix())
        container = container.container
    x, y = ctypes.c_float(), ctypes.c_float()
    first: Point | None = None
    before: Point | None = None
    for index in range(max(0, min(count, _MOST_SEGMENTS))):
        segment = pdfium_raw.FPDFPath_GetPathSegment(item, index)
        kind = pdfium_raw.FPDFPathSegment_GetType(segment)
        if kind == pdfium_raw.FPDF_SEGMENT_BEZIERTO:
            return
        pdfium_raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if kind == pdfium_raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif before is not None:
            yield before, point
        if first is not None and pdfium_raw.FPDFPathSegment_GetClose(segment):
            yield point, first
        before = point
