"""The tree of sections as the plan gives it."""

from extractor.assembly.sections import assemble_sections
from tests.extractor.written import WrittenPlan

PLAN = WrittenPlan.of("""I. MỤC ĐÍCH
Nâng cao ý thức của Nhân dân.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Tuần tra.
""")


def test_tree() -> None:
    sections = assemble_sections(PLAN.workspace)
    numbers = {section.id: section.number for section in sections}
    assert [(s.number, s.title, s.level, numbers.get(s.parent or "")) for s in sections] == [
        ("I", "MỤC ĐÍCH", 1, None),
        ("II", "TỔ CHỨC THỰC HIỆN", 1, None),
        ("1", "Công an phường", 2, "II"),
    ]


def test_ends() -> None:
    text = PLAN.workspace.outline.document.text
    first, second, third = assemble_sections(PLAN.workspace)
    assert text[: first.end].endswith("Nhân dân.")
    assert second.end == third.end == len(text.rstrip())
