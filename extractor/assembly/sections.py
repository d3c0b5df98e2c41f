"""The tree of sections as the plan gives it: numbered headings and lead-ins that have something under them."""

from collections.abc import Iterator, Mapping, MutableMapping

from extractor.assembly.workspace import Workspace
from extractor.language.unit_heading_lists import heading_units
from extractor.structure.outline import NUMBERED, Marker, Node, Zone
from schemas.records import Section


def assemble_sections(workspace: Workspace) -> tuple[Section, ...]:
    """Sections in reading order; ``parent`` is the id of the section around."""
    ends: dict[Node, int] = {}
    _end(workspace.outline.root, ends)
    return tuple(_sections(workspace, workspace.outline.root, None, 1, ends))


def _sections(workspace: Workspace, node: Node, parent: str | None, level: int, ends: Mapping[Node, int]) -> Iterator[Section]:
    """The sections under a node, each before those inside it."""
    for child in node.children:
        paragraph = child.paragraph
        if paragraph is None or not _is_section(child):
            continue
        evidence = workspace.evidence(paragraph)
        identifier = workspace.record_id("section", evidence, parent or "")
        yield Section(
            id=identifier,
            parent=parent,
            number=paragraph.number,
            title=paragraph.text.rstrip(" :."),
            level=level,
            evidence=evidence,
            end=ends[child],
        )
        yield from _sections(workspace, child, identifier, level + 1, ends)


def _is_section(node: Node) -> bool:
    """True for numbered paragraphs and lead-ins of body and annexes that something stands under, or that are short."""
    paragraph = node.paragraph
    if paragraph is None or paragraph.zone not in (Zone.BODY, Zone.ANNEX):
        return False
    if paragraph.marker is Marker.NONE:
        return _names_units(node)
    if paragraph.marker not in NUMBERED and paragraph.marker is not Marker.LEAD_IN:
        return False
    return node.is_heading or (len(paragraph.text) < 120 and paragraph.marker is not Marker.LEAD_IN)


def _names_units(node: Node) -> bool:
    """True for a line of units over their items (``Công an xã:``): a heading also in a text file, which has no bold."""
    return node.text.endswith(":") and node.is_heading and heading_units(node.text, {}) is not None


def _end(node: Node, ends: MutableMapping[Node, int]) -> int:
    """Published offset after the last character of what stands under a node; kept in ``ends``, also for all nodes below it."""
    own = [node.paragraph] if node.paragraph is not None else []
    cells = [cell for table in node.tables for row in table.rows for cell in row if cell is not None]
    below = [_end(child, ends) for child in node.children]
    ends[node] = max([paragraph.offsets.at(len(paragraph.text) - 1) + 1 for paragraph in [*own, *cells]] + below, default=0)
    return ends[node]
