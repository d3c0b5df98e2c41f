"""All duties of a document, in reading order."""

from collections.abc import Iterator, Sequence

from extractor.assembly.duties.closing_lines import ClosingLine, closing_line, further_line
from extractor.assembly.duties.draft import Draft
from extractor.assembly.duties.dues import dues_in, dues_of
from extractor.assembly.duties.inline import closing_duties, inline_duties
from extractor.assembly.duties.items import item_duties
from extractor.assembly.duties.rows import leading_units, products_in, row_duties
from extractor.assembly.unit_directory import UnitDirectory
from extractor.assembly.workspace import Workspace
from extractor.assembly.years import Calendar
from extractor.language.sentences import trim_item
from extractor.language.unit_members import UnitList
from extractor.structure.outline import Node, Paragraph
from extractor.text.folding import match_form
from schemas.base import Evidence
from schemas.records import Duty


def assemble_duties(workspace: Workspace, directory: UnitDirectory, calendar: Calendar) -> tuple[Duty, ...]:
    """The duties layer. ``calendar`` settles the years and days of due times that state none."""
    drafts = [
        *item_duties(workspace, directory, calendar),
        *row_duties(workspace, directory, calendar),
        *inline_duties(workspace, directory, calendar),
        *closing_duties(workspace, directory, calendar),
    ]
    drafts = _closed(workspace, directory, _once(drafts), calendar)
    drafts.sort(key=lambda draft: (draft.paragraph.index, draft.start))
    return tuple(_record(workspace, draft) for draft in drafts)


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those whose evidence another one of the same units already has."""
    seen: set[tuple[int, int, tuple[str, ...]]] = set()
    kept = []
    for draft in drafts:
        key = (draft.paragraph.index, draft.start, draft.units)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def _closed(workspace: Workspace, directory: UnitDirectory, drafts: list[Draft], calendar: Calendar) -> list[Draft]:
    """Apply closing lines: to the item they end, or to the items before them that no other closing line closes."""
    by_paragraph = {draft.paragraph.index: draft for draft in drafts}
    for node in list(workspace.outline.nodes()):
        paragraph = node.paragraph
        line = closing_line(paragraph.text) if paragraph else None
        if paragraph is None or line is None or ("lead" not in line.parts and line.start == 0 and not _siblings_before(node)):
            continue
        closed = [node] if line.start > 0 else _siblings_before(node)
        for item in closed:
            _close(workspace, directory, item, paragraph, line, by_paragraph, calendar)
            for following, further in _further_lines(node):
                _close(workspace, directory, item, following, further, by_paragraph, calendar)
    return list(by_paragraph.values()) + [draft for draft in drafts if by_paragraph[draft.paragraph.index] is not draft]


def _further_lines(node: Node) -> Iterator[tuple[Paragraph, ClosingLine]]:
    """The lines right behind a closing line of its own that go on with it, one label each."""
    siblings = node.parent.children if node.parent is not None else []
    for sibling in siblings[siblings.index(node) + 1 :] if siblings else []:
        line = further_line(sibling.text)
        if line is None or sibling.paragraph is None or len(line.parts) > 1:
            return
        yield sibling.paragraph, line


def _siblings_before(node: Node) -> list[Node]:
    """The items that a closing line of its own closes: those before it, back to the one that another line closes.

    The line stands beside the items, or under the last of them where that one is numbered.
    """
    last = node
    if node.parent is not None and node.parent.paragraph is not None and node.parent.children[0] is node:
        last = node.parent
    if last.parent is None:
        return []
    siblings = last.parent.children
    found = [last] if last is not node else []
    for sibling in reversed(siblings[: siblings.index(last)]):
        if any(closing_line(inner.text) for inner in (sibling, *sibling.children)):
            break
        found.append(sibling)
    return list(reversed(found))


def _close(
    workspace: Workspace,
    directory: UnitDirectory,
    item: Node,
    paragraph: Paragraph,
    line: ClosingLine,
    drafts: dict[int, Draft],
    calendar: Calendar,
) -> None:
    """Give an item's duty what the closing line says; make the duty where the line names the leader."""
    if item.paragraph is None:
        return
    draft = drafts.get(item.paragraph.index)
    if "lead" in line.parts:
        names = leading_units(_names(directory, paragraph, line.parts["lead"], generic=True), directory)
        if not names:
            return
        if draft is None:
            end = line.start if item.paragraph is paragraph else len(item.text)
            start, end = trim_item(item.text, 0, end)
            if end - start < 3:
                return
            due = dues_of(workspace, workspace.of(item.paragraph), (start, end), calendar)
            draft = Draft(item.paragraph, start, end, names, "lead", "duty.closing_line", due=due)
            drafts[item.paragraph.index] = draft
        draft.units, draft.role, draft.context = names, "lead", paragraph
        draft.inline = False
    if draft is None:
        return
    _complete(workspace, directory, draft, paragraph, line, calendar)


def _complete(
    workspace: Workspace, directory: UnitDirectory, draft: Draft, paragraph: Paragraph, line: ClosingLine, calendar: Calendar
) -> None:
    """Partners, monitors, due times and products of a closing line."""
    if "partner" in line.parts:
        draft.partners = _names(directory, paragraph, line.parts["partner"], generic=True)
    if "monitor" in line.parts:
        draft.monitors = _names(directory, paragraph, line.parts["monitor"])
    if "due" in line.parts:
        draft.due = list(dues_in(workspace.of(paragraph), *line.parts["due"], calendar, cell=True))
    if "product" in line.parts:
        draft.products = products_in(paragraph.text[slice(*line.parts["product"])])


def _names(directory: UnitDirectory, paragraph: Paragraph, span: tuple[int, int], *, generic: bool = False) -> tuple[str, ...]:
    """Canonical names of the units in a span; with ``generic`` groups too, as written."""
    units = directory.list_at(paragraph.text, match_form(paragraph.text), span[0])
    members = tuple(member for member in units.members if member.start < span[1])
    return directory.resolve_list(UnitList(members, units.end), paragraph, written=generic)


def _evidence(workspace: Workspace, draft: Draft) -> Evidence:
    """Evidence of the item, to the end of the last of its paragraphs."""
    if draft.last is None:
        return workspace.evidence(draft.paragraph, draft.start, draft.end)
    first = workspace.evidence(draft.paragraph, draft.start)
    last = workspace.evidence(draft.last, *trim_item(draft.last.text, 0, len(draft.last.text)))
    return workspace.published_evidence(first.start, last.end, f"{first.text} {last.text}")


def _record(workspace: Workspace, draft: Draft) -> Duty:
    """A draft as a record."""
    evidence = _evidence(workspace, draft)
    context = () if draft.context is None else (workspace.evidence(draft.context),)
    return Duty(
        id=workspace.record_id("duty", evidence, *draft.units),
        evidence=evidence,
        context=context,
        rule=draft.rule,
        confidence=0.9,
        units=draft.units,
        role=draft.role,
        partners=draft.partners,
        inline=draft.inline,
        due=tuple(draft.due),
        products=draft.products,
        monitors=draft.monitors,
    )
