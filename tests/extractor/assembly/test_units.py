"""The units layer: names, kinds, evidence."""

from tests.extractor.written import ISSUER, WrittenPlan

PLAN = WrittenPlan.of("""I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế & Hạ tầng phường
- Tham mưu UBND phường bố trí kinh phí.
2. Giám đốc Sở Xây dựng
- Chủ trì thẩm định.
III. NỘI DUNG
UBND phường tổ chức lễ phát động.
""")


def test_units_of_the_duties_once_each() -> None:
    assert [(unit.name, unit.kind) for unit in PLAN.units] == [
        (ISSUER, "government"),
        ("Phòng Kinh tế và Hạ tầng phường", "department"),  # `&` written out
        ("Giám đốc Sở Xây dựng", "department"),  # the holder of a post is of the body's kind
    ]


def test_evidence_is_the_mention_that_gives_the_name() -> None:
    text = PLAN.workspace.outline.document.text
    for unit in PLAN.units:
        assert text[unit.evidence.start : unit.evidence.end] == unit.evidence.quote
    assert PLAN.units[1].evidence.quote == "Phòng Kinh tế & Hạ tầng phường"
