"""Who leads an item's task by the line that closes it: ``Phụ trách: Đ/c …; phối hợp: …``."""

from extractor.assembly.duties.closing_lines import closing_line
from extractor.assembly.unit_directory import UnitDirectory
from extractor.structure.outline import Node
from extractor.text.folding import match_form


def in_charge(directory: UnitDirectory, node: Node | None) -> tuple[str, ...]:
    """Canonical names of those whom the closing line under an item, or right after it, names as leading; () without one."""
    if node is None or node.parent is None:
        return ()
    siblings = node.parent.children
    for other in (*node.children[-1:], *siblings[siblings.index(node) + 1 :][:1]):
        line = closing_line(other.text)
        if other.paragraph is not None and line is not None and line.start == 0 and "lead" in line.parts:
            units = directory.list_at(other.text, match_form(other.text), line.parts["lead"][0])
            return directory.resolve_list(units, other.paragraph)
    return ()
