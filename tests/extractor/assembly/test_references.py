"""References as records: basis, issuer in full, the plan's mention of itself."""

from extractor.assembly.header import assemble_header
from extractor.assembly.references import assemble_references
from extractor.assembly.workspace import Workspace
from extractor.language.matches import Annotated
from extractor.language.references import find_references
from extractor.reading import read
from extractor.structure import outline_of
from schemas import Reference

TEXT = """ỦY BAN NHÂN DÂN
XÃ AN PHÚ
Số: 7/KH-UBND
An Phú, ngày 5 tháng 5 năm 2026

KẾ HOẠCH
Trồng cây năm 2026

Căn cứ Kế hoạch số 3/KH-UBND ngày 01/4/2026 của UBND tỉnh về trồng cây;

UBND xã An Phú xây dựng Kế hoạch trồng cây năm 2026 như sau:

I. NỘI DUNG

1. Thực hiện Kế hoạch số 3/KH-UBND ngày 01/4/2026 của UBND tỉnh.

2. Các thôn triển khai Kế hoạch số 7/KH-UBND.
"""


def references_of(text: str) -> tuple[Reference, ...]:
    outline = outline_of(read(text.encode(), name="plan.txt"))
    annotated = [Annotated(paragraph, None, references=find_references(paragraph.text)) for paragraph in outline.paragraphs]  # type: ignore[arg-type]
    workspace = Workspace(outline, annotated)
    return assemble_references(workspace, assemble_header(workspace))


def test_one_record_a_mention_and_none_of_the_plan_itself() -> None:
    found = references_of(TEXT)
    assert [(r.number, r.date, r.issuer, r.basis) for r in found] == [
        ("3/KH-UBND", "2026-04-01", "Ủy ban nhân dân tỉnh", True),
        ("3/KH-UBND", "2026-04-01", "Ủy ban nhân dân tỉnh", False),
    ]
    assert len({r.id for r in found}) == 2
    assert all(TEXT[r.evidence.start : r.evidence.end] == r.evidence.quote for r in found)


def test_another_body_may_use_the_same_number() -> None:
    """A document of another date under the plan's number is no mention of itself."""
    found = references_of(TEXT.replace("Kế hoạch số 3/KH-UBND ngày 01/4/2026", "Kế hoạch số 7/KH-UBND ngày 01/4/2026"))
    assert [(r.number, r.date) for r in found] == [("7/KH-UBND", "2026-04-01"), ("7/KH-UBND", "2026-04-01")]
