"""Lines of title and signature blocks that were set in two columns and flattened into one line."""

import re

from extractor.structure import cues
from extractor.structure.lines import Line, make_line
from extractor.structure.markers import mark_of
from extractor.structure.outline import BULLETS
from extractor.text.letters import UPPER

_GAP = re.compile(r"\t+|\s\|\s|(?<![:.…/])(?<!ngày)(?<!tháng)(?<!năm)[ \u00a0]{4,}(?![ \u00a0/\-–.…]|tháng|năm)")
"""Wide space parts columns, unless it is a blank left for a number or a day: ``Số:     /KH-UBND``, ``ngày    tháng 5``."""
_MARKDOWN_ROW = re.compile(r"\|[^\n]*\|[ \t]*$")
_CELL_END = re.compile(r"\||<br\s?/?>", re.IGNORECASE)
_GAP_SIGNS = ("\t", "|", "    ", "\u00a0\u00a0")
_ONE_SPACE = re.compile(
    r"(?<=\S) (?=C[OỘ]NG H[OÒ][AÀÁ] XÃ H[OỘ]I|Đ[OỘ]C LẬP|Độc lập\s?[-–]|ĐẢNG CỘNG SẢN VIỆT)|"
    rf"(?<=[A-ZĐ]) (?=[{UPPER}][^,\d]{{1,30}}, ?ngày\b)"
)
"""Where extraction left one space between the columns: before the motto, and between the number and place and date."""

_LONGEST_HEAD_LINE = 160


def split_columns(published: str, line: Line, junk: re.Pattern[str]) -> list[Line]:
    """The line's columns, left first, where one of them is a cue of a title or signature block; else the line itself."""
    if _MARKDOWN_ROW.match(published, line.start, line.end):
        return _cells(published, line, junk)
    if line.text.startswith("| ") and _closes(line.text[2:]):  # the left column is empty
        right = make_line(published, line.start + 1, line.end, junk, line.blank_before)
        return [right] if right else [line]
    gap = _gap_of(published, line)
    if gap is None:
        return [line]
    spans: list[tuple[int, int]] = []
    position = line.start
    for match in gap.finditer(published, line.start, line.end):
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, line.end))
    pieces = [piece for start, end in spans if (piece := make_line(published, start, end, junk, line.blank_before))]
    if len(pieces) < 2 or mark_of(pieces[0].text + " x").length >= len(pieces[0].text):
        return [line]
    named = all(cues.is_person_name(piece.text) for piece in pieces)  # two who sign side by side
    if not named and not any(_is_cue(piece.text) for piece in pieces) and not _signs_beside_recipient(pieces):
        return [line]
    for piece in pieces:
        piece.bold = line.bold
    return pieces


def _cells(published: str, line: Line, junk: re.Pattern[str]) -> list[Line]:
    """The lines of a Markdown row that is no table's: its cells left to right, each parted at ``<br>``; its rule has none."""
    pieces: list[Line] = []
    position = line.start
    for match in [*_CELL_END.finditer(published, line.start, line.end), None]:
        end = match.start() if match else line.end
        if piece := make_line(published, position, end, junk, line.blank_before):
            pieces.append(piece)
        position = match.end() if match else end
    return [piece for piece in pieces if piece.text.strip(":-= ")]


def _gap_of(published: str, line: Line) -> re.Pattern[str] | None:
    """What parts the line's columns, None where nothing does."""
    raw = published[line.start : line.end]
    if any(sign in raw for sign in _GAP_SIGNS) and _GAP.search(raw):
        return _GAP
    if len(line.text) >= _LONGEST_HEAD_LINE:
        return None
    space = _ONE_SPACE.search(line.text)
    return _ONE_SPACE if space and _is_agency_or_number(line.text[: space.start()]) else None


def _closes(text: str) -> bool:
    """True for what the right column of a closing block holds: authority, position, name."""
    return cues.is_authority(text) or cues.is_person_name(text)


def _signs_beside_recipient(pieces: list[Line]) -> bool:
    """True for a recipient with its end sign, or the filing line, beside the signatory's name: ``- Sở Y tế; | Lò Công Mai``."""
    left, right = pieces[0].text, pieces[-1].text
    if len(pieces) != 2 or not cues.is_person_name(right) or not left.endswith((";", ".", ",", "./")):
        return False
    return mark_of(left).marker in BULLETS or cues.is_filing_line(left)


def _is_agency_or_number(text: str) -> bool:
    return cues.is_upper(text) or cues.is_head_cue(text)


def _is_cue(text: str) -> bool:
    return cues.is_head_cue(text) or cues.is_recipients_head(text) or cues.is_authority(text) or cues.is_signed_mark(text)
