"""Inline duties: sentences outside the units' headings whose subject is a unit and that oblige it."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from extractor.assembly.duties.closing_lines import closing_line
from extractor.assembly.duties.draft import Draft
from extractor.assembly.duties.dues import dues_of
from extractor.assembly.duties.inline_subjects import listed_class, obliged_unit
from extractor.assembly.duties.partners import find_partners
from extractor.assembly.duties.subjects import Subject, after_companions, subject_at
from extractor.assembly.section_kinds import SectionKind, heading_kind, kind_of, own_kind, stands_under
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.matches import Annotated
from extractor.language.sentences import sentences, trim_item
from extractor.language.verbs import first_verb_role, leads, standing
from extractor.structure.outline import BULLETS, NUMBERED, Marker, Node, Paragraph, Zone
from extractor.text.folding import fold, match_form

_NO_DUTIES = frozenset(
    {
        SectionKind.PURPOSE,
        SectionKind.BASIS,
        SectionKind.GENERAL_TARGET,
        SectionKind.SPECIFIC_TARGET,
        SectionKind.TARGET,
        SectionKind.SITUATION,
    }
)
_CLOSING_APPEAL = re.compile(
    r"thực hiện\s(?:(?:nghiêm túc|tốt|đầy đủ|có hiệu quả|hiệu quả|các|những|theo)\s){0,3}(?:nội dung\s)?(?:của\s)?"
    r"(?:kế hoạch|chỉ thị|chương trình|phương án|quyết định|đề án|thông báo|kết luận|hướng dẫn|công văn|văn bản)\snày[\s./]*$"
)
"""All are to carry out the plan: the formula with which it closes."""


def inline_duties(workspace: Workspace, directory: UnitDirectory, calendar: Calendar) -> Iterator[Draft]:
    """A duty for each sentence of the body that obliges a unit, outside the units' headings, target lists and purposes."""
    headings = directory.headings()
    over_headings = {node for heading in headings for node in (heading, *heading.ancestors())}
    before_headings = set(_before(headings))
    for node in workspace.outline.nodes():
        paragraph = node.paragraph
        if paragraph is None or ((line := closing_line(paragraph.text)) is not None and line.start == 0):
            continue
        if paragraph.zone is not Zone.BODY or node in headings or directory.holders(paragraph):
            continue
        if paragraph.text.isupper():
            continue  # a heading: `BAN TỔ CHỨC THỰC HIỆN`
        if kind_of(node) in _NO_DUTIES or any(stands_under(node, kind) for kind in _OUTER_NO_DUTIES) or _is_target(node):
            continue
        if heading_kind(paragraph.text.partition(":")[0]) is SectionKind.ATTENDANCE:
            yield from _sendings(workspace, directory, paragraph, calendar)  # `Thành phần: …`
            continue
        if node in over_headings or (node in before_headings and paragraph.marker is Marker.NONE):
            continue  # a preamble before the units' headings, or the section's own heading
        yield from _of_paragraph(workspace, directory, node, paragraph, calendar)


def closing_duties(workspace: Workspace, directory: UnitDirectory, calendar: Calendar) -> Iterator[Draft]:
    """The duties that the closing formula gives to units by name: ``… Giao Phòng A theo dõi, đôn đốc thực hiện Kế hoạch này``."""
    for annotated in workspace.annotated:
        text = annotated.paragraph.text
        if annotated.paragraph.zone is not Zone.CLOSING:
            continue
        form = match_form(text)
        for start, end in sentences(text):
            assigned = _GIVEN.match(form, start)
            subject = subject_at(annotated, directory, assigned.end()) if assigned else None
            if subject is not None and subject.names and not subject.generic:
                draft = _draft(workspace, annotated, directory, subject, trim_item(text, start, end), calendar)
                draft.inline = True
                yield draft


_GIVEN = re.compile(r"(?:giao|phân công)\s(?:nhiệm vụ\s)?(?:cho\s)?(?=\S)")
_SENDS = re.compile(r"(?<!\w)cử\s(?!tri|tuyển|nhân|tạ)")
_CLAUSE_END = re.compile(r"[;.)]|$")


def _sendings(workspace: Workspace, directory: UnitDirectory, paragraph: Paragraph, calendar: Calendar) -> Iterator[Draft]:
    """A duty for each clause of a line of attendance in which a unit is told to send people: ``(… ; Phòng A cử 01 cán bộ)``."""
    form = match_form(paragraph.text)
    for verb in _SENDS.finditer(form):
        units = directory.list_before(paragraph, form, verb.start())
        names = directory.resolve_list(units, paragraph) if units else ()
        end = _CLAUSE_END.search(form, verb.end())
        if units is None or not names or end is None:
            continue
        subject = Subject(names, units.members[0].full_start, units.end, verb.start(), False, False)
        span = trim_item(paragraph.text, subject.start, end.start())
        draft = _draft(workspace, workspace.of(paragraph), directory, subject, span, calendar)
        draft.inline = True
        yield draft


