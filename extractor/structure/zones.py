"""Title block, title, preamble, body, closing formula, recipients, signature, annex: which lines are which."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.structure import cues
from extractor.structure.lines import Line
from extractor.structure.markers import SECTION_MARKS, mark_of
from extractor.structure.outline import BULLETS, Marker, Zone
from extractor.structure.title_end import title_end_of

_SEARCHED_FOR_TITLE = 60
_LONGEST_SUBJECT = 12
"""Lines of a letter's subject, and of the other column read among them."""
_SHORTEST_AUTHORITY = 8
_LONGEST_HEAD = 10
"""Lines of a title block that may stand between a type word in the agency's name and the type line."""


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
    title_end = title_end_of(lines, type_line) if type_line is not None else head_end
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
    found: int | None = None
    for index, line in enumerate(lines[:_SEARCHED_FOR_TITLE]):
        if found is not None and index - found > _LONGEST_HEAD:
            return found
        is_type = cues.type_of(line.text) is not None and not cues.opens_annex(line.text)
        if is_type and (found is None or any(cues.is_head_cue(between.text) for between in lines[found + 1 : index])):
            found = index  # what stood before motto and number was a part of the agency's name
        if len(line.text) > 200 or (mark_of(line.text).marker in SECTION_MARKS and not cues.is_head_cue(line.text)):
            return found
    return found


def _head_without_title(lines: Sequence[Line]) -> int:
    """Index after the title block of a document that names no type (a letter, a text extract)."""
    end = 0
    for index, line in enumerate(lines[:20]):
        if end and cues.is_subject_line(line.text):
            return _subject_end(lines, index)
        if len(line.text) > 160 or cues.is_salutation(line.text) or _begins_text(line.text):
            break
        if cues.is_head_cue(line.text):
            end = index + 1
    return end


def _subject_end(lines: Sequence[Line], first: int) -> int:
    """Index after a letter's title block whose subject begins at ``first``: up to the addressees, where they follow soon."""
    end = first + 1
    for index in range(first + 1, min(len(lines), first + _LONGEST_SUBJECT)):
        text = lines[index].text
        if cues.is_salutation(text):
            return index
        if _begins_text(text):
            return end
        if cues.is_head_cue(text):
            end = index + 1
    return end


def _begins_text(text: str) -> bool:
    """True for a line of basis, announcement or section: a date at the end of a line below it is no place line."""
    return (
        (cues.opens_preamble(text, sure=True) and not cues.is_upper(text))
        or cues.announces(text)
        or (mark_of(text).marker in SECTION_MARKS and not cues.is_head_cue(text))
    )


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
    closing = _Closing()
    for index in range(start, len(lines)):
        text = lines[index].text
        if closing.is_over(text, index - start):
            return blocks, index
        closing.read(text)
        if not cues.is_separator(text):
            blocks.append((closing.zone, lines[index]))
    return blocks, len(lines)


@dataclass(slots=True)
class _Closing:
    """What has been seen of recipients and signature, which may stand beside each other and come by turns."""

    zone: Zone = Zone.SIGNATURE
    listed: bool = False
    """``Nơi nhận`` was seen."""
    filed: bool = False
    """The filing line, which ends the recipients, was seen."""
    signed: bool = False
    """An authority was seen."""
    named: bool = False
    """The signatory's name was seen."""

    def is_over(self, text: str, position: int) -> bool:
        """True for the first line after the blocks; ``position`` counts their lines."""
        if cues.opens_annex(text):
            return self.named or position > 3
        if not self.named or cues.is_recipients_head(text):
            return False
        if self.listed and cues.is_motto(text):
            return True
        mark = mark_of(text).marker
        if cues.is_authority(text):
            return self.listed and mark in SECTION_MARKS
        if mark in BULLETS or cues.is_filing_line(text) or self._is_name(text):
            return False
        return mark in SECTION_MARKS or len(text) > 90 or cues.type_of(text) is not None or cues.is_motto(text)

    def read(self, text: str) -> None:
        """Take in one line of the blocks; ``zone`` is then its zone."""
        if cues.is_recipients_head(text):
            self.zone, self.listed = Zone.RECIPIENTS, True
        elif cues.is_authority(text):
            self.zone, self.signed = Zone.SIGNATURE, True
        elif mark_of(text).marker in BULLETS or (self.listed and cues.is_filing_line(text)):
            self.zone = Zone.RECIPIENTS
            self.filed = self.filed or cues.is_filing_line(text.lstrip("-–+* "))
        elif self._is_name(text):
            self.zone, self.named = Zone.SIGNATURE, True
        elif self.filed and cues.is_upper(text) and len(text) > _SHORTEST_AUTHORITY:
            self.zone = Zone.SIGNATURE  # an authority that OCR misread

    def _is_name(self, text: str) -> bool:
        """True for the signatory's name, also beside or under the last recipients, where two columns were flattened."""
        return (self.zone is Zone.SIGNATURE or self.signed or self.filed) and cues.is_person_name(text)
