"""Who attends an event: the units of its attendance section, else those told to send people to it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extractor.assembly.events.draft import Draft, Part
from extractor.assembly.events.vocabulary import anywhere, words
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.language.phrases import any_of
from extractor.language.sentences import sentences
from extractor.language.unit_lists import Member
from extractor.structure.outline import Paragraph, Table, Zone
from extractor.text.folding import match_form

_KEYWORD_WORDS: Final = 3
"""So many of its first words tell a ceremony from the others: ``Lễ ra quân``."""


def add_attendance(workspace: Workspace, directory: UnitDirectory, drafts: Sequence[Draft]) -> None:
    """Add the attending units to the drafts."""
    gatherings = [draft for draft in drafts if draft.ceremony]
    sent = list(_sent(workspace)) if gatherings else []
    for draft in drafts:
        parts = draft.attendance
        found = [name for part in parts for name in _listed(workspace, directory, part)]
        if not parts and draft.ceremony:
            parts = [part for part in sent if _is_sent_to(part, draft, gatherings)]
            found = [name for part in parts for name in _senders(directory, part)]
            found += [name for table in _forces(workspace, draft) for name in _in_table(workspace, directory, table)]
        draft.attendance = parts
        draft.units = list(dict.fromkeys([*draft.units, *found]))


def _listed(workspace: Workspace, directory: UnitDirectory, part: Part) -> Iterator[str]:
    """The units named in an attendance section that the document gives something to do."""
    form = match_form(part.paragraph.text)
    for unit in workspace.of(part.paragraph).units:
        if part.start <= unit.start < part.end and not _is_led(form, unit.start) and (name := directory.resolve(unit)):
            yield name


def _is_led(form: str, start: int) -> bool:
    """True where the leaders of a unit, or of the list in which it stands, are meant: ``Thường trực Đảng ủy, HĐND``."""
    low = max(form.rfind(mark, 0, start) for mark in ".;:") + 1
    leaders = [*anywhere("leaders").finditer(form, low, start)]
    return bool(leaders) and anywhere("members").search(form, leaders[-1].end(), start) is None


@cache
def _sending() -> re.Pattern[str]:
    """``cử 30 cán bộ, chiến sĩ tham gia …``: people are sent to something."""
    return re.compile(rf"(?<!\w){any_of(words('sending'))}\s[^.;]{{1,200}}?\s{any_of(words('attending'))}(?!\w)")


def _sent(workspace: Workspace) -> Iterator[Part]:
    """The sentences of the body that send people to something, from the verb of sending on."""
    for paragraph in workspace.outline.paragraphs:
        if paragraph.zone is not Zone.BODY or paragraph.table is not None:
            continue
        form = match_form(paragraph.text)
        if not any(word in form for word in words("attending")):
            continue
        for start, end in sentences(paragraph.text):
            if match := _sending().search(form, start, end):
                yield Part(paragraph, match.start(), end)


def _is_sent_to(part: Part, draft: Draft, gatherings: Sequence[Draft]) -> bool:
    """True where the sentence names the ceremony, or speaks of the only one, or of the one just stated in its section."""
    form = match_form(part.paragraph.text)[part.start : part.end]
    attending = list(anywhere("attending").finditer(form))
    after = form[attending[-1].end() :] if attending else ""
    keyword = " ".join(match_form(draft.name).split()[:_KEYWORD_WORDS])
    if keyword in form and all(keyword == _keyword(other) or _keyword(other) not in form for other in gatherings):
        return True
    head = keyword.split()[0]
    if len({_keyword(other) for other in gatherings}) == 1 and re.search(rf"buổi {head}(?!\w)", after):
        return True
    near = _follows(part.paragraph, draft.statement.paragraph)
    return near and (not after.strip(" .;") or "nêu trên" in after or "nói trên" in after)


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


def _in_table(workspace: Workspace, directory: UnitDirectory, table: Table) -> Iterator[str]:
    """The units with which cells of a table of forces open."""
    for row in table.rows[table.header_rows :]:
        for cell in row:
            if cell is not None and workspace.of(cell).units and workspace.of(cell).units[0].start == 0:
                yield from _known(directory, directory.list_at(cell.text, match_form(cell.text), 0).members, cell)
                break


def _known(directory: UnitDirectory, members: Sequence[Member], cell: Paragraph) -> Iterator[str]:
    for member in members:
        name = directory.resolve(member.unit) if member.unit else directory.resolve_member(member, cell)
        if name is not None:
            yield name
