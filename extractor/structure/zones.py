"""Title block, title, preamble, body, closing formula, recipients, signature, annex: which lines are which."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.structure import cues
from extractor.structure.lines import Line
from extractor.structure.markers import mark_of
from extractor.structure.outline import BULLETS, Marker, Zone

_SEARCHED_FOR_TITLE = 60
_LONGEST_TITLE = 450
_SECTION_MARKS = frozenset({Marker.PART, Marker.LETTER_UPPER, Marker.ROMAN, Marker.ARTICLE, Marker.ARABIC, Marker.DECIMAL})


@dataclass(frozen=True, slots=True)
class ZonedLines:
    """The lines by zone; ``blocks`` keeps recipients and signature lines in their printed order."""

    head: Sequence[Line]
    title: Sequence[Line]
    text: Sequence[Line]
    """Preamble, body and closing formula: parted after the lines are joined."""
    blocks: Sequence[tuple[Zone, Line]]
    annex: Sequence[Line]


def part_into_zones(lines: Sequence[Line]) -> ZonedLines:
    """Assign each line of one document to its zone; separator lines are left out."""
    type_line = find_type_line(lines)
    head_end = type_line if type_line is not None else _head_without_title(lines)
    title_end = _title_end(lines, type_line) if type_line is not None else head_end
    closing = _closing_start(lines, title_end)
    blocks, annex = _part_closing(lines, closing)

    def kept(first: int, last: int) -> list[Line]:
        return [line for line in lines[first:last] if not cues.is_separator(line.text)]

    return ZonedLines(
        head=kept(0, head_end),
        title=kept(head_end, title_end),
        text=kept(title_end, closing),
        blocks=blocks,
        annex=kept(annex, len(lines)),
    )


def find_type_line(lines: Sequence[Line]) -> int | None:
    """Index of the line that names the document's type, None where there is none before the first section."""
    if lines and cues.is_title_sentence(lines[0].text):
        return 0
    for index, line in enumerate(lines[:_SEARCHED_FOR_TITLE]):
        if cues.type_of(line.text) and not cues.opens_annex(line.text):
            return index
        if len(line.text) > 200 or (mark_of(line.text).marker in _SECTION_MARKS and not cues.is_head_cue(line.text)):
            return None
    return None


def _head_without_title(lines: Sequence[Line]) -> int:
    """Index after the title block of a document that names no type (a letter, a text extract)."""
    end = 0
    for index, line in enumerate(lines[:20]):
        if len(line.text) > 160 or cues.is_salutation(line.text):
            break
        if cues.is_head_cue(line.text) or (end and cues.is_subject_line(line.text)):
            end = index + 1
    return end


def _title_end(lines: Sequence[Line], type_line: int) -> int:
    """Index after the last line of the title."""
    length = 0
    for index in range(type_line + 1, min(len(lines), type_line + 12)):
        line = lines[index]
        length += len(line.text)
        if cues.is_separator(line.text):
            return index + 1 if index > type_line + 1 else index
        if length > _LONGEST_TITLE or _leaves_title(lines, index, type_line):
            return index
    return min(len(lines), type_line + 12)


def _leaves_title(lines: Sequence[Line], index: int, type_line: int) -> bool:
    """True when the line no longer belongs to the title."""
    text = lines[index].text
    if mark_of(text).marker in _SECTION_MARKS or cues.is_motto(text) or cues.announces(text):
        return True
    if cues.is_title_sentence(lines[type_line].text) and not text[0].islower():
        return True
    if lines[type_line].bold and lines[index].bold:
        return len(text) > _LONGEST_TITLE
    if cues.opens_preamble(text, sure=True) and not cues.is_upper(text):
        return True
    first = index == type_line + 1
    if lines[type_line].bold and not lines[index].bold and not first and any(line.bold for line in lines[type_line + 1 : index]):
        return True
    if cues.opens_preamble(text) and not cues.is_upper(text):
        long = len(text) > 200 or text.endswith((".", ";", ":")) or (_cites(text) and not (first and _may_cite(lines, index)))
        return long or (not first and text[0].isupper() and _runs_on(lines, index))
    return len(text) > 260 or (not first and len(text) > 120 and text.endswith((".", ";")))


def _may_cite(lines: Sequence[Line], index: int) -> bool:
    """True for the line under a bare type word: a title has to follow, and it may cite what the plan carries out."""
    return cues.is_type_word(lines[index - 1].text) and not _runs_on(lines, index)


def _cites(text: str) -> bool:
    """True when the text cites a document by number: the basis of issue does, a title rarely."""
    return " số " in text and "/" in text


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    """True when the line and the two after it make a long sentence: a preamble in a wrapped text."""
    return sum(len(line.text) for line in lines[index : index + 3]) > 180


def _closing_start(lines: Sequence[Line], first: int) -> int:
    """Index of the first line of the recipients and signature blocks, len(lines) where there are none."""
    for index in range(first, len(lines)):
        if cues.is_recipients_head(lines[index].text):
            start = index
            while start > max(first, index - 8) and _belongs_to_signature(lines[start - 1].text):
                start -= 1
            return start
    for index in range(max(first, len(lines) // 2), len(lines)):
        text = lines[index].text
        if cues.is_authority(text) and mark_of(text).marker is Marker.NONE and _name_follows(lines, index):
            return index
    return len(lines)


def _belongs_to_signature(text: str) -> bool:
    return cues.is_authority(text) or (cues.is_person_name(text) and len(text) < 40)


def _name_follows(lines: Sequence[Line], index: int) -> bool:
    """True when a person's name stands within the next six lines: an authority line without one is a heading."""
    return any(cues.is_person_name(line.text) for line in lines[index + 1 : index + 7])


def _part_closing(lines: Sequence[Line], start: int) -> tuple[list[tuple[Zone, Line]], int]:
    """(zone, line) of recipients and signature from ``start`` on, and the index at which the annex begins."""
    blocks: list[tuple[Zone, Line]] = []
    zone = Zone.SIGNATURE
    named = listed = signed = False
    for index in range(start, len(lines)):
        text = lines[index].text
        mark = mark_of(text).marker
        if (cues.opens_annex(text) and (named or index > start + 3)) or (listed and named and cues.is_motto(text)):
            return blocks, index
        if cues.is_recipients_head(text):
            zone = Zone.RECIPIENTS
            listed = True
        elif cues.is_authority(text):
            if named and listed and mark in _SECTION_MARKS:
                return blocks, index
            zone = Zone.SIGNATURE
            signed = True
        elif mark in BULLETS or (listed and text.casefold().startswith("lưu")):
            zone = Zone.RECIPIENTS
        elif cues.is_person_name(text) and (zone is Zone.SIGNATURE or signed):
            zone = Zone.SIGNATURE  # beside or under the last recipients, where two columns were flattened
            named = True
        elif named and (mark in _SECTION_MARKS or len(text) > 90 or cues.type_of(text) or cues.is_motto(text)):
            return blocks, index
        if not cues.is_separator(text):
            blocks.append((zone, lines[index]))
    return blocks, len(lines)
