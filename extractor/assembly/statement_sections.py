"""In which kind of section a paragraph's statements stand."""

from extractor.assembly.section_kinds import SectionKind, kind_of
from extractor.structure.outline import BULLETS, Marker, Node

_LONGEST_LABEL = 60


def section_of(node: Node | None) -> SectionKind | None:
    """The kind of section of what a node states.

    A heading's, or a numbered item's own label (``3. Thành phần: …``), counts; the first words of a bullet do not: an item
    ``Thời gian xử lý hồ sơ không quá 10 phút`` stands in its list, not in a section of times.
    """
    if node is None:
        return None
    if node.is_heading or (_is_numbered(node) and 0 < node.text.find(":") <= _LONGEST_LABEL):
        return kind_of(node)
    return kind_of(node.parent)


def _is_numbered(node: Node) -> bool:
    """True for a node with a number or letter."""
    return node.paragraph is not None and node.paragraph.marker not in BULLETS and node.paragraph.marker is not Marker.NONE
