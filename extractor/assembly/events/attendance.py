"""Who attends an event: the units of its attendance section, else those told to send people to it."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Final

from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.vocabulary import anywhere, opening, words
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.sentences import sentences
from extractor.language.unit_members import Member
from extractor.structure.outline import Paragraph, Table, Zone
from extractor.text.alternatives import any_of
from extractor.text.folding import match_form, strip_tones

_KEYWORD_WORDS: Final = 3
"""So many of its first words tell a ceremony from the others: ``Lễ ra quân``."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A sentence from its verb of sending on: its words in match form, and those after the verb of attending."""

    part: Part
    words: str
    object: str


def add_attendance(workspace: Workspace, directory: UnitDirectory, drafts: Sequence[Draft]) -> None:
    """Add the attending units to the drafts."""
    gatherings = [draft for draft in drafts if draft.ceremony]
    sent = list(_sent(workspace)) if gatherings else []
    keywords = {_keyword(draft) for draft in gatherings}
    for draft in drafts:
        guests = [(part, list(_listed(workspace, directory, part))) for part in draft.attendance]
        if not guests and draft.ceremony:
            keyword = _keyword(draft)
            parts = [sending.part for sending in sent if _is_sent_to(sending, draft, keyword, keywords)]
            guests = [(part, list(_senders(directory, part))) for part in parts]
            guests += [row for table in _forces(workspace, draft) for row in _rows(workspace, directory, table)]
        draft.attendance = [part for part, names in guests if names]
        draft.units = list(dict.fromkeys([*draft.units, *(name for _, names in guests for name in names)]))


def _listed(workspace: Workspace, directory: UnitDirectory, part: Part) -> Iterator[str]:
    """The units named in an attendance section that hold a record: here a number of people, or one elsewhere."""
    annotated = workspace.of(part.paragraph)
    form = match_form(part.paragraph.text)
    for unit in annotated.units:
        if not part.start <= unit.start < part.end or _is_led(form, unit.start):
            continue
        if any(quantity.start >= unit.end for quantity in annotated.quantities) and anywhere("members").search(form):
            name = directory.resolve(unit, paragraph=part.paragraph) or (
                directory.full_name(unit.name) if unit.quantified else None
            )
        else:
            name = directory.resolve(unit)
        if name:
            yield name


def _is_led(form: str, start: int) -> bool:
    """True where the leaders of a unit, or of the list in which it stands, are meant: ``Thường trực Đảng ủy, HĐND``."""
    low = max(form.rfind(mark, 0, start) for mark in ".;:") + 1
    if opening("leaders").match(form, start):
        return True
    leaders = [*anywhere("leaders").finditer(form, low, start)]
    return bool(leaders) and anywhere("members").search(form, leaders[-1].end(), start) is None


@cache
def _toneless() -> re.Pattern[str]:
    """The words of attending without tone marks, those of two syllables: ``thạm gia`` is a frequent misspelling."""
    return re.compile(rf"(?<!\w){any_of(strip_tones(word) for word in words('attending') if ' ' in word)}(?!\w)")


def _sent(workspace: Workspace) -> Iterator[Sending]:
    """The sentences of the body that send people to something: ``cử 30 cán bộ, chiến sĩ tham gia …``."""
    for paragraph in workspace.outline.paragraphs:
        if paragraph.zone is not Zone.BODY or paragraph.table is not None:
            continue
        form = match_form(paragraph.text)
        if anywhere("sending").search(form) is None:
            continue
        bare = strip_tones(form)
        for start, end in sentences(paragraph.text):
            sending = anywhere("sending").search(form, start, end)
            if sending and (attending := _attending(form, bare, sending.end(), end)):
                yield Sending(Part(paragraph, sending.start(), end), form[sending.start() : end], form[attending:end])


def _attending(form: str, bare: str, low: int, high: int) -> int | None:
    """Offset after the last word of attending in ``[low, high)``; ``bare`` is ``form`` without tone marks."""
    found = [*anywhere("attending").finditer(form, low, high)]
    if not found and len(bare) == len(form):
        found = [*_toneless().finditer(bare, low, high)]
    return found[-1].end() if found else None


def _is_sent_to(sending: Sending, draft: Draft, keyword: str, keywords: AbstractSet[str]) -> bool:
    """True where the sentence names the ceremony, or speaks of the only one, or of the one just stated in its section.

    ``keyword`` is the ceremony's, ``keywords`` are those of all.
    """
    if keyword in sending.words and not any(other in sending.words for other in keywords if other != keyword):
        return True
    if len(keywords) == 1 and f"buổi {keyword.split(maxsplit=1)[0]}" in sending.object:
        return True
    near = _follows(sending.part.paragraph, draft.statement.paragraph)
    return near and (not sending.object.strip(" .;") or "nêu trên" in sending.object or "nói trên" in sending.object)


def _keyword(draft: Draft) -> str:
    return " ".join(match_form(draft.name).split()[:_KEYWORD_WORDS])


def _follows(paragraph: Paragraph, statement: Paragraph) -> bool:
    """True for the statement's own paragraph and the one right after it in its section."""
    if paragraph is statement:
        return True
    own, other = statement.node, paragraph.node
    return own is not None and other is not None and own.parent is other.parent and paragraph.index == statement.index + 1


def _senders(directory: UnitDirectory, part: Part) -> tuple[str, ...]:
    return directory.obligees(part.paragraph, part.start)


def _forces(workspace: Workspace, draft: Draft) -> Iterator[Table]:
    """Tables under a heading that names the ceremony: ``Lực lượng phục vụ Lễ giao nhận quân``."""
    keyword = _keyword(draft)
    for table in workspace.outline.tables:
        if " " in keyword and keyword in match_form(table.node.text):
            yield table


def _rows(workspace: Workspace, directory: UnitDirectory, table: Table) -> Iterator[tuple[Part, list[str]]]:
    """The units with which a cell of each row of a table of forces opens."""
    for row in table.rows[table.header_rows :]:
        for cell in row:
            if cell is not None and workspace.of(cell).units and workspace.of(cell).units[0].start == 0:
                members = directory.list_at(cell.text, match_form(cell.text), 0).members
                yield Part(cell, 0, len(cell.text)), list(_known(directory, members, cell))
                break


def _known(directory: UnitDirectory, members: Sequence[Member], cell: Paragraph) -> Iterator[str]:
    for member in members:
        name = directory.resolve(member.unit) if member.unit else directory.resolve_member(member, cell)
        if name is not None:
            yield name
