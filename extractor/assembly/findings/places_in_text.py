"""Where in the outline a record stands: its paragraph, its table or parent, by the offset of its evidence."""

from bisect import bisect_right

from extractor.assembly.workspace import Workspace
from extractor.structure.outline import Node, Paragraph, Table
from schemas.base import Evidence


class ParagraphFinder:
    """Finds the paragraph that evidence lies in; built once for a document."""

    def __init__(self, workspace: Workspace) -> None:
        placed = sorted(
            (paragraph.offsets.at(0), paragraph.index) for paragraph in workspace.outline.paragraphs if paragraph.text
        )
        self._starts = [start for start, _ in placed]
        self._paragraphs = [workspace.outline.paragraphs[index] for _, index in placed]

    def paragraph(self, evidence: Evidence) -> Paragraph | None:
        """The paragraph in which the evidence begins; None in a document without paragraphs."""
        if not self._starts:
            return None
        return self._paragraphs[max(0, bisect_right(self._starts, evidence.start) - 1)]

    def block(self, evidence: Evidence) -> Table | Node | None:
        """The table that the evidence stands in, else the node under which its paragraph stands."""
        paragraph = self.paragraph(evidence)
        if paragraph is None:
            return None
        if paragraph.table is not None:
            return paragraph.table
        return paragraph.node.parent if paragraph.node else None
