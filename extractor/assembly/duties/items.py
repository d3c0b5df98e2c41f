"""Duties that are items under a unit's heading in the assignment sections."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import takewhile

from extractor.assembly.duties.closing_lines import closing_line
from extractor.assembly.duties.draft import Draft
from extractor.assembly.duties.dues import dues_of
from extractor.assembly.duties.members import names_a_post
from extractor.assembly.duties.partners import find_partners
from extractor.assembly.duties.subjects import Subject, after_companions, subject_at
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated
from extractor.language.sentences import sentences, trim_item
from extractor.language.unit_lists import parse_list
from extractor.language.unit_members import UnitList
from extractor.language.verbs import first_verb_role, group, opens_task, role_of, skip_adverbs, skip_opening, standing
from extractor.structure.outline import BULLETS, Marker, Node, Paragraph
from extractor.text.folding import match_form

_ADDRESS = re.compile(r"(?:^|\.\s)(?:ủy ban nhân dân|ubnd|chủ tịch (?:ubnd|ủy ban))[^,;.]{0,50}\s(?:yêu cầu|đề nghị)\s")
"""A closing appeal to all (``UBND tỉnh yêu cầu các sở, ngành …``), which is no item of the last unit's list."""
_LONGEST_REMARK = 90
_LONGEST_POST = 60
_COLON_AFTER = re.compile(r"\s?(?:\([^()]{1,60}\)\s?)?:")
_ITEM_MARKS = BULLETS | {Marker.NONE}


def item_duties(workspace: Workspace, directory: UnitDirectory, calendar: Calendar) -> Iterator[Draft]:
    """A duty for each item under each heading of units."""
    headings = directory.headings()
    for heading in headings:
        yield from _run_in_duty(workspace, directory, heading, calendar)
        for item in directory.items_after(heading):
            if _is_item(item):
                yield from _duties_of(workspace, directory, heading, item, calendar)
            for node in _items(item, headings, directory):
                yield from _duties_of(workspace, directory, heading, node, calendar)
        for node in _items(heading, headings, directory):
            yield from _duties_of(workspace, directory, heading, node, calendar)


def _run_in_duty(workspace: Workspace, directory: UnitDirectory, heading: Node, calendar: Calendar) -> Iterator[Draft]:
    """The duty that stands in the heading's own line: ``2. Phòng Tài chính: cân đối kinh phí …``, items below or not."""
    paragraph = heading.paragraph
    if (
        paragraph is None
        or ":" not in paragraph.text
        or paragraph.text.endswith(":")
        or directory.heading_of(paragraph.text) is not None
    ):
        return
    form = match_form(paragraph.text)
    start, end = trim_item(paragraph.text, paragraph.text.find(":") + 1, len(paragraph.text))
    if end - start < 8:
        return
    annotated = workspace.of(paragraph)
    named = _named_before_colon(annotated, directory, form, start)
    units = directory.resolve_list(named, paragraph) or directory.holders(paragraph)
    verb = _verb_after_colon(form, named.end) if named.members else start
    yield Draft(
        paragraph=paragraph,
        start=start,
        end=end,
        units=units,
        role=role_of(form[:end], after_companions(directory, paragraph.text, form, verb)),
        rule="duty.run_in",
        partners=tuple(name for name in find_partners(annotated, directory, start, end) if name not in units),
        due=dues_of(workspace, annotated, (start, end), calendar),
    )


def _items(heading: Node, headings: AbstractSet[Node], directory: UnitDirectory) -> Iterator[Node]:
    """The items under a heading; what stands under another heading of units, or goes on with an item, left out."""
    for child in heading.children:
        if child in headings or directory.stands_apart(child):
            continue
        if _is_item(child):
            yield child
        if not _goes_on(child):
            yield from _items(child, headings, directory)


def _is_item(node: Node) -> bool:
    """True for a leaf, for a full sentence with items under it, and for an introduction that names the unit leader."""
    text = node.text
    if node.paragraph is None or ((closed := closing_line(text)) is not None and closed.start == 0):
        return False
    if (text.startswith("(") and len(text) < _LONGEST_REMARK) or (text.isupper() and len(text) < _LONGEST_POST):
        return False  # `(Có biểu kèm theo)`; the post over a signature: `TRƯỞNG BAN`
    if names_a_post(text) or (node.paragraph.marker is Marker.NONE and _ADDRESS.search(match_form(text))):
        return False
    if not node.children:
        return True
    if text.endswith(":"):
        form = match_form(text)
        return standing().search(form) is not None or form.startswith("chủ trì", skip_adverbs(form, 0))
    return _goes_on(node) or (node.paragraph.marker in _ITEM_MARKS and len(text) > 60)


def _last_paragraph(directory: UnitDirectory, node: Node) -> Paragraph | None:
    """The last of the paragraphs over which an item goes on; None where it is one paragraph."""
    if not _goes_on(node):
        return None
    own = [child.paragraph for child in takewhile(lambda child: not directory.stands_apart(child), node.children)]
    return own[-1] if own else None


def _goes_on(node: Node) -> bool:
    """True for an item that opens with its task and goes on in paragraphs without number or bullet."""
    if node.paragraph is None or node.paragraph.marker is Marker.NONE or not node.children or node.text.endswith(":"):
        return False
    plain = all(child.paragraph is not None and child.paragraph.marker is Marker.NONE for child in node.children)
    return plain and not any(child.children for child in node.children) and _says_what_to_do(node.text)


