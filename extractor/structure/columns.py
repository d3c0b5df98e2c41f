"""Lines of title and signature blocks that were set in two columns and flattened into one line."""

import re

from extractor.structure import cues
from extractor.structure.lines import Line, make_line
from extractor.structure.markers import mark_of

_GAP = re.compile(r"\t+|\s\|\s|[ \u00a0]{4,}")


def split_columns(published: str, line: Line, junk: re.Pattern[str]) -> list[Line]:
    """The line's columns, left first, where one of them is a cue of a title or signature block; else the line itself."""
    raw = published[line.start : line.end]
    if not _GAP.search(raw):
        return [line]
    spans: list[tuple[int, int]] = []
    position = line.start
    for match in _GAP.finditer(published, line.start, line.end):
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, line.end))
    pieces = [piece for start, end in spans if (piece := make_line(published, start, end, junk, line.blank_before))]
    if len(pieces) < 2 or mark_of(pieces[0].text + " x").length >= len(pieces[0].text):
        return [line]
    if not any(_is_cue(piece.text) for piece in pieces):
        return [line]
    for piece in pieces:
        piece.bold = line.bold
    return pieces


def _is_cue(text: str) -> bool:
    return cues.is_head_cue(text) or cues.is_recipients_head(text) or cues.is_authority(text)