_OUTER_NO_DUTIES = (SectionKind.PURPOSE, SectionKind.SITUATION)
_TASKS = ("nhiệm vụ", "giải pháp", "tổ chức thực hiện", "phân công")


def _is_target(node: Node) -> bool:
    """True under a list of targets, unless a nearer heading announces tasks: ``II. Chỉ tiêu, nhiệm vụ`` over ``b) Nhiệm vụ``."""
    for above in (node, *node.ancestors()):
        kind = own_kind(above)
        if kind is SectionKind.SPECIFIC_TARGET:
            return True
        if kind is not None and fold(above.text).startswith(_TASKS):
            return False
    return False


def _of_paragraph(
    workspace: Workspace, directory: UnitDirectory, node: Node, paragraph: Paragraph, calendar: Calendar
) -> Iterator[Draft]:
    """A duty for each sentence of a paragraph that obliges a unit; of a list's item the first quotes the whole item."""
    annotated = workspace.of(paragraph)
    obliged = _obliged_in(annotated, directory, listed=(listed := _listed(node, directory)))
    for position, (found, start, end) in enumerate(obliged):
        whole = listed and start == 0
        # what follows belongs to a list's item, up to the sentence that obliges another unit
        last = end if not whole else obliged[position + 1][1] if position + 1 < len(obliged) else len(paragraph.text)
        draft = _draft(workspace, annotated, directory, found, trim_item(paragraph.text, start, last), calendar)
        draft.inline = not listed
        if whole:
            draft.end = trim_item(paragraph.text, 0, len(paragraph.text))[1]
        yield draft


def _obliged_in(annotated: Annotated, directory: UnitDirectory, *, listed: bool) -> list[tuple[Subject, int, int]]:
    """(whom it obliges, start, end) of each sentence; of a list's item only the sentences that oblige others than the first."""
    text = annotated.paragraph.text
    form = match_form(text)
    found: list[tuple[Subject, int, int]] = []
    for start, end in sentences(text):
        subject = obliged_unit(annotated, directory, form, start, end)
        if subject is None and listed and start == 0:
            subject = listed_class(annotated, directory, form)
        if subject is None or (form[start:end].endswith(":") and not standing().search(form, start, end)):
            continue  # an introduction: what it introduces are the duties
        if subject.generic and _CLOSING_APPEAL.search(form, start, end):
            continue
        if listed and subject.start == start:
            subject = subject_at(annotated, directory, start, headed=True) or subject
        if not (listed and found and set(subject.names) & set(found[0][0].names)):
            found.append((subject, start, end))
    return found


def _draft(
    workspace: Workspace,
    annotated: Annotated,
    directory: UnitDirectory,
    subject: Subject,
    span: tuple[int, int],
    calendar: Calendar,
) -> Draft:
    """The duty of a sentence's span."""
    text = annotated.paragraph.text
    form = match_form(text)
    first, last = span
    verb = after_companions(directory, text, form, subject.verb)
    partners = find_partners(annotated, directory, subject.end, last)
    return Draft(
        paragraph=annotated.paragraph,
        start=first,
        end=last,
        units=subject.names,
        role="lead" if leads(form[subject.verb : last]) else first_verb_role(form, verb),
        rule="duty.subject",
        partners=tuple(name for name in partners if name not in subject.names),
        due=dues_of(workspace, annotated, span, calendar),
    )


def _before(headings: AbstractSet[Node]) -> Iterator[Node]:
    """What stands beside headings of units, before the last of them."""
    for parent in {heading.parent for heading in headings}:
        children = parent.children if parent is not None else []
        last = max((index for index, child in enumerate(children) if child in headings), default=0)
        yield from children[:last]


def _listed(node: Node, directory: UnitDirectory) -> bool:
    """True for an item of a list in an assignment section: it names its unit itself where others stand under headings."""
    if node.parent is None or kind_of(node.parent) is not SectionKind.ASSIGNMENT or node.paragraph is None:
        return False
    if node.paragraph.marker not in NUMBERED | BULLETS:
        return False
    headings = directory.headings()
    if node.parent.parent is not None and any(above in headings for above in node.parent.parent.children):
        return True
    if not node.paragraph.number:
        return False
    siblings = [sibling for sibling in node.parent.children if sibling.paragraph and sibling.paragraph.number]
    return any(sibling in headings for sibling in siblings) or not any(map(_holds_items, siblings))


def _holds_items(node: Node) -> bool:
    """True where list items, not just a further paragraph, stand under a node."""
    return any(child.paragraph is not None and child.paragraph.marker in NUMBERED | BULLETS for child in node.children)