def _says_what_to_do(text: str) -> bool:
    """True for words that open with a task, or with units and their task."""
    form = match_form(text)
    units = parse_list(text, form, 0)
    return opens_task(form) or (bool(units.members) and opens_task(form, units.end + 1))


def _duties_of(workspace: Workspace, directory: UnitDirectory, heading: Node, node: Node, calendar: Calendar) -> Iterator[Draft]:
    """The duty of an item, and a further one for each sentence that obliges another unit."""
    paragraph = node.paragraph
    if paragraph is None:
        return
    annotated = workspace.of(paragraph)
    form = match_form(paragraph.text)
    start, end = trim_item(paragraph.text, 0, len(paragraph.text))
    if closed := closing_line(paragraph.text):
        start, end = trim_item(paragraph.text, start, closed.start)
    if end - start < 3:
        return
    holders = directory.holders(paragraph)
    units = obligees_of_item(annotated, directory, holders)
    verb = _verb_offset(annotated, directory, form)
    others = list(_other_obligees(workspace, annotated, directory, units, heading, calendar))
    yield Draft(
        paragraph=paragraph,
        start=start,
        end=end,
        units=units,
        role="lead"
        if role_of(form[start:end]) == "lead"
        else first_verb_role(form, after_companions(directory, paragraph.text, form, verb)),
        rule="duty.item",
        partners=tuple(name for name in find_partners(annotated, directory, start, end) if name not in units),
        due=dues_of(workspace, annotated, (start, end), calendar, [(draft.start, draft.end) for draft in others]),
        context=heading.paragraph,
        last=_last_paragraph(directory, node),
    )
    yield from others


def obligees_of_item(annotated: Annotated, directory: UnitDirectory, holders: tuple[str, ...]) -> tuple[str, ...]:
    """The heading's units, unless the item opens by naming others; naming some of them narrows to these."""
    text = annotated.paragraph.text
    form = match_form(text)
    offset = _subject_offset(form)
    if (named := _named_before_colon(annotated, directory, form, offset)).members:
        return directory.resolve_list(named, annotated.paragraph) or holders
    units = directory.list_at(text, form, offset)
    narrowed = directory.resolve_list(units, annotated.paragraph)
    if narrowed and set(narrowed) < set(holders) and form[units.end : units.end + 1] == " ":
        return narrowed
    subject = subject_at(annotated, directory, offset)
    if subject is None or not subject.names:
        return holders
    own = tuple(name for name in subject.names if name in holders)
    return own or subject.names


def _subject_offset(form: str) -> int:
    """Where the subject of an item begins: after an opening adverbial and ``giao``."""
    offset = skip_opening(form)
    if assigned := group("assigning").match(form, offset):
        offset = assigned.end() + 1
    return offset


def _verb_offset(annotated: Annotated, directory: UnitDirectory, form: str) -> int:
    """Where the first verb of an item is looked for: after its opening adverbial and its subject, ``A, B:`` too."""
    offset = _subject_offset(form)
    subject = subject_at(annotated, directory, offset)
    if subject is not None:
        return subject.verb
    named = _named_before_colon(annotated, directory, form, offset)
    return _verb_after_colon(form, named.end) if named.members else offset


def _named_before_colon(annotated: Annotated, directory: UnitDirectory, form: str, offset: int) -> UnitList:
    """The units of ``A, B: mỗi tổ chức cử …`` at ``offset``; an empty list where no colon follows them."""
    units = directory.list_at(annotated.paragraph.text, form, offset)
    return units if units.members and _COLON_AFTER.match(form, units.end) else UnitList((), offset)


def _verb_after_colon(form: str, end: int) -> int:
    """Where the verb stands after the colon that follows ``end``, ``mỗi tổ chức`` and the like passed over."""
    colon = form.index(":", end) + 1
    inner = form[colon:].lstrip()
    verb = group("actions").search(form, colon, colon + 60)
    return verb.start() if inner.startswith(("mỗi", "các")) and verb else len(form) - len(inner)


def _other_obligees(
    workspace: Workspace,
    annotated: Annotated,
    directory: UnitDirectory,
    units: tuple[str, ...],
    heading: Node,
    calendar: Calendar,
) -> Iterator[Draft]:
    """A duty for each later sentence of an item that obliges another unit of its own: ``Riêng UBND phường X cử …``."""
    text = annotated.paragraph.text
    form = match_form(text)
    for start, end in list(sentences(text))[1:]:
        offset = start + len("riêng ") if form.startswith("riêng ", start) else start
        subject: Subject | None = subject_at(annotated, directory, skip_opening(form, offset))
        if subject is None or not subject.names or subject.generic or set(subject.names) & set(units):
            continue
        first, last = trim_item(text, start, end)
        yield Draft(
            paragraph=annotated.paragraph,
            start=first,
            end=last,
            units=subject.names,
            role="lead" if role_of(form[first:last]) == "lead" else first_verb_role(form, subject.verb),
            rule="duty.item_sentence",
            partners=find_partners(annotated, directory, first, last),
            due=dues_of(workspace, annotated, (first, last), calendar),
            context=heading.paragraph,
        )
